package nl.rdm.escalatie.casus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Inzagerecht;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.dossier.Verstrekkingen;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/**
 * Wie de inhoud van een casus ziet (besluiten, sectie 4): het aanmeldpunt in trede 1 en 2, het
 * coördinatiepunt vanaf trede 3 wanneer er een veiligheidsrisico is (C4), haar cliëntondersteuner,
 * de aanmelder wat zij zelf schreef en wat aan haar gericht is, met de naam van het ene
 * aanspreekpunt, wie om spoed vroeg het besluit daarover, en een ander alleen wat aan zijn groep is
 * vrijgegeven. Een taak geeft zelf niets te lezen, behalve het verslag aan wie het opstelt en
 * vaststelt, haar eigen oplegnotitie aan wie die schreef, aan wie iets nagaat wat daarover is
 * opgeschreven, aan het crisisteam hoe het de aanmelder bereikt, van de cliënt of een naaste alleen
 * met het nummer dat zij daarvoor gaf, en het contact dat namens haar is vastgelegd.
 */
@Component
class Dossierinzage implements Inzagerecht {

  private static final String NAZORG = "userTask_nazorgNagaan";

  private static final String DEELNEMERS = "userTask_deelnemersVaststellen";

  /** Wie het coördinatiepunt noemde, en de gemeente dus uitnodigt (C13). */
  private static final String INSTELLINGEN =
      "trede-3-bestuurlijk-escalatieoverleg.casusOntvangen/instellingen";

  /** Waarmee de notitie voor de bestuurders geschreven wordt; haar formulier is het onderwerp. */
  private static final String OPLEGNOTITIE = "userTask_oplegnotitieOpstellen";

  private static final String OPLEGTEKST =
      "trede-3-bestuurlijk-escalatieoverleg.oplegnotitieOpstellen";

  private static final String AFSPRAAK_NAGAAN = "userTask_afspraakNagaan";

  /** Waarin een tafel zelf schrijft. */
  private static final Set<String> VAN_DE_TAFEL =
      Set.of(
          "overlegtafel.instroomToetsen",
          "overlegtafel.casusIndienen",
          "overlegtafel.uitkomstVastleggen");

  /** Waarom iemand de casus naar een tafel naast de treden bracht. */
  private static final String NAAST = "naast";

  private static final String OVERLEGGEN = "userTask_procesmanagerOverleggen";

  private static final String TERUGNEMEN = "userTask_casusTerugnemen";

  /** Het enige van TopX dat een ander leest: wat de voorzitter aan de gemeente schrijft (R54). */
  private static final Set<String> TERUGLEGGING =
      Set.of(
          "overlegtafel.uitkomstVastleggen#topx/teruglegging",
          "overlegtafel.uitkomstVastleggen#topx/uitstroom");

  /** Wie in de gemeente verder gaat na TopX; de cliëntondersteuner weet niet van TopX (R54). */
  private static final String VERDER_MET = "naast-de-treden.casusTerugnemen#topx";

  /** Waarvoor de gemeente haar ene aanspreekpunt noemt (R88). */
  private static final String NOEMEN = "userTask_aanspreekpuntNoemen";

  /** Dat aanspreekpunt, en met welke basisvoorzieningen de gemeente blijft helpen (R88, R89). */
  private static final String AANSPREEKPUNT =
      "naast-de-treden.aanspreekpuntNoemen#levensloopaanpak";

  private static final String TRAJECTPLAN =
      "overlegtafel.uitkomstVastleggen#levensloopaanpak/trajectplan";

  private static final String SPOEDBESLUIT = "spoedprocedure.spoedBeoordelen";

  /** Wat zij schreef, wat het aanmeldpunt haar vraagt of uitlegt, en wie het aanspreekpunt is. */
  private static final Set<String> VAN_OF_VOOR_DE_AANMELDER =
      Set.of(
          "aanmelding",
          "rdm-casus.aanvullingGeven",
          AANSPREEKPUNT + "/aanspreekpunt",
          "rdm-casus.aanmeldingToetsen/vraagOmAanvulling",
          "rdm-casus.aanmeldingToetsen/toelichting",
          SPOEDBESLUIT,
          "termijn-verzetten");

