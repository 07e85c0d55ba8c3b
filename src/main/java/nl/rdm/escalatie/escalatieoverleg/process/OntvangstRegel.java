package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Meldde geen instelling aan, dan noemt het coördinatiepunt wie het plan maakt (R101; C13). */
@Component
class OntvangstRegel implements Taakregel {

  private static final String INSTELLINGEN = "inhoud_instellingen";

  private final Casussen casussen;

  OntvangstRegel(Casussen casussen) {
    this.casussen = casussen;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return "trede-3-bestuurlijk-escalatieoverleg.casusOntvangen".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    boolean genoemd = !Objects.toString(antwoorden.get(INSTELLINGEN), "").isBlank();
    boolean bekend =
        casussen.van(Variabelen.casusnummer(taak)).filter(Casus::doorInstelling).isPresent();
    return genoemd || bekend
        ? List.of()
        : List.of(
            new Fout(
                INSTELLINGEN,
                "geen instelling meldde de casus aan: noem de instelling die het plan van aanpak"
                    + " maakt"));
  }
}
