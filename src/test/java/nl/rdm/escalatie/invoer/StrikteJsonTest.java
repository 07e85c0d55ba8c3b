package nl.rdm.escalatie.invoer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wat geen net, klein en plat JSON-object is komt niet binnen, en wordt niet herhaald. */
class StrikteJsonTest {

  @Test
  void een_object_wordt_gelezen() {
    assertThat(lees("{\"a\": [1, \"é\"]}").at("/a/1").textValue()).isEqualTo("é");
  }

  static Stream<String> fout() {
    return Stream.of(
        "",
        " ",
        "null",
        "\"GEHEIM\"",
        "[]",
        "7",
        "{",
        "{\"a\": GEHEIM}",
        "{'a': 1}",
        "{\"a\": 1,}",
        "{\"a\": 1} {\"b\": 2}",
        "{\"a\": 1} GEHEIM",
        "{\"a\": 1, \"a\": 1}",
        "{\"x\": {\"GEHEIM\": 1, \"GEHEIM\": 1}}",
        "{\"a\": NaN}",
        "{\"a\": \"\n\"}",
        "{/* GEHEIM */}",
        "{\"a\": " + "9".repeat(101) + "}",
        "{\"" + "a".repeat(201) + "\": 1}",
        "{\"a\":" + "[".repeat(10) + "]".repeat(10) + "}",
        "{\"a\":".repeat(100_000),
        "{\"a\": \"" + "x".repeat(StrikteJson.MAX_BYTES) + "\"}");
  }

  @ParameterizedTest
  @MethodSource
  void fout(String bericht) {
    var geweigerd = catchThrowableOfType(OngeldigeInvoer.class, () -> lees(bericht));

    assertThat(geweigerd.fouten()).hasSize(1);
    assertThat(geweigerd.getMessage()).doesNotContain("GEHEIM");
    assertThat(geweigerd.getCause()).isNull();
  }

  @Test
  void tien_diep_mag_nog() {
    assertThat(lees("{\"a\":" + "[".repeat(9) + "]".repeat(9) + "}")).hasSize(1);
  }

  @Test
  void alleen_utf8() {
    for (var tekens :
        new java.nio.charset.Charset[] {
          StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE
        }) {
      assertThat(
              catchThrowableOfType(
                  OngeldigeInvoer.class, () -> StrikteJson.lees("{\"a\": \"é\"}".getBytes(tekens))))
          .as(tekens.name())
          .isNotNull();
    }
  }

  private static com.fasterxml.jackson.databind.node.ObjectNode lees(String bericht) {
    return StrikteJson.lees(bericht.getBytes(StandardCharsets.UTF_8));
  }
}
