package nl.rdm.escalatie.clientondersteuning.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Kenmerken;
import nl.rdm.escalatie.clientondersteuning.Ondersteuning;
import nl.rdm.escalatie.clientondersteuning.Stap;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.GeenInzage;
import nl.rdm.escalatie.eisen.Eis;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Een cliëntondersteuner koppelen, naast een casus die daar niet op wacht. */
@RdmTest
class KoppelenTest {

  private static final Map<String, Object> AFGEZIEN =
      Map.of("besluit", "AFGEZIEN", "afgezienOp", "2026-02-01", "doorClient", true);

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Casussen casussen;
  @Autowired private Accounts accounts;
  @Autowired private Dossier dossier;
  @Autowired private Ondersteuning ondersteuning;
  @Autowired private JdbcClient jdbc;
  @Autowired private ProcessEngine engine;

  @Test
  @Eis({"R23", "R24", "R135"})
  void bij_de_aanmelding_wordt_een_clientondersteuner_gezocht_en_de_gemeente_betrokken() {
    var nr = aangemeld();

    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen", "clientondersteunerKoppelen");
    assertThat(rit.einde(nr, "clientondersteunerKoppelen"))
        .isEqualTo(LocalDateTime.of(2026, 2, 9, 17, 0));
    assertThat(sporen.post(nr, "clientondersteuning")).containsExactly("gemeente");
    assertThat(sporen.post(nr, "nieuwe-taak")).contains("clientondersteuner");
    assertThat(sporen.post(nr, "clientondersteuner-uitnodiging")).isEmpty();
  }

  @Test
  void een_clientondersteuner_die_de_client_niet_wil_wordt_niet_gezocht() {
    var nr = rit.meldAan(Casusrit.gewoon());

    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
    assertThat(stappen(nr)).containsExactly("AFGEZIEN aanmelder 2026-02-02");
  }

  @Test
  @Eis("R25")
  void wie_aanneemt_leest_vanaf_dan_mee_en_alle_betrokkenen_horen_het() {
    var nr = aangemeld();
    assertThat(ziet(nr)).isTrue();
    assertThat(leest(nr)).isFalse();

    etappe.neemAan(nr);

    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
    assertThat(rit.casus(nr).ondersteuner()).contains("clientondersteuner");
    assertThat(rit.casus(nr).clientondersteuner()).isEqualTo("AANWEZIG");
    assertThat(rit.variabele(nr, "aanmeldingToetsen", "clientondersteuner")).isEqualTo("AANWEZIG");
    assertThat(ziet(nr)).isTrue();
    assertThat(leest(nr)).isTrue();
    assertThat(sporen.post(nr, "clientondersteuning"))
        .containsExactly("gemeente", "clientondersteuner", "aanmelder", "gemeente", "aanmeldpunt");
    assertThat(sporen.logboek(nr, "CLIENTONDERSTEUNING"))
        .containsExactly(
            Map.of(
                "stap", "AANGENOMEN",
                "account", "clientondersteuner",
                "door", "clientondersteuner",
                "organisatie", "MEESAMEN",
                "ervaringsdeskundig", "false"));
  }

  @Test
  @Eis("R33")
  void ook_een_ervaringsdeskundige_van_een_geregistreerde_organisatie_neemt_aan() {
    var nr = aangemeld();
    assertThat(
            rit.geweigerd(
                nr,
                "clientondersteuner",
                "clientondersteunerKoppelen",
                Map.of("besluit", "AANNEMEN")))
        .containsExactly("Bent u ervaringsdeskundige?");

    rit.doe(
        nr,
        "clientondersteuner",
        "clientondersteunerKoppelen",
        Map.of("besluit", "AANNEMEN", "ervaringsdeskundige", "JA"));

    assertThat(ondersteuning.van(nr))
        .singleElement()
        .satisfies(
            stap -> {
              assertThat(stap.organisatie()).contains("MEESAMEN");
              assertThat(stap.ervaringsdeskundig()).isTrue();
            });
  }

  @Test
  void wie_bij_geen_organisatie_geregistreerd_staat_neemt_niet_aan() {
    var nr = aangemeld();
    var aannemen = Map.of("besluit", "AANNEMEN", "ervaringsdeskundige", "NEE");
    registreer("aanmelder", "clientondersteuner");
    try {
      assertThat(rit.geweigerd(nr, "clientondersteuner", "clientondersteunerKoppelen", aannemen))
          .containsExactly("Wat is uw besluit?");
    } finally {
      registreer("clientondersteuner", "aanmelder");
    }
    assertThat(rit.casus(nr).ondersteuner()).isEmpty();
  }

