package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.escalatieoverleg.Afspraak;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.escalatieoverleg.Vraagpunt;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;

/**
 * De post over een afspraak, zonder wat er is afgesproken: aan de organisatie die haar maakte, met
 * een link om te antwoorden, en aan wie het verder aangaat (R103).
 */
@Component
class Afspraakpost {

  /** Doel van de links in de mail aan de organisatie. */
  static final String DOEL = "AFSPRAAK";

  /** Zo lang na de datum is een antwoord van de organisatie nog iets waard (aanname). */
  private static final int ANTWOORD_NOG_DAGEN = 30;

  private final Deelnemersadressen adressen;
  private final Betrokkenen betrokkenen;
  private final Berichten berichten;
  private final Vraagpunt vraagpunt;
  private final Antwoordlinks links;
  private final Termijnen termijnen;

  Afspraakpost(
      Deelnemersadressen adressen,
      Betrokkenen betrokkenen,
      Berichten berichten,
      Vraagpunt vraagpunt,
      Antwoordlinks links,
      Termijnen termijnen) {
    this.adressen = adressen;
    this.betrokkenen = betrokkenen;
    this.berichten = berichten;
    this.vraagpunt = vraagpunt;
    this.links = links;
    this.termijnen = termijnen;
  }

  /** Vraagt de organisatie te laten weten of het gedaan is; van een afspraak geldt één link. */
  void vraag(Afspraak afspraak, String stand) {
    sluitLink(afspraak);
    var link =
        links.maak(
            afspraak.casusnummer(),
            DOEL,
            afspraak.uitvoerder(),
            String.valueOf(afspraak.id()),
            termijnen.eigenEinde(afspraak.datum().plusDays(ANTWOORD_NOG_DAGEN).toString()));
    stuur(afspraak, stand, Map.of(Antwoordlinks.GEGEVEN, link));
  }

  /** De organisatie hoort dat er niets meer van haar gevraagd wordt. */
  void vervallen(Afspraak afspraak) {
    stuur(afspraak, "VERVALLEN", Map.of());
  }

  void sluitLink(Afspraak afspraak) {
    links.vervallen(afspraak.casusnummer(), DOEL, String.valueOf(afspraak.id()));
  }

  private void stuur(Afspraak afspraak, String stand, Map<String, String> erbij) {
    var gegevens = new HashMap<>(erbij);
    gegevens.put("stand", stand);
    gegevens.put("volgnummer", afspraak.nummer());
    gegevens.put("voor", afspraak.datum().toString());
    var aanleiding = "afspraak:%d:%s:%d".formatted(afspraak.id(), stand, afspraak.keerVerzet());
    adressen
        .van(afspraak.casusnummer(), afspraak.uitvoerder())
        .ifPresent(
            adres ->
                berichten.stuur(
                    vraagpunt.in(
                        new Bericht(
                            afspraak.casusnummer(),
                            aanleiding,
                            "afspraak",
                            adres,
                            gegevens,
                            List.of()))));
  }

  /**
   * De aanmelder en de cliëntondersteuner horen de nieuwe datum (besluiten, sectie 5).
   *
   * @param ingestemd of de cliëntondersteuner ermee instemde
   */
  void verzet(Afspraak afspraak, boolean ingestemd) {
    betrokkenen.bericht(
        afspraak.casusnummer(),
        "afspraak-verzet:" + afspraak.id() + ":" + afspraak.keerVerzet(),
        "termijn-verzet",
        Map.of(
            "stap", "afspraak",
            "afspraak", afspraak.nummer(),
            "vervaltOp", termijnen.eigenEinde(afspraak.datum().toString()).toString(),
            "instemming", String.valueOf(ingestemd)),
        List.of(Betrokkenen.AANMELDER, Betrokkenen.CLIENTONDERSTEUNER));
  }

  /**
   * De afspraak is niet nagekomen.
   *
   * @param afgesloten de casus is al opgelost: ook het aanmeldpunt hoort het
   */
  void terug(Afspraak afspraak, String gemeente, boolean afgesloten) {
    var wie =
        new ArrayList<>(
            List.of(
                Groepen.COORDINATIEPUNT,
                Groepen.gemeente(gemeente),
                Betrokkenen.CLIENTONDERSTEUNER));
    if (afgesloten) {
      wie.add(Groepen.AANMELDPUNT);
    }
    betrokkenen.bericht(
        afspraak.casusnummer(),
        "afspraak-terug:" + afspraak.id(),
        "afspraak-terug",
        Map.of("volgnummer", afspraak.nummer(), "afgesloten", String.valueOf(afgesloten)),
        wie);
  }
}
