package nl.rdm.escalatie.casus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.logboek.Logboek;

/**
 * Een verzoek om een casus te beëindigen. Het houdt niets op: de casus gaat door totdat de cliënt
 * of haar cliëntondersteuner bevestigt (besluiten, sectie 3).
 */
abstract class Beeindiging implements Handeling {

  private final CasusProces proces;
  private final Dossier dossier;
  private final Logboek logboek;
  private final Betrokkenen betrokkenen;

  Beeindiging(CasusProces proces, Dossier dossier, Logboek logboek, Betrokkenen betrokkenen) {
    this.proces = proces;
    this.dossier = dossier;
    this.logboek = logboek;
    this.betrokkenen = betrokkenen;
  }

  /** Het bericht dat het hoofdmodel opvangt. */
  abstract String bericht();

  /** De taak waarin iemand de bevestiging vastlegt. */
  abstract String taak();

  /** Hoe het verzoek in de beschrijving van de API heet. */
  abstract String samenvatting();

  /** Wat de tekst is, voor de API. */
  abstract String wat();

  /** De ene tekst die gevraagd wordt. */
  abstract Dossiertekst tekst();

  @Override
  public boolean mag(Casus casus, Account wie) {
    return casus.vanNabijGekendDoor(wie);
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    if (!proces.vangt(casus.casusnummer(), bericht())) {
      return Optional.of("Deze casus is niet meer in behandeling.");
    }
    return proces.heeftTaak(casus.casusnummer(), taak())
        ? Optional.of("Dit is al gevraagd. Het wacht op bevestiging.")
        : Optional.empty();
  }

  @Override
  public Aanroep aanroep() {
    return Aanroep.van(
        samenvatting(),
        """
        Voor de aanmelder, de cliëntondersteuner en de casusregisseur. De casus gaat door totdat de
        cliënt of de cliëntondersteuner bevestigt; iemand legt dat in een taak vast. 204: het verzoek
        is ontvangen. 409: de casus is niet in behandeling, of het is al gevraagd.""",
        tekst().inAanroep(wat()));
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    tekst().bewaar(dossier, casus, bericht);
    logboek.schrijf(casus.casusnummer(), "EINDE_GEVRAAGD", Map.of("soort", bericht()));
    proces.stuur(casus.casusnummer(), bericht(), Map.of());
    betrokkenen.bericht(
        casus.casusnummer(),
        pad() + ":" + UUID.randomUUID(),
        "einde-gevraagd",
        Map.of("einde", pad()),
        List.of(
            Betrokkenen.AANMELDER,
            Betrokkenen.CLIENTONDERSTEUNER,
            Groepen.gemeente(casus.gemeente())));
  }
}