  private void registreer(String account, String inPlaatsVan) {
    jdbc.sql("update ondersteuner set account = ? where account = ?")
        .params(account, inPlaatsVan)
        .update();
  }

  @Test
  void wie_de_aanmelding_noemt_wordt_uitgenodigd_en_krijgt_daarmee_nog_niets_te_zien() {
    var nr = aangemeld();
    etappe.neemAan(nr);
    var genoemd = rit.meldAan(Casusrit.gewoon());
    dossier.bewaar(
        genoemd, "aanmelding", "clientondersteuner.email", "E-mail", "steun@example.org");
    rit.handel(genoemd, "aanmelder", "clientondersteuning", Map.of());

    assertThat(sporen.post(genoemd, "clientondersteuner-uitnodiging")).containsExactly("steun");
    assertThat(leest(genoemd)).isFalse();
  }

  @Test
  void wie_zwijgt_houdt_de_casus_niet_op_en_alleen_een_clientondersteuner_neemt_aan() {
    var nr = aangemeld();
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 10, 0));

    assertThat(rit.casus(nr).trede()).contains(1);
    assertThat(sporen.post(nr, "overname")).contains("verantwoordelijke");
    assertThat(
            rit.geweigerd(
                nr,
                "verantwoordelijke",
                "clientondersteunerKoppelen",
                Map.of("besluit", "AANNEMEN", "ervaringsdeskundige", "NEE")))
        .containsExactly("Wat is uw besluit?");
    rit.wacht(nr, LocalDateTime.of(2026, 3, 2, 10, 0));
    assertThat(sporen.post(nr, "stilte")).contains("clientondersteuner", "verantwoordelijke");
    var gevraagd = Map.of("besluit", "GEVRAAGD");
    assertThat(rit.geweigerd(nr, "clientondersteuner", "clientondersteunerKoppelen", gevraagd))
        .containsExactly("Wat is uw besluit?");
    rit.doe(nr, "verantwoordelijke", "clientondersteunerKoppelen", gevraagd);
    assertThat(rit.casus(nr).clientondersteuner()).isEqualTo("GEWENST");
    // Vijf werkdagen na maandag 2 maart krijgt de verantwoordelijke het er weer bij.
    assertThat(rit.einde(nr, "clientondersteunerKoppelen")).isEqualTo("2026-03-09T17:00");
    rit.wacht(nr, LocalDateTime.of(2026, 3, 9, 17, 0));
    rit.doe(nr, "verantwoordelijke", "clientondersteunerKoppelen", AFGEZIEN);
    assertThat(rit.casus(nr).clientondersteuner()).isEqualTo("AFGEZIEN");
  }

  @Test
  void de_client_ziet_zelf_af_met_de_dag_en_wie_het_opschreef() {
    var nr = aangemeld();
    assertThat(
            rit.geweigerd(
                nr,
                "clientondersteuner",
                "clientondersteunerKoppelen",
                Map.of("besluit", "AFGEZIEN", "afgezienOp", "2026-02-03", "doorClient", false)))
        .containsExactly("De cliënt heeft dit zelf gezegd", "Wanneer zei de cliënt dit?");

    rit.doe(nr, "clientondersteuner", "clientondersteunerKoppelen", AFGEZIEN);

    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
    assertThat(stappen(nr)).containsExactly("AFGEZIEN clientondersteuner 2026-02-01");
    assertThat(rit.variabele(nr, "aanmeldingToetsen", "clientondersteuner")).isEqualTo("AFGEZIEN");
    assertThat(ziet(nr)).isFalse();
    assertThat(sporen.post(nr, "clientondersteuning"))
        .containsExactly("gemeente", "aanmelder", "gemeente", "aanmeldpunt");
    assertThat(sporen.logboek(nr, "CLIENTONDERSTEUNING").get(0))
        .containsEntry("afgezienDoor", "CLIENT");
  }

  @Test
  void op_afzien_kan_de_client_terugkomen_en_daarna_opnieuw_afzien() {
    var nr = rit.meldAan(Casusrit.gewoon());
    rit.handel(nr, "gemeente", "clientondersteuning", Map.of());
    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen", "clientondersteunerKoppelen");
    assertThat(rit.casus(nr).clientondersteuner()).isEqualTo("GEWENST");
    assertThat(rit.botst(nr, "aanmelder", "clientondersteuning", Map.of()))
        .isEqualTo("Er wordt al een cliëntondersteuner gezocht.");

    rit.handel(
        nr,
        "aanmelder",
        "clientondersteuning-afzien",
        Map.of("afgezienDoor", "CLIENT", "afgezienOp", "2026-02-02"));

    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
    assertThat(stappen(nr))
        .containsExactly(
            "AFGEZIEN aanmelder 2026-02-02", "GEVRAAGD gemeente", "AFGEZIEN aanmelder 2026-02-02");
    assertThat(
            rit.botst(
                nr,
                "aanmelder",
                "clientondersteuning-afzien",
                Map.of("afgezienDoor", "CLIENT", "afgezienOp", "2026-02-02")))
        .isEqualTo("Dat de cliënt afziet is al vastgelegd.");
  }

  @Test
  void wie_zich_terugtrekt_of_wordt_afgezegd_leest_meteen_niet_meer_mee() {
    var nr = aangemeld();
    etappe.neemAan(nr);
    rit.handel(nr, "clientondersteuner", "clientondersteuning", Map.of());

    assertThat(rit.casus(nr).ondersteuner()).isEmpty();
    assertThat(rit.casus(nr).clientondersteuner()).isEqualTo("GEWENST");
    assertThat(leest(nr)).isFalse();
    assertThat(rit.open(nr)).contains("clientondersteunerKoppelen");
    assertThat(sporen.post(nr, "clientondersteuner-uitnodiging")).isEmpty();

    etappe.neemAan(nr);
    assertThat(leest(nr)).isTrue();
    rit.handel(
        nr,
        "aanmeldpunt",
        "clientondersteuning-afzien",
        Map.of("afgezienDoor", "CLIENT", "afgezienOp", "2026-02-02"));
    assertThat(ziet(nr)).isFalse();
    assertThat(leest(nr)).isFalse();
    assertThat(stappen(nr))
        .containsExactly(
            "AANGENOMEN clientondersteuner",
            "TERUGGETREDEN clientondersteuner",
            "AANGENOMEN clientondersteuner",
            "AFGEZIEN aanmeldpunt 2026-02-02");
  }

  @Test
  void wie_er_tegelijk_om_vragen_beginnen_het_zoeken_een_keer() throws Exception {
    var draden = Executors.newFixedThreadPool(2);
    try {
      for (var keer = 0; keer < 10; keer++) {
        var nr = rit.meldAan(Casusrit.gewoon());
        var tegelijk = new CyclicBarrier(2);
        var vragers =
            Stream.of("gemeente", "aanmelder")
                .map(wie -> draden.submit(() -> vraagt(nr, wie, tegelijk)))
                .toList();
        assertThat(vragers.get(0).get(20, TimeUnit.SECONDS))
            .isNotEqualTo(vragers.get(1).get(20, TimeUnit.SECONDS));
        assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen", "clientondersteunerKoppelen");
      }
    } finally {
      draden.shutdownNow();
    }
  }

  private boolean vraagt(String nr, String wie, CyclicBarrier tegelijk) throws Exception {
    tegelijk.await(10, TimeUnit.SECONDS);
    try {
      rit.handel(nr, wie, "clientondersteuning", Map.of());
      return true;
    } catch (Botsing eenAnderWasEerder) {
      return false;
    }
  }

  @Test
  void wie_er_al_is_blijft_tot_een_ander_aanneemt() {
    var nr = aangemeld();
    etappe.neemAan(nr);
    rit.handel(nr, "gemeente", "clientondersteuning", Map.of());

    assertThat(leest(nr)).isTrue();
    assertThat(rit.casus(nr).clientondersteuner()).isEqualTo("AANWEZIG");
    etappe.neemAan(nr);
    assertThat(leest(nr)).isTrue();
  }

  @Test
  void wie_er_al_is_kan_zich_ook_terugtrekken_terwijl_een_ander_wordt_gezocht() {
    var nr = aangemeld();
    etappe.neemAan(nr);
    rit.handel(nr, "gemeente", "clientondersteuning", Map.of());

    rit.handel(nr, "clientondersteuner", "clientondersteuning", Map.of());

    assertThat(leest(nr)).isFalse();
    assertThat(rit.casus(nr).clientondersteuner()).isEqualTo("GEWENST");
    assertThat(rit.open(nr)).containsOnlyOnce("clientondersteunerKoppelen");
    assertThat(rit.variabele(nr, "clientondersteunerKoppelen", "clientondersteuner"))
        .isEqualTo("GEWENST");
    assertThat(rit.botst(nr, "gemeente", "clientondersteuning", Map.of()))
        .isEqualTo("Er wordt al een cliëntondersteuner gezocht.");
  }

  @Test
  void wie_er_al_is_wordt_in_de_taak_niet_door_een_ander_afgezegd() {
    var nr = aangemeld();
    etappe.neemAan(nr);
    rit.handel(nr, "gemeente", "clientondersteuning", Map.of());
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 10, 0));

    assertThat(rit.geweigerd(nr, "verantwoordelijke", "clientondersteunerKoppelen", AFGEZIEN))
        .containsExactly("Wat is uw besluit?");
    assertThat(rit.casus(nr).ondersteuner()).contains("clientondersteuner");

    rit.handel(
        nr,
        "aanmelder",
        "clientondersteuning-afzien",
        Map.of("afgezienDoor", "CLIENT", "afgezienOp", "2026-02-02"));
    assertThat(rit.casus(nr).ondersteuner()).isEmpty();
    assertThat(rit.open(nr)).doesNotContain("clientondersteunerKoppelen");
  }

  @Test
  @Eis("R28")
  void zij_hoort_van_elk_overleg_en_elke_uitkomst_en_hoe_zij_aansluit() {
    var nr = aangemeld();
    etappe.neemAan(nr);
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    etappe.aanTafel(nr, "transfertafel");
    assertThat(sporen.post(nr, "overleg-gepland")).contains("clientondersteuner");
    assertThat(sporen.eerste(nr, "overleg-gepland", "clientondersteuner"))
        .contains("\"ondersteuner\":\"true\"", "aanmelding@triagetafeltwente.nl");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    assertThat(sporen.post(nr, "uitkomst")).contains("clientondersteuner");
    etappe.naTafel(nr, "NAAR_TREDE_3");
    assertThat(sporen.post(nr, "opgeschaald")).contains("clientondersteuner");
  }

  /** Donderdag 5 februari is het eerstvolgende overleg van de transfertafel. */
  @Test
  @Eis("R22")
  void wie_later_aanneemt_hoort_welk_overleg_er_al_staat() {
    var nr = rit.meldAan(Casusrit.metOndersteuner(Casusrit.gewoon()));
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    etappe.aanTafel(nr, "transfertafel");
    assertThat(sporen.post(nr, "overleg-gepland")).doesNotContain("clientondersteuner");
    etappe.neemAan(nr);
    assertThat(sporen.post(nr, "overleg-gepland")).containsOnlyOnce("clientondersteuner");
    assertThat(sporen.eerste(nr, "overleg-gepland", "clientondersteuner"))
        .contains(
            (String) rit.variabele(nr, "uitkomstVastleggen", "overlegOp"),
            "\"ondersteuner\":\"true\"",
            "aanmelding@triagetafeltwente.nl");

    var bestuurlijk = etappe.inTrede3(Casusrit.metOndersteuner(inTrede3()));
    etappe.totOverleg(bestuurlijk);
    var eerder = sporen.bijlage(bestuurlijk, "uitnodiging");
    etappe.neemAan(bestuurlijk);
    assertThat(sporen.post(bestuurlijk, "uitnodiging"))
        .containsExactly(
            "instelling", "zorgverzekeraar", "gemeentebestuurder", "clientondersteuner");
    assertThat(sporen.bijlage(bestuurlijk, "uitnodiging")).isEqualTo(eerder);

    var voorbij = etappe.inTrede3(Casusrit.metOndersteuner(inTrede3()));
    etappe.totOverleg(voorbij);
    rit.wacht(voorbij, LocalDateTime.of(2026, 2, 10, 14, 0));
    etappe.neemAan(voorbij);
    assertThat(sporen.post(voorbij, "uitnodiging")).doesNotContain("clientondersteuner");
  }

  private static Kenmerken inTrede3() {
    return Casusrit.met("Zvw", false, List.of("transfertafel"));
  }

  /** Zolang niemand haar plaats inneemt, verzint ook niemand een adres voor haar. */
  @Test
  void een_gewenste_clientondersteuner_houdt_het_overleg_niet_op() {
    var nr = etappe.inTrede3(Casusrit.metOndersteuner(inTrede3()));
    etappe.bijeengeroepen(nr);
    etappe.neemAan(nr);
    rit.doe(nr, "gemeente", "deelnemersVaststellen", Etappes.deelnemers(Etappes.VERPLICHT));
    assertThat(deelnemers(nr)).endsWith("CLIENTONDERSTEUNER").hasSize(4);

    var zonder = etappe.inTrede3(Casusrit.metOndersteuner(inTrede3()));
    etappe.totOverleg(zonder);
    assertThat(sporen.post(zonder, "uitnodiging")).hasSize(3);
  }

  @Test
  @Eis("R22")
  void zij_zit_bij_het_bestuurlijk_overleg_en_hoort_hoe_het_afliep() {
    var nr = inTrede3MetSteun();
    etappe.bijeengeroepen(nr);
    rit.doe(nr, "gemeente", "deelnemersVaststellen", Etappes.deelnemers(Etappes.VERPLICHT));
    assertThat(deelnemers(nr)).endsWith("CLIENTONDERSTEUNER").hasSize(4);
    etappe.plan(nr);
    etappe.datum(nr);
    assertThat(sporen.post(nr, "uitnodiging")).containsOnlyOnce("clientondersteuner").hasSize(4);

    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.geenOvereenstemming());
    assertThat(sporen.post(nr, "uitkomst"))
        .containsExactly("aanmelder", "coordinator", "gemeente", "clientondersteuner");
    assertThat(sporen.gegevens(nr, "uitkomst")).contains("GEEN_OVEREENSTEMMING");
  }

  private List<String> deelnemers(String nr) {
    return ((SpinJsonNode) rit.variabele(nr, "datumVaststellen", "deelnemers"))
        .elements().stream().map(SpinJsonNode::stringValue).toList();
  }

  @Test
  void wat_zij_bevestigt_staat_in_haar_takenlijst_en_zij_krijgt_er_post_van() {
    var nr = aangemeld();
    etappe.neemAan(nr);
    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Verhuisd."));

    var filter =
        engine
            .getFilterService()
            .createTaskFilterQuery()
            .filterName("Taken van mijn groepen")
            .singleResult()
            .getId();
    List<Task> takenlijst =
        rit.als("clientondersteuner", () -> engine.getFilterService().list(filter));
    assertThat(takenlijst)
        .extracting(Task::getId)
        .contains(rit.taak(nr, "intrekkenBevestigen").getId())
        .doesNotContain(rit.taak(nr, "aanmeldingToetsen").getId());
    assertThat(sporen.post(nr, "nieuwe-taak")).last().isEqualTo("clientondersteuner");
  }

  @Test
  void een_geweigerd_overleg_hoort_zij_ook() {
    var nr = inTrede3MetSteun();
    etappe.totVervolg(nr);

    assertThat(sporen.gegevens(nr, "uitkomst")).contains("NIET_BIJEENGEROEPEN");
  }

  @Test
  void een_advies_van_vws_hoort_zij_ook() {
    var nr = inTrede3MetSteun("Wlz");
    etappe.zonderOverlegNaarTrede4(nr);
    etappe.beslisInTrede4(nr, "ADVIES");

    assertThat(sporen.gegevens(nr, "uitkomst")).contains("ADVIES_VAN_VWS");
    assertThat(sporen.post(nr, "uitkomst")).last().isEqualTo("clientondersteuner");
  }

  @Test
  void na_het_einde_leest_zij_niet_meer_mee_en_wordt_er_niet_meer_gezocht() {
    var nr = aangemeld();
    etappe.neemAan(nr);
    etappe.verwijsDoor(nr);

    assertThat(rit.casus(nr).status()).isEqualTo(Status.DOORVERWEZEN);
    assertThat(sporen.post(nr, "doorverwezen")).contains("clientondersteuner");
    assertThat(ziet(nr)).isTrue();
    assertThat(leest(nr)).isFalse();
    assertThat(rit.botst(nr, "aanmelder", "clientondersteuning", Map.of()))
        .isEqualTo("Deze casus is niet meer in behandeling.");
  }

  private String inTrede3MetSteun() {
    return inTrede3MetSteun("Zvw");
  }

  private String inTrede3MetSteun(String financiering) {
    var nr =
        etappe.inTrede3(
            Casusrit.metOndersteuner(Casusrit.met(financiering, false, List.of("transfertafel"))));
    etappe.neemAan(nr);
    return nr;
  }

  private String aangemeld() {
    return rit.meldAan(Casusrit.metOndersteuner(Casusrit.gewoon()));
  }

  private List<String> stappen(String nr) {
    return ondersteuning.van(nr).stream().map(KoppelenTest::regel).toList();
  }

  private static String regel(Stap stap) {
    return stap.soort() + " " + stap.door() + stap.afgezienOp().map(dag -> " " + dag).orElse("");
  }

  private boolean ziet(String nr) {
    return casussen.zichtbaar(nr, accounts.account("clientondersteuner").orElseThrow()).isPresent();
  }

  private boolean leest(String nr) {
    try {
      dossier.lees(nr, accounts.account("clientondersteuner").orElseThrow());
      return true;
    } catch (GeenInzage fout) {
      return false;
    }
  }
}
