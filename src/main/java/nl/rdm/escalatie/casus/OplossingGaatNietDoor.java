package nl.rdm.escalatie.casus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/**
 * Melden dat een afgesproken oplossing niet doorgaat: de nazorgcheck begint dan meteen, en niet pas
 * weken later (besluiten, sectie 3).
 */
@Component
class OplossingGaatNietDoor implements Handeling {

  private static final Dossiertekst REDEN =
      new Dossiertekst("nazorg", "reden", "Waarom de oplossing niet doorgaat");

  private final Nazorgcheck nazorgcheck;
  private final Dossier dossier;
  private final Logboek logboek;

  OplossingGaatNietDoor(Nazorgcheck nazorgcheck, Dossier dossier, Logboek logboek) {
    this.nazorgcheck = nazorgcheck;
    this.dossier = dossier;
    this.logboek = logboek;
  }

  @Override
  public String pad() {
    return REDEN.onderwerp();
  }

  @Override
  public boolean mag(Casus casus, Account wie) {
    return casus.vanNabijGekendDoor(wie);
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    return nazorgcheck.wacht(casus.casusnummer())
        ? Optional.empty()
        : Optional.of("Er is nu geen afgesproken oplossing waarvan de nazorg nog moet beginnen.");
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    return new Handelingsformulier(
        "Melden dat de oplossing niet doorgaat",
        "Het aanmeldpunt gaat dan meteen bij de cliënt of de cliëntondersteuner na hoe het staat."
            + " Is de oplossing er niet, dan gaat de casus verder waar hij gebleven was.",
        "Melden",
        "Het is gemeld. Het aanmeldpunt gaat nu na hoe het staat.",
        List.of(
            Veld.tekst(REDEN.veld(), "Wat is er aan de hand?", "De tekst komt in het dossier.")));
  }

  @Override
  public Aanroep aanroep() {
    return Aanroep.van(
        "Meld dat een afgesproken oplossing niet doorgaat",
        """
        Voor de aanmelder, de cliëntondersteuner en de casusregisseur. Het aanmeldpunt gaat meteen
        bij de cliënt of de cliëntondersteuner na hoe het staat. 409: er is nu geen afgesproken
        oplossing waarvan de nazorg nog moet beginnen.""",
        REDEN.inAanroep("Wat er aan de hand is"));
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    var nr = casus.casusnummer();
    REDEN.bewaar(dossier, casus, bericht);
    logboek.schrijf(nr, "OPLOSSING_GAAT_NIET_DOOR", Map.of());
    nazorgcheck.begin(nr);
  }
}
