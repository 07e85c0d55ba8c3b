package nl.rdm.escalatie.spoed.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Registerwijziging;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.process.Taakvoorrang;
import nl.rdm.escalatie.casus.Spoedstand;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.overlegtafel.Bespreking;
import nl.rdm.escalatie.overlegtafel.Besprekingen;
import nl.rdm.escalatie.spoed.Spoed;
import nl.rdm.escalatie.termijn.Termijn;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spoed vragen, verlenen, afwijzen en zwijgen, in elke trede (R41). */
@RdmTest
class SpoedprocedureTest {

  /** Alles begint op maandag 2 februari 2026 om 10.00 uur. */
  private static final LocalDateTime DINSDAG = Casusrit.BEGIN.plusDays(1);

  @Autowired private ProcessEngine engine;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Besprekingen besprekingen;

  @Autowired private Spoed verlening;
  @Autowired private JdbcClient jdbc;

  private Spoedvraag spoed;

  @BeforeEach
  void begin() {
    spoed = new Spoedvraag(verlening, rit);
  }

  /** Vrijdag 13 februari om tien uur, wanneer na het verzoek verder niemand iets doet. */
  @ParameterizedTest
  @CsvSource({
    "1, TOEKENNEN, 2, inhoudVrijgeven instroomToetsen",
    "1, AFWIJZEN, 1, tafelKiezen",
    "1, STIL, 2, inhoudVrijgeven instroomToetsen spoedBeoordelen",
    "2, TOEKENNEN, 3, casusOntvangen inhoudVrijgeven overschrijdingBeoordelen",
    "2, AFWIJZEN, 2, tafelKiezen",
    "2, STIL, 3, casusOntvangen inhoudVrijgeven overschrijdingBeoordelen spoedBeoordelen",
    "3, TOEKENNEN, 3, casusOntvangen overschrijdingBeoordelen",
    "3, AFWIJZEN, 3, casusOntvangen",
    "3, STIL, 3, casusOntvangen overschrijdingBeoordelen spoedBeoordelen",
  })
  @Eis("R41")
  void waar_een_casus_is_na_anderhalve_week_hangt_van_de_spoed_af(
      int begin, String besluit, int trede, String taken) {
    var nr = begin == 3 ? etappe.inTrede3() : etappe.inTrede(begin);
    spoed.vraag(nr, "VERLIES_PLEK");
    switch (besluit) {
      case "TOEKENNEN" -> spoed.kenToe(nr);
      case "AFWIJZEN" -> spoed.wijsAf(nr);
      default -> {}
    }

    rit.wacht(nr, LocalDateTime.of(2026, 2, 13, 10, 0));

    assertThat(rit.termijnen(nr))
        .filteredOn(termijn -> termijn.stap().equals("spoedverzoek-beoordelen"))
        .hasSize(1);
    assertThat(rit.casus(nr).trede()).contains(trede);
    assertThat(rit.open(nr)).containsExactly(taken.split(" "));
    var stand =
        switch (besluit) {
          case "TOEKENNEN" -> Spoedstand.TOEGEKEND;
          case "AFWIJZEN" -> Spoedstand.AFGEWEZEN;
          default -> Spoedstand.VOORLOPIG;
        };
    assertThat(rit.casus(nr).spoedstand()).isEqualTo(stand);
    assertThat(rit.variabele(nr, taken.split(" ")[0], "spoedstand")).isEqualTo(stand.name());
  }

  /**
   * Wie over spoed besluit neemt de casus niet in behandeling; wie alleen gevraagd is weet niets.
   */
  @Test
  void spoed_aan_de_voordeur_maakt_niemand_casusregisseur_en_gaat_wie_gevraagd_is_niet_aan() {
    var nr = rit.meldAan(Casusrit.metOndersteuner(Casusrit.gewoon()));
    spoed.vraag(nr, "VERLIES_PLEK");
    spoed.kenToe(nr);

    assertThat(rit.casus(nr).casusregisseur()).isEmpty();
    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen", "clientondersteunerKoppelen");
    assertThat(rit.variabele(nr, "clientondersteunerKoppelen", "directGevaar")).isEqualTo(false);
    assertThat(rit.variabele(nr, "clientondersteunerKoppelen", "spoed")).isEqualTo(true);
    assertThat(sporen.post(nr, "spoed-verleend"))
        .contains("aanmelder", "aanmeldpunt", "gemeente")
        .doesNotContain("clientondersteuner");
  }

