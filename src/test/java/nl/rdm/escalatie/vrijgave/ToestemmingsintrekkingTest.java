package nl.rdm.escalatie.vrijgave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.Toestemmingen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.GeenInzage;
import nl.rdm.escalatie.dossier.Verstrekking;
import nl.rdm.escalatie.dossier.Verstrekking.Sluiting;
import nl.rdm.escalatie.dossier.Verstrekkingen;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.keten.Antwoorden;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** De cliënt trekt de toestemming in terwijl anderen daarop lezen. */
@RdmTest
class ToestemmingsintrekkingTest {

  private static final String TAAK = "inhoudVrijgeven";
  private static final Set<String> MOGEN = Set.of("aanmelder", "aanmeldpunt");

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Dossier dossier;
  @Autowired private Verstrekkingen verstrekkingen;
  @Autowired private Toestemmingen toestemmingen;
  @Autowired private Toestemmingsintrekking intrekking;
  @Autowired private Accounts accounts;
  @Autowired private RuntimeService runtime;

  @Test
  void wie_op_toestemming_las_leest_meteen_niets_meer_en_iemand_besluit_opnieuw() {
    var nr = etappe.inTrede1();
    etappe.kiesVoorstel(nr);
    assertThat(leest(nr, "transfertafel")).isTrue();

    trekIn(nr, "aanmelder");

    assertThat(leest(nr, "transfertafel")).isFalse();
    assertThat(verstrekkingen.van(nr))
        .singleElement()
        .extracting(Verstrekking::geslotenOm)
        .hasToString("Optional[TOESTEMMING_INGETROKKEN]");
    assertThat(sporen.post(nr, "inhoud-gesloten")).containsExactly("transfertafel");
    assertThat(sporen.stuk(nr, "toestemming-intrekking", "toelichting"))
        .contains("De cliënt wil dit niet meer.");
    assertThat(overalToestemming(nr)).containsOnly("INGETROKKEN").hasSize(3);
    assertThat(rit.open(nr)).containsExactly(TAAK, "instroomToetsen");
    assertThat(rit.variabele(nr, "instroomToetsen", "vrijgave")).isEqualTo("INGETROKKEN");
    assertThat(rit.einde(nr, TAAK)).isEqualTo("2026-02-04T17:00");
  }

  @Test
  void daarna_is_toestemming_pas_weer_een_grondslag_wanneer_zij_vernieuwd_is() {
    var nr = etappe.inTrede1();
    etappe.kiesVoorstel(nr);
    rit.zetKlok(Casusrit.BEGIN.plusDays(1));
    trekIn(nr, "aanmeldpunt");
    var antwoorden = new HashMap<>(etappe.vrijgave(nr, List.of("AANMELDING")));
    assertThat(rit.geweigerd(nr, "aanmeldpunt", TAAK, antwoorden))
        .containsExactly("Op welke grondslag?");
    antwoorden.put("grondslag", "TOESTEMMING_VERNIEUWD");
    antwoorden.put("inhoud_toestemming", "Gevraagd in een gesprek.");
    // Voor de aanmelding, voor en op de dag van het intrekken, en een dag die nog komt.
    rit.zetKlok(Casusrit.BEGIN.plusDays(2));
    for (var dag : List.of("2026-02-01", "2026-02-02", "2026-02-03", "2026-02-05")) {
      antwoorden.put("toestemmingOp", dag);
      assertThat(rit.geweigerd(nr, "aanmeldpunt", TAAK, antwoorden))
          .as(dag)
          .containsExactly("Wanneer gaf de cliënt opnieuw toestemming?");
    }

    antwoorden.put("toestemmingOp", "2026-02-04");
    rit.doe(nr, "aanmeldpunt", TAAK, antwoorden);

    assertThat(leest(nr, "transfertafel")).isTrue();
    assertThat(toestemmingen.van(nr).status()).isEqualTo("VERNIEUWD");
    assertThat(overalToestemming(nr)).containsOnly("VERNIEUWD");
    trekIn(nr, "aanmelder");
    assertThat(leest(nr, "transfertafel")).isFalse();
    assertThat(verstrekkingen.van(nr)).hasSize(2).noneMatch(Verstrekking::open);
  }

  @Test
  void een_vernieuwing_van_voor_een_eerdere_intrekking_telt_ook_later_niet() {
    var nr = etappe.inTrede1();
    etappe.kiesVoorstel(nr);
    trekIn(nr, "aanmelder");
    rit.zetKlok(Casusrit.BEGIN.plusDays(1));
    rit.doe(nr, "aanmeldpunt", TAAK, vernieuwd(nr, "2026-02-03"));

    rit.handel(nr, "aanmeldpunt", "vrijgave", Map.of("reden", "Ook de uitkomsten zijn nodig."));

    assertThat(rit.geweigerd(nr, "aanmeldpunt", TAAK, vernieuwd(nr, "2026-02-02")))
        .containsExactly("Wanneer gaf de cliënt opnieuw toestemming?");
    assertThat(rit.geweigerd(nr, "aanmeldpunt", TAAK, etappe.vrijgave(nr, List.of("AANMELDING"))))
        .containsExactly("Op welke grondslag?");
    rit.doe(nr, "aanmeldpunt", TAAK, vernieuwd(nr, "2026-02-03"));
  }

