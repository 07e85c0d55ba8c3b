package nl.rdm.escalatie.vrijgave;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Aanroep;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Dossiertekst;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Handelingsformulier;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/**
 * Opnieuw laten besluiten over de inhoud van een beurt die nog loopt: omdat eerst niets is
 * vrijgegeven, of omdat er meer nodig is. Wat al open is, blijft open (besluiten, sectie 4).
 */
@Component
class VrijgaveOpnieuw implements Handeling {

  private static final String PAD = "vrijgave";
  private static final Dossiertekst REDEN =
      new Dossiertekst(PAD, "reden", "Waarom is er een nieuw besluit nodig?");

  private final VrijgaveProces proces;
  private final Dossier dossier;
  private final Logboek logboek;

  VrijgaveOpnieuw(VrijgaveProces proces, Dossier dossier, Logboek logboek) {
    this.proces = proces;
    this.dossier = dossier;
    this.logboek = logboek;
  }

  @Override
  public String pad() {
    return PAD;
  }

  /** Wie in deze trede over de vrijgave gaat, en wie haar opvolgt. */
  @Override
  public boolean mag(Casus casus, Account wie) {
    boolean vanafTrede3 = casus.trede().orElse(0) >= 3;
    return wie.in(Groepen.RDM_VERANTWOORDELIJKE)
        || (!vanafTrede3 && wie.in(Groepen.AANMELDPUNT))
        || (vanafTrede3
            && casus.ooitInhoudVoor(Groepen.COORDINATIEPUNT)
            && wie.in(Groepen.COORDINATIEPUNT));
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    if (proces.beurten(casus.casusnummer()).isEmpty()) {
      return Optional.of("Er is nu geen tafel of trede aan de beurt om inhoud aan vrij te geven.");
    }
    return proces.gevraagd(casus.casusnummer())
        ? Optional.of("Dit besluit is al gevraagd. Het staat als taak open.")
        : Optional.empty();
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    return new Handelingsformulier(
        "Opnieuw over inhoud besluiten",
        "De taak om inhoud vrij te geven komt opnieuw in de takenlijst, met een eigen termijn. Wat al"
            + " is vrijgegeven blijft tot het einde van deze beurt te lezen; een nieuw besluit komt"
            + " daarbij. Het werk gaat ondertussen door.",
        "Opnieuw besluiten",
        "Het besluit over de inhoud is opnieuw gevraagd. De taak staat in de takenlijst.",
        List.of(REDEN.vraag("Komt in het dossier.")));
  }

  @Override
  public Aanroep aanroep() {
    return Aanroep.van(
        "Laat opnieuw over de inhoud besluiten",
        """
        Voor wie in deze trede over de vrijgave gaat: het aanmeldpunt, vanaf trede 3 het
        coördinatiepunt, en de RDM-verantwoordelijke. De taak om inhoud vrij te geven komt opnieuw
        in de takenlijst. 409: dat besluit is al gevraagd, of er is geen tafel of trede aan de
        beurt.""",
        REDEN.inAanroep("Waarom er een nieuw besluit nodig is"));
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    REDEN.bewaar(dossier, casus, bericht);
    logboek.schrijf(casus.casusnummer(), "VRIJGAVE_OPNIEUW_GEVRAAGD", Map.of());
    proces.vraagOpnieuw(proces.beurten(casus.casusnummer()));
  }
}
