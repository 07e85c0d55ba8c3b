package nl.rdm.escalatie.overlegtafel.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.NaastDeTreden;
import nl.rdm.escalatie.casus.WachtOp;
import nl.rdm.escalatie.casus.Wachtlijst;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.overlegtafel.Besprekingen;
import nl.rdm.escalatie.termijn.VerzetbareTermijnen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** TopX en de Levensloopaanpak, terwijl de casus in zijn trede gewoon doorgaat (C7). */
@RdmTest
class NaastDeTredenTest {

  private static final String TOPX = "topx";
  private static final String LEVENSLOOP = "levensloopaanpak";

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private NaastDeTreden naast;
  @Autowired private CasusProces proces;
  @Autowired private Besprekingen besprekingen;
  @Autowired private VerzetbareTermijnen verzetbaar;
  @Autowired private Wachtlijst wachtlijst;
  @Autowired private Dossier dossier;
  @Autowired private Accounts accounts;

  @Test
  @Eis({"R88", "R89"})
  void de_levensloopaanpak_neemt_op_en_de_gemeente_noemt_een_aanspreekpunt() {
    var nr = etappe.inTrede1();
    var casus = rit.casus(nr);
    breng(nr, "gemeente", LEVENSLOOP);

    assertThat(rit.open(nr)).containsExactly("procesmanagerOverleggen", "tafelKiezen");
    assertThat(rit.botst(nr, "aanmeldpunt", "naast", bericht(LEVENSLOOP)))
        .isEqualTo("De casus is al naar Levensloopaanpak gebracht; dat loopt nog.");
    assertThat(verblijven(nr)).containsExactly("levensloopaanpak");

    akkoord(nr, LEVENSLOOP, "VERSLAVING", "HOOG_VEILIGHEIDSRISICO");
    assertThat(verblijven(nr)).containsExactly("levensloopaanpak aan tafel");
    assertThat(verzetbaar.van(nr, "naast-de-treden")).hasSize(1);
    assertThat(rit.variabele(nr, "instroomToetsen", "aanmelderRol")).isEqualTo("GEMEENTE");
    etappe.geefVrij(nr);
    etappe.laatToe(nr, LEVENSLOOP);
    assertThat(
            rit.geweigerd(
                nr,
                LEVENSLOOP,
                "uitkomstVastleggen",
                Map.of("besluit", "OPLOSSING", "inhoud_uitkomst", "Opgenomen.")))
        .containsExactly("Datum van het trajectplan", "Het trajectplan");
    assertThat(
            rit.geweigerd(
                nr,
                LEVENSLOOP,
                "uitkomstVastleggen",
                Map.of("besluit", "CRISIS", "inhoud_uitkomst", "Nu.")))
        .containsExactly("Wat is de uitkomst?");
    houdAan(nr, LEVENSLOOP, "2026-02-20");
    assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo("2026-02-20T17:00");
    trajectplan(nr);

    assertThat(sporen.post(nr, "uitkomst"))
        .containsExactly("aanmelder", "aanmeldpunt", "levensloopaanpak", "gemeente");
    assertThat(sporen.gegevens(nr, "uitkomst")).contains("OPLOSSING_NAAST");
    assertThat(sporen.stuk(nr, "overlegtafel.uitkomstVastleggen#" + LEVENSLOOP, "trajectplan"))
        .contains("Elke week begeleiding.");
    assertThat(leest("gemeente", nr)).containsExactly("Elke week begeleiding.");
    assertThat(
            rit.geweigerd(
                nr, "gemeente", "aanspreekpuntNoemen", Map.of("inhoud_aanspreekpunt", "A. Punt")))
        .containsExactly(
            "Mijn gemeente blijft betrokken bij deze basisvoorzieningen",
            "Waarmee blijft uw gemeente helpen?");
    rit.doe(
        nr,
        "gemeente",
        "aanspreekpuntNoemen",
        Map.of(
            "inhoud_aanspreekpunt",
            "A. Punt, 053 1234567",
            "inhoud_basisvoorzieningen",
            "Onderdak: een kamer aan de Kade.",
            "blijftBetrokken",
            true));

    assertThat(sporen.gegevens(nr, "uitkomst")).contains("AANSPREEKPUNT");
    for (var wie : List.of("gemeente", LEVENSLOOP, "aanmeldpunt")) {
      assertThat(leest(wie, nr))
          .as(wie)
          .contains("A. Punt, 053 1234567", "Onderdak: een kamer aan de Kade.");
    }
    assertThat(leest("aanmelder", nr))
        .as("wie zij kan bellen, niet wat de cliënt krijgt")
        .contains("A. Punt, 053 1234567")
        .doesNotContain("Onderdak: een kamer aan de Kade.");
    assertThat(leest("gemeente", nr)).hasSize(2);
    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
    assertThat(verblijven(nr)).containsExactly("levensloopaanpak OPLOSSING");
    assertThat(besprekingen.op(LEVENSLOOP, LocalDate.of(2026, 2, 20)))
        .filteredOn(bespreking -> bespreking.casusnummer().equals(nr))
        .singleElement()
        .satisfies(
            bespreking -> {
              assertThat(bespreking.uitkomst()).contains("OPLOSSING");
              assertThat(bespreking.daarna().orElseThrow().trede()).isEqualTo(1);
            });
    assertThat(rit.verloop(nr)).containsExactly("1");
    assertThat(rit.casus(nr)).isEqualTo(casus);
    for (var gegeven : List.of("tafel", "uitkomst", "besluit", "criteria", "dossierdeel")) {
      assertThat(rit.variabele(nr, "tafelKiezen", gegeven)).as(gegeven).isNull();
    }
    assertThat(rit.variabele(nr, "tafelKiezen", "beproefdeTafels")).hasToString("[]");
  }

