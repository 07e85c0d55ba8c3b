package nl.rdm.escalatie.trede;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Aanroep;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Dossiertekst;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Handelingsformulier;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.invoer.Invoerlezer;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;

/**
 * De cliëntondersteuner bepaalt wanneer een trede voor de cliënt te lang duurt en brengt de casus
 * dan naar de volgende: bindend en meteen (R27). Het aanmeldpunt en het coördinatiepunt doen het
 * als een eigen daad. Van trede 3 naar trede 4 brengt alleen de cliëntondersteuner hem zo, nadat
 * het overleg gehouden of geweigerd is, of over zijn termijn is (C5).
 */
@Component
class Escalatie implements Handeling {

  private static final Dossiertekst REDEN =
      new Dossiertekst("escalatie", "reden", "Waarom de casus naar de volgende trede gaat");
  private static final String VANAF = "vanafTrede";

  private final Escalatieloop loop;
  private final Verloop verloop;
  private final Termijnen termijnen;
  private final Dossier dossier;
  private final Logboek logboek;
  private final Clock klok;

  Escalatie(
      Escalatieloop loop,
      Verloop verloop,
      Termijnen termijnen,
      Dossier dossier,
      Logboek logboek,
      Clock klok) {
    this.loop = loop;
    this.verloop = verloop;
    this.termijnen = termijnen;
    this.dossier = dossier;
    this.logboek = logboek;
    this.klok = klok;
  }

  @Override
  public String pad() {
    return "escalatie";
  }

  @Override
  public boolean mag(Casus casus, Account wie) {
    return casus.ondersteundDoor(wie)
        || wie.in(Groepen.AANMELDPUNT)
        || wie.in(Groepen.COORDINATIEPUNT);
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    if (casus.status() != Casus.Status.IN_BEHANDELING) {
      return Optional.of("Deze casus is niet meer in behandeling.");
    }
    int trede = casus.trede().orElse(0);
    if (trede == 4) {
      return Optional.of("Er is geen hogere trede dan trede 4.");
    }
    if (trede == 3 && !overlegVoorbij(casus.casusnummer())) {
      return Optional.of(
          "Van trede 3 naar trede 4 kan pas nadat het bestuurlijk escalatie overleg gehouden of"
              + " geweigerd is, of over zijn termijn is.");
    }
    return loop.kan(casus.casusnummer())
        ? Optional.empty()
        : Optional.of("De casus is nu niet in een trede die te escaleren is.");
  }

  /** Naar trede 4 brengt het aanmeldpunt of het coördinatiepunt een casus niet (C5). */
  @Override
  public Optional<String> beletsel(Casus casus, Account wie) {
    boolean nietZo =
        casus.status() == Casus.Status.IN_BEHANDELING
            && casus.trede().orElse(0) == 3
            && !casus.ondersteundDoor(wie);
    return nietZo
        ? Optional.of(
            "Naar trede 4 gaat een casus alleen wanneer de cliëntondersteuner hem daar brengt, of"
                + " wanneer een bestuurder dat met naam besluit.")
        : beletsel(casus);
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    return new Handelingsformulier(
        "Casus naar de volgende trede brengen",
        "De casus gaat meteen naar de volgende trede, wat er ook loopt. Niemand kan dat weigeren."
            + " Zorg en afspraken die er zijn gaan door. Alle betrokkenen horen het, zonder uw"
            + " reden: die komt in het dossier.",
        "Naar de volgende trede",
        "De casus is naar de volgende trede gebracht.",
        List.of(
            Veld.tekst(REDEN.veld(), "Waarom moet de casus nu naar de volgende trede?", ""),
            Veld.verborgen(VANAF, casus.trede().orElse(0))));
  }

