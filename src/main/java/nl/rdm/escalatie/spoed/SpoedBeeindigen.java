package nl.rdm.escalatie.spoed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Aanroep;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Dossiertekst;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Handelingsformulier;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import nl.rdm.escalatie.dossier.Dossier;
import org.springframework.stereotype.Component;

/** Spoed terugnemen omdat de grond weg is. */
@Component
class SpoedBeeindigen implements Handeling {

  private static final Dossiertekst REDEN =
      new Dossiertekst("einde-van-de-spoed", "reden", "Waarom geen spoed meer");

  private final Spoed spoed;
  private final Spoedloop loop;
  private final Dossier dossier;

  SpoedBeeindigen(Spoed spoed, Spoedloop loop, Dossier dossier) {
    this.spoed = spoed;
    this.loop = loop;
    this.dossier = dossier;
  }

  @Override
  public String pad() {
    return "spoed-beeindigen";
  }

  @Override
  public boolean mag(Casus casus, Account wie) {
    return wie.in(Groepen.AANMELDPUNT)
        || wie.in(Groepen.COORDINATIEPUNT)
        || casus.geregisseerdDoor(wie);
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    if (!casus.loopt()) {
      return Optional.of("Deze casus is afgesloten.");
    }
    if (!casus.spoed()) {
      return Optional.of("Deze casus heeft geen spoed.");
    }
    return loop.loopt(casus.casusnummer())
        ? Optional.of("De spoed geldt voorlopig. Wijs het verzoek af in de takenlijst.")
        : Optional.empty();
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    return new Handelingsformulier(
        "Spoed beëindigen",
        "De reden voor spoed is weg. Termijnen die nu lopen, houden hun einde. Nieuwe termijnen zijn"
            + " weer de gewone. Iedereen die erbij hoort, krijgt bericht.",
        "Spoed beëindigen",
        "De casus heeft geen spoed meer.",
        List.of(Veld.tekst(REDEN.veld(), "Waarom is er geen spoed meer?", "Komt in het dossier.")));
  }

  @Override
  public Aanroep aanroep() {
    return Aanroep.van(
        "Neem verleende spoed terug",
        """
        Voor het aanmeldpunt, het coördinatiepunt en de casusregisseur, wanneer de grond weg is.
        Termijnen die lopen houden hun einde. De reden gaat naar het dossier.""",
        REDEN.inAanroep("Waarom er geen spoed meer is"));
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    REDEN.bewaar(dossier, casus, bericht);
    spoed.beeindig(casus.casusnummer());
  }
}
