package nl.rdm.escalatie.vrijgave.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Kenmerken;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Dossierdeel;
import nl.rdm.escalatie.dossier.GeenInzage;
import nl.rdm.escalatie.dossier.Grondslag;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.dossier.Verstrekking;
import nl.rdm.escalatie.dossier.Verstrekking.Sluiting;
import nl.rdm.escalatie.dossier.Verstrekkingen;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.keten.Antwoorden;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** De taak waarin iemand met naam besluit wat een tafel of trede leest, langs elk pad. */
@RdmTest
class VrijgaveTest {

  private static final String TAAK = "inhoudVrijgeven";

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Dossier dossier;
  @Autowired private Verstrekkingen verstrekkingen;
  @Autowired private Accounts accounts;
  @Autowired private List<Handeling> handelingen;
  @Autowired private RuntimeService runtime;

  @Test
  @Eis("R129")
  void een_tafel_leest_niets_tot_het_aanmeldpunt_vrijgeeft_en_niets_meer_als_zij_klaar_is() {
    var nr = aanTafel();
    assertThat(rit.open(nr)).containsExactly(TAAK, "instroomToetsen");
    assertThat(leest(nr, "transfertafel")).isEmpty();
    assertThat(rit.variabele(nr, "instroomToetsen", "vrijgave")).isEqualTo("WACHT");

    rit.doe(nr, "aanmeldpunt", TAAK, etappe.vrijgave(nr, List.of("AANMELDING")));

    assertThat(rit.open(nr)).containsExactly("instroomToetsen");
    assertThat(leest(nr, "transfertafel")).containsExactly("aanmelding/aanmelder.email");
    assertThat(rit.variabele(nr, "instroomToetsen", "vrijgave")).isEqualTo("OPEN");
    assertThat(sporen.post(nr, "inhoud-vrijgegeven")).containsExactly("transfertafel");
    etappe.laatToe(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");

    assertThat(leest(nr, "transfertafel")).isEmpty();
    var regel = regel(nr);
    assertThat(regel.aan()).isEqualTo("tafel-transfertafel");
    assertThat(regel.grondslag()).isEqualTo(Grondslag.TOESTEMMING_AANMELDING);
    assertThat(regel.delen()).isEqualTo(Set.of(Dossierdeel.AANMELDING));
    assertThat(regel.door()).isEqualTo("aanmeldpunt");
    assertThat(regel.geslotenOm()).contains(Sluiting.BEURT_VOORBIJ);
  }

  @Test
  void wie_zwijgt_houdt_de_tafel_niet_op_en_de_taak_eindigt_met_haar() {
    var nr = aanTafel();
    etappe.laatToe(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "ADVIES");

    assertThat(rit.open(nr)).containsExactly("vervolgBepalen");
    assertThat(verstrekkingen.van(nr)).isEmpty();
  }

  @Test
  void een_trede_die_door_haar_termijn_eindigt_sluit_wat_aan_haar_tafel_was_vrijgegeven() {
    var nr = aanTafel();
    etappe.geefVrij(nr);
    assertThat(leest(nr, "transfertafel")).isNotEmpty();

    rit.wacht(nr, rit.nu().plusDays(60));

    assertThat(rit.casus(nr).trede()).contains(2);
    assertThat(leest(nr, "transfertafel")).isEmpty();
    assertThat(regel(nr).geslotenOm()).contains(Sluiting.BEURT_VOORBIJ);
  }

  @Test
  void wie_de_casus_omhoog_haalt_sluit_wat_aan_de_tafel_was_vrijgegeven() {
    var nr = aanTafel();
    etappe.geefVrij(nr);

    runtime
        .createMessageCorrelation("CasusEscaleren")
        .processInstanceBusinessKey(nr)
        .setVariable("escalatieDoor", "CLIENTONDERSTEUNER")
        .correlate();

    assertThat(rit.casus(nr).trede()).contains(2);
    assertThat(leest(nr, "transfertafel")).isEmpty();
    assertThat(regel(nr).geslotenOm()).contains(Sluiting.BEURT_VOORBIJ);
  }

  @Test
  void met_een_ingetrokken_casus_sluit_alles_ook_bij_wie_nog_een_verslag_schreef() {
    var nr = etappe.inTrede4();
    assertThat(leest(nr, "gemeente")).isNotEmpty();

    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "De cliënt wil niet meer."));
    rit.doe(
        nr,
        "aanmeldpunt",
        "intrekkenBevestigen",
        Map.of(
            "besluit", "BEVESTIGD",
            "bevestigdDoor", "CLIENT",
            "bevestigdHoe", "TELEFOON",
            "inhoud_bevestiging", "Gebeld."));