  @Override
  public Aanroep aanroep() {
    return Aanroep.van(
        "Breng de casus naar de volgende trede",
        """
        De cliëntondersteuner van de casus brengt hem meteen en bindend naar de volgende trede;
        van trede 3 naar trede 4 nadat het bestuurlijk escalatie overleg gehouden of geweigerd is,
        of over zijn termijn is. Het aanmeldpunt en het coördinatiepunt kunnen dit als eigen daad
        tot en met trede 3. De reden gaat naar het dossier; iedereen die erbij hoort krijgt
        bericht zonder de reden.""",
        REDEN.inAanroep("Waarom het te lang duurt"),
        Veld.getal(
            VANAF,
            "De trede waarin u de casus zag, 1 tot en met 3; is hij daar niet meer, dan volgt 409"
                + " en gebeurt er niets"));
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    var in = Invoerlezer.van(bericht);
    var reden = REDEN.lees(in);
    var vanaf = in.misschienGetal(VANAF);
    in.rondAf();
    var nr = casus.casusnummer();
    int trede = casus.trede().orElseThrow();
    if (vanaf.filter(getoond -> getoond != trede).isPresent()) {
      throw new Botsing(
          "De casus is intussen in trede " + trede + ". Kijk eerst hoe hij er nu voor staat.");
    }
    var door = door(casus, wie);
    REDEN.bewaar(dossier, casus, reden);
    logboek.schrijf(nr, "GEESCALEERD", Map.of("door", door, "trede", String.valueOf(trede)));
    loop.escaleer(nr, trede, door);
  }

  /** Wie net te laat was brengt de casus niet nog een trede verder. */
  @Override
  public boolean nogHetzelfde(Casus eerst, Casus nu) {
    return eerst.trede().equals(nu.trede());
  }

  /** De tweede druk op dezelfde knop: de casus is al weg uit de trede waarvoor zij getoond werd. */
  @Override
  public boolean zojuistGedaan(Casus casus, Account wie, ObjectNode bericht) {
    var vanaf = bericht.path(VANAF);
    return vanaf.isInt()
        && casus.trede().filter(trede -> trede != vanaf.intValue()).isPresent()
        && REDEN.isNetGeschreven(dossier, casus, wie, bericht);
  }

  private static String door(Casus casus, Account wie) {
    if (casus.ondersteundDoor(wie)) {
      return "CLIENTONDERSTEUNER";
    }
    return wie.in(Groepen.AANMELDPUNT) ? "AANMELDPUNT" : "COORDINATIEPUNT";
  }

  /** In dit verblijf in trede 3 is een ronde gehouden of geweigerd, of haar termijn om. */
  private boolean overlegVoorbij(String casusnummer) {
    var verblijven =
        verloop.van(casusnummer).stream().filter(verblijf -> verblijf.trede() == 3).toList();
    return verblijven.stream()
        .filter(verblijf -> verblijf.tafel().isEmpty())
        .map(Verloop.Verblijf::van)
        .reduce((eerste, laatste) -> laatste)
        .filter(sinds -> afgerond(verblijven, sinds) || overTijd(casusnummer, sinds))
        .isPresent();
  }

  private static boolean afgerond(List<Verloop.Verblijf> verblijven, Instant sinds) {
    return verblijven.stream()
        .filter(ronde -> ronde.tafel().isPresent() && !ronde.van().isBefore(sinds))
        .anyMatch(ronde -> ronde.uitkomst().isPresent());
  }

  /** Op de klok, ook wanneer niemand dat nog vastlegde. */
  private boolean overTijd(Termijn termijn) {
    return termijn.status() == Termijn.Status.VERSTREKEN
        || (termijn.loopt() && !termijn.vervaltOp().isAfter(klok.instant()));
  }

  private boolean overTijd(String casusnummer, Instant sinds) {
    return termijnen.van(casusnummer).stream()
        .filter(termijn -> termijn.stap().equals("trede-3-op-tafel"))
        .filter(termijn -> !termijn.begin().isBefore(sinds))
        .anyMatch(this::overTijd);
  }
}