  /** De casus wacht er niet op, en deze tafel brengt hem niet bij het crisisteam (C7). */
  @Test
  void het_gevaar_van_de_casus_is_geen_klok_voor_een_tafel_ernaast() {
    var nr = rit.meldAan(Casusrit.inGevaar());
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    breng(nr, "gemeente", LEVENSLOOP);
    akkoord(nr, LEVENSLOOP, "VERSLAVING");
    assertThat(rit.variabele(nr, "instroomToetsen", "directGevaar")).isEqualTo(true);
    assertThat(rit.einde(nr, "instroomToetsen")).isEqualTo("2026-02-09T17:00");
    assertThat(rit.einde(nr, "crisisBeoordelen")).isEqualTo("2026-02-03T10:00");
  }

  /** Intussen escaleert de cliëntondersteuner, en komt er spoed: TopX gaat door, met spoed. */
  @Test
  @Eis({"R51", "R54"})
  void topx_gaat_door_terwijl_de_casus_stijgt_en_legt_hem_terug_bij_de_gemeente() {
    var nr = etappe.inTredeMetSteun(1);
    breng(nr, "aanmelder", TOPX);
    // Wie niet ziet dat de casus daar al ligt, merkt het ook zo niet; er loopt er een.
    breng(nr, "aanmelder", TOPX);
    assertThat(rit.botst(nr, "aanmeldpunt", "naast", bericht(TOPX))).contains("loopt nog");
    assertThat(verblijven(nr)).containsExactly("topx");
    akkoord(nr, TOPX, "VEILIGHEIDSPROBLEEM");
    etappe.geefVrij(nr);
    etappe.laatToe(nr, TOPX);
    assertThat(sporen.post(nr, "overleg-gepland")).containsExactly("topx", "gemeente");
    assertThat(sporen.gegevens(nr, "overleg-gepland")).contains("\"ongepland\":\"true\"");
    assertThat(verzetbaar.van(nr, "naast-de-treden")).as("dat zou iedereen horen").isEmpty();

    rit.handel(nr, "clientondersteuner", "escalatie", Map.of("reden", "Te lang."));
    assertThat(rit.casus(nr).trede()).contains(2);
    assertThat(rit.open(nr)).containsExactly("tafelKiezen", "uitkomstVastleggen");
    assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo("2026-02-09T17:00");
    rit.handel(
        nr,
        "aanmelder",
        "spoed",
        Map.of("motivering", "De plek stopt.", "gronden", List.of("VERLIES_PLEK")));
    rit.doe(nr, "aanmeldpunt", "spoedBeoordelen", Map.of("besluit", "TOEKENNEN"));
    assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo("2026-02-03T17:00");
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "spoed")).isEqualTo(true);

    assertThat(
            rit.geweigerd(
                nr,
                TOPX,
                "uitkomstVastleggen",
                Map.of(
                    "besluit", "AANHOUDEN",
                    "aangehoudenTot", "2026-02-17",
                    "inhoud_uitkomst", "Later.")))
        .containsExactly("Aangehouden tot");
    houdAan(nr, TOPX, "2026-02-05");
    wachtAanTopx(nr);
    assertThat(
            rit.geweigerd(
                nr,
                TOPX,
                "uitkomstVastleggen",
                Map.of(
                    "besluit", "CRISIS",
                    "inhoud_uitkomst", "Nu.",
                    "inhoud_uitstroom", "Tbs",
                    "inhoud_teruglegging", "Nu.")))
        .containsExactly("Wat is de uitkomst?");
    uitTopx(nr, "Ingebed en veiliger");
    assertThat(wachtlijst.van(nr, TOPX)).as("de beurt van TopX is voorbij").isEmpty();
    assertThat(opAgenda(nr, "2026-02-03")).isEqualTo("AANHOUDEN terug 2026-02-05");
    assertThat(opAgenda(nr, "2026-02-05")).isEqualTo("ADVIES");

    assertThat(sporen.post(nr, "uitkomst")).containsExactly("aanmeldpunt", "topx", "gemeente");
    rit.doe(nr, "gemeente", "casusTerugnemen", Map.of("inhoud_verderMet", "P. Manager"));
    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
    assertThat(verblijven(nr)).containsExactly("topx ADVIES");
    assertThat(rit.verloop(nr)).containsExactly("1 GEESCALEERD", "2");
    assertThat(rit.casus(nr).tafel()).isEmpty();
  }

  /** Met wie TopX contact heeft en op wie zij wacht, is alleen aan haar (R53). */
  private void wachtAanTopx(String nr) {
    rit.handel(
        nr,
        TOPX,
        "contact",
        Map.of(
            "op", "2026-02-02",
            "met", "GEMEENTE",
            "hoe", "GESPREK",
            "wat", "Alleen voor TopX.",
            "wachtOp", "GEMEENTE",
            "wachtTot", "2026-02-04"));
    assertThat(leest(TOPX, nr)).contains("Alleen voor TopX.");
    assertThat(leest("clientondersteuner", nr)).doesNotContain("Alleen voor TopX.");
    assertThat(leest("aanmeldpunt", nr)).doesNotContain("Alleen voor TopX.");
    assertThat(wachtlijst.van(nr)).isEmpty();
    assertThat(wachtlijst.van(nr, TOPX)).map(WachtOp::partij).contains("GEMEENTE");
    assertThat(sporen.post(nr, "wacht-op")).containsExactly("topx");
  }

  private List<String> leest(String account, String nr) {
    return dossier.lees(nr, accounts.account(account).orElseThrow()).stream()
        .map(Stuk::waarde)
        .toList();
  }

  private String opAgenda(String nr, String dag) {
    return besprekingen.op(TOPX, LocalDate.parse(dag)).stream()
        .filter(bespreking -> bespreking.casusnummer().equals(nr))
        .map(
            bespreking ->
                bespreking.uitkomst().orElseThrow()
                    + bespreking.terugOp().map(op -> " terug " + op).orElse(""))
        .collect(Collectors.joining());
  }

  @Test
  void wie_de_procesmanager_of_de_tafel_niet_overtuigt_hoort_dat_en_kan_later_opnieuw() {
    var nr = etappe.inTrede1();
    breng(nr, "aanmeldpunt", TOPX);
    rit.doe(
        nr,
        "gemeente",
        "procesmanagerOverleggen",
        Map.of("besluit", "NIET_AKKOORD", "inhoud_reden", "Het wijkteam kan dit."));
    assertThat(sporen.post(nr, "uitkomst")).containsExactly("aanmeldpunt", "topx", "gemeente");
    assertThat(sporen.gegevens(nr, "uitkomst")).contains("NIET_AKKOORD", "\"naast\":\"true\"");

    breng(nr, "gemeente", TOPX);
    akkoord(nr, TOPX);
    etappe.weiger(nr, TOPX);
    assertThat(sporen.gegevens(nr, "uitkomst"))
        .contains("NIET_TOEGELATEN", "of een tafel in de trede van de casus");

    breng(nr, "aanmeldpunt", LEVENSLOOP);
    akkoord(nr, LEVENSLOOP, "VERSLAVING");
    etappe.weiger(nr, LEVENSLOOP);
    assertThat(sporen.gegevens(nr, "uitkomst"))
        .contains("Een tafel in de trede van de casus, of zorg via de gemeente.");

    assertThat(verblijven(nr))
        .containsExactly(
            "topx NIET_AKKOORD", "topx NIET_TOEGELATEN", "levensloopaanpak NIET_TOEGELATEN");
    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
  }

  /** Wie zwijgt houdt niets op: elke stap eindigt zonder hem, en de casus merkt er niets van. */
  @Test
  void na_stilte_eindigt_elke_stap_naast_de_treden_vanzelf() {
    var nr = etappe.inTrede3();
    breng(nr, "coordinator", TOPX);
    akkoord(nr, TOPX, "VEILIGHEIDSPROBLEEM");
    assertThat(rit.variabele(nr, "inhoudVrijgeven", "dossierdeel")).asString().startsWith("topx:");
    // Over de inhoud voor het overleg zelf kan intussen opnieuw besloten worden.
    rit.handel(nr, "coordinator", "vrijgave", Map.of("reden", "Er is meer nodig."));
    assertThat(rit.open(nr).stream().filter("inhoudVrijgeven"::equals)).hasSize(2);
    assertThat(rit.botst(nr, "coordinator", "vrijgave", Map.of("reden", "Nog meer.")))
        .isEqualTo("Dit besluit is al gevraagd. Het staat als taak open.");
    etappe.laatToe(nr, TOPX);
    uitTopx(nr, "Detentie");
    assertThat(sporen.post(nr, "uitkomst"))
        .containsExactly("aanmeldpunt", "topx", "gemeente", "coordinator");
    breng(nr, "coordinator", LEVENSLOOP);
    akkoord(nr, LEVENSLOOP, "VERSLAVING", "HOOG_VEILIGHEIDSRISICO");
    assertThat(proces.aanZet(nr, "userTask_inhoudVrijgeven").groepen())
        .as("vanaf trede 3 niet het aanmeldpunt")
        .containsExactly("coordinatiepunt");
    etappe.laatToe(nr, LEVENSLOOP);
    trajectplan(nr);

    // De gemeente, haar burgemeester en de portefeuillehouder: driemaal vijf werkdagen.
    rit.wacht(nr, Casusrit.BEGIN.withDayOfMonth(23).withHour(16));
    assertThat(rit.open(nr)).contains("aanspreekpuntNoemen", "casusTerugnemen");
    rit.wacht(nr, Casusrit.BEGIN.withDayOfMonth(23).withHour(18));
    assertThat(rit.open(nr)).doesNotContain("aanspreekpuntNoemen", "casusTerugnemen");
    assertThat(verblijven(nr)).containsExactly("topx ADVIES", "levensloopaanpak OPLOSSING");

    breng(nr, "coordinator", LEVENSLOOP);
    akkoord(nr, LEVENSLOOP, "VERSLAVING");
    breng(nr, "coordinator", TOPX);
    rit.wacht(nr, rit.nu().plusWeeks(7));
    assertThat(verblijven(nr).subList(2, 4))
        .containsExactly("levensloopaanpak GEEN_UITKOMST", "topx GEEN_UITKOMST");
    assertThat(rit.open(nr)).doesNotContain("procesmanagerOverleggen", "instroomToetsen");
    assertThat(rit.casus(nr).trede()).contains(3);
  }

  @Test
  void eindigt_de_casus_intussen_dan_hoort_de_tafel_dat_en_na_heropenen_kan_het_opnieuw() {
    var nr = etappe.inTrede1();
    breng(nr, "aanmeldpunt", LEVENSLOOP);
    akkoord(nr, LEVENSLOOP, "VERSLAVING");
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Een plek bij B."));
    rit.doe(nr, "aanmeldpunt", "oplossingBevestigen", Etappes.bevestigd("BEVESTIGD"));
    assertThat(sporen.post(nr, "opgelost")).contains("gemeente").doesNotContain(LEVENSLOOP);
    assertThat(sporen.post(nr, "uitkomst")).containsExactly("gemeente", LEVENSLOOP);
    assertThat(sporen.gegevens(nr, "uitkomst")).contains("VERVALLEN", "\"open\":\"TAFEL\"");
    assertThat(verblijven(nr)).containsExactly("levensloopaanpak VERVALLEN");
    assertThat(rit.botst(nr, "aanmeldpunt", "naast", bericht(TOPX)))
        .isEqualTo("Deze casus is nog niet of niet meer in behandeling.");

    rit.wacht(nr, rit.nu().plusDays(60));
    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("NIET_UITGEVOERD"));
    breng(nr, "gemeente", TOPX);
    akkoord(nr, TOPX, "VEILIGHEIDSPROBLEEM");
    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Verhuisd."));
    rit.doe(nr, "aanmeldpunt", "intrekkenBevestigen", Etappes.bevestigd("BEVESTIGD"));

    assertThat(sporen.post(nr, "ingetrokken")).doesNotContain(TOPX);
    assertThat(sporen.eerste(nr, "uitkomst", TOPX)).contains("VERVALLEN");
    assertThat(verblijven(nr)).containsExactly("levensloopaanpak VERVALLEN", "topx VERVALLEN");
    assertThat(rit.open(nr)).isEmpty();
    assertThat(rit.casus(nr).status()).isEqualTo(Casus.Status.INGETROKKEN);
  }

  private static Map<String, Object> bericht(String tafel) {
    return Map.of("tafel", tafel, "reden", "Samen met justitie.");
  }

  private void breng(String nr, String account, String tafel) {
    rit.handel(nr, account, "naast", bericht(tafel));
  }

  private void akkoord(String nr, String tafel, String... criteria) {
    var antwoorden = new HashMap<String, Object>();
    antwoorden.put("besluit", "AKKOORD");
    antwoorden.put("inhoud_reden", "De procesmanager vindt dit ook.");
    antwoorden.put(
        tafel.equals(TOPX) ? "criteriaTopx" : "criteriaLevensloop",
        Etappes.codes(List.of(criteria)));
    rit.doe(nr, "gemeente", "procesmanagerOverleggen", antwoorden);
  }

  private void houdAan(String nr, String tafel, String tot) {
    rit.doe(
        nr,
        tafel,
        "uitkomstVastleggen",
        Map.of("besluit", "AANHOUDEN", "aangehoudenTot", tot, "inhoud_uitkomst", "Later."));
  }

  private void trajectplan(String nr) {
    rit.doe(
        nr,
        LEVENSLOOP,
        "uitkomstVastleggen",
        Map.of(
            "besluit", "OPLOSSING",
            "inhoud_uitkomst", "Opgenomen.",
            "trajectplanOp", "2026-02-02",
            "inhoud_trajectplan", "Elke week begeleiding."));
  }

  private void uitTopx(String nr, String uitstroom) {
    rit.doe(
        nr,
        TOPX,
        "uitkomstVastleggen",
        Map.of(
            "besluit", "ADVIES",
            "inhoud_uitkomst", "Besproken met het OM.",
            "inhoud_uitstroom", uitstroom,
            "inhoud_teruglegging", "Houd wekelijks contact."));
  }

  /** Elke keer als {@code tafel uitkomst}, oudste eerst. */
  private List<String> verblijven(String nr) {
    return naast.van(nr).stream()
        .map(
            keer ->
                keer.tafel()
                    + (keer.ligtAanTafel() ? " aan tafel" : "")
                    + keer.uitkomst().map(uitkomst -> " " + uitkomst).orElse(""))
        .toList();
  }
}
