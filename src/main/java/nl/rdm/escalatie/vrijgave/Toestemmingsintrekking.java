package nl.rdm.escalatie.vrijgave;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Aanroep;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Dossiertekst;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Handelingsformulier;
import nl.rdm.escalatie.casus.Toestemmingen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Verstrekking;
import nl.rdm.escalatie.dossier.Verstrekkingen;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/**
 * De cliënt trekt de toestemming in: alles wat daarop rust sluit meteen, wat gedeeld is blijft in
 * het register, en waar het werk nog loopt besluit iemand opnieuw (besluiten, sectie 4).
 */
@Component
class Toestemmingsintrekking implements Handeling {

  static final String PAD = "toestemming-intrekking";

  private static final Dossiertekst TOELICHTING =
      new Dossiertekst(PAD, "toelichting", "Wat zei de cliënt, en wanneer?");

  private final Toestemmingen toestemmingen;
  private final Verstrekkingen verstrekkingen;
  private final VrijgaveProces proces;
  private final Dossier dossier;
  private final Logboek logboek;
  private final Betrokkenen betrokkenen;

  Toestemmingsintrekking(
      Toestemmingen toestemmingen,
      Verstrekkingen verstrekkingen,
      VrijgaveProces proces,
      Dossier dossier,
      Logboek logboek,
      Betrokkenen betrokkenen) {
    this.toestemmingen = toestemmingen;
    this.verstrekkingen = verstrekkingen;
    this.proces = proces;
    this.dossier = dossier;
    this.logboek = logboek;
    this.betrokkenen = betrokkenen;
  }

  @Override
  public String pad() {
    return PAD;
  }

  @Override
  public boolean mag(Casus casus, Account wie) {
    return casus.vanNabijGekendDoor(wie) || wie.in(Groepen.AANMELDPUNT);
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    return toestemmingen.van(casus.casusnummer()).is()
        ? Optional.empty()
        : Optional.of("Er is nu geen toestemming om in te trekken.");
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    return new Handelingsformulier(
        "Toestemming intrekken",
        "Alleen de cliënt, of wie haar vertegenwoordigt, kan de toestemming intrekken; u legt dat"
            + " vast. Wie door die toestemming iets kon lezen, leest het meteen niet meer en hoort"
            + " dat. Wat al gedeeld is, blijft in het register van verstrekkingen staan. De casus"
            + " gaat door.",
        "Toestemming intrekken",
        "De toestemming is ingetrokken. Wat daarop was vrijgegeven is gesloten.",
        List.of(TOELICHTING.vraag("Dit komt in het dossier en niet in de e-mail erover.")));
  }

  @Override
  public Aanroep aanroep() {
    return Aanroep.van(
        "Leg vast dat de cliënt de toestemming intrekt",
        """
        Voor de aanmelder, de cliëntondersteuner, de casusregisseur en het aanmeldpunt. Elke open
        verstrekking die op toestemming rust sluit meteen. 409: er is nu geen toestemming.""",
        TOELICHTING.inAanroep("Wat de cliënt zei, en wanneer"));
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    var casusnummer = casus.casusnummer();
    toestemmingen.houdVast(casusnummer);
    TOELICHTING.bewaar(dossier, casus, bericht);
    toestemmingen.trekIn(casusnummer);
    logboek.schrijf(casusnummer, "TOESTEMMING_INGETROKKEN", Map.of());
    var gesloten = verstrekkingen.toestemmingIngetrokken(casusnummer);
    proces.zetToestemming(casusnummer, Toestemmingen.INGETROKKEN);
    proces.vraagOpnieuwNaIntrekking(
        gesloten.stream()
            .flatMap(verstrekking -> verstrekkingen.beurten(verstrekking).stream())
            .collect(Collectors.toSet()));
    betrokkenen.bericht(
        casusnummer,
        "inhoud-gesloten:" + UUID.randomUUID(),
        "inhoud-gesloten",
        Map.of(),
        gesloten.stream().map(Verstrekking::aan).toList());
  }
}
