package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Post over het plan van aanpak aan de instelling die het maakt (R101; C13). Zonder
 * veiligheidsrisico leest het coördinatiepunt geen inhoud: dan gaat het plan naar de
 * RDM-verantwoordelijke (C4).
 */
@Component
class Planpost {

  private final Deelnemersadressen adressen;
  private final Betrokkenen betrokkenen;
  private final Berichten berichten;

  Planpost(Deelnemersadressen adressen, Betrokkenen betrokkenen, Berichten berichten) {
    this.adressen = adressen;
    this.betrokkenen = betrokkenen;
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
                        gegevens(execution, vervaltOp),
                        List.of())));
  }

  private Map<String, String> gegevens(DelegateExecution execution, Instant vervaltOp) {
    var gegevens = new HashMap<>(Map.of("vervaltOp", vervaltOp.toString()));
    if (!Boolean.TRUE.equals(execution.getVariable("veiligheidsrisico"))) {
      gegevens.put(
          "contact",
          String.join(
              " of ",
              betrokkenen.van(Variabelen.casusnummer(execution), Groepen.RDM_VERANTWOORDELIJKE)));
    }
    return gegevens;
  }
}
