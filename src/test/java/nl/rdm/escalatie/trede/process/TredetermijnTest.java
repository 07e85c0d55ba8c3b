package nl.rdm.escalatie.trede.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Registerwijziging;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.termijn.Termijn;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De termijn van trede 1 en 2: wie er ook zwijgt, de casus stijgt door termijn. */
@RdmTest
class TredetermijnTest {

  /** Dertig werkdagen na maandag 2 februari 2026. */
  private static final LocalDateTime EINDE = LocalDateTime.of(2026, 3, 16, 17, 0);

  private static final LocalDateTime LAAT = LocalDateTime.of(2026, 3, 12, 10, 0);

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private JdbcClient jdbc;
  @Autowired private ProcessEngine engine;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tafelKiezen",
        "instroomToetsen",
        "casusIndienen",
        "uitkomstVastleggen",
        "vervolgBepalen"
      })
  @Eis("R5")
  void trede_1_stijgt_door_termijn_welke_taak_er_ook_open_staat(String taak) {
    stijgtDoorTermijn(1, "transfertafel", taak);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tafelKiezen",
        "instroomToetsen",
        "casusIndienen",
        "uitkomstVastleggen",
        "vervolgBepalen"
      })
  @Eis("R42")
  void trede_2_stijgt_door_termijn_welke_taak_er_ook_open_staat(String taak) {
    stijgtDoorTermijn(2, "hoogcomplex", taak);
  }

  private void stijgtDoorTermijn(int trede, String tafel, String taak) {
    var nr = etappe.inTrede(trede);
    if (taak.equals("casusIndienen")) {
      try (var register = new Registerwijziging(jdbc, tafel)) {
        register
            .zet("indientermijn_dagen", 14)
            .zet("eerste_overleg", Date.valueOf("2026-01-08"))
            .zet("ritme_dagen", 14);
        etappe.aanTafel(nr, tafel);
      }
    } else {
      openTaak(nr, tafel, taak);
    }
    assertThat(rit.open(nr)).containsExactly(taak);
    rit.wacht(nr, EINDE.minusMinutes(1));
    assertThat(rit.open(nr)).containsExactly(taak);
    assertThat(rit.casus(nr).trede()).contains(trede);

    rit.wacht(nr, EINDE);
    assertThat(rit.casus(nr).trede()).contains(trede + 1);
    assertThat(rit.casus(nr).status()).isEqualTo(Status.IN_BEHANDELING);
    assertThat(rit.verloop(nr)).startsWith(trede + " GEEN_UITKOMST");
    assertThat(sporen.logboek(nr, "OPGESCHAALD_DOOR_TERMIJN"))
        .containsExactly(Map.of("trede", String.valueOf(trede)));
    assertThat(sporen.post(nr, "opgeschaald"))
        .startsWith("aanmelder", "aanmeldpunt", "verantwoordelijke", "gemeente");
    assertThat(sporen.gegevens(nr, "opgeschaald")).contains("TERMIJN");
    assertThat(termijn(nr, "trede-" + trede).status()).isEqualTo(Termijn.Status.VERSTREKEN);
  }

  /**
   * Tafel kiezen en toetsen gaan bij stilte vanzelf voorbij: begin daar vlak voor het einde aan.
   */
  private void openTaak(String nr, String tafel, String taak) {
    switch (taak) {
      case "tafelKiezen" -> {
        etappe.aanTafel(nr, tafel);
        etappe.uitkomst(nr, tafel, "GEEN_OPLOSSING");
        rit.wacht(nr, LAAT);
        etappe.naTafel(nr, "ANDERE_TAFEL");
      }
      case "instroomToetsen" -> etappe.kiesVoorstel(nr);
      case "uitkomstVastleggen" -> etappe.aanTafel(nr, tafel);
      default -> {
        etappe.aanTafel(nr, tafel);
        etappe.uitkomst(nr, tafel, "ADVIES");
      }
    }
  }

  @Test
  void termijn_rekt_op_tot_vijf_werkdagen_na_het_gekozen_overleg_en_de_aanmelder_hoort_dat() {
    var nr = etappe.inTrede1();
    try (var register = new Registerwijziging(jdbc, "transfertafel")) {
      register.zet("eerste_overleg", Date.valueOf("2026-03-12"));
      etappe.kiesVoorstel(nr);
    }
    var termijn = termijn(nr, "trede-1");
    assertThat(termijn.status()).isEqualTo(Termijn.Status.VERZET);
    assertThat(dag(termijn.oorspronkelijkOp())).isEqualTo(EINDE);
    assertThat(dag(termijn.vervaltOp())).isEqualTo(EINDE.plusDays(3));
    assertThat(sporen.post(nr, "termijn-verzet")).containsExactly("aanmelder");

    rit.wacht(nr, EINDE.plusDays(3).minusMinutes(1));
    assertThat(rit.casus(nr).trede()).contains(1);
    rit.wacht(nr, EINDE.plusDays(3));
    assertThat(rit.casus(nr).trede()).contains(2);
  }

  /** De vijf werkdagen staan in de beslistabel: een nieuwe versie geldt meteen. */
  @Test
  void hoeveel_er_na_het_overleg_overblijft_zegt_de_beslistabel() throws Exception {
    var tabel = new ClassPathResource("bpmn/termijnen.dmn").getContentAsString(UTF_8);
    var stap = tabel.indexOf("\"trede-na-overleg\"");
    var ruimer = tabel.substring(0, stap) + tabel.substring(stap).replaceFirst(">5<", ">6<");
    var modellen = engine.getRepositoryService();
    var deployment =
        modellen.createDeployment().addString("termijnen.dmn", ruimer).deploy().getId();
    try (var register = new Registerwijziging(jdbc, "transfertafel")) {
      var nr = etappe.inTrede1();
      register.zet("eerste_overleg", Date.valueOf("2026-03-12"));
      etappe.kiesVoorstel(nr);
      assertThat(dag(termijn(nr, "trede-1").vervaltOp())).isEqualTo(EINDE.plusDays(4));
    } finally {
      modellen.deleteDeployment(deployment, true);
    }
  }

  /** Anders houdt wie telkens een andere tafel kiest een casus voor altijd in de trede. */
  @Test
  void een_volgende_tafel_rekt_de_termijn_niet_nog_eens_op() {
    var nr = etappe.inTrede1();
    try (var register = new Registerwijziging(jdbc, "transfertafel")) {
      register.zet("eerste_overleg", Date.valueOf("2026-03-12"));
      etappe.kiesVoorstel(nr);
      etappe.weiger(nr, "transfertafel");
      etappe.naTafel(nr, "ANDERE_TAFEL");
      register.zet("eerste_overleg", Date.valueOf("2026-06-11"));
      rit.doe(
          nr,
          "aanmeldpunt",
          "tafelKiezen",
          Map.of(
              "besluit", "ANDERE_TAFEL",
              "gekozenTafel", "transfertafel",
              "inhoud_reden", "Toch nog eens."));
    }
    assertThat(dag(termijn(nr, "trede-1").vervaltOp())).isEqualTo(EINDE.plusDays(3));
    assertThat(sporen.post(nr, "termijn-verzet")).containsExactly("aanmelder");
    rit.wacht(nr, EINDE.plusDays(3));
    assertThat(rit.casus(nr).trede()).contains(2);
  }

  /** Wie terugkomt in de trede begint een nieuw verblijf, met een nieuwe termijn. */
  @Test
  void een_nieuw_verblijf_in_de_trede_mag_weer_wachten_op_zijn_eerste_tafel() {
    var nr = etappe.inTrede1();
    etappe.kiesVoorstel(nr);
    etappe.weiger(nr, "transfertafel");
    etappe.naTafel(nr, "NAAR_TREDE_3");
    rit.wacht(nr, rit.nu().plusMinutes(5));
    etappe.overlegMet(nr, Etappes.teruggegeven("TREDE_1"));
    try (var register = new Registerwijziging(jdbc, "transfertafel")) {
      register.zet("eerste_overleg", Date.valueOf("2026-03-12"));
      etappe.kiesVoorstel(nr);
    }
    assertThat(sporen.post(nr, "termijn-verzet")).containsExactly("aanmelder");
  }

  @Test
  void overleg_dat_ruim_binnen_de_termijn_valt_laat_de_termijn_staan() {
    var nr = etappe.inTrede1();
    etappe.kiesVoorstel(nr);
    assertThat(dag(termijn(nr, "trede-1").vervaltOp())).isEqualTo(EINDE);
    assertThat(sporen.post(nr, "termijn-verzet")).isEmpty();
  }

  @Test
  void tafel_die_pas_na_de_termijn_bijeenkomt_wordt_niet_voorgesteld() {
    try (var register = new Registerwijziging(jdbc, "transfertafel")) {
      register.zet("eerste_overleg", Date.valueOf(LocalDate.of(2026, 3, 17)));
      var nr = etappe.inTrede1();
      assertThat(rit.variabele(nr, "tafelKiezen", "voorgesteldeTafel")).isEqualTo("GEEN");
      rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 17, 0));
      assertThat(rit.open(nr)).containsExactly("vervolgBepalen");
    }
  }

  private Termijn termijn(String nr, String stap) {
    List<Termijn> gevonden =
        rit.termijnen(nr).stream().filter(termijn -> termijn.stap().equals(stap)).toList();
    assertThat(gevonden).hasSize(1);
    return gevonden.get(0);
  }

  private static LocalDateTime dag(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneId.of("Europe/Amsterdam"));
  }
}
