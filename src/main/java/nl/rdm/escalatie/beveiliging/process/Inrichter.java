package nl.rdm.escalatie.beveiliging.process;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Richt de engine bij elke start in: groepen, rechten, filters en accounts, in deze volgorde. Dat
 * gebeurt voordat er aanvragen en jobs zijn.
 */
@Component
class Inrichter implements SmartInitializingSingleton {

  private final List<Inrichting> inrichtingen;

  Inrichter(List<Inrichting> inrichtingen) {
    this.inrichtingen = inrichtingen;
  }

  @Override
  public void afterSingletonsInstantiated() {
    inrichtingen.forEach(Inrichting::richtIn);
  }
}