  /** Trede 1: vijf werkdagen na maandag; het overleg van donderdag komt op woensdag. */
  @Test
  void in_trede_1_kloppen_alle_termijnen_einddatums_en_timers() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    verleenOpDinsdag(nr);

    assertThat(termijnen(nr))
        .containsExactly(
            "trede-1 2026-02-09T17:00 eerst 2026-03-16T17:00 LOOPT",
            "transfertafel-overleg 2026-02-04T17:00 eerst 2026-02-05T17:00 LOOPT");
    assertThat(taken(nr)).containsExactly("userTask_uitkomstVastleggen 2026-02-04T17:00 100");
    assertThat(timers(nr))
        .containsExactly(
            // Driekwart van twee werkdagen is de eerste.
            "userTask_uitkomstVastleggen 2026-02-03T09:00",
            "timer_tredeVerstreken 2026-02-09T17:00");
    assertThat(sporen.post(nr, "extra-overleg"))
        .containsExactly("transfertafel", "aanmelder", "gemeente");
    assertThat(sporen.gegevens(nr, "extra-overleg")).contains("2026-02-04");
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegOp")).isEqualTo("2026-02-04");
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegVast")).isEqualTo(false);
    assertThat(opAgenda(nr, "2026-02-05")).as("de oude dag").isEmpty();
    assertThat(opAgenda(nr, "2026-02-04"))
        .singleElement()
        .satisfies(b -> assertThat(b.eerst()).contains(LocalDate.of(2026, 2, 5)));
  }

  private List<Bespreking> opAgenda(String nr, String dag) {
    return besprekingen.op("transfertafel", LocalDate.parse(dag)).stream()
        .filter(bespreking -> bespreking.casusnummer().equals(nr))
        .toList();
  }

  /** Trede 2, de tafel kiest nog niemand: een werkdag voor de taak, twee voor de hele ladder. */
  @Test
  void in_trede_2_kloppen_alle_termijnen_einddatums_en_timers() {
    var nr = etappe.inTrede2();
    verleenOpDinsdag(nr);

    assertThat(termijnen(nr))
        .containsExactly(
            "trede-2 2026-02-09T17:00 eerst 2026-03-16T17:00 LOOPT",
            "taak 2026-02-03T17:00 eerst 2026-02-09T17:00 LOOPT");
    assertThat(taken(nr)).containsExactly("userTask_tafelKiezen 2026-02-03T17:00 100");
    assertThat(timers(nr))
        .containsExactly(
            "userTask_tafelKiezen 2026-02-03T09:00",
            "timer_tafelKiezenVerstreken 2026-02-04T17:00",
            "timer_tredeVerstreken 2026-02-09T17:00");
  }

  /** Trede 2 aan tafel: een tafel zonder vast overleg reageert binnen een werkdag. */
  @Test
  void in_trede_2_komt_er_een_extra_overleg_in_plaats_van_het_geplande() {
    var nr = etappe.inTrede2();
    etappe.aanTafel(nr, "hoogcomplex");
    verleenOpDinsdag(nr);

    assertThat(termijnen(nr))
        .containsExactly(
            "trede-2 2026-02-09T17:00 eerst 2026-03-16T17:00 LOOPT",
            "taak 2026-02-03T17:00 eerst 2026-02-09T17:00 LOOPT");
    assertThat(taken(nr)).containsExactly("userTask_uitkomstVastleggen 2026-02-03T17:00 100");
    assertThat(timers(nr))
        .containsExactly(
            "userTask_uitkomstVastleggen 2026-02-03T09:00",
            "timer_tredeVerstreken 2026-02-09T17:00");
    assertThat(sporen.post(nr, "extra-overleg"))
        .containsExactly("hoogcomplex", "aanmelder", "gemeente");
  }

  /** Twee werkdagen na maandag is woensdag; donderdag is het overleg al. */
  @Test
  void een_extra_overleg_dat_al_geweest_moest_zijn_wordt_niet_bijeengeroepen() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    spoed.vraag(nr, "VERLIES_PLEK");
    rit.zetKlok(LocalDateTime.of(2026, 2, 5, 9, 0));
    spoed.kenToe(nr);

    assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo("2026-02-04T17:00");
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegOp")).isEqualTo("2026-02-05");
    assertThat(sporen.post(nr, "extra-overleg")).isEmpty();
  }

  /** Zonder spoed indienen tot 12 februari, voor het overleg van 5 maart. */
  @Test
  void wie_de_stukken_nog_indient_krijgt_met_spoed_een_extra_overleg() {
    try (var register = new Registerwijziging(jdbc, "transfertafel")) {
      register.zet("indientermijn_dagen", 21);
      var nr = etappe.inTrede1();
      etappe.aanTafel(nr, "transfertafel");
      assertThat(rit.einde(nr, "casusIndienen")).isEqualTo("2026-02-12T17:00");
      verleenOpDinsdag(nr);

      assertThat(taken(nr)).containsExactly("userTask_casusIndienen 2026-02-03T17:00 100");
      assertThat(rit.variabele(nr, "casusIndienen", "indienenVoor")).isEqualTo("2026-02-03");
      assertThat(rit.variabele(nr, "casusIndienen", "overlegOp")).isEqualTo("2026-02-03");

      rit.doe(nr, "transfertafel", "casusIndienen", Map.of("besluit", "INGEDIEND"));
      assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo("2026-02-05T17:00");
      assertThat(sporen.post(nr, "extra-overleg"))
          .containsExactly("aanmelder", "transfertafel", "gemeente");
    }
  }

  /** Trede 3: op tafel binnen 48 uur, plan en datum binnen een werkdag. */
  @Test
  void in_trede_3_kloppen_alle_termijnen_einddatums_en_timers() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    verleenOpDinsdag(nr);

    assertThat(termijnen(nr))
        .containsExactly(
            "trede-3-op-tafel 2026-02-04T10:00 eerst 2026-02-16T17:00 LOOPT",
            "trede-3-plan 2026-02-03T17:00 eerst 2026-02-09T17:00 LOOPT",
            "taak 2026-02-03T17:00 eerst 2026-02-09T17:00 LOOPT");
    assertThat(taken(nr))
        .containsExactly(
            "userTask_datumVaststellen 2026-02-03T17:00 100",
            "userTask_planBeoordelen 2026-02-03T17:00 100");
    assertThat(timers(nr))
        .containsExactly(
            "timer_planHerinneren 2026-02-03T09:00",
            "userTask_datumVaststellen 2026-02-03T09:00",
            "userTask_planBeoordelen 2026-02-03T09:00",
            "timer_opTafelVerstreken 2026-02-04T10:00");
    assertThat(sporen.post(nr, "extra-overleg")).containsExactly("gemeente", "coordinator");
    assertThat(rit.variabele(nr, "datumVaststellen", "opTafelVoor"))
        .isEqualTo("woensdag 4 februari 2026 om 10.00 uur");
  }

  /** Trede 4: vijf werkdagen om te beslissen, en elke werkdag hoort trede 3 dat het stil is. */
  @Test
  void in_trede_4_komt_ook_de_herhaling_eerder() {
    var nr = etappe.inTrede4();
    verleenOpDinsdag(nr);

    assertThat(termijnen(nr))
        .contains("trede-4-beslissing 2026-02-09T17:00 eerst 2026-03-02T17:00 LOOPT");
    assertThat(timers(nr)).contains("timer_nogGeenBeslissing 2026-02-03T17:00");
  }

  /** Werkuren: om drie over twaalf begonnen, om drie over vier af. */
  @Test
  void werkuren_tellen_tot_op_de_minuut_vanaf_het_eigen_begin() {
    var nr = rit.meldAan(Casusrit.gewoon());
    rit.zetKlok(Casusrit.BEGIN.plusMinutes(30));
    spoed.vraag(nr, "ERNSTIGE_SCHADE");
    spoed.kenToe(nr);

    assertThat(termijnen(nr))
        .containsExactly("aanmelding-toetsen 2026-02-02T14:00 eerst 2026-02-05T17:00 LOOPT");
    assertThat(taken(nr)).containsExactly("userTask_aanmeldingToetsen 2026-02-02T14:00 100");
    assertThat(timers(nr))
        .containsExactly(
            // Drie van de vier werkuren, en na acht heeft ook de achterwacht gezwegen.
            "userTask_aanmeldingToetsen 2026-02-02T13:00",
            "timer_toetsenVerstreken 2026-02-03T09:30");
  }

  /** Wie een overleg heeft staan dat met spoed te laat is, krijgt de datum opnieuw te kiezen. */
  @Test
  void een_overleg_na_de_bekorte_termijn_moet_eerder() {
    var nr = etappe.inTrede3();
    etappe.totOverleg(nr);
    verleenOpDinsdag(nr);

    assertThat(termijnen(nr))
        .containsExactly(
            "trede-3-op-tafel 2026-02-04T10:00 eerst 2026-02-16T17:00 LOOPT",
            "taak 2026-02-04T17:00 eerst 2026-02-04T17:00 LOOPT");
    assertThat(taken(nr)).containsExactly("userTask_datumVaststellen 2026-02-04T17:00 100");
    assertThat(timers(nr)).contains("timer_opTafelVerstreken 2026-02-04T10:00");
    assertThat(sporen.post(nr, "extra-overleg")).containsExactly("gemeente", "coordinator");
    assertThat(sporen.post(nr, "overleg-vervalt"))
        .containsExactly(
            "instelling",
            "zorgverzekeraar",
            "gemeentebestuurder",
            "aanmelder",
            "coordinator",
            "gemeente");
    assertThat(sporen.gegevens(nr, "overleg-vervalt")).contains("\"verzet\":\"true\"");
    assertThat(
            rit.geweigerd(
                nr,
                "gemeente",
                "datumVaststellen",
                Map.of(
                    "besluit",
                    "VASTSTELLEN",
                    "overlegOp",
                    "2026-02-10T14:00",
                    "vorm",
                    "GEMEENTEHUIS")))
        .containsExactly("Datum van het overleg");

    etappe.datum(nr, "2026-02-04T09:00");
    assertThat(taken(nr)).containsExactly("userTask_uitkomstVastleggen 2026-02-05T17:00 100");
  }

  /**
   * Donderdag voor Pasen: binnen 48 uur is er dan geen werkdag meer; dinsdag 7 april is de eerste.
   */
  @Test
  void met_spoed_voor_een_lang_weekeinde_kan_het_overleg_op_de_eerste_werkdag() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    rit.wacht(nr, LocalDateTime.of(2026, 4, 2, 15, 0));
    spoed.vraag(nr, "VERLIES_PLEK");
    spoed.kenToe(nr);

    assertThat(rit.geweigerd(nr, "gemeente", "datumVaststellen", naDeTermijn("2026-04-08T10:00")))
        .containsExactly("Datum van het overleg");
    rit.doe(nr, "gemeente", "datumVaststellen", naDeTermijn("2026-04-07T10:00"));
    assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo("2026-04-08T17:00");
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
        "Pasen.");
  }

  @Test
  void een_overleg_binnen_de_bekorte_termijn_blijft_staan_en_een_eigen_datum_ook() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    etappe.plan(nr);
    etappe.datum(nr, "2026-02-04T09:00");
    verleenOpDinsdag(nr);

    assertThat(termijnen(nr))
        .containsExactly(
            "trede-3-op-tafel 2026-02-04T10:00 eerst 2026-02-16T17:00 LOOPT",
            "trede-3-uitkomst 2026-02-05T17:00 eerst 2026-02-05T17:00 LOOPT");
    assertThat(taken(nr)).containsExactly("userTask_uitkomstVastleggen 2026-02-05T17:00 100");
    assertThat(sporen.post(nr, "overleg-vervalt")).isEmpty();
  }

  @Test
  void wat_met_spoed_al_voorbij_is_gaat_meteen_af_en_de_volgende_trede_heeft_spoed() {
    var nr = etappe.inTrede1();
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 9, 0));
    spoed.vraag(nr, "KIND_IN_GEVAAR");
    spoed.kenToe(nr);
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 9, 0));

    assertThat(rit.verloop(nr))
        .containsExactly("1 GEEN_UITKOMST", "1 transfertafel GEEN_UITKOMST", "2");
    assertThat(termijnen(nr))
        .containsExactly(
            "trede-2 2026-02-17T17:00 eerst 2026-02-17T17:00 LOOPT",
            "taak 2026-02-11T17:00 eerst 2026-02-11T17:00 LOOPT");
    assertThat(taken(nr)).containsExactly("userTask_tafelKiezen 2026-02-11T17:00 100");
    etappe.aanTafel(nr, "hoogcomplex");
    assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo("2026-02-11T17:00");
    assertThat(sporen.post(nr, "extra-overleg"))
        .containsExactly("aanmelder", "hoogcomplex", "gemeente");
  }

  /** Trede 1, op dit moment aangemeld en met spoed. */
  private String metSpoedOp(LocalDateTime moment) {
    rit.zetKlok(moment);
    var nr = rit.meldNuAan(Casusrit.gewoon());
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    spoed.vraag(nr, "VERLIES_PLEK");
    spoed.kenToe(nr);
    return nr;
  }

  /** Zonder spoed is het volgende overleg op donderdag 19 februari. */
  @Test
  void een_nieuw_overleg_met_spoed_wacht_niet_op_het_ritme_en_rekt_de_trede_niet_op() {
    var nr = metSpoedOp(LocalDateTime.of(2026, 2, 6, 9, 0));

    etappe.aanTafel(nr, "transfertafel");

    assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo("2026-02-10T17:00");
    assertThat(termijnen(nr))
        .containsExactly(
            "trede-1 2026-02-13T17:00 eerst 2026-03-20T17:00 LOOPT",
            "transfertafel-overleg 2026-02-10T17:00 eerst 2026-02-10T17:00 LOOPT");
  }

  /** Een vast overleg dat eerder is dan twee werkdagen blijft het overleg. */
  @Test
  void een_vast_overleg_dat_eerder_is_blijft() {
    var nr = metSpoedOp(LocalDateTime.of(2026, 2, 4, 9, 0));

    etappe.aanTafel(nr, "transfertafel");

    assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo("2026-02-05T17:00");
  }

  @Test
  void verleende_spoed_hoort_iedereen_die_erbij_hoort_en_de_onderwerpen_zeggen_het() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    assertThat(sporen.gegevens(nr, "nieuwe-taak")).doesNotContain("spoedcasus");
    spoed.vraag(nr, "VERLIES_PLEK");
    spoed.kenToe(nr);

    assertThat(sporen.post(nr, "spoed-verleend"))
        .containsExactlyInAnyOrder("aanmelder", "aanmeldpunt", "gemeente", "transfertafel");
    assertThat(sporen.gegevens(nr, "spoed-verleend")).contains("spoedcasus");
    assertThat(sporen.logboek(nr, "SPOED_VERLEEND")).containsExactly(Map.of("bevestigd", "false"));
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "spoed")).isEqualTo(true);
  }

  @Test
  void een_afwijzing_heeft_een_reden_en_zegt_wat_de_aanvrager_kan_doen() {
    var nr = etappe.inTrede1();
    spoed.vraag(nr);
    assertThat(rit.variabele(nr, "spoedBeoordelen", "spoedadvies")).isEqualTo("AFWIJZEN");
    assertThat(rit.geweigerd(nr, "aanmeldpunt", "spoedBeoordelen", Map.of("besluit", "AFWIJZEN")))
        .containsExactly("Waarom wijst u af?", "Wat kan de aanvrager nu doen?");

    spoed.wijsAf(nr);

    assertThat(sporen.stuk(nr, "spoedprocedure.spoedBeoordelen", "reden"))
        .contains("De plek blijft tot het overleg.");
    assertThat(sporen.post(nr, "spoed-afgewezen"))
        .containsExactlyInAnyOrder("aanmelder", "aanmeldpunt", "gemeente");
    assertThat(rit.casus(nr).spoed()).isFalse();
    assertThat(termijnen(nr))
        .containsExactly(
            "trede-1 2026-03-16T17:00 eerst 2026-03-16T17:00 LOOPT",
            "taak 2026-02-09T17:00 eerst 2026-02-09T17:00 LOOPT");
    assertThat(taken(nr)).containsExactly("userTask_tafelKiezen 2026-02-09T17:00 50");
  }

  /** Vier werkuren na tien uur, en vier later, op dinsdag om half tien. */
  @Test
  void wie_zwijgt_krijgt_de_achterwacht_erbij_en_daarna_geldt_de_spoed_voorlopig() {
    var nr = etappe.inTrede1();
    spoed.vraag(nr, "VERLIES_PLEK");
    assertThat(rit.einde(nr, "spoedBeoordelen")).isEqualTo("2026-02-02T14:00");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 2, 14, 0));
    assertThat(sporen.post(nr, "overname")).containsExactly("verantwoordelijke");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 3, 9, 29));
    assertThat(rit.casus(nr).spoed()).isFalse();
    // Nog geen spoed: boven een gewone taak, en niet in het filter van casussen met spoed.
    assertThat(rit.taak(nr, "spoedBeoordelen").getPriority()).isBetween(51, Taakvoorrang.SPOED - 1);

    rit.wacht(nr, LocalDateTime.of(2026, 2, 3, 9, 30));

    assertThat(rit.taak(nr, "spoedBeoordelen").getPriority()).isEqualTo(Taakvoorrang.SPOED);

    assertThat(rit.casus(nr).spoed()).isTrue();
    assertThat(rit.open(nr)).containsExactly("spoedBeoordelen", "tafelKiezen");
    assertThat(rit.einde(nr, "tafelKiezen")).isEqualTo("2026-02-03T17:00");
    assertThat(sporen.gegevens(nr, "spoed-verleend")).contains("\"voorlopig\":\"true\"");
    // De taak blijft liggen en er blijft aan herinnerd worden.
    assertThat(sporen.post(nr, "stilte")).containsExactly("aanmeldpunt", "verantwoordelijke");

    rit.doe(nr, "verantwoordelijke", "spoedBeoordelen", Map.of("besluit", "TOEKENNEN"));

    assertThat(sporen.logboek(nr, "SPOED_VERLEEND"))
        .containsExactly(Map.of("voorlopig", "true"), Map.of("bevestigd", "true"));
    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
  }

  @Test
  void een_open_verzoek_houdt_een_casus_die_klaar_is_niet_op() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    spoed.vraag(nr, "VERLIES_PLEK");

    etappe.uitkomst(nr, "transfertafel", "OPLOSSING");

    assertThat(rit.open(nr)).doesNotContain("spoedBeoordelen");
    assertThat(rit.termijnen(nr))
        .filteredOn(termijn -> termijn.stap().equals("spoedverzoek-beoordelen"))
        .extracting(Termijn::status)
        .containsExactly(Termijn.Status.VERVALLEN);
    assertThat(rit.casus(nr).spoedstand()).isEqualTo(Spoedstand.ONBESLIST);
    assertThat(sporen.gegevens(nr, "opgelost")).contains("\"spoedOpen\":\"true\"");
  }

  /** Het coördinatiepunt heeft dan geen taak meer, maar vroeg er wel om. */
  @Test
  void wie_om_spoed_vroeg_hoort_dat_er_een_oplossing_is_voordat_iemand_besloot() {
    var nr = etappe.inTrede3();
    rit.handel(
        nr,
        "coordinator",
        "spoed",
        Map.of("motivering", "De plek stopt.", "gronden", List.of("VERLIES_PLEK")));

    etappe.overlegMet(nr, Etappes.oplossing("GEVONDEN"));

    assertThat(sporen.post(nr, "opgelost")).contains("aanmelder", "coordinator");
    assertThat(rit.variabele(nr, "terugkoppelingOpstellen", "spoedstand")).isEqualTo("ONBESLIST");
  }

  @ParameterizedTest
  @CsvSource({"2026-02-02T11:00, ONBESLIST, GEVRAAGD", "2026-02-03T09:30, VOORLOPIG, VOORLOPIG"})
  void een_verzoek_waarover_niemand_besloot_ligt_er_na_heropenen_opnieuw(
      LocalDateTime opgelost, Spoedstand intussen, Spoedstand daarna) {
    var nr = etappe.inTrede1();
    spoed.vraag(nr, "VERLIES_PLEK");
    rit.wacht(nr, opgelost);
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Een plek bij B."));
    rit.doe(nr, "aanmeldpunt", "oplossingBevestigen", Etappes.bevestigd("BEVESTIGD"));
    assertThat(rit.casus(nr).spoedstand()).isEqualTo(intussen);
    rit.wacht(nr, rit.nu().plusDays(60));

    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("NIET_UITGEVOERD"));

    assertThat(rit.open(nr)).containsExactly("spoedBeoordelen", "tafelKiezen");
    assertThat(rit.casus(nr).spoedstand()).isEqualTo(daarna);
    assertThat(rit.variabele(nr, "tafelKiezen", "spoedstand")).isEqualTo(daarna.name());
    assertThat(rit.variabele(nr, "spoedBeoordelen", "spoedadvies")).isEqualTo("TOEKENNEN");
    spoed.kenToe(nr);
    assertThat(rit.casus(nr).spoedstand()).isEqualTo(Spoedstand.TOEGEKEND);
  }

  @Test
  void over_een_verzoek_dat_al_beslist_is_wordt_na_heropenen_niets_meer_gevraagd() {
    var nr = etappe.inTrede1();
    spoed.vraag(nr, "VERLIES_PLEK");
    spoed.wijsAf(nr);
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Een plek bij B."));
    rit.doe(nr, "aanmeldpunt", "oplossingBevestigen", Etappes.bevestigd("BEVESTIGD"));
    assertThat(sporen.gegevens(nr, "opgelost")).contains("\"spoedOpen\":\"false\"");
    rit.wacht(nr, rit.nu().plusDays(60));
    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("NIET_UITGEVOERD"));

    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
    assertThat(rit.casus(nr).spoedstand()).isEqualTo(Spoedstand.AFGEWEZEN);
  }

  @Test
  void afwijzen_na_voorlopige_spoed_neemt_haar_terug_en_lopende_termijnen_blijven() {
    var nr = etappe.inTrede1();
    spoed.vraag(nr, "VERLIES_PLEK");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 3, 9, 30));

    spoed.wijsAf(nr);

    assertThat(rit.casus(nr).spoed()).isFalse();
    assertThat(rit.variabele(nr, "tafelKiezen", "spoed")).isEqualTo(false);
    assertThat(taken(nr)).containsExactly("userTask_tafelKiezen 2026-02-03T17:00 50");
    assertThat(sporen.gegevens(nr, "spoed-afgewezen")).contains("\"voorlopig\":\"true\"");
    etappe.kiesVoorstel(nr);
    assertThat(rit.einde(nr, "instroomToetsen")).isEqualTo("2026-02-10T17:00");
  }

  private void verleenOpDinsdag(String nr) {
    spoed.vraag(nr, "VERLIES_PLEK");
    rit.zetKlok(DINSDAG);
    spoed.kenToe(nr);
  }

  /** Elke open termijn als {@code stap einde eerst einde stand}, in volgorde van begin. */
  private List<String> termijnen(String nr) {
    return rit.termijnen(nr).stream()
        .filter(termijn -> termijn.geslotenOp().isEmpty())
        .map(SpoedprocedureTest::regel)
        .toList();
  }

  private static String regel(Termijn termijn) {
    return "%s %s eerst %s %s"
        .formatted(
            termijn.stap(),
            lokaal(Date.from(termijn.vervaltOp())),
            lokaal(Date.from(termijn.oorspronkelijkOp())),
            termijn.status());
  }

  /** Elke open taak als {@code taak einddatum voorrang}. */
  private List<String> taken(String nr) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(nr).list().stream()
        .map(SpoedprocedureTest::regel)
        .sorted()
        .toList();
  }

  private static String regel(Task taak) {
    return "%s %s %d"
        .formatted(taak.getTaskDefinitionKey(), lokaal(taak.getDueDate()), taak.getPriority());
  }

  /** Elke timer als {@code element moment}, op moment en dan op naam. */
  private List<String> timers(String nr) {
    return rit.jobs(nr).stream()
        .map(job -> element(job) + " " + lokaal(job.getDuedate()))
        .sorted(
            java.util.Comparator.comparing((String regel) -> regel.split(" ")[1])
                .thenComparing(regel -> regel))
        .toList();
  }

  private String element(Job job) {
    return Stream.of(
            engine
                .getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult())
        .map(definitie -> definitie.getActivityId())
        .findFirst()
        .orElseThrow();
  }

  private static LocalDateTime lokaal(Date moment) {
    return LocalDateTime.ofInstant(moment.toInstant(), java.time.ZoneId.of("Europe/Amsterdam"));
  }
}
