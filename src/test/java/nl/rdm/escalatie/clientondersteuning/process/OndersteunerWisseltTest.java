package nl.rdm.escalatie.clientondersteuning.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.clientondersteuning.Clientondersteuning;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Wat er van een casus loopt gaat mee wanneer er een andere cliëntondersteuner komt, of geen. */
@RdmTest
@Tag("eenmaal")
class OndersteunerWisseltTest {

  private static final String STEUN = "clientondersteuner";
  private static final String ANDER = "vws";
  private static final Map<String, Object> NIET_UITGEVOERD =
      Map.of(
          "besluit", "NIET_UITGEVOERD",
          "bevestigdDoor", "CLIENT",
          "bevestigdHoe", "TELEFOON",
          "inhoud_nazorg", "De plek ging niet door.");

  @Autowired private TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Accounts accounts;
  @Autowired private TaskService taken;
  @Autowired private Clientondersteuning clientondersteuning;

  @Test
  void alleen_wie_de_client_nu_bijstaat_bevestigt_op_haar_naam() {
    var nr = metSteun();
    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Verhuisd."));
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Een plek bij B."));
    var opgepakt = rit.taak(nr, "intrekkenBevestigen").getId();
    rit.als(
        STEUN,
        () -> {
          taken.claim(opgepakt, STEUN);
          return null;
        });

    clientondersteuning.neemAan(
        nr, accounts.account(ANDER).orElseThrow(), "SCOT", false, "een ander");

    for (var taak : List.of("intrekkenBevestigen", "oplossingBevestigen")) {
      assertThat(opNaam(nr, taak)).containsExactly(ANDER);
      assertThat(mag(ANDER, nr, taak)).isTrue();
      assertThat(mag(STEUN, nr, taak)).isFalse();
      assertThat(mag("aanmeldpunt", nr, taak)).isTrue();
    }
    assertThat(rit.taak(nr, "intrekkenBevestigen").getAssignee()).isNull();
  }

  @Test
  void wie_afgezegd_is_gaat_de_nazorg_niet_meer_na() {
    var nr = metSteun();
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Een plek bij B."));
    rit.doe(nr, STEUN, "oplossingBevestigen", bevestigd("CLIENTONDERSTEUNER"));
    rit.wacht(nr, rit.nu().plusDays(60));
    assertThat(opNaam(nr, "nazorgNagaan")).containsExactly(STEUN);

    rit.handel(
        nr,
        "aanmelder",
        "clientondersteuning-afzien",
        Map.of("afgezienDoor", "CLIENT", "afgezienOp", "2026-02-02"));

    assertThat(opNaam(nr, "nazorgNagaan")).isEmpty();
    assertThat(mag(STEUN, nr, "nazorgNagaan")).isFalse();
  }

  @Test
  void ook_in_de_nazorg_kan_zij_zich_terugtrekken_en_zoeken_begint_pas_na_heropenen() {
    var nr = metSteun();
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Een plek bij B."));
    rit.doe(nr, STEUN, "oplossingBevestigen", bevestigd("CLIENTONDERSTEUNER"));

    rit.handel(nr, STEUN, "clientondersteuning", Map.of());

    assertThat(rit.casus(nr).ondersteuner()).isEmpty();
    assertThat(rit.open(nr)).isEmpty();
    rit.wacht(nr, rit.nu().plusDays(60));
    assertThat(opNaam(nr, "nazorgNagaan")).isEmpty();
    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", NIET_UITGEVOERD);
    assertThat(rit.open(nr)).contains("clientondersteunerKoppelen");
  }

  @ParameterizedTest
  @CsvSource({"GEWENST, true", "AANWEZIG, false", "AFGEZIEN, false"})
  void na_heropenen_wordt_weer_gezocht_wanneer_de_client_er_nog_geen_heeft(
      String stand, boolean gezocht) {
    var nr =
        stand.equals("AFGEZIEN")
            ? etappe.inTrede1()
            : etappe.inBehandeling(Casusrit.metOndersteuner(Casusrit.gewoon()));
    if (stand.equals("AANWEZIG")) {
      etappe.neemAan(nr);
    }
    rit.handel(nr, "aanmelder", "oplossing", Map.of("oplossing", "Een plek bij B."));
    rit.doe(nr, "aanmeldpunt", "oplossingBevestigen", bevestigd("CLIENT"));
    assertThat(rit.open(nr)).isEmpty();
    rit.wacht(nr, rit.nu().plusDays(60));

    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", NIET_UITGEVOERD);

    assertThat(rit.casus(nr).clientondersteuner()).isEqualTo(stand);
    assertThat(rit.open(nr).contains("clientondersteunerKoppelen")).isEqualTo(gezocht);
    if (gezocht) {
      etappe.neemAan(nr);
      assertThat(rit.casus(nr).ondersteuner()).contains(STEUN);
    }
  }

  /** Wie op eigen naam, en niet met een groep, bij deze taak kan. */
  private List<String> opNaam(String nr, String taak) {
    return taken.getIdentityLinksForTask(rit.taak(nr, taak).getId()).stream()
        .map(IdentityLink::getUserId)
        .filter(Objects::nonNull)
        .toList();
  }

  private boolean mag(String account, String nr, String taak) {
    return Inlog.als(http, account)
        .getForEntity("/engine-rest/task/" + rit.taak(nr, taak).getId(), String.class)
        .getStatusCode()
        .is2xxSuccessful();
  }

  private String metSteun() {
    var nr = etappe.inBehandeling(Casusrit.metOndersteuner(Casusrit.gewoon()));
    etappe.neemAan(nr);
    return nr;
  }

  private static Map<String, Object> bevestigd(String door) {
    return Map.of(
        "besluit", "BEVESTIGD",
        "bevestigdDoor", door,
        "bevestigdHoe", "GESPREK",
        "inhoud_bevestiging", "Besproken aan tafel.");
  }
}
