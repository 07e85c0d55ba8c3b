package nl.rdm.escalatie.trede.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.model.Beslistabel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elke regel van de tabel {@code tafel-kiezen}. */
class TafelKiezenTest {

  private static final String ALLE = "transfertafel regiotafel crisisteam hoogcomplex";

  private static Beslistabel tabel;

  /** Elke keer opnieuw: de proef met mutanten geeft dezelfde klasse een andere tabel. */
  @BeforeAll
  static void lees() {
    tabel = Beslistabel.van("tafel-kiezen");
  }

  @ParameterizedTest
  @CsvSource({
    // Bij direct gevaar eerst het crisisteam, wie ook betaalt of meldt.
    "1, true, Zvw, HUISARTS, " + ALLE + ", crisisteam",
    "1, true, Wlz, ZORGAANBIEDER, " + ALLE + ", crisisteam",
    "1, true, Wlz, ZORGAANBIEDER, transfertafel regiotafel, regiotafel",
    // Wlz-zorg, ingebracht door de zorgaanbieder.
    "1, false, Wlz, ZORGAANBIEDER, " + ALLE + ", regiotafel",
    "1, false, Zvw Wlz, ZORGAANBIEDER, " + ALLE + ", regiotafel",
    "1, false, Wlz, GGZ_AANBIEDER, " + ALLE + ", regiotafel",
    "1, false, Zvw, ZORGAANBIEDER, " + ALLE + ", transfertafel",
    "1, false, Wlz, GEMEENTE, " + ALLE + ", transfertafel",
    "1, false, Wlz, ZORGAANBIEDER, transfertafel crisisteam, transfertafel",
    "1, false, Zvw, GGZ_AANBIEDER, " + ALLE + ", transfertafel",
    "2, false, Zvw, GGZ_AANBIEDER, " + ALLE + ", hoogcomplex",
    "2, true, Wlz, ZORGAANBIEDER, " + ALLE + ", hoogcomplex",
    // Wat niet past of niet te bereiken is, wordt niet voorgesteld.
    "1, false, Zvw, GGZ_AANBIEDER, regiotafel crisisteam hoogcomplex, GEEN",
    "2, false, Zvw, GGZ_AANBIEDER, transfertafel regiotafel crisisteam, GEEN",
    "1, true, Wlz, ZORGAANBIEDER, '', GEEN"
  })
  @Eis("R63")
  void de_tafel_volgt_uit_trede_gevaar_betaler_en_rol(
      int trede, boolean gevaar, String betaalt, String rol, String bereikbaar, String tafel) {
    assertThat(
            tabel.een(
                Map.of(
                    "trede", trede,
                    "directGevaar", gevaar,
                    "financiering", List.of(betaalt.split(" ")),
                    "aanmelderRol", rol,
                    "bereikbareTafels", List.of(bereikbaar.split(" ")))))
        .contains(tafel);
  }

  @Test
  void er_zijn_vijf_regels() {
    assertThat(tabel.regels()).hasSize(5);
  }
}
