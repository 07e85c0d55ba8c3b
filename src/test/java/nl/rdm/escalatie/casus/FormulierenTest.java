package nl.rdm.escalatie.casus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wat voor elk formulier geldt, ook nadat een proceseigenaar er een in Modeler wijzigde. */
class FormulierenTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TEKST = Set.of("textarea", "textfield");
  private static final Pattern FORMULIER_VAN_TAAK = Pattern.compile("formRef=\"([^\"]+)\"");

  static List<Path> formulieren() throws IOException {
    return bestanden("forms", ".form");
  }

  @Test
  void elke_taak_heeft_haar_formulier_en_elk_formulier_zijn_taak() throws IOException {
    var gevraagd = new ArrayList<String>();
    for (Path model : bestanden("bpmn", ".bpmn")) {
      FORMULIER_VAN_TAAK
          .matcher(Files.readString(model))
          .results()
          .forEach(gevonden -> gevraagd.add(gevonden.group(1)));
    }

    assertThat(formulieren()).extracting(FormulierenTest::naam).hasSameElementsAs(gevraagd);
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void id_is_de_bestandsnaam_en_het_formulier_past_bij_Tasklist(Path bestand) {
    var formulier = lees(bestand);

    assertThat(formulier.path("id").asText()).isEqualTo(naam(bestand));
    assertThat(formulier.path("type").asText()).isEqualTo("default");
    assertThat(formulier.path("schemaVersion").asInt()).isEqualTo(16);
    assertThat(formulier.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(formulier.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void bovenaan_staat_overal_dezelfde_casuskop(Path bestand) {
    var kop = lees(Path.of("forms", "rdm-casus.aanmeldingToetsen.form")).at("/components/0");

    assertThat(kop.path("text").asText())
        .startsWith("{{#if directGevaar = true}}## Direct gevaar: bel eerst 112")
        .contains("de crisisdienst of de huisarts", "{{casusnummer}}", "gemeente", "trede", "tafel")
        .contains("spoed", "spoedGevraagd")
        .endsWith("De inhoud van de casus staat op het tabblad Dossier.");
    assertThat(lees(bestand).at("/components/0")).isEqualTo(kop);
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void elke_sleutel_en_elk_id_komt_een_keer_voor(Path bestand) {
    assertThat(onderdelen(bestand)).extracting(o -> o.path("id").asText()).doesNotHaveDuplicates();
    assertThat(velden(bestand)).extracting(FormulierenTest::sleutel).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void elk_veld_en_elke_keuze_heeft_een_label(Path bestand) {
    assertThat(velden(bestand)).allSatisfy(v -> assertThat(v.path("label").asText()).isNotBlank());
    assertThat(keuzes(bestand)).allSatisfy(k -> assertThat(k.path("label").asText()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void keuzes_zijn_codes_in_hoofdletters_behalve_gemeenten_en_tafels(Path bestand) {
    for (JsonNode veld : velden(bestand)) {
      if (!Set.of("aangewezenGemeente", "gekozenTafel").contains(sleutel(veld))) {
        assertThat(veld.path("values"))
            .allSatisfy(k -> assertThat(k.path("value").asText()).matches("[A-Z][A-Z0-9_]*"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void een_besluit_is_een_verplichte_keuze(Path bestand) {
    velden(bestand).stream()
        .filter(veld -> sleutel(veld).equals("besluit"))
        .forEach(
            veld -> {
              assertThat(veld.path("type").asText()).isEqualTo("radio");
              assertThat(veld.at("/validate/required").asBoolean()).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void vrije_tekst_is_inhoud_met_een_grens_en_een_bsn_bevestiging(Path bestand) {
    var teksten =
        velden(bestand).stream().filter(v -> TEKST.contains(v.path("type").asText())).toList();

    assertThat(teksten)
        .allSatisfy(
            veld -> {
              assertThat(sleutel(veld)).startsWith("inhoud_");
              assertThat(veld.at("/validate/maxLength").asInt())
                  .isEqualTo(veld.path("type").asText().equals("textarea") ? 10_000 : 200);
            });
    assertThat(velden(bestand).stream().anyMatch(v -> sleutel(v).equals("geenBsn")))
        .isEqualTo(!teksten.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void woorden_die_wij_niet_gebruiken_ontbreken(Path bestand) {
    assertThat(zichtbareTekst(bestand))
        .doesNotContain("onbegrepen", "client ", "cliente", "patiënt", "patient", "zorgvrager");
  }

  private static String zichtbareTekst(Path bestand) {
    var tekst = new StringBuilder();
    for (JsonNode onderdeel : onderdelen(bestand)) {
      for (String plek : List.of("text", "label", "description")) {
        tekst.append(onderdeel.path(plek).asText()).append(' ');
      }
    }
    keuzes(bestand).forEach(keuze -> tekst.append(keuze.path("label").asText()).append(' '));
    return tekst.toString().toLowerCase();
  }

  private static List<JsonNode> keuzes(Path bestand) {
    return velden(bestand).stream().flatMap(v -> stroom(v.path("values"))).toList();
  }

  private static List<JsonNode> velden(Path bestand) {
    return onderdelen(bestand).stream().filter(o -> o.has("key")).toList();
  }

  private static List<JsonNode> onderdelen(Path bestand) {
    return stroom(lees(bestand).path("components")).flatMap(FormulierenTest::metInhoud).toList();
  }

  private static Stream<JsonNode> metInhoud(JsonNode onderdeel) {
    return Stream.concat(
        Stream.of(onderdeel),
        stroom(onderdeel.path("components")).flatMap(FormulierenTest::metInhoud));
  }

  private static Stream<JsonNode> stroom(JsonNode lijst) {
    return StreamSupport.stream(lijst.spliterator(), false);
  }

  private static String sleutel(JsonNode veld) {
    return veld.path("key").asText();
  }

  private static String naam(Path bestand) {
    return bestand.getFileName().toString().replaceFirst("\\.form$", "");
  }

  private static List<Path> bestanden(String map, String soort) throws IOException {
    try (var gevonden = Files.list(Path.of(map))) {
      return gevonden.filter(b -> b.toString().endsWith(soort)).sorted().toList();
    }
  }

  private static JsonNode lees(Path bestand) {
    try {
      return JSON.readTree(bestand.toFile());
    } catch (IOException fout) {
      throw new IllegalStateException(bestand + " is geen geldig formulier", fout);
    }
  }
}
