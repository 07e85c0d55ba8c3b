package nl.rdm.escalatie.casus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.invoer.Invoerlezer;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.NieuwEinde;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.VerzetbareTermijnen;
import nl.rdm.escalatie.termijn.Verzetting;
import org.springframework.stereotype.Component;

/**
 * Een lopende termijn verzetten, met reden; een tweede keer alleen wanneer de cliëntondersteuner
 * daarmee instemt (besluiten, sectie 5).
 */
@Component
class TermijnVerzetten implements Handeling {

  private static final String STAP = "stap";
  private static final String VERVALT_OP = "vervaltOp";
  private static final Dossiertekst REDEN =
      new Dossiertekst("termijn-verzetten", "reden", "Waarom verzet");
  private static final String TOESTEMMING = "toestemmingClientondersteuner";

  private final VerzetbareTermijnen termijnen;
  private final NieuwEinde einden;
  private final Verzetting verzetting;
  private final Dossier dossier;
  private final Logboek logboek;
  private final Betrokkenen betrokkenen;
  private final Clock klok;

  TermijnVerzetten(
      VerzetbareTermijnen termijnen,
      NieuwEinde einden,
      Verzetting verzetting,
      Dossier dossier,
      Logboek logboek,
      Betrokkenen betrokkenen,
      Clock klok) {
    this.termijnen = termijnen;
    this.einden = einden;
    this.verzetting = verzetting;
    this.dossier = dossier;
    this.logboek = logboek;
    this.betrokkenen = betrokkenen;
    this.klok = klok;
  }

  @Override
  public String pad() {
    return "termijnen";
  }

  @Override
  public boolean mag(Casus casus, Account wie) {
    return wie.in(Groepen.COORDINATIEPUNT) || casus.geregisseerdDoor(wie);
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    return termijnen.van(casus.casusnummer()).isEmpty()
        ? Optional.of("Er loopt nu geen termijn die u kunt verzetten.")
        : Optional.empty();
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    var stappen = new LinkedHashMap<String, String>();
    for (var termijn : termijnen.van(casus.casusnummer())) {
      var nu = Woorden.tijd(termijn.vervaltOp(), klok.getZone());
      stappen.merge(
          termijn.stap(),
          Termijnnaam.van(termijn) + " (nu tot " + nu + ")",
          (een, ander) -> een + "; " + ander);
    }
    return new Handelingsformulier(
        "Termijn verzetten",
        "De aanmelder en de cliëntondersteuner krijgen bericht en lezen de reden. Het eerste einde"
            + " blijft zichtbaar; verslagen meten daartegen.",
        "Termijn verzetten",
        "De termijn is verzet.",
        List.of(
            Veld.keuze(STAP, "Welke termijn?", "", stappen),
            Veld.datum(VERVALT_OP, "Nieuwe datum", "De termijn loopt die dag tot 17.00 uur."),
            Veld.tekst(REDEN.veld(), "Waarom verzet u de termijn?", "Komt in het dossier."),
            Veld.vink(
                TOESTEMMING,
                "De cliëntondersteuner stemt ermee in",
                "Alleen nodig wanneer deze termijn al eens is verzet.")));
  }

  @Override
  public Aanroep aanroep() {
    return Aanroep.van(
        "Verzet elke lopende termijn van een stap",
        """
        Voor de casusregisseur en het coördinatiepunt. De aanmelder en de cliëntondersteuner krijgen
        bericht; de reden gaat naar het dossier. Een tweede keer alleen wanneer de
        cliëntondersteuner ermee instemt.""",
        Veld.datum(VERVALT_OP, "Een dag (dan tot 17:00) of een tijdstip met tijdzone", ""),
        REDEN.inAanroep("Waarom"),
        Veld.vink(
            TOESTEMMING, "De cliëntondersteuner stemt ermee in; nodig bij een tweede keer", ""));
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    var in = Invoerlezer.van(bericht);
    var lopend = lopend(casus, in);
    var einde = einden.lees(in, VERVALT_OP);
    var reden = REDEN.lees(in);
    boolean toestemming = in.misschienJaNee(TOESTEMMING);
    boolean nogEens = lopend.stream().anyMatch(termijnen::isVerzet);
    if (nogEens && casus.ondersteuner().isEmpty()) {
      in.fout(
          TOESTEMMING,
          "Deze termijn is al eens verzet. Een tweede keer kan alleen met een cliëntondersteuner die"
              + " ermee instemt, en die heeft deze casus niet.");
    } else if (nogEens && !toestemming) {
      in.fout(
          TOESTEMMING,
          "Deze termijn is al eens verzet. Een tweede keer kan alleen wanneer de cliëntondersteuner"
              + " ermee instemt.");
    }
    in.rondAf();
    if (lopend.isEmpty()) {
      throw new Botsing("Van deze stap loopt nu geen termijn.");
    }
    lopend.forEach(
        termijn ->
            verzetting.verzet(termijn.id(), einde.orElseThrow(), VerzetbareTermijnen.VERZOEK));
    if (nogEens) {
      logboek.schrijf(
          casus.casusnummer(),
          "TERMIJN_INSTEMMING",
          Map.of(STAP, lopend.get(0).stap(), "ondersteuner", casus.ondersteuner().orElseThrow()));
    }
    var naam = Termijnnaam.van(lopend.get(0));
    dossier.bewaar(
        casus.casusnummer(), REDEN.onderwerp(), REDEN.veld(), REDEN.label() + ": " + naam, reden);
    betrokkenen.bericht(
        casus.casusnummer(),
        "termijn-verzet:" + UUID.randomUUID(),
        "termijn-verzet",
        Map.of(
            STAP,
            lopend.get(0).stap(),
            VERVALT_OP,
            einde.orElseThrow().toString(),
            "instemming",
            String.valueOf(nogEens)),
        List.of(Betrokkenen.AANMELDER, Betrokkenen.CLIENTONDERSTEUNER));
  }

  /** De tweede druk op dezelfde knop: de termijn eindigt al dan, om deze reden van deze mens. */
  @Override
  public boolean zojuistGedaan(Casus casus, Account wie, ObjectNode bericht) {
    var lopend = termijnen.van(casus.casusnummer(), bericht.path(STAP).asText());
    var einde = einden.lees(Invoerlezer.van(bericht), VERVALT_OP);
    return !lopend.isEmpty()
        && lopend.stream().map(Termijn::vervaltOp).map(Optional::of).allMatch(einde::equals)
        && REDEN.isNetGeschreven(dossier, casus, wie, bericht);
  }

  private List<Termijn> lopend(Casus casus, Invoerlezer in) {
    var stap = in.regel(STAP, 64);
    if (!stap.isEmpty() && termijnen.ligtVast(casus.casusnummer(), stap)) {
      in.fout(STAP, "Deze termijn ligt vast en is niet te verzetten.");
    } else if (!stap.isEmpty() && !termijnen.bestaat(stap)) {
      in.fout(STAP, "Deze stap bestaat niet.");
    }
    return termijnen.van(casus.casusnummer(), stap);
  }
}
