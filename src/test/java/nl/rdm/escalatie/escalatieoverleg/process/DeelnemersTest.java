package nl.rdm.escalatie.escalatieoverleg.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.model.Beslistabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elke regel van de tabel {@code deelnemers}. */
class DeelnemersTest {

  private final Beslistabel tabel = Beslistabel.van("deelnemers");

  @Test
  @Eis("R97")
  void instelling_betaler_met_mandaat_clientondersteuner_en_bestuurder_horen_erbij() {
    assertThat(rollen(List.of("Zvw"), false, true))
        .containsExactly(
            "INSTELLING!", "ZORGVERZEKERAAR!", "CLIENTONDERSTEUNER!", "GEMEENTEBESTUURDER!");
  }

  @Test
  @Eis("R98")
  void bij_veiligheidsrisico_komen_politie_officier_en_veiligheidshuis_erbij() {
    assertThat(rollen(List.of("Zvw"), true, true))
        .hasSize(7)
        .endsWith("POLITIE", "OFFICIER_VAN_JUSTITIE", "ZVH_MANAGER");
  }

  @ParameterizedTest
  @CsvSource({
    "Zvw, ZORGVERZEKERAAR!",
    "Wlz, ZORGKANTOOR!",
    "Zvw+Wlz, ZORGVERZEKERAAR!+ZORGKANTOOR!",
    "Wmo, ZORGVERZEKERAAR!+ZORGKANTOOR!",
    "ONBEKEND, ZORGVERZEKERAAR!+ZORGKANTOOR!"
  })
  void wie_betaalt_zit_aan_tafel_en_bij_twijfel_zijn_dat_er_twee(
      String financiering, String betalers) {
    assertThat(rollen(List.of(financiering.split("\\+")), false, false))
        .filteredOn(rol -> rol.startsWith("ZORG"))
        .containsExactly(betalers.split("\\+"));
  }

  @Test
  void een_clientondersteuner_hoort_er_pas_bij_als_zij_de_casus_heeft_aangenomen() {
    assertThat(rollen(List.of("Zvw"), false, false)).doesNotContain("CLIENTONDERSTEUNER!");
    assertThat(rollen(List.of("Zvw"), false, true)).contains("CLIENTONDERSTEUNER!");
  }

  @Test
  void er_zijn_acht_regels_en_elk_wordt_geraakt() {
    rollen(List.of("Zvw", "Wlz"), true, true);
    assertThat(tabel.regels()).hasSize(8);
    assertThat(tabel.geraakt()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  /** De rollen, met een uitroepteken wie er in elk geval bij hoort. */
  private List<String> rollen(
      List<String> financiering, boolean veiligheidsrisico, boolean ondersteund) {
    return tabel
        .neem(
            Map.of(
                "financiering", financiering,
                "veiligheidsrisico", veiligheidsrisico,
                "clientondersteunerGekoppeld", ondersteund))
        .stream()
        .map(regel -> regel.get("rol") + (Boolean.TRUE.equals(regel.get("verplicht")) ? "!" : ""))
        .toList();
  }
}
