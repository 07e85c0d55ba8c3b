package nl.rdm.escalatie.trede.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.eisen.Eis;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Trede 4: de bewindspersoon beslist, of adviseert waarna een bestuurder met naam besluit. */
@RdmTest
class BewindspersoonTest {

  private static final String OP_ADVIES = "trede-4-bewindspersoon.opAdviesBesluiten";

  @Autowired private ProcessEngine engine;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;

  @ParameterizedTest
  @ValueSource(strings = {"Zvw", "Zvw Wlz", "ONBEKEND", "Wlz ONBEKEND"})
  @Eis("R47")
  void kan_de_zvw_meebetalen_dan_beslist_de_bewindspersoon_over_plaats_en_financiering(
      String financiering) {
    var nr = inTrede4(financiering);
    etappe.beslisInTrede4(nr, "PLAATS_EN_FINANCIERING");
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(rit.verloop(nr)).last().isEqualTo("4 PLAATS_EN_FINANCIERING");
    assertThat(sporen.stappen(nr)).contains("endEvent_vwsBesliste", "endEvent_beslist");
    assertThat(rit.open(nr)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wlz", "Wmo", "Jeugdwet Wfz"})
  @Eis("R47")
  void buiten_de_zvw_beslist_de_bewindspersoon_niet_over_plaats_en_financiering(
      String financiering) {
    var nr = inTrede4(financiering);
    assertThat(
            rit.geweigerd(nr, "vws", "beslissingVastleggen", beslissing("PLAATS_EN_FINANCIERING")))
        .containsExactly("Wat is de beslissing?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zvw", "Wmo Zvw", "Zvw ONBEKEND"})
  void betaalt_de_zvw_mee_dan_volstaat_een_advies_niet(String financiering) {
    var nr = inTrede4(financiering);
    assertThat(rit.geweigerd(nr, "vws", "beslissingVastleggen", beslissing("ADVIES")))
        .containsExactly("Wat is de beslissing?");
  }

  @ParameterizedTest
  @CsvSource({
    "Wlz, BESTUURDER_ZORGKANTOOR",
    "Wlz, BESTUURDER",
    "ONBEKEND, BESTUURDER_ZORGKANTOOR",
    "Wmo, BURGEMEESTER"
  })
  void op_een_advies_besluit_een_bestuurder_met_naam_tot_een_oplossing(
      String financiering, String functie) {
    var nr = inTrede4(financiering);
    etappe.beslisInTrede4(nr, "ADVIES");
    assertThat(rit.open(nr)).containsExactly("opAdviesBesluiten");
    assertThat(rit.casus(nr).trede()).contains(4);
    rit.doe(nr, "gemeente", "opAdviesBesluiten", Etappes.opAdvies("OPLOSSING", functie));
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(rit.verloop(nr)).last().isEqualTo("4 ADVIES");
    assertThat(sporen.stuk(nr, OP_ADVIES, "naamBesluiter")).contains("Z. Orgkantoor");
    assertThat(sporen.stuk(nr, OP_ADVIES, "oplossing")).isPresent();
    assertThat(sporen.logboek(nr, "TAAK_AFGEROND"))
        .last()
        .isEqualTo(Map.of("besluit", "OPLOSSING", "besluiterFunctie", functie));
    assertThat(sporen.stappen(nr)).contains("endEvent_opAdviesBesloten", "endEvent_opgelost4");
    assertThat(rit.open(nr)).isEmpty();
  }

  @Test
  @Eis("R44")
  void van_een_advies_hoort_iedereen_die_ook_een_uitkomst_hoort() {
    var nr = inTrede4("Wlz");
    var eerder = sporen.post(nr, "uitkomst").size();
    etappe.beslisInTrede4(nr, "ADVIES");
    assertThat(sporen.post(nr, "uitkomst").subList(eerder, eerder + 3))
        .containsExactly("aanmelder", "coordinator", "gemeente");
    assertThat(sporen.gegevens(nr, "uitkomst")).contains("ADVIES_VAN_VWS");
  }

  @Test
  void een_advies_dat_niets_oplost_gaat_terug_naar_de_bestuurders() {
    var nr = inTrede4("Wlz");
    etappe.beslisInTrede4(nr, "ADVIES");
    rit.doe(
        nr, "gemeente", "opAdviesBesluiten", Etappes.opAdvies("TERUG_NAAR_TREDE_3", "BESTUURDER"));
    assertThat(rit.casus(nr).trede()).contains(3);
    assertThat(rit.verloop(nr)).contains("4 ADVIES").endsWith("3 bestuurlijk-escalatieoverleg");
    assertThat(rit.open(nr)).containsExactly("casusOntvangen", "inhoudVrijgeven");
    assertThat(sporen.gegevens(nr, "teruggegeven")).contains("ADVIES");
    assertThat(sporen.stuk(nr, OP_ADVIES, "motivering")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zvw", "Wlz"})
  void een_afwijzing_gaat_met_de_reden_terug_naar_de_bestuurders(String financiering) {
    var nr = inTrede4(financiering);
    etappe.beslisInTrede4(nr, "AFGEWEZEN");
    assertThat(rit.casus(nr).trede()).contains(3);
    assertThat(rit.casus(nr).status()).isEqualTo(Status.IN_BEHANDELING);
    assertThat(rit.verloop(nr)).contains("4 AFGEWEZEN").endsWith("3 bestuurlijk-escalatieoverleg");
    assertThat(rit.open(nr)).containsExactly("casusOntvangen", "inhoudVrijgeven");
    assertThat(sporen.gegevens(nr, "teruggegeven")).contains("AFGEWEZEN");
    assertThat(sporen.stuk(nr, "trede-4-bewindspersoon.beslissingVastleggen", "beslissing"))
        .isPresent();
  }

  @Test
  void zonder_naam_functie_en_uitleg_is_er_geen_besluit_op_het_advies() {
    var nr = inTrede4("Wlz");
    etappe.beslisInTrede4(nr, "ADVIES");
    assertThat(rit.geweigerd(nr, "gemeente", "opAdviesBesluiten", Map.of("besluit", "OPLOSSING")))
        .containsExactly("De oplossing", "Functie", "Naam van wie besluit");
    assertThat(
            rit.geweigerd(
                nr, "gemeente", "opAdviesBesluiten", Map.of("besluit", "TERUG_NAAR_TREDE_3")))
        .containsExactly("Functie", "Naam van wie besluit", "Waarom niet");
  }

  @Test
  void het_zorgkantoor_besluit_niet_over_zorg_die_het_niet_betaalt() {
    var nr = inTrede4("Wmo");
    etappe.beslisInTrede4(nr, "ADVIES");
    assertThat(
            rit.geweigerd(
                nr,
                "gemeente",
                "opAdviesBesluiten",
                Etappes.opAdvies("OPLOSSING", "BESTUURDER_ZORGKANTOOR")))
        .containsExactly("Functie");
  }

  @Test
  void zonder_veiligheidsrisico_hoort_de_verantwoordelijke_dat_er_nog_geen_beslissing_is() {
    var nr = etappe.inTrede4(Casusrit.zonderVeiligheidsrisico());
    rit.wacht(nr, LocalDateTime.of(2026, 2, 9, 17, 0));
    assertThat(sporen.post(nr, "nog-geen-beslissing"))
        .containsExactly("gemeente", "verantwoordelijke");
  }

  /** Vijf werkdagen na maandag 2 februari, en dan telkens vijf verder. */
  @Test
  @Eis("R5")
  void vws_houdt_de_beslissing_en_trede_3_dringt_elke_vijf_werkdagen_aan() {
    var nr = etappe.inTrede4();
    assertThat(sporen.gegevens(nr, "nieuwe-taak")).contains("\"laatste\":\"true\"");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 9, 16, 59));
    assertThat(rit.open(nr)).containsExactly("beslissingVastleggen", "terugkoppelingOpstellen");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 9, 17, 0));
    assertThat(rit.open(nr)).contains("aandringen", "beslissingVastleggen");
    assertThat(aanZet(nr, "aandringen")).containsExactly("coordinatiepunt");
    assertThat(sporen.post(nr, "nieuwe-taak")).last().isEqualTo("coordinator");
    assertThat(sporen.post(nr, "nog-geen-beslissing")).containsExactly("gemeente");
    assertThat(sporen.gegevens(nr, "nieuwe-taak")).contains("\"laatste\":\"false\"");
    assertThatThrownBy(() -> beslisAls(nr, "coordinator")).hasMessageContaining("coordinator");

    rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 17, 0));
    assertThat(aanZet(nr, "aandringen"))
        .containsExactly("coordinatiepunt", "rdm-verantwoordelijke");
    dringAan(nr);
    assertThat(rit.open(nr)).doesNotContain("aandringen");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 23, 17, 0));
    assertThat(aanZet(nr, "aandringen")).containsExactly("coordinatiepunt");
    assertThat(sporen.post(nr, "nog-geen-beslissing")).containsExactly("gemeente", "gemeente");

    // Twintig werkdagen: de streeftermijn is om, en ook daarna beslist alleen VWS.
    rit.wacht(nr, LocalDateTime.of(2026, 3, 16, 18, 0));
    assertThat(aanZet(nr, "beslissingVastleggen")).containsExactly("vws");
    assertThat(sporen.post(nr, "stilte")).contains("vws");
    assertThatThrownBy(() -> beslisAls(nr, "verantwoordelijke"))
        .hasMessageContaining("verantwoordelijke");
    etappe.beslisInTrede4(nr, "PLAATS_EN_FINANCIERING");
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(rit.open(nr)).containsExactly("terugkoppelingOpstellen");
  }

  /** Het wachten begon toen de casus in trede 4 kwam, niet toen VWS adviseerde. */
  @Test
  @Eis("R5")
  void ook_na_een_advies_dringt_trede_3_aan_en_wie_zwijgt_krijgt_iemand_na_zich() {
    var nr = inTrede4("Wlz");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 4, 10, 0));
    etappe.beslisInTrede4(nr, "ADVIES");
    assertThat(rit.einde(nr, "opAdviesBesluiten")).isEqualTo("2026-02-11T17:00");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 9, 17, 0));
    assertThat(rit.open(nr)).containsExactly("aandringen", "opAdviesBesluiten");
    dringAan(nr);
    rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 17, 0));
    assertThat(rit.open(nr)).containsExactly("aandringen", "opAdviesBesluiten");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 18, 17, 0));
    assertThat(aanZet(nr, "opAdviesBesluiten"))
        .containsExactly("burgemeester-enschede", "gemeente-enschede", "portefeuillehouder");
    assertThatThrownBy(
            () ->
                rit.doe(
                    nr, "vws", "opAdviesBesluiten", Etappes.opAdvies("OPLOSSING", "BESTUURDER")))
        .hasMessageContaining("vws");
    rit.doe(nr, "burgemeester", "opAdviesBesluiten", Etappes.opAdvies("OPLOSSING", "BURGEMEESTER"));
    assertThat(rit.open(nr)).isEmpty();
  }

  /** Iedereen weigert: elke tafel, de gemeente en ook VWS. Toch komt er een besluit met naam. */
  @ParameterizedTest
  @ValueSource(strings = {"Zvw", "Wlz", "Wmo"})
  void wie_overal_geweigerd_is_bereikt_in_trede_4_een_besluit_met_naam(String financiering) {
    var nr = etappe.inBehandeling(Casusrit.met(financiering, false, List.of()));
    weigerAanElkeTafel(nr);
    assertThat(rit.casus(nr).trede()).contains(2);
    weigerAanElkeTafel(nr);
    assertThat(rit.casus(nr).trede()).contains(3);
    etappe.zonderOverlegNaarTrede4(nr);
    etappe.beslisInTrede4(nr, "AFGEWEZEN");
    etappe.zonderOverlegNaarTrede4(nr);
    assertThat(sporen.logboek(nr, "TAAK_AFGEROND"))
        .filteredOn(antwoorden -> "NAAR_TREDE_4".equals(antwoorden.get("besluit")))
        .hasSize(2)
        .allSatisfy(antwoorden -> assertThat(antwoorden).containsKey("besluiterFunctie"));

    if (financiering.equals("Zvw")) {
      etappe.beslisInTrede4(nr, "PLAATS_EN_FINANCIERING");
      assertThat(sporen.gedaanDoor(nr, "beslissingVastleggen")).containsExactly("vws", "vws");
    } else {
      etappe.beslisInTrede4(nr, "ADVIES");
      rit.doe(nr, "gemeente", "opAdviesBesluiten", Etappes.opAdvies("OPLOSSING", "BESTUURDER"));
      assertThat(sporen.stuk(nr, OP_ADVIES, "naamBesluiter")).isPresent();
    }
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(rit.verloop(nr).stream().filter(verblijf -> verblijf.matches("\\d \\D+")))
        .noneMatch(verblijf -> verblijf.contains("OPLOSSING"))
        .last()
        .asString()
        .startsWith("4");
  }

  /** Volgt elk voorstel en krijgt overal nee, tot er geen tafel meer is. */
  private void weigerAanElkeTafel(String nr) {
    var trede = rit.casus(nr).trede();
    while (rit.casus(nr).trede().equals(trede)) {
      var tafel = (String) rit.variabele(nr, "tafelKiezen", "voorgesteldeTafel");
      if (tafel.equals("GEEN")) {
        rit.doe(
            nr,
            "aanmeldpunt",
            "tafelKiezen",
            Map.of("besluit", "GEEN_TAFEL", "inhoud_reden", "Overal is al geweigerd."));
        etappe.naTafel(nr, "VOLGENDE_TREDE");
      } else {
        etappe.kiesVoorstel(nr);
        etappe.weiger(nr, tafel);
        etappe.naTafel(nr, "ANDERE_TAFEL");
      }
    }
  }

  private String inTrede4(String financiering) {
    return etappe.inTrede4(Casusrit.met(financiering, false, List.of("transfertafel")));
  }

  private static Map<String, Object> beslissing(String besluit) {
    return Map.of("besluit", besluit, "inhoud_beslissing", "Zo is het.");
  }

  private void beslisAls(String nr, String account) {
    rit.doe(nr, account, "beslissingVastleggen", beslissing("AFGEWEZEN"));
  }

  private void dringAan(String nr) {
    rit.doe(nr, "coordinator", "aandringen", Map.of("inhoud_navraag", "Volgende week."));
  }

  private List<String> aanZet(String nr, String taak) {
    return engine.getTaskService().getIdentityLinksForTask(rit.taak(nr, taak).getId()).stream()
        .map(IdentityLink::getGroupId)
        .sorted()
        .toList();
  }
}
