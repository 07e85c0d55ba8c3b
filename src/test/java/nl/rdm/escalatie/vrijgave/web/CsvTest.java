package nl.rdm.escalatie.vrijgave.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wat een rekenblad van een veld maakt. */
class CsvTest {

  @Test
  void een_scheiding_een_aanhalingsteken_en_een_regeleinde_blijven_binnen_hun_veld() {
    assertThat(Csv.van(List.of(List.of("a;b", "zij \"zei\""), List.of("c\nd", ""))))
        .isEqualTo("\uFEFF\"a;b\";\"zij \"\"zei\"\"\"\r\n\"c\nd\";\"\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@som", "\t=1", "\r=1", "\n=1"})
  void een_veld_wordt_nooit_een_formule(String waarde) {
    assertThat(Csv.van(List.of(List.of(waarde)))).isEqualTo("\uFEFF\"'" + waarde + "\"\r\n");
  }

  @Test
  void een_teken_midden_in_een_veld_verandert_niets() {
    assertThat(Csv.van(List.of(List.of("de RDM-verantwoordelijke"))))
        .isEqualTo("\uFEFF\"de RDM-verantwoordelijke\"\r\n");
  }
}