  /** Wat iemand moet lezen om na te gaan wat een ander opschreef of aanleverde. */
  private static final Map<String, Set<String>> VOOR_WIE_NAGAAT =
      Map.of(
          "userTask_intrekkenBevestigen",
          Set.of("intrekking"),
          "userTask_oplossingBevestigen",
          Set.of("oplossing"),
          NAZORG,
          Set.of("nazorg", "rdm-casus.nazorgNagaan", "afspraak-volgen.afspraakNagaan"),
          "userTask_planBeoordelen",
          Set.of("trede-3-bestuurlijk-escalatieoverleg.planBeoordelen"));

  /** De taken van het crisisteam, waarin het moet kunnen bellen met wie de crisis meldde. */
  private static final List<String> CRISISTAKEN =
      List.of("userTask_crisisBeoordelen", "userTask_crisiszorgRegelen");

  /** Wie meldde en hoe zij te bereiken is: gegevens van haar werk, niets over de cliënt. */
  private static final Set<String> MELDER =
      Set.of(
          "aanmelding/aanmelder.rol",
          "aanmelding/aanmelder.organisatie",
          "aanmelding/aanmelder.naam",
          "aanmelding/aanmelder.email",
          "aanmelding/aanmelder.telefoon");

  /** Wie het verslag schrijft; een storing bij het versturen geeft niets te lezen. */
  private static final Set<String> VERSLAGTAKEN =
      Set.of("userTask_terugkoppelingOpstellen", "userTask_terugkoppelingVaststellen");

  private final Casussen casussen;
  private final CasusProces proces;
  private final Verloop verloop;
  private final Verstrekkingen verstrekkingen;
  private final Spoedverzoeken spoedverzoeken;
  private final Overleginzage overleg;
  private final Contactrecht contactrecht;
  private final Logboek logboek;
  private final Dossier dossier;
  private final NaastDeTreden naast;

  Dossierinzage(
      Casussen casussen,
      CasusProces proces,
      Verloop verloop,
      Verstrekkingen verstrekkingen,
      Spoedverzoeken spoedverzoeken,
      Overleginzage overleg,
      Contactrecht contactrecht,
      Logboek logboek,
      Dossier dossier,
      NaastDeTreden naast) {
    this.casussen = casussen;
    this.proces = proces;
    this.verloop = verloop;
    this.verstrekkingen = verstrekkingen;
    this.spoedverzoeken = spoedverzoeken;
    this.overleg = overleg;
    this.contactrecht = contactrecht;
    this.logboek = logboek;
    this.dossier = dossier;
    this.naast = naast;
  }

  @Override
  public Inzage van(String casusnummer, Account lezer) {
    return casussen
        .van(casusnummer)
        .filter(casus -> !lezer.in(Groepen.CAMUNDA_ADMIN))
        .map(casus -> leestAlles(casus, lezer) ? alles(casus, lezer) : deel(casus, lezer))
        .orElse(Inzage.GEEN);
  }

  @Override
  public boolean magStatusZien(String casusnummer, Account lezer) {
    return casussen.zichtbaar(casusnummer, lezer).isPresent();
  }

  private static boolean leestAlles(Casus casus, Account lezer) {
    boolean loopt = casus.status() == Casus.Status.IN_BEHANDELING;
    int trede = casus.trede().orElse(1);
    return (casus.loopt() && casus.ondersteundDoor(lezer))
        || (loopt && trede <= 2 && lezer.in(Groepen.AANMELDPUNT))
        || (loopt
            && trede >= 3
            && casus.ooitInhoudVoor(Groepen.COORDINATIEPUNT)
            && lezer.in(Groepen.COORDINATIEPUNT));
  }

  private static Inzage alles(Casus casus, Account lezer) {
    return casus.ondersteundDoor(lezer)
        ? Inzage.ALLES
        : new Inzage(Omvang.ALLES, Inzage.ALLES.leest().or(Dossierinzage::zegtWieVerderGaat));
  }

  private static boolean zegtWieVerderGaat(Stuk stuk) {
    return stuk.onderwerp().equals(VERDER_MET);
  }

