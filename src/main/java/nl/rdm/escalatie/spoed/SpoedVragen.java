package nl.rdm.escalatie.spoed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Aanroep;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.Dossiertekst;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Handelingsformulier;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import nl.rdm.escalatie.casus.Spoedverzoeken;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.invoer.Invoerlezer;
import org.springframework.stereotype.Component;

/** Om de spoedprocedure vragen: de aanmelder, de cliëntondersteuner of wie aan zet is. */
@Component
class SpoedVragen implements Handeling {

  private static final Dossiertekst MOTIVERING =
      new Dossiertekst("spoed-vragen", "motivering", "Waarom spoed");
  private static final Dossiertekst VAN_DE_AANMELDER =
      new Dossiertekst("aanmelding", "spoedMotivering", "Waarom spoed");
  private static final String GRONDEN = "gronden";

  private final Spoed spoed;
  private final CasusProces proces;
  private final Dossier dossier;
  private final Spoedverzoeken verzoeken;

  SpoedVragen(Spoed spoed, CasusProces proces, Dossier dossier, Spoedverzoeken verzoeken) {
    this.spoed = spoed;
    this.proces = proces;
    this.dossier = dossier;
    this.verzoeken = verzoeken;
  }

  @Override
  public String pad() {
    return "spoed";
  }

  @Override
  public boolean mag(Casus casus, Account wie) {
    return casus.aanmelder().equals(wie.id())
        || casus.ondersteundDoor(wie)
        || proces.aanZetInDeCasus(casus.casusnummer()).is(wie);
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    return spoed.beletsel(casus);
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    return new Handelingsformulier(
        "Spoed vragen",
        "Het aanmeldpunt besluit binnen vier werkuren. Blijft het stil, dan besluit de achterwacht."
            + " Met spoed worden alle termijnen van de casus meteen korter.",
        "Spoed vragen",
        "Er is om spoed gevraagd. U hoort per e-mail wat er besloten is.",
        List.of(
            Veld.keuzes(GRONDEN, "Wat dreigt er zonder spoed?", "", Spoedgronden.ALLE),
            Veld.tekst(
                MOTIVERING.veld(),
                "Waarom is er spoed?",
                "Komt in het dossier. Wie dat nu niet mag lezen, besluit op de gronden hierboven.")));
  }

  @Override
  public Aanroep aanroep() {
    return Aanroep.van(
        "Vraag om de spoedprocedure",
        """
        Voor de aanmelder, de cliëntondersteuner van de casus en wie aan zet is. Het aanmeldpunt
        besluit binnen vier werkuren, daarna ook de achterwacht; zwijgt ook die, dan geldt de spoed
        voorlopig. De motivering gaat naar het dossier.""",
        MOTIVERING.inAanroep("Waarom er spoed is"),
        Veld.keuzes(GRONDEN, "Minstens één grond", "", Spoedgronden.ALLE));
  }

  /** Wat de aanmelder schrijft hoort bij haar aanmelding, ook wanneer zij het later doet. */
  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    var in = Invoerlezer.van(bericht);
    var gronden = in.minstensEen(GRONDEN, Spoedgronden.ALLE.keySet());
    var motivering = MOTIVERING.lees(in);
    in.rondAf();
    spoed.vraag(casus.casusnummer(), gronden);
    verzoeken.leg(casus.casusnummer(), wie.id());
    var tekst = casus.aanmelder().equals(wie.id()) ? VAN_DE_AANMELDER : MOTIVERING;
    tekst.bewaar(dossier, casus, motivering);
  }
}
