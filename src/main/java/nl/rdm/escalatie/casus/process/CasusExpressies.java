package nl.rdm.escalatie.casus.process;

import java.util.List;
import nl.rdm.escalatie.casus.Casussen;
import org.springframework.stereotype.Component;

/** Wie er bij een casus hoort, in de modellen: {@code ${casusrollen.aanmelder(casusnummer)}}. */
@Component("casusrollen")
public class CasusExpressies {

  private final Casussen casussen;

  CasusExpressies(Casussen casussen) {
    this.casussen = casussen;
  }

  /** Het account dat de casus aanmeldde. */
  public String aanmelder(String casusnummer) {
    return casussen.van(casusnummer).orElseThrow().aanmelder();
  }

  /** Het account van de cliëntondersteuner, leeg zolang er geen is. */
  public List<String> clientondersteuner(String casusnummer) {
    return casussen.van(casusnummer).orElseThrow().ondersteuner().stream().toList();
  }
}
