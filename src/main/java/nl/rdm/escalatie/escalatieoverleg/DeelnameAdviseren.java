package nl.rdm.escalatie.escalatieoverleg;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
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
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.invoer.Invoerlezer;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/**
 * De cliëntondersteuner adviseert of de cliënt, of haar vertegenwoordiger, bij het bestuurlijk
 * escalatie overleg is. Haar advies geldt meteen, tot het overleg begint; geen casus wacht erop.
 */
@Component
class DeelnameAdviseren implements Handeling {

  private static final Dossiertekst TOELICHTING =
      new Dossiertekst("deelname-client", "toelichting", "Advies over de deelname van de cliënt");
  private static final String ADVIES = "advies";
  private static final Map<String, String> ADVIEZEN = adviezen();

  private final Deelname deelname;
  private final Dossier dossier;
  private final Logboek logboek;

  DeelnameAdviseren(Deelname deelname, Dossier dossier, Logboek logboek) {
    this.deelname = deelname;
    this.dossier = dossier;
    this.logboek = logboek;
  }

  private static Map<String, String> adviezen() {
    var adviezen = new LinkedHashMap<String, String>();
    adviezen.put("CLIENT", "De cliënt is erbij");
    adviezen.put("VERTEGENWOORDIGER", "Een vertegenwoordiger van de cliënt is erbij");
    adviezen.put("NIET", "De cliënt is er niet bij");
    return adviezen;
  }

  @Override
  public String pad() {
    return "deelname-client";
  }

  @Override
  public boolean mag(Casus casus, Account wie) {
    return casus.ondersteundDoor(wie);
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    if (casus.status() != Casus.Status.IN_BEHANDELING) {
      return Optional.of("Deze casus is niet meer in behandeling.");
    }
    if (deelname.kan(casus.casusnummer())) {
      return Optional.empty();
    }
    return Optional.of(
        deelname.begonnen(casus.casusnummer())
            ? "Het overleg is begonnen: adviseren kan niet meer."
            : "Er komt nu geen bestuurlijk escalatie overleg voor deze casus.");
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    return new Handelingsformulier(
        "Adviseren over de deelname van de cliënt",
        "Uw advies geldt voor het bestuurlijk escalatie overleg, ook als er al een datum is. De"
            + " cliënt krijgt geen eigen uitnodiging: u krijgt die en neemt de cliënt of de"
            + " vertegenwoordiger mee. U kunt uw advies veranderen tot het overleg begint. De"
            + " gemeente hoort uw advies, zonder uw toelichting.",
        "Advies geven",
        "Uw advies is vastgelegd.",
        List.of(
            Veld.keuze(ADVIES, "Wie is erbij?", "", ADVIEZEN),
            Veld.tekst(
                TOELICHTING.veld(),
                "Waarom?",
                casus.ooitInhoudVoor(Groepen.COORDINATIEPUNT)
                    ? "Komt in het dossier. U en het coördinatiepunt lezen het; het wordt niet aan"
                        + " de gemeente of een overlegtafel vrijgegeven."
                    : "Komt in het dossier. U leest het; het wordt niet aan de gemeente of een"
                        + " overlegtafel vrijgegeven.")));
  }

  @Override
  public Aanroep aanroep() {
    return Aanroep.van(
        "Adviseer over de deelname van de cliënt",
        """
        De cliëntondersteuner van de casus adviseert in trede 3 of de cliënt of een
        vertegenwoordiger bij het bestuurlijk escalatie overleg is; zolang het niet begonnen is
        geldt het laatste advies. De cliënt krijgt geen post: de cliëntondersteuner neemt haar
        mee. De toelichting gaat naar het dossier.""",
        Veld.keuze(ADVIES, "Wie erbij is", "", ADVIEZEN),
        TOELICHTING.inAanroep("Waarom"));
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    var in = Invoerlezer.van(bericht);
    var advies = in.keuze(ADVIES, ADVIEZEN.keySet());
    var toelichting = TOELICHTING.lees(in);
    in.rondAf();
    TOELICHTING.bewaar(dossier, casus, toelichting);
    logboek.schrijf(casus.casusnummer(), "DEELNAME_GEADVISEERD", Map.of(ADVIES, advies));
    deelname.adviseer(casus.casusnummer(), advies);
  }
}
