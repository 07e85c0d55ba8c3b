package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Post over het plan van aanpak aan de instelling die het maakt (R101; C13). */
@Component
class Planpost {

  private final Deelnemersadressen adressen;
  private final Berichten berichten;

  Planpost(Deelnemersadressen adressen, Berichten berichten) {
    this.adressen = adressen;
    this.berichten = berichten;
  }

  void stuur(DelegateExecution execution, String soort, Instant vervaltOp) {
    var casusnummer = Variabelen.casusnummer(execution);
    adressen
        .van(casusnummer, "INSTELLING")
        .ifPresent(
            adres ->
                berichten.stuur(
                    new Bericht(
                        casusnummer,
                        soort + ":" + execution.getActivityInstanceId(),
                        soort,
                        adres,
                        Map.of("vervaltOp", vervaltOp.toString()),
                        List.of())));
  }
}
