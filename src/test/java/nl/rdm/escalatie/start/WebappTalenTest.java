package nl.rdm.escalatie.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** De Nederlandse labels van de webapps, naast die van Camunda zelf. */
class WebappTalenTest {

  private static final Pattern PLAATSHOUDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

  /** Wat een Nederlander net zo zegt of schrijft als Camunda in het Engels. */
  private static final Set<String> HETZELFDE =
      Set.of(
          "",
          "<",
          "<=",
          ">",
          ">=",
          "Account",
          "Batch",
          "Batches",
          "CSV",
          "Cockpit",
          "Criteria",
          "Deployment",
          "Deployments",
          "Diagram",
          "Filter",
          "Filters",
          "JSON",
          "Job",
          "Jobs",
          "Label",
          "OK",
          "Optimize",
          "batch",
          "weekend",
          "{{count}} jobs");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void elk_label_van_camunda_is_er_in_het_nederlands_met_dezelfde_plaatshouders(String app)
      throws IOException {
    var engels = labels(app, "en");
    var nederlands = labels(app, "nl");

    assertThat(namen(nederlands)).isEqualTo(namen(engels));
    assertThat(namen(engels))
        .allSatisfy(
            naam ->
                assertThat(plaatshouders(nederlands.get(naam)))
                    .as(naam)
                    .containsExactlyInAnyOrderElementsOf(plaatshouders(engels.get(naam))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void geen_label_bleef_engels_behalve_wat_in_beide_talen_hetzelfde_is(String app)
      throws IOException {
    var engels = labels(app, "en");
    var nederlands = labels(app, "nl");

    assertThat(namen(engels))
        .filteredOn(naam -> nederlands.get(naam).equals(engels.get(naam)))
        .allSatisfy(
            naam -> assertThat(HETZELFDE).as(naam).contains(nederlands.get(naam).asText().strip()));
  }

  @Test
  void wie_een_taak_afrondt_leest_nederlands() throws IOException {
    var labels = labels("tasklist", "nl");

    assertThat(labels.get("CLAIM_TASK").asText()).isEqualTo("Oppakken");
    assertThat(labels.get("COMPLETE").asText()).isEqualTo("Afronden");
  }

  private static JsonNode labels(String app, String taal) throws IOException {
    var bestand = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, taal);
    var tekst = new ClassPathResource(bestand).getContentAsString(StandardCharsets.UTF_8);
    return new ObjectMapper().readTree(tekst.replace("\uFEFF", "")).get("labels");
  }

  private static Set<String> namen(JsonNode labels) {
    var namen = new TreeSet<String>();
    labels.fieldNames().forEachRemaining(namen::add);
    return namen;
  }

  private static List<String> plaatshouders(JsonNode label) {
    return PLAATSHOUDER
        .matcher(label.asText())
        .results()
        .map((MatchResult gevonden) -> gevonden.group(1))
        .toList();
  }
}
