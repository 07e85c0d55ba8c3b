package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import nl.rdm.escalatie.escalatieoverleg.Vraagpunt;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
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

  private static final String ROL = "INSTELLING";

  /** Wat een link antwoordt: er is per casus één plan. */
  private static final String PLAN = "plan";

  /** Een vangnet: in het echt eindigt de link met de taak om het plan te beoordelen. */
  private static final Duration LINK_GELDT = Duration.ofDays(90);

  private final Deelnemersadressen adressen;
  private final Vraagpunt vraagpunt;
  private final Berichten berichten;
  private final Antwoordlinks links;
  private final Clock klok;

  Planpost(
      Deelnemersadressen adressen,
      Vraagpunt vraagpunt,
      Berichten berichten,
      Antwoordlinks links,
      Clock klok) {
    this.adressen = adressen;
    this.vraagpunt = vraagpunt;
    this.berichten = berichten;
    this.links = links;
    this.klok = klok;
  }

  /** Wie in een vorige ronde om een plan is gevraagd, kan in deze een ander zijn. */
  void vraagOpnieuw(String casusnummer) {
    links.vervallen(casusnummer, Planlevering.DOEL, PLAN);
  }

  /**
   * @param uiterlijk tot wanneer er nog tijd is om het plan te beoordelen; leeg wanneer dat al
   *     voorbij is
   */
  void stuur(DelegateExecution execution, String soort, Optional<Instant> uiterlijk) {
    var casusnummer = Variabelen.casusnummer(execution);
    adressen
        .van(casusnummer, ROL)
        .ifPresent(
            adres ->
                berichten.stuur(
                    vraagpunt.in(
                        new Bericht(
                            casusnummer,
                            soort + ":" + execution.getActivityInstanceId(),
                            soort,
                            adres,
                            gegevens(casusnummer, uiterlijk),
                            List.of()))));
  }

  private Map<String, String> gegevens(String casusnummer, Optional<Instant> uiterlijk) {
    var link =
        links.maak(casusnummer, Planlevering.DOEL, ROL, PLAN, klok.instant().plus(LINK_GELDT));
    var gegevens = new HashMap<>(Map.of(Antwoordlinks.GEGEVEN, link));
    uiterlijk.ifPresent(moment -> gegevens.put("vervaltOp", moment.toString()));
    return gegevens;
  }
}
