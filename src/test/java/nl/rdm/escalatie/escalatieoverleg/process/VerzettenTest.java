package nl.rdm.escalatie.escalatieoverleg.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.termijn.Termijn;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Een bestuurlijk overleg dat op zijn datum niet doorgaat, en een dat op tijd gehouden is. */
@RdmTest
class VerzettenTest {

  private static final String FORMULIER = "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen";

  private static final Map<String, Object> VERZET =
      Map.of("besluit", "VERZETTEN", "inhoud_redenVerzetten", "De wethouder is ziek.");

  /** Het einde van de termijn op tafel: tien werkdagen na maandag 2 februari 2026. */
  private static final LocalDateTime OP_TAFEL = LocalDateTime.of(2026, 2, 16, 17, 0);

  /** Wie is uitgenodigd, en daarna wie alleen de datum hoorde. */
  private static final String[] AFGEZEGD = {
    "instelling", "zorgverzekeraar", "gemeentebestuurder", "aanmelder", "coordinator", "gemeente"
  };

  @Autowired private ProcessEngine engine;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;

  @Test
  void een_verzet_overleg_is_dezelfde_afspraak_op_een_andere_datum() {
    var nr = etappe.inTrede3();
    etappe.totOverleg(nr);
    var uid = regel(nr, "uitnodiging", "UID");
    assertThat(regel(nr, "uitnodiging", "SEQUENCE")).isEqualTo("SEQUENCE:0");
    assertThat(rit.geweigerd(nr, "gemeente", "uitkomstVastleggen", Map.of("besluit", "VERZETTEN")))
        .containsExactly("Waarom gaat het overleg op deze datum niet door?");

    rit.doe(nr, "gemeente", "uitkomstVastleggen", VERZET);
    assertThat(rit.open(nr)).containsExactly("datumVaststellen");
    assertThat(sporen.stuk(nr, FORMULIER, "redenVerzetten")).contains("De wethouder is ziek.");
    assertThat(sporen.post(nr, "overleg-vervalt")).containsExactly(AFGEZEGD);
    assertThat(sporen.gegevens(nr, "overleg-vervalt"))
        .contains("\"verzet\":\"true\"")
        .doesNotContain("ziek", "afgezegd");
    assertThat(sporen.bijlage(nr, "overleg-vervalt"))
        .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", uid)
        .contains("DTSTART;TZID=Europe/Amsterdam:20260210T140000");
    assertThat(sporen.post(nr, "uitkomst")).isEmpty();

    etappe.datum(nr, "2026-02-12T10:00");
    assertThat(sporen.bijlage(nr, "uitnodiging"))
        .contains("METHOD:PUBLISH", "STATUS:CONFIRMED", "SEQUENCE:2", uid)
        .contains("DTSTART;TZID=Europe/Amsterdam:20260212T100000");
    assertThat(sporen.post(nr, "overleg-gepland")).hasSize(6);
    assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo("2026-02-13T17:00");

    rit.wacht(nr, LocalDateTime.of(2026, 2, 12, 12, 0));
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.geenOvereenstemming());
    assertThat(opTafel(nr)).isEqualTo(Termijn.Status.GEHAALD);
    assertThat(rit.verloop(nr))
        .containsExactly("3", "3 bestuurlijk-escalatieoverleg GEEN_OVEREENSTEMMING");
  }

  @Test
  void verzetten_na_de_termijn_vraagt_meteen_een_besluit_op_naam() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    etappe.plan(nr);
    etappe.datum(nr, "2026-02-16T16:30");
    rit.wacht(nr, OP_TAFEL.plusHours(1));
    assertThat(rit.open(nr)).containsExactly("uitkomstVastleggen");

    rit.doe(nr, "gemeente", "uitkomstVastleggen", VERZET);
    rit.wacht(nr, OP_TAFEL.plusHours(1));
    assertThat(rit.open(nr)).containsExactly("datumVaststellen", "overschrijdingBeoordelen");
    assertThat(opTafel(nr)).isEqualTo(Termijn.Status.VERSTREKEN);
    // Het overleg was al begonnen: dat het niet doorging weten de deelnemers.
    assertThat(sporen.post(nr, "overleg-vervalt")).isEmpty();
  }

  @Test
  void een_overleg_op_de_laatste_dag_is_op_tijd_ook_als_de_uitkomst_later_is_vastgelegd() {
    var nr = etappe.inTredeMetSteun(3);
    etappe.overlegStaat(nr, "2026-02-16T16:30");
    etappe.plan(nr);
    rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 16, 59));
    assertThat(rit.botst(nr, "clientondersteuner", "escalatie", Map.of("reden", "Te lang.")))
        .startsWith("Van trede 3 naar trede 4");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 17, 16, 59));
    assertThat(rit.open(nr)).containsExactly("uitkomstVastleggen");

    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.geenOvereenstemming());
    assertThat(opTafel(nr)).isEqualTo(Termijn.Status.GEHAALD);
    rit.handel(nr, "clientondersteuner", "escalatie", Map.of("reden", "Te lang."));
    assertThat(rit.casus(nr).trede()).contains(4);
  }

  @Test
  void een_uitkomst_die_niemand_vastlegt_vraagt_een_besluit_op_naam() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    etappe.plan(nr);
    etappe.datum(nr, "2026-02-16T16:30");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 17, 17, 0));
    assertThat(rit.open(nr)).containsExactly("overschrijdingBeoordelen", "uitkomstVastleggen");
    assertThat(opTafel(nr)).isEqualTo(Termijn.Status.VERSTREKEN);
    assertThat(sporen.post(nr, "overname")).contains("burgemeester");

    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.geenOvereenstemming());
    assertThat(opTafel(nr)).isEqualTo(Termijn.Status.GEHAALD);
  }

  /** De timer staat dan op dinsdag 17 februari, 17:00; de herinnering aan het plan om 09:00. */
  @Test
  void alleen_de_eigen_timer_laat_de_termijn_op_tafel_verstrijken() {
    var nr = etappe.inTrede3();
    rit.wacht(nr, LocalDateTime.of(2026, 2, 12, 10, 0));
    etappe.deelnemersBekend(nr);
    etappe.datum(nr, "2026-02-16T16:30");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 17, 9, 0));
    assertThat(sporen.post(nr, "plan-herinnering")).containsExactly("instelling");
    assertThat(opTafel(nr)).isEqualTo(Termijn.Status.LOOPT);

    rit.jobs(nr).stream()
        .filter(job -> definitie(job).equals("timer_opTafelVerstreken"))
        .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    assertThat(rit.open(nr)).contains("overschrijdingBeoordelen");
    assertThat(opTafel(nr)).isEqualTo(Termijn.Status.VERSTREKEN);
  }

  /** De termijn en nog een lengte eindigen op maandag 2 maart, ook als de termijn al om is. */
  @Test
  void wie_na_de_termijn_verzet_krijgt_geen_nieuwe_lengte() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    rit.doe(nr, "gemeente", "datumVaststellen", naDeTermijn("2026-02-24T10:00"));
    rit.wacht(nr, LocalDateTime.of(2026, 2, 24, 12, 0));
    rit.doe(nr, "gemeente", "uitkomstVastleggen", VERZET);
    assertThatThrownBy(
            () -> rit.doe(nr, "gemeente", "datumVaststellen", naDeTermijn("2026-03-03T10:00")))
        .hasMessageContaining("uiterlijk op 2 maart 2026 om 17:00 uur. Lukt dat niet");
    rit.doe(nr, "gemeente", "datumVaststellen", naDeTermijn("2026-03-02T16:00"));

    rit.wacht(nr, LocalDateTime.of(2026, 3, 6, 10, 0));
    rit.doe(nr, "gemeente", "uitkomstVastleggen", VERZET);
    assertThatThrownBy(
            () -> rit.doe(nr, "gemeente", "datumVaststellen", naDeTermijn("2026-03-10T10:00")))
        .hasMessageContaining("9 maart 2026 om 17:00 uur")
        .hasMessageContaining("geen overeenstemming");
    rit.doe(nr, "gemeente", "datumVaststellen", naDeTermijn("2026-03-09T16:00"));
    assertThat(rit.open(nr)).contains("uitkomstVastleggen");
  }

  /** Tien werkdagen na het overleg van 24 februari is dinsdag 10 maart. */
  @Test
  void wie_moet_verzetten_omdat_iemand_ontbrak_krijgt_een_keer_een_lengte_vanaf_dat_overleg() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    rit.doe(nr, "gemeente", "datumVaststellen", naDeTermijn("2026-02-24T10:00"));
    rit.wacht(nr, LocalDateTime.of(2026, 2, 24, 12, 0));
    var afwezig = new HashMap<>(VERZET);
    afwezig.put("afwezig", Etappes.codes(List.of("INSTELLING")));
    rit.doe(nr, "gemeente", "uitkomstVastleggen", afwezig);
    var teLaat = naDeTermijn("2026-03-11T10:00");
    assertThatThrownBy(() -> rit.doe(nr, "gemeente", "datumVaststellen", teLaat))
        .hasMessageContaining("uiterlijk op 10 maart 2026 om 17:00 uur");
    rit.doe(nr, "gemeente", "datumVaststellen", naDeTermijn("2026-03-06T10:00"));

    rit.doe(nr, "gemeente", "uitkomstVastleggen", VERZET);
    assertThatThrownBy(() -> rit.doe(nr, "gemeente", "datumVaststellen", teLaat))
        .hasMessageContaining("uiterlijk op 10 maart 2026 om 17:00 uur");
  }

  @Test
  void een_overleg_na_de_termijn_is_niet_gehaald_en_vervalt_als_de_casus_de_trede_verlaat() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    rit.doe(nr, "gemeente", "datumVaststellen", naDeTermijn("2026-02-20T10:00"));
    rit.wacht(nr, OP_TAFEL);
    assertThat(opTafel(nr)).isEqualTo(Termijn.Status.VERSTREKEN);
    var uid = regel(nr, "uitnodiging", "UID");

    rit.doe(nr, "gemeente", "overschrijdingBeoordelen", Etappes.opNaam("NAAR_TREDE_4"));
    assertThat(sporen.post(nr, "overleg-vervalt")).containsExactly(AFGEZEGD);
    assertThat(sporen.gegevens(nr, "overleg-vervalt")).contains("\"verzet\":\"false\"");
    assertThat(sporen.bijlage(nr, "overleg-vervalt"))
        .contains("METHOD:CANCEL", "SEQUENCE:1", uid)
        .doesNotContain("ATTENDEE");
  }

  private static Map<String, Object> naDeTermijn(String op) {
    return Map.of(
        "besluit",
        "VASTSTELLEN",
        "overlegOp",
        op,
        "vorm",
        "DIGITAAL",
        "inhoud_redenLater",
        "Eerder kan niet.");
  }

  private String definitie(Job job) {
    return engine
        .getManagementService()
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  private Termijn.Status opTafel(String nr) {
    return rit.termijnen(nr).stream()
        .filter(termijn -> termijn.stap().equals("trede-3-op-tafel"))
        .map(Termijn::status)
        .reduce((eerste, laatste) -> laatste)
        .orElseThrow();
  }

  private String regel(String nr, String soort, String naam) {
    return sporen
        .bijlage(nr, soort)
        .lines()
        .filter(regel -> List.of(regel.split("[;:]")).get(0).equals(naam))
        .findFirst()
        .orElseThrow();
  }
}
