package nl.rdm.escalatie.casus.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.GeenInzage;
import nl.rdm.escalatie.termijn.Termijn;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hoe een casus eindigt: ingetrokken, elders opgelost, of opgelost na de nazorg. */
@RdmTest
class EindeTest {

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private JdbcClient jdbc;
  @Autowired private Dossier dossier;
  @Autowired private Accounts accounts;

  /** Op elke plek waar een casus kan liggen, ook met een verslag dat nog gemaakt wordt. */
  static Stream<Named<Function<Etappes, String>>> overal() {
    return Stream.of(
        Named.of("een tafel te kiezen", Etappes::inTrede1),
        Named.of(
            "aan tafel",
            etappe -> {
              var nr = etappe.inTrede2();
              etappe.aanTafel(nr, "hoogcomplex");
              return nr;
            }),
        Named.of(
            "op weg naar het overleg",
            etappe -> {
              var nr = etappe.inTrede3();
              etappe.totOverleg(nr);
              return nr;
            }),
        Named.of("bij de bewindspersoon, met een verslag te maken", Etappes::inTrede4));
  }

  @ParameterizedTest
  @MethodSource("overal")
  void na_intrekken_blijft_er_niets_van_de_casus_lopen(Function<Etappes, String> waar) {
    var nr = waar.apply(etappe);
    var open = rit.open(nr);

    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "De cliënt wil niet meer."));
    assertThat(rit.open(nr)).containsAll(open).contains("intrekkenBevestigen");
    assertThat(sporen.post(nr, "einde-gevraagd")).contains("aanmelder", "gemeente");
    rit.doe(nr, "aanmeldpunt", "intrekkenBevestigen", Etappes.bevestigd("BEVESTIGD"));

    assertThat(rit.casus(nr).status()).isEqualTo(Status.INGETROKKEN);
    assertThat(rit.verloop(nr)).anyMatch(verblijf -> verblijf.endsWith(" INGETROKKEN"));
    assertThat(sporen.post(nr, "ingetrokken")).contains("aanmelder", "aanmeldpunt", "gemeente");
    assertThat(sporen.stuk(nr, "intrekking", "reden")).contains("De cliënt wil niet meer.");
    boolean verslag = open.contains("terugkoppelingOpstellen");
    assertThat(sporen.post(nr, "terugkoppeling-vervallen"))
        .isEqualTo(verslag ? List.of("coordinator") : List.of());
    assertThat(sporen.logboek(nr, "TERUGKOPPELING_VERVALLEN")).hasSize(verslag ? 1 : 0);
    nietsLoopt(nr);
  }

  @Test
  void wie_niet_bevestigt_laat_de_casus_doorgaan_en_het_kan_opnieuw_gevraagd_worden() {
    var nr = etappe.inTrede1();
    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Verhuisd."));
    assertThatThrownBy(
            () -> rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Nog eens.")))
        .isInstanceOf(Botsing.class)
        .hasMessageContaining("wacht op bevestiging");
    assertThat(sporen.stuk(nr, "intrekking", "reden")).contains("Verhuisd.");

    rit.doe(nr, "aanmeldpunt", "intrekkenBevestigen", Etappes.bevestigd("NIET_BEVESTIGD"));
    assertThat(rit.casus(nr).status()).isEqualTo(Status.IN_BEHANDELING);
    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
    assertThat(sporen.post(nr, "einde-niet-bevestigd")).contains("aanmelder");

    rit.handel(nr, "aanmeldpunt", "oplossing", Map.of("oplossing", "Een plek bij B."));
    rit.doe(nr, "aanmeldpunt", "oplossingBevestigen", Etappes.bevestigd("NIET_BEVESTIGD"));
    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
    assertThat(sporen.post(nr, "einde-niet-bevestigd")).filteredOn("aanmelder"::equals).hasSize(2);
  }

  @Test
  void wie_aan_de_casus_werkt_hoort_dat_hij_stopt() {
    var nr = etappe.inTrede2();
    etappe.aanTafel(nr, "hoogcomplex");
    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Verhuisd."));
    rit.doe(nr, "aanmeldpunt", "intrekkenBevestigen", Etappes.bevestigd("BEVESTIGD"));

    assertThat(sporen.post(nr, "ingetrokken")).contains("hoogcomplex");
    assertThat(rit.verloop(nr)).containsExactly("2 INGETROKKEN", "2 hoogcomplex INGETROKKEN");
  }

  /** De tafel die haar oplossing niet uitgevoerd zag, wordt opnieuw voorgesteld. */
  @ParameterizedTest
  @CsvSource({"1, transfertafel", "2, hoogcomplex"})
  void een_tafel_waarvan_de_oplossing_niet_is_uitgevoerd_kan_de_casus_opnieuw_krijgen(
      int trede, String tafel) {
    var nr = etappe.inTrede(trede);
    etappe.aanTafel(nr, tafel);
    etappe.uitkomst(nr, tafel, "OPLOSSING");
    rit.wacht(nr, rit.nu().plusDays(60));
    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("NIET_UITGEVOERD"));

    assertThat(rit.variabele(nr, "tafelKiezen", "voorgesteldeTafel")).isEqualTo(tafel);
    etappe.aanTafel(nr, tafel);
  }

  @Test
  void een_nieuwe_trede_kent_de_spoed_van_de_casus_ook_wanneer_het_model_haar_nog_niet_kende() {
    var nr = etappe.inTrede1();
    jdbc.sql("update casus set spoedstand = 'TOEGEKEND' where casusnummer = ?").param(nr).update();
    etappe.kiesVoorstel(nr);

    assertThat(rit.variabele(nr, "instroomToetsen", "spoed")).isEqualTo(true);
    assertThat(rit.einde(nr, "instroomToetsen")).isEqualTo("2026-02-03T17:00");
  }

  /** In trede 3 en na de oplossing leest het aanmeldpunt het dossier niet, maar dit gaat het na. */
  @Test
  void wie_een_einde_nagaat_leest_daarvan_precies_wat_ervoor_nodig_is() {
    var nr = etappe.inTrede3();
    assertThat(leest(nr, "aanmeldpunt")).isEmpty();

    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Verhuisd."));
    assertThat(leest(nr, "aanmeldpunt")).containsExactly("intrekking");
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Een plek bij B."));
    assertThat(leest(nr, "aanmeldpunt")).containsExactly("intrekking", "oplossing");
    assertThat(leest(nr, "transfertafel")).isEmpty();
    rit.doe(nr, "aanmeldpunt", "intrekkenBevestigen", Etappes.bevestigd("NIET_BEVESTIGD"));
    assertThat(leest(nr, "aanmeldpunt")).containsExactly("oplossing");
    rit.doe(nr, "aanmeldpunt", "oplossingBevestigen", Etappes.bevestigd("BEVESTIGD"));
    assertThat(leest(nr, "aanmeldpunt")).isEmpty();

    rit.wacht(nr, rit.nu().plusDays(60));
    assertThat(leest(nr, "aanmeldpunt"))
        .containsExactly("oplossing", "rdm-casus.oplossingBevestigen");
    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("UITGEVOERD"));
    assertThat(leest(nr, "aanmeldpunt")).isEmpty();
  }

  static Stream<Arguments> wegen() {
    return Stream.of(
        weg(
            "overlegtafel.uitkomstVastleggen/uitkomst",
            etappe -> {
              var nr = etappe.inTrede1();
              etappe.aanTafel(nr, "transfertafel");
              etappe.overlegVondOplossing(nr, 1);
              return nr;
            }),
        weg("trede-1-regionaal.vervolgBepalen/oplossing", etappe -> naAdvies(etappe, 1)),
        weg("trede-2-bovenregionaal.vervolgBepalen/oplossing", etappe -> naAdvies(etappe, 2)),
        weg(
            "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen/afspraak1",
            etappe -> {
              var nr = etappe.inTrede3();
              etappe.overlegMet(nr, Etappes.oplossing("GEVONDEN"));
              return nr;
            }),
        weg(
            "trede-4-bewindspersoon.beslissingVastleggen/beslissing",
            etappe -> {
              var nr = etappe.inTrede4(Casusrit.met("Zvw", false, List.of("transfertafel")));
              etappe.beslisInTrede4(nr, "PLAATS_EN_FINANCIERING");
              return nr;
            }),
        weg(
            "trede-4-bewindspersoon.opAdviesBesluiten/oplossing",
            etappe -> {
              var nr = etappe.inTrede4(Casusrit.met("Wlz", false, List.of("transfertafel")));
              etappe.opAdviesOpgelost(nr);
              return nr;
            }));
  }

  private static Arguments weg(String afspraak, Function<Etappes, String> opgelost) {
    return Arguments.of(afspraak, opgelost);
  }

  /** De tafel gaf een advies, en het aanmeldpunt vond daarmee een oplossing. */
  private static String naAdvies(Etappes etappe, int trede) {
    var nr = etappe.inTrede(trede);
    etappe.aanTafel(nr, Etappes.tafel(trede));
    etappe.uitkomst(nr, Etappes.tafel(trede), "ADVIES");
    etappe.naTafel(nr, "OPLOSSING");
    return nr;
  }

  /** Zonder te weten wat er is afgesproken, kan niemand vragen of het is uitgevoerd. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("wegen")
  void wie_de_nazorg_doet_leest_alleen_wat_er_is_afgesproken(
      String afspraak, Function<Etappes, String> opgelost) {
    var nr = opgelost.apply(etappe);
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(stukken(nr, "aanmeldpunt")).isEmpty();

    rit.wacht(nr, rit.nu().plusDays(60));

    assertThat(rit.open(nr)).contains("nazorgNagaan");
    assertThat(stukken(nr, "aanmeldpunt")).containsExactly(afspraak);
  }

  @Test
  void na_een_tweede_ronde_leest_wie_de_nazorg_doet_de_laatste_afspraak() {
    var nr = etappe.inTrede1();
    for (var ronde = 0; ronde < 2; ronde++) {
      etappe.aanTafel(nr, "transfertafel");
      etappe.overlegVondOplossing(nr, 1);
      rit.wacht(nr, rit.nu().plusDays(60));
      if (ronde == 0) {
        rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("NIET_UITGEVOERD"));
      }
    }

    assertThat(stukken(nr, "aanmeldpunt"))
        .containsExactly(
            "overlegtafel.uitkomstVastleggen/uitkomst", "rdm-casus.nazorgNagaan/nazorg");
  }

  /** Elk stuk dat dit account leest, als {@code onderwerp/veld}. */
  private List<String> stukken(String nr, String account) {
    try {
      return dossier.lees(nr, accounts.account(account).orElseThrow()).stream()
          .map(stuk -> stuk.onderwerp() + "/" + stuk.veld())
          .sorted()
          .toList();
    } catch (GeenInzage niets) {
      return List.of();
    }
  }

  private List<String> leest(String nr, String account) {
    return stukken(nr, account).stream()
        .map(stuk -> stuk.replaceFirst("/.*", ""))
        .distinct()
        .toList();
  }

  @Test
  void zonder_clientondersteuner_kan_niemand_namens_haar_bevestigen() {
    var nr = etappe.inTrede1();
    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Verhuisd."));

    assertThat(
            rit.geweigerd(
                nr,
                "aanmeldpunt",
                "intrekkenBevestigen",
                Map.of(
                    "besluit", "BEVESTIGD",
                    "bevestigdDoor", "CLIENTONDERSTEUNER",
                    "bevestigdHoe", "TELEFOON",
                    "inhoud_bevestiging", "Zij wil het.")))
        .containsExactly("Wie heeft dat gezegd?");
  }

  @Test
  void elders_opgelost_wordt_na_zes_weken_nagegaan_en_dan_is_de_casus_opgelost() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Familie biedt een plek."));
    rit.doe(nr, "aanmeldpunt", "oplossingBevestigen", Etappes.bevestigd("BEVESTIGD"));

    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(rit.open(nr)).isEmpty();
    assertThat(sporen.post(nr, "opgelost")).contains("aanmelder");
    assertThatThrownBy(() -> rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Toch.")))
        .isInstanceOf(Botsing.class);

    // Dertig werkdagen na maandag 2 februari.
    rit.wacht(nr, LocalDateTime.of(2026, 3, 16, 16, 59));
    assertThat(rit.open(nr)).isEmpty();
    rit.wacht(nr, LocalDateTime.of(2026, 3, 16, 17, 0));
    assertThat(rit.open(nr)).containsExactly("nazorgNagaan");
    assertThat(rit.termijnen(nr))
        .filteredOn(termijn -> termijn.stap().equals("nazorgcheck"))
        .extracting(termijn -> termijn.status().name())
        .containsExactly("GEHAALD");

    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("UITGEVOERD"));
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPGELOST);
    assertThat(sporen.post(nr, "uitgevoerd")).contains("aanmelder");
    nietsLoopt(nr);
  }

  /** Een plek die na een week vervalt wacht niet tot de nazorg. */
  @Test
  void een_oplossing_die_niet_doorgaat_wordt_meteen_nagegaan() {
    var nr = etappe.inTrede1();
    var reden = Map.of("reden", "De plek is toch weg.");
    assertThat(rit.botst(nr, "aanmelder", "nazorg", reden)).contains("geen afgesproken oplossing");
    etappe.aanTafel(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "OPLOSSING");

    rit.handel(nr, "aanmelder", "nazorg", reden);

    assertThat(rit.open(nr)).containsExactly("nazorgNagaan");
    assertThat(sporen.stuk(nr, "nazorg", "reden")).contains("De plek is toch weg.");
    assertThat(sporen.logboek(nr, "OPLOSSING_GAAT_NIET_DOOR")).hasSize(1);
    assertThat(sporen.stappen(nr)).contains("timer_nazorgcheck");
    assertThat(rit.termijnen(nr))
        .filteredOn(termijn -> termijn.stap().equals("nazorgcheck"))
        .singleElement()
        .satisfies(
            termijn -> {
              assertThat(termijn.status()).isEqualTo(Termijn.Status.VERVALLEN);
              assertThat(termijn.geslotenOp())
                  .hasValueSatisfying(op -> assertThat(op).isBefore(termijn.vervaltOp()));
            });
    assertThat(rit.botst(nr, "aanmelder", "nazorg", reden)).contains("geen afgesproken oplossing");

    var niemand = new java.util.HashMap<>(Etappes.nazorg("UITGEVOERD"));
    niemand.put("bevestigdDoor", "NIEMAND");
    niemand.remove("bevestigdHoe");
    assertThat(rit.geweigerd(nr, "aanmeldpunt", "nazorgNagaan", niemand))
        .containsExactly("Wie heeft dat gezegd?");
    niemand.put("besluit", "NIET_UITGEVOERD");
    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", niemand);
    assertThat(rit.casus(nr).status()).isEqualTo(Status.IN_BEHANDELING);
  }

  @Test
  void de_nazorg_telt_vanaf_de_dag_waarop_de_oplossing_begint() {
    var nr = etappe.inTrede1();
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Een plek bij B."));
    var antwoorden = new java.util.HashMap<>(Etappes.bevestigd("BEVESTIGD"));
    antwoorden.put("oplossingVanaf", "2026-03-02");
    rit.doe(nr, "aanmeldpunt", "oplossingBevestigen", antwoorden);

    // Dertig werkdagen na maandag 2 maart, met Goede Vrijdag en Paasmaandag ertussen.
    rit.wacht(nr, LocalDateTime.of(2026, 4, 15, 16, 59));
    assertThat(rit.open(nr)).isEmpty();
    rit.wacht(nr, LocalDateTime.of(2026, 4, 15, 17, 0));
    assertThat(rit.open(nr)).containsExactly("nazorgNagaan");
  }

  /** De trede waar de casus vandaan kwam, met zijn hele verloop. */
  @ParameterizedTest
  @MethodSource("overal")
  void een_oplossing_die_niet_uitgevoerd_is_heropent_de_casus_waar_hij_was(
      Function<Etappes, String> waar) {
    var nr = waar.apply(etappe);
    var trede = rit.casus(nr).trede();
    var verloop = rit.verloop(nr).size();
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Een plek bij B."));
    rit.doe(nr, "aanmeldpunt", "oplossingBevestigen", Etappes.bevestigd("BEVESTIGD"));
    rit.wacht(nr, rit.nu().plusDays(60));

    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("NIET_UITGEVOERD"));

    assertThat(rit.casus(nr).status()).isEqualTo(Status.IN_BEHANDELING);
    assertThat(rit.casus(nr).trede()).isEqualTo(trede);
    assertThat(rit.verloop(nr)).hasSizeGreaterThan(verloop);
    assertThat(rit.open(nr)).isNotEmpty().doesNotContain("aanmeldingToetsen");
    assertThat(sporen.post(nr, "heropend")).contains("aanmelder", "gemeente");
  }

  /** De bestuurders zwijgen niet: de casus wacht op wie nagaat of de oplossing er kwam. */
  @Test
  void van_nazorg_en_bevestigen_in_trede_3_hoort_de_unit_niets() {
    var nr = etappe.inTrede3();
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Een plek bij B."));
    assertThat(stap(nr, "userTask_oplossingBevestigen")).isEqualTo("bevestiging");
    rit.doe(nr, "aanmeldpunt", "oplossingBevestigen", Etappes.bevestigd("BEVESTIGD"));

    rit.wacht(nr, rit.nu().plusDays(120));

    assertThat(rit.open(nr)).containsExactly("nazorgNagaan");
    assertThat(stap(nr, "userTask_nazorgNagaan")).isEqualTo("bevestiging");
    assertThat(sporen.post(nr, "stilte")).isNotEmpty();
    assertThat(sporen.post(nr, "stilte-unit")).isEmpty();
  }

  private String stap(String nr, String taak) {
    return rit.termijnen(nr).stream()
        .filter(termijn -> termijn.activiteit().equals(taak))
        .map(Termijn::stap)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void wat_voor_de_toetsing_opgelost_leek_wordt_na_heropenen_alsnog_getoetst() {
    var nr = rit.meldAan(Casusrit.gewoon());
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Een plek bij B."));
    rit.doe(nr, "aanmeldpunt", "oplossingBevestigen", Etappes.bevestigd("BEVESTIGD"));
    rit.wacht(nr, rit.nu().plusDays(60));
    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("NIET_UITGEVOERD"));

    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
  }

  @Test
  void doorverwijzen_laat_ook_niets_lopen() {
    var nr = rit.meldAan(Casusrit.gewoon());
    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Verhuisd."));
    etappe.verwijsDoor(nr);

    nietsLoopt(nr);
    jdbc.sql("update casus set spoedstand = 'TOEGEKEND' where casusnummer = ?").param(nr).update();
    assertThat(rit.botst(nr, "aanmeldpunt", "spoed-beeindigen", Map.of("reden", "Voorbij.")))
        .isEqualTo("Deze casus is afgesloten.");
  }

  /** Geen instantie, taak, timer of open termijn; en alles in de historie verdwijnt ooit. */
  private void nietsLoopt(String nr) {
    assertThat(rit.open(nr)).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(nr).list())
        .isEmpty();
    var instanties =
        jdbc.sql("select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?")
            .param(nr)
            .query(String.class)
            .list();
    assertThat(instanties).isNotEmpty();
    assertThat(management.createJobQuery().list())
        .extracting(job -> job.getProcessInstanceId())
        .doesNotContainAnyElementsOf(instanties);
    assertThat(rit.termijnen(nr)).allMatch(termijn -> termijn.geslotenOp().isPresent());
    for (var tabel :
        List.of(
            "ACT_HI_PROCINST",
            "ACT_HI_ACTINST",
            "ACT_HI_TASKINST",
            "ACT_HI_VARINST",
            "ACT_HI_IDENTITYLINK",
            "ACT_HI_OP_LOG",
            "ACT_HI_DECINST",
            "ACT_HI_JOB_LOG")) {
      var sleutel = tabel.equals("ACT_HI_JOB_LOG") ? "PROCESS_INSTANCE_ID_" : "PROC_INST_ID_";
      var kolom = tabel.equals("ACT_HI_IDENTITYLINK") ? "ROOT_PROC_INST_ID_" : sleutel;
      assertThat(
              jdbc.sql(
                      "select count(*) from "
                          + tabel
                          + " where REMOVAL_TIME_ is null and "
                          + kolom
                          + " in (:instanties)")
                  .param("instanties", instanties)
                  .query(Integer.class)
                  .single())
          .as("zonder verwijderdatum in %s", tabel)
          .isZero();
    }
  }
}