  private Inzage deel(Casus casus, Account lezer) {
    List<Predicate<Stuk>> delen = new ArrayList<>();
    verstrekkingen.open(casus.casusnummer()).stream()
        .filter(verstrekking -> lezer.in(verstrekking.aan()))
        .<Predicate<Stuk>>map(verstrekking -> verstrekking::omvat)
        .forEach(delen::add);
    boolean vrijgegeven = !delen.isEmpty();
    if (VERSLAGTAKEN.stream()
        .anyMatch(taak -> heeft(proces.aanZet(casus.casusnummer(), taak), casus, lezer))) {
      delen.add(stuk -> stuk.onderwerp().startsWith(CasusProces.VERSLAG + "."));
    }
    VOOR_WIE_NAGAAT.forEach(
        (taak, onderwerpen) -> {
          if (heeft(proces.aanZet(casus.casusnummer(), taak), casus, lezer)) {
            delen.add(stuk -> onderwerpen.contains(stuk.soort()));
          }
        });
    if (!lezer.in(Groepen.PORTEFEUILLEHOUDER)
        && heeft(proces.aanZet(casus.casusnummer(), DEELNEMERS), casus, lezer)) {
      delen.add(stuk -> (stuk.onderwerp() + "/" + stuk.veld()).equals(INSTELLINGEN));
    }
    if (heeft(proces.aanZet(casus.casusnummer(), NAZORG), casus, lezer)) {
      delen.add(Afspraakstuk.in(verloop.van(casus.casusnummer())));
    }
    if (CRISISTAKEN.stream()
        .anyMatch(taak -> heeft(proces.aanZet(casus.casusnummer(), taak), casus, lezer))) {
      melder(casus).ifPresent(wie -> delen.add(stuk -> wie.contains(veld(stuk))));
    }
    if (overleg.mag(casus, lezer)) {
      delen.add(stuk -> stuk.onderwerp().equals(Overleginzage.ONDERWERP));
    }
    if (gaatAfsprakenNa(casus, lezer)) {
      delen.add(Afspraakstuk.vanBestuurders(verloop.van(casus.casusnummer())));
    }
    if (schreefOplegnotitie(casus, lezer)) {
      delen.add(stuk -> stuk.onderwerp().equals(OPLEGTEKST) && stuk.door().equals(lezer.id()));
    }
    NaastDeTreden.TAFELS.stream()
        .filter(tafel -> lezer.in(Groepen.tafel(tafel)))
        .filter(tafel -> naast.aanTafel(List.of(tafel)).contains(casus.casusnummer()))
        .forEach(tafel -> delen.add(stuk -> schreef(tafel, stuk)));
    if (!lezer.in(Groepen.PORTEFEUILLEHOUDER)) {
      if (heeft(proces.aanZet(casus.casusnummer(), OVERLEGGEN), casus, lezer)) {
        delen.add(stuk -> stuk.soort().equals(NAAST));
      }
      if (heeft(proces.aanZet(casus.casusnummer(), TERUGNEMEN), casus, lezer)) {
        delen.add(stuk -> TERUGLEGGING.contains(stuk.onderwerp() + "/" + stuk.veld()));
      }
      if (heeft(proces.aanZet(casus.casusnummer(), NOEMEN), casus, lezer)) {
        delen.add(stuk -> (stuk.onderwerp() + "/" + stuk.veld()).equals(TRAJECTPLAN));
      }
      if (casus.loopt()
          && (lezer.in(Groepen.gemeente(casus.gemeente()))
              || lezer.in(Groepen.tafel("levensloopaanpak")))
          && rondeAf(casus, NOEMEN).findAny().isPresent()) {
        delen.add(stuk -> stuk.onderwerp().equals(AANSPREEKPUNT));
      }
      if (casus.loopt()
          && lezer.in(Groepen.gemeente(casus.gemeente()))
          && rondeAf(casus, TERUGNEMEN).findAny().isPresent()) {
        delen.add(Dossierinzage::zegtWieVerderGaat);
      }
    }
    contactrecht.eigen(casus, lezer).ifPresent(delen::add);
    boolean aanmelder = casus.aanmelder().equals(lezer.id());
    if (!aanmelder && vroegOoitSpoed(casus, lezer)) {
      delen.add(stuk -> isBesluitOver(stuk, casus, lezer));
    }
    var omvang =
        vrijgegeven ? Omvang.VRIJGEGEVEN : delen.isEmpty() ? Omvang.AANMELDING : Omvang.EIGEN;
    if (aanmelder) {
      delen.add(Dossierinzage::hoortBijAanmelding);
    }
    return delen.isEmpty()
        ? Inzage.GEEN
        : new Inzage(omvang, delen.stream().reduce(stuk -> false, Predicate::or));
  }