    assertThat(verstrekkingen.open(nr)).isEmpty();
    assertThat(leest(nr, "gemeente")).isEmpty();
  }

  @Test
  void niet_vrijgeven_vraagt_een_reden_en_de_tafel_werkt_zonder_inhoud() {
    var nr = aanTafel();
    assertThat(rit.geweigerd(nr, "aanmeldpunt", TAAK, Map.of("besluit", "NIET_VRIJGEVEN")))
        .containsExactly("Waarom niet?");

    rit.doe(
        nr,
        "aanmeldpunt",
        TAAK,
        Map.of("besluit", "NIET_VRIJGEVEN", "inhoud_reden", "Te veel voor deze vraag."));

    assertThat(leest(nr, "transfertafel")).isEmpty();
    assertThat(verstrekkingen.van(nr)).isEmpty();
    assertThat(rit.variabele(nr, "instroomToetsen", "vrijgave")).isEqualTo("NIET");
    assertThat(rit.open(nr)).containsExactly("instroomToetsen");
  }

  /** Vrijgeven is geen kans die maar een keer komt. */
  @Test
  void wie_eerst_niets_vrijgaf_kan_dat_in_dezelfde_beurt_alsnog_doen() {
    var nr = aanTafel();
    assertThat(rit.botst(nr, "aanmeldpunt", "vrijgave", REDEN)).contains("al gevraagd");
    rit.doe(
        nr, "aanmeldpunt", TAAK, Map.of("besluit", "NIET_VRIJGEVEN", "inhoud_reden", "Nog niet."));

    rit.handel(nr, "aanmeldpunt", "vrijgave", REDEN);

    assertThat(rit.open(nr)).containsExactly(TAAK, "instroomToetsen");
    assertThat(rit.einde(nr, TAAK)).isEqualTo("2026-02-04T17:00");
    assertThat(rit.variabele(nr, "instroomToetsen", "vrijgave")).isEqualTo("OPNIEUW");
    assertThat(sporen.stuk(nr, "vrijgave", "reden")).contains("De tafel vraagt erom.");
    assertThat(rit.botst(nr, "verantwoordelijke", "vrijgave", REDEN)).contains("al gevraagd");
    rit.doe(nr, "aanmeldpunt", TAAK, etappe.vrijgave(nr, List.of("AANMELDING")));
    assertThat(leest(nr, "transfertafel")).isNotEmpty();
    assertThat(rit.variabele(nr, "instroomToetsen", "vrijgave")).isEqualTo("OPEN");
  }

  @Test
  void wat_eerder_is_vrijgegeven_blijft_open_wanneer_er_niets_bij_komt() {
    var nr = aanTafel();
    etappe.geefVrij(nr);
    rit.handel(nr, "verantwoordelijke", "vrijgave", REDEN);
    assertThat(leest(nr, "transfertafel")).isNotEmpty();

    rit.doe(
        nr, "aanmeldpunt", TAAK, Map.of("besluit", "NIET_VRIJGEVEN", "inhoud_reden", "Genoeg."));

    assertThat(leest(nr, "transfertafel")).isNotEmpty();
    assertThat(rit.variabele(nr, "instroomToetsen", "vrijgave")).isEqualTo("OPEN");
  }

  @Test
  void zonder_beurt_is_er_niets_vrij_te_geven_en_wie_er_niet_over_gaat_mag_het_niet_vragen() {
    var nr = etappe.inTrede1();
    assertThat(rit.botst(nr, "aanmeldpunt", "vrijgave", REDEN)).contains("geen tafel of trede");
    assertThat(magOpnieuw(nr)).containsExactly("aanmeldpunt", "verantwoordelijke");
    assertThat(magOpnieuw(inTrede3(Casusrit.met("Zvw", false, List.of("transfertafel")))))
        .containsExactly("verantwoordelijke", "coordinator");
    assertThat(magOpnieuw(inTrede3(Casusrit.zonderVeiligheidsrisico())))
        .containsExactly("verantwoordelijke");
  }

  /** De gemeente moet op het advies besluiten en kan het dan ook lezen. */
  @Test
  void na_een_advies_van_vws_wordt_opnieuw_gevraagd_wat_de_gemeente_leest() {
    var nr = etappe.inTrede4(Casusrit.met("Wlz", false, List.of("transfertafel")));
    rit.doe(nr, "vws", "beslissingVastleggen", ADVIES);
    assertThat(rit.open(nr)).contains("opAdviesBesluiten", TAAK);
    assertThat(rit.variabele(nr, "opAdviesBesluiten", "vrijgave")).isEqualTo("OPNIEUW");
    var antwoorden = new HashMap<>(etappe.vrijgave(nr, List.of("UITKOMSTEN")));
    antwoorden.put("ontvangers", Etappes.codes(List.of("GEMEENTE")));

    rit.doe(nr, "coordinator", TAAK, antwoorden);

    assertThat(leest(nr, "gemeente"))
        .anyMatch(stuk -> stuk.startsWith("trede-4-bewindspersoon.beslissingVastleggen/"));
    assertThat(rit.open(nr)).contains("opAdviesBesluiten").doesNotContain(TAAK);
  }

  @Test
  void een_vrijgave_die_nog_openstaat_wordt_na_een_advies_niet_nog_eens_gevraagd() {
    var nr = etappe.inTrede3(Casusrit.met("Wlz", false, List.of("transfertafel")));
    etappe.totVervolg(nr);
    rit.doe(nr, "gemeente", "vervolgBesluiten", Etappes.opNaam("NAAR_TREDE_4"));
    assertThat(rit.open(nr)).contains(TAAK);

    rit.doe(nr, "vws", "beslissingVastleggen", ADVIES);

    assertThat(rit.open(nr)).contains("opAdviesBesluiten").containsOnlyOnce(TAAK);
  }

  private static final Map<String, Object> ADVIES =
      Map.of("besluit", "ADVIES", "inhoud_beslissing", "Advies van de bewindspersoon.");

  private static final Map<String, String> REDEN = Map.of("reden", "De tafel vraagt erom.");

  private List<String> magOpnieuw(String nr) {
    var opnieuw =
        handelingen.stream().filter(h -> h.pad().equals("vrijgave")).findFirst().orElseThrow();
    return Antwoorden.ACCOUNTS.stream()
        .filter(account -> opnieuw.mag(rit.casus(nr), accounts.account(account).orElseThrow()))
        .toList();
  }

  @Test
  void van_een_anonieme_vrijgave_leest_de_tafel_alleen_die_tekst() {
    var nr = aanTafel();
    rit.doe(
        nr,
        "aanmeldpunt",
        TAAK,
        Map.of(
            "besluit", "VRIJGEVEN",
            "grondslag", "ANONIEM",
            "inhoud_anoniem", "Iemand zoekt een plek."));

    var lezer = accounts.account("transfertafel").orElseThrow();
    assertThat(dossier.lees(nr, lezer))
        .extracting(Stuk::waarde)
        .containsExactly("Iemand zoekt een plek.");
    assertThat(regel(nr).delen()).isEmpty();
  }

  /** Wat in dezelfde beurt eerder vrijgegeven werd, telt in een nieuw besluit niet mee. */
  @Test
  void een_volgende_vrijgave_begint_leeg_en_het_register_zegt_wat_toen_besloten_is() {
    var nr = aanTafel();
    etappe.geefVrij(nr);
    rit.handel(nr, "aanmeldpunt", "vrijgave", REDEN);
    for (var veld : List.of("besluit", "grondslag", "toestemmingOp")) {
      assertThat(rit.variabele(nr, TAAK, veld)).as(veld).isNull();
    }
    assertThat(rit.variabele(nr, TAAK, "delen")).hasToString("[]");

    rit.doe(
        nr,
        "aanmeldpunt",
        TAAK,
        Map.of(
            "besluit", "VRIJGEVEN",
            "grondslag", "ANONIEM",
            "inhoud_anoniem", "Iemand zoekt een plek."));

    assertThat(verstrekkingen.van(nr))
        .extracting(Verstrekking::grondslag, regel -> regel.delen().size())
        .containsExactlyInAnyOrder(
            tuple(Grondslag.TOESTEMMING_AANMELDING, Etappes.DELEN.size()),
            tuple(Grondslag.ANONIEM, 0));
  }

  @Test
  void een_andere_grondslag_staat_in_het_dossier_en_niet_bij_wat_de_tafel_leest() {
    var nr = aanTafel();
    var antwoorden = new HashMap<>(etappe.vrijgave(nr, List.of("AANMELDING")));
    antwoorden.put("grondslag", "ANDERE_GRONDSLAG");
    assertThat(rit.geweigerd(nr, "aanmeldpunt", TAAK, antwoorden))
        .containsExactly("Welke grondslag, en waarom?");
    antwoorden.put("inhoud_grondslag", "Vitaal belang, want er is direct gevaar.");
    rit.doe(nr, "aanmeldpunt", TAAK, antwoorden);

    assertThat(sporen.stuk(nr, regel(nr).onderwerp(), "grondslag"))
        .contains("Vitaal belang, want er is direct gevaar.");
    assertThat(leest(nr, "transfertafel")).containsExactly("aanmelding/aanmelder.email");
  }

  @Test
  void in_trede_3_leest_de_gemeente_wat_vrijgegeven_is_tot_haar_verslag_verstuurd_is() {
    var nr = inTrede3(Casusrit.met("Zvw", false, List.of("transfertafel")));
    assertThat(rit.open(nr)).containsExactly("casusOntvangen", TAAK);
    assertThat(leest(nr, "coordinator")).isNotEmpty();
    assertThat(leest(nr, "gemeente")).isEmpty();
    var antwoorden = new HashMap<>(etappe.vrijgave(nr, List.of("AANMELDING", "PLAN")));
    antwoorden.put("ontvangers", Etappes.codes(List.of("GEMEENTE", "BURGEMEESTER")));
    rit.doe(nr, "coordinator", TAAK, antwoorden);
    assertThat(leest(nr, "burgemeester")).containsExactly("aanmelding/aanmelder.email");

    etappe.totOverleg(nr);
    var gelezen = leest(nr, "gemeente");
    assertThat(gelezen)
        .anyMatch(stuk -> stuk.endsWith("/plan"))
        .allMatch(stuk -> stuk.matches("aanmelding/.*|.*(planBeoordelen|oplegnotitie).*"));
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.oplossing("GEVONDEN"));

    assertThat(leest(nr, "burgemeester")).isEmpty();
    assertThat(leest(nr, "gemeente")).isEqualTo(gelezen);
    verslag(nr);
    assertThat(leest(nr, "gemeente")).isEmpty();
    assertThat(verstrekkingen.van(nr)).noneMatch(Verstrekking::open).hasSize(2);
  }

  @Test
  void van_een_oplossing_van_elders_leest_niemand_die_geen_taak_heeft() {
    var nr = inTrede3(Casusrit.met("Zvw", false, List.of("transfertafel")));
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Familie biedt een plek."));
    rit.doe(nr, "aanmeldpunt", "oplossingBevestigen", Etappes.bevestigd("BEVESTIGD"));

    assertThat(rit.casus(nr).status()).isEqualTo(Casus.Status.OPLOSSING_AFGESPROKEN);
    assertThat(leest(nr, "gemeente")).isEmpty();
    assertThat(leest(nr, "coordinator")).isEmpty();
  }

  @Test
  void wie_de_deelnemers_vaststelt_leest_welke_instelling_het_plan_maakt_en_verder_niets() {
    var nr = inTrede3(Casusrit.aangemeldDoor("CLIENTONDERSTEUNER"));
    var verzoek = new HashMap<String, Object>(Map.of("inhoud_verzoek", "Roep bijeen."));
    assertThatThrownBy(() -> rit.doe(nr, "coordinator", "casusOntvangen", verzoek))
        .hasMessageContaining("noem de instelling die het plan van aanpak maakt");
    verzoek.put("inhoud_instellingen", "Instelling De Brug.");
    rit.doe(nr, "coordinator", "casusOntvangen", verzoek);
    assertThat(leest(nr, "gemeente")).isEmpty();
    etappe.bijeengeroepen(nr);
    assertThat(leest(nr, "gemeente"))
        .containsExactly("trede-3-bestuurlijk-escalatieoverleg.casusOntvangen/instellingen");
    rit.wacht(nr, rit.nu().plusDays(20));
    assertThat(leest(nr, "burgemeester")).hasSize(1);
    assertThat(leest(nr, "portefeuillehouder")).isEmpty();
    rit.doe(nr, "gemeente", "deelnemersVaststellen", Etappes.deelnemers(Etappes.VERPLICHT));
    assertThat(leest(nr, "gemeente")).isEmpty();
  }

  @Test
  void wie_het_verslag_schrijft_leest_dat_verslag_ook_zonder_vrijgave() {
    var nr = inTrede3(Casusrit.met("Zvw", false, List.of("transfertafel")));
    etappe.overlegMet(nr, Etappes.oplossing("GEVONDEN"));
    assertThat(leest(nr, "gemeente")).isEmpty();
    rit.doe(nr, "gemeente", "terugkoppelingOpstellen", VERSLAG);

    assertThat(leest(nr, "gemeente"))
        .hasSize(4)
        .allMatch(stuk -> stuk.startsWith("terugkoppeling"));
    rit.doe(nr, "gemeente", "terugkoppelingVaststellen", Map.of("besluit", "VASTSTELLEN"));
    rit.wacht(nr, rit.nu());
    assertThat(leest(nr, "gemeente")).isEmpty();
  }

  @Test
  void zonder_veiligheidsrisico_besluit_de_rdm_verantwoordelijke_en_niet_het_coordinatiepunt() {
    var nr = inTrede3(Casusrit.zonderVeiligheidsrisico());
    assertThat(leest(nr, "coordinator")).isEmpty();
    assertThat(etappe.vrijgever(nr)).isEqualTo("verantwoordelijke");

    etappe.geefVrij(nr);

    assertThat(leest(nr, "gemeente")).isNotEmpty();
    assertThat(leest(nr, "coordinator")).isEmpty();
    assertThat(leest(nr, "verantwoordelijke")).isEmpty();
  }

  @Test
  void zonder_bekende_gemeente_is_er_geen_burgemeester_om_aan_vrij_te_geven() {
    var nr = rit.meldAan(Casusrit.uit("ONBEKEND"));
    rit.wacht(nr, rit.nu().plusDays(130));
    assertThat(rit.casus(nr).trede()).contains(3);
    var antwoorden = new HashMap<>(etappe.vrijgave(nr, List.of("AANMELDING")));
    antwoorden.put("ontvangers", Etappes.codes(List.of("GEMEENTE", "BURGEMEESTER")));

    assertThat(rit.geweigerd(nr, "coordinator", TAAK, antwoorden)).containsExactly("Aan wie?");
  }

  private static final Map<String, Object> VERSLAG =
      Map.of(
          "inhoud_casusbeschrijving", "De situatie.",
          "inhoud_uitkomsten", "Een plek bij A.",
          "inhoud_signalering", "Geen.",
          "inhoud_lobby", "Geen.");

  private void verslag(String nr) {
    rit.doe(nr, "gemeente", "terugkoppelingOpstellen", VERSLAG);
    rit.doe(nr, "gemeente", "terugkoppelingVaststellen", Map.of("besluit", "VASTSTELLEN"));
    rit.wacht(nr, rit.nu());
  }

  private String aanTafel() {
    var nr = etappe.inTrede1();
    rit.doe(nr, "aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    return nr;
  }

  private String inTrede3(Kenmerken kenmerken) {
    var nr = rit.meldAan(kenmerken);
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "IN_BEHANDELING", "eldersNagegaan", "KLOPT"));
    return nr;
  }

  private Verstrekking regel(String nr) {
    assertThat(verstrekkingen.van(nr)).hasSize(1);
    return verstrekkingen.van(nr).get(0);
  }

  /** Wat dit account leest, als {@code onderwerp/veld}. */
  private List<String> leest(String nr, String account) {
    try {
      return dossier.lees(nr, accounts.account(account).orElseThrow()).stream()
          .map(stuk -> stuk.onderwerp() + "/" + stuk.veld())
          .toList();
    } catch (GeenInzage niets) {
      return List.of();
    }
  }
}