  @Test
  void toestemming_die_nooit_is_ingetrokken_blijft_na_een_vernieuwing_een_grondslag() {
    var nr = etappe.inTrede1();
    rit.doe(nr, "aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    assertThat(rit.geweigerd(nr, "aanmeldpunt", TAAK, vernieuwd(nr, "2026-02-01")))
        .containsExactly("Wanneer gaf de cliënt opnieuw toestemming?");
    rit.doe(nr, "aanmeldpunt", TAAK, vernieuwd(nr, "2026-02-02"));

    rit.handel(nr, "aanmeldpunt", "vrijgave", Map.of("reden", "Ook de uitkomsten zijn nodig."));
    rit.doe(nr, "aanmeldpunt", TAAK, etappe.vrijgave(nr, List.of("UITKOMSTEN")));

    assertThat(verstrekkingen.open(nr)).hasSize(2);
    trekIn(nr, "aanmelder");
    assertThat(verstrekkingen.open(nr)).isEmpty();
  }

  private Map<String, Object> vernieuwd(String nr, String op) {
    var antwoorden = new HashMap<>(etappe.vrijgave(nr, List.of("AANMELDING")));
    antwoorden.put("grondslag", "TOESTEMMING_VERNIEUWD");
    antwoorden.put("inhoud_toestemming", "Gevraagd in een gesprek.");
    antwoorden.put("toestemmingOp", op);
    return antwoorden;
  }

  @Test
  void wat_op_een_andere_grondslag_rust_blijft_open_en_vraagt_geen_nieuw_besluit() {
    var nr = etappe.inTrede1();
    rit.doe(nr, "aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    var antwoorden = new HashMap<>(etappe.vrijgave(nr, List.of("AANMELDING")));
    antwoorden.put("grondslag", "ANDERE_GRONDSLAG");
    antwoorden.put("inhoud_grondslag", "Vitaal belang.");
    rit.doe(nr, "aanmeldpunt", TAAK, antwoorden);

    trekIn(nr, "aanmelder");

    assertThat(leest(nr, "transfertafel")).isTrue();
    assertThat(rit.open(nr)).containsExactly("instroomToetsen");
    assertThat(sporen.post(nr, "inhoud-gesloten")).isEmpty();
  }

  @Test
  void een_gemeente_die_haar_verslag_schrijft_raakt_het_kwijt_en_het_verslag_gaat_door() {
    var nr = etappe.inTrede3();
    etappe.overlegMet(nr, Etappes.oplossing("GEVONDEN"));
    assertThat(verstrekkingen.open(nr)).hasSize(1);

    trekIn(nr, "aanmelder");

    assertThat(verstrekkingen.van(nr))
        .extracting(Verstrekking::geslotenOm)
        .allMatch(om -> om.filter(Sluiting.TOESTEMMING_INGETROKKEN::equals).isPresent());
    assertThat(rit.open(nr)).contains("terugkoppelingOpstellen").doesNotContain(TAAK);
    assertThat(rit.variabele(nr, "terugkoppelingOpstellen", "vrijgave")).isEqualTo("INGETROKKEN");
    assertThat(sporen.post(nr, "inhoud-gesloten")).containsExactly("gemeente");
  }

  @Test
  void in_een_volgende_trede_geldt_de_intrekking_nog_steeds() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    trekIn(nr, "aanmelder");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    rit.doe(
        nr,
        "aanmeldpunt",
        "vervolgBepalen",
        Map.of("besluit", "NAAR_TREDE_3", "inhoud_motivering", "De criteria passen niet."));

    assertThat(rit.variabele(nr, "casusOntvangen", "toestemming")).isEqualTo("INGETROKKEN");
    assertThat(rit.geweigerd(nr, "coordinator", TAAK, etappe.vrijgave(nr, List.of("PLAN"))))
        .containsExactly("Op welke grondslag?");
  }

  @Test
  void alleen_de_aanmelder_haar_ondersteuner_de_casusregisseur_en_het_aanmeldpunt_mogen_het() {
    var nr = etappe.inTrede1();
    for (var account : Antwoorden.ACCOUNTS) {
      assertThat(intrekking.mag(rit.casus(nr), accounts.account(account).orElseThrow()))
          .as(account)
          .isEqualTo(MOGEN.contains(account));
    }
  }

  @Test
  void zonder_toelichting_gebeurt_er_niets_en_tweemaal_kan_niet() {
    var nr = etappe.inTrede1();
    etappe.kiesVoorstel(nr);
    assertThatThrownBy(() -> trekIn(nr, "aanmelder", "")).isInstanceOf(OngeldigeInvoer.class);
    assertThat(leest(nr, "transfertafel")).isTrue();
    assertThat(toestemmingen.van(nr).status()).isEqualTo("GEGEVEN");

    trekIn(nr, "aanmelder");

    assertThatThrownBy(() -> trekIn(nr, "aanmelder"))
        .isInstanceOf(Botsing.class)
        .hasMessage("Er is nu geen toestemming om in te trekken.");
  }

  private void trekIn(String nr, String account) {
    trekIn(nr, account, "De cliënt wil dit niet meer.");
  }

  private void trekIn(String nr, String account, String toelichting) {
    rit.handel(nr, account, "toestemming-intrekking", Map.of("toelichting", toelichting));
  }

  private List<Object> overalToestemming(String nr) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(nr).list().stream()
        .map(instantie -> runtime.getVariable(instantie.getId(), "toestemming"))
        .toList();
  }

  private boolean leest(String nr, String account) {
    try {
      return !dossier.lees(nr, accounts.account(account).orElseThrow()).isEmpty();
    } catch (GeenInzage niets) {
      return false;
    }
  }
}