  /** Een cliënt of naaste is alleen te bellen als zij daar zelf haar nummer voor gaf. */
  private Optional<Set<String>> melder(Casus casus) {
    return casus.aanmelderRol().equals("CLIENT")
        ? dossier
            .laatste(casus.casusnummer(), "aanmelding", "aanmelder.telefoon")
            .map(nummer -> Set.of(veld(nummer), "aanmelding/aanmelder.naam"))
        : Optional.of(MELDER);
  }

  private static String veld(Stuk stuk) {
    return stuk.onderwerp() + "/" + stuk.veld();
  }

  /** Wat een tafel naast de treden zelf opschreef leest zij terug zolang de casus bij haar ligt. */
  private static boolean schreef(String tafel, Stuk stuk) {
    return stuk.tafel().filter(tafel::equals).isPresent() && VAN_DE_TAFEL.contains(stuk.soort());
  }

  /** Wie nu moet nagaan of een afspraak is nagekomen, niet wie daarna op de ladder staat (R103). */
  private boolean gaatAfsprakenNa(Casus casus, Account lezer) {
    return Stream.of(Groepen.COORDINATIEPUNT, Groepen.RDM_VERANTWOORDELIJKE).anyMatch(lezer::in)
        && heeft(proces.aanZet(casus.casusnummer(), AFSPRAAK_NAGAAN), casus, lezer);
  }

  /**
   * Zonder veiligheidsrisico schrijft de RDM-verantwoordelijke de oplegnotitie (C4). Zij leest
   * terug wat zij zelf schreef, en niets van een ander, zolang het overleg er is.
   */
  private boolean schreefOplegnotitie(Casus casus, Account lezer) {
    return casus.status() == Casus.Status.IN_BEHANDELING
        && casus.trede().filter(trede -> trede == 3).isPresent()
        && lezer.in(Groepen.RDM_VERANTWOORDELIJKE)
        && rondeAf(casus, OPLEGNOTITIE).anyMatch(lezer.id()::equals);
  }

  /** Wie deze taak van de casus afrondde. */
  private Stream<String> rondeAf(Casus casus, String taak) {
    return logboek.van(casus.casusnummer()).stream()
        .filter(gebeurd -> gebeurd.soort().equals("TAAK_AFGEROND"))
        .filter(gebeurd -> gebeurd.onderdeel().equals(taak))
        .map(gebeurd -> gebeurd.wie());
  }

  /** Zolang de casus loopt en zij hem mag zien: een vorige ondersteuner leest niet verder mee. */
  private boolean vroegOoitSpoed(Casus casus, Account lezer) {
    return casus.loopt()
        && spoedverzoeken.vroeg(casus.casusnummer(), lezer.id())
        && casussen.zichtbaar(casus.casusnummer(), lezer).isPresent();
  }

  /** Het besluit over haar eigen verzoek, niet dat over het verzoek van een ander. */
  private boolean isBesluitOver(Stuk stuk, Casus casus, Account lezer) {
    return stuk.onderwerp().equals(SPOEDBESLUIT)
        && spoedverzoeken
            .vrager(casus.casusnummer(), stuk.op())
            .filter(lezer.id()::equals)
            .isPresent();
  }

  private static boolean hoortBijAanmelding(Stuk stuk) {
    return VAN_OF_VOOR_DE_AANMELDER.contains(stuk.onderwerp())
        || VAN_OF_VOOR_DE_AANMELDER.contains(stuk.onderwerp() + "/" + stuk.veld());
  }

  private static boolean heeft(AanZet taak, Casus casus, Account lezer) {
    return taak.groepen().stream().filter(casus::ooitInhoudVoor).anyMatch(lezer::in);
  }
}
