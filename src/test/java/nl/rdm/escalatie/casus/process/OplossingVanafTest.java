package nl.rdm.escalatie.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Waar ook een oplossing wordt vastgelegd: de nazorg telt vanaf de dag waarop zij begint. */
@RdmTest
class OplossingVanafTest {

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tafel in trede 1",
        "tafel in trede 2",
        "aanmeldpunt in trede 1",
        "aanmeldpunt in trede 2",
        "bestuurders",
        "bewindspersoon",
        "bestuurder na advies"
      })
  void de_nazorg_telt_vanaf_de_dag_waarop_de_oplossing_begint(String wie) {
    var nr = losOp(wie, "2026-03-02");

    // Dertig werkdagen na maandag 2 maart, met Goede Vrijdag en Paasmaandag ertussen.
    rit.wacht(nr, LocalDateTime.of(2026, 4, 15, 16, 59));
    assertThat(rit.open(nr)).doesNotContain("nazorgNagaan");
    rit.wacht(nr, LocalDateTime.of(2026, 4, 15, 17, 0));
    assertThat(rit.open(nr)).contains("nazorgNagaan");
  }

  @Test
  void zonder_dag_telt_zij_vanaf_vandaag() {
    var nr = losOp("bewindspersoon", "");
    rit.wacht(nr, LocalDateTime.of(2026, 3, 16, 16, 59));
    assertThat(rit.open(nr)).isEmpty();
    rit.wacht(nr, LocalDateTime.of(2026, 3, 16, 17, 0));
    assertThat(rit.open(nr)).containsExactly("nazorgNagaan");
  }

  /** Vandaag is 2 februari 2026. */
  @ParameterizedTest
  @ValueSource(strings = {"2027-02-03", "2025-02-01", "3026-02-02", "morgen"})
  void een_dag_meer_dan_een_jaar_van_nu_is_een_vergissing(String dag) {
    var nr = inTrede4("Zvw");
    assertThat(rit.geweigerd(nr, "vws", "beslissingVastleggen", beslissing(dag)))
        .containsExactly("Vanaf wanneer loopt de oplossing?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-02-02", "2025-02-02"})
  void een_dag_binnen_een_jaar_van_nu_kan(String dag) {
    var nr = inTrede4("Zvw");
    rit.doe(nr, "vws", "beslissingVastleggen", beslissing(dag));
    assertThat(rit.open(nr)).isEmpty();
  }

  /** Legt een oplossing vast die op deze dag begint. */
  private String losOp(String wie, String dag) {
    return switch (wie) {
      case "tafel in trede 1" -> tafel(1, "transfertafel", dag);
      case "tafel in trede 2" -> tafel(2, "hoogcomplex", dag);
      case "aanmeldpunt in trede 1" -> aanmeldpunt(1, "transfertafel", dag);
      case "aanmeldpunt in trede 2" -> aanmeldpunt(2, "hoogcomplex", dag);
      case "bestuurders" -> {
        var nr = etappe.inTrede3();
        etappe.overlegMet(nr, met(Etappes.oplossing("GEVONDEN"), dag));
        yield nr;
      }
      case "bewindspersoon" -> {
        var nr = inTrede4("Zvw");
        rit.doe(nr, "vws", "beslissingVastleggen", beslissing(dag));
        yield nr;
      }
      default -> {
        var nr = inTrede4("Wlz");
        etappe.beslisInTrede4(nr, "ADVIES");
        rit.doe(
            nr,
            "gemeente",
            "opAdviesBesluiten",
            met(Etappes.opAdvies("OPLOSSING", "BESTUURDER"), dag));
        yield nr;
      }
    };
  }

  private String tafel(int trede, String tafel, String dag) {
    var nr = etappe.inTrede(trede);
    etappe.aanTafel(nr, tafel);
    rit.doe(
        nr,
        tafel,
        "uitkomstVastleggen",
        met(Map.of("besluit", "OPLOSSING", "inhoud_uitkomst", "Een plek bij B."), dag));
    return nr;
  }

  private String aanmeldpunt(int trede, String tafel, String dag) {
    var nr = etappe.inTrede(trede);
    etappe.aanTafel(nr, tafel);
    etappe.uitkomst(nr, tafel, "ADVIES");
    rit.doe(
        nr,
        "aanmeldpunt",
        "vervolgBepalen",
        met(Map.of("besluit", "OPLOSSING", "inhoud_oplossing", "Een plek bij B."), dag));
    return nr;
  }

  private String inTrede4(String financiering) {
    return etappe.inTrede4(Casusrit.met(financiering, false, List.of("transfertafel")));
  }

  private static Map<String, Object> beslissing(String dag) {
    return met(Map.of("besluit", "PLAATS_EN_FINANCIERING", "inhoud_beslissing", "Bij B."), dag);
  }

  private static Map<String, Object> met(Map<String, Object> antwoorden, String dag) {
    var metDag = new HashMap<>(antwoorden);
    metDag.put("oplossingVanaf", dag);
    return metDag;
  }
}
