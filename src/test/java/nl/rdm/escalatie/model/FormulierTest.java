package nl.rdm.escalatie.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.rdm.escalatie.invoer.Email;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wat voor elk formulier geldt, ook nadat een proceseigenaar er een in Modeler wijzigde. */
class FormulierTest {

  /** Vrije tekst kan over een persoon gaan en hoort dus in het dossier. */
  private static final Set<String> VRIJE_TEKST = Set.of("textarea", "textfield");

  private static final Pattern KEUZE =
      Pattern.compile("\\{label: \"([^\"]*)\", value: \"([^\"]*)\"}");

  static Set<String> formulieren() {
    return new TreeSet<>(Formulieren.alle().keySet());
  }

  /** De jaarcyclus loopt voor geen casus. */
  static Stream<String> formulierenVanEenCasus() {
    return formulieren().stream()
        .filter(
            naam ->
                !naam.matches(
                    "(overzicht-actualiseren|knelpunt-behandelen|leer-en-evaluatiesessie|halfjaarmonitor)\\..*"));
  }

  @Test
  void elke_taak_heeft_een_formulier_en_elk_formulier_een_taak() {
    var gevraagd =
        Modellen.processen().entrySet().stream()
            .flatMap(
                model ->
                    model.getValue().getModelElementsByType(UserTask.class).stream()
                        .map(taak -> Formulieren.van(model.getKey(), taak)))
            .collect(Collectors.toSet());
    assertThat(formulieren()).containsExactlyInAnyOrderElementsOf(gevraagd);
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void een_formulier_heet_als_zijn_bestand_en_past_bij_tasklist(String naam) {
    var formulier = formulier(naam);

    assertThat(formulier.path("id").asText()).isEqualTo(naam);
    assertThat(formulier.path("type").asText()).isEqualTo("default");
    assertThat(formulier.path("schemaVersion").asInt()).isEqualTo(16);
    assertThat(formulier.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(formulier.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
  }

  @ParameterizedTest
  @MethodSource("formulierenVanEenCasus")
  void bovenaan_staat_overal_dezelfde_casuskop(String naam) {
    var kop = formulier("rdm-casus.aanmeldingToetsen").at("/components/0");
    if (naam.startsWith("overlegtafel.crisis")) {
      assertThat(formulier(naam).at("/components/0/text").asText())
          .as("het crisisteam is wie er gebeld wordt")
          .isEqualTo(
              "**Levensgevaar: bel 112.**\n\n"
                  + kop.path("text")
                      .asText()
                      .replaceFirst("(?s)^.*?(?=### Casus)", "")
                      .replaceFirst(" · \\*\\*Spoed:.*?(?=\\.\n)", ""));
      return;
    }

    assertThat(kop.path("text").asText())
        .startsWith("{{#if directGevaar = true}}## Direct gevaar: bel eerst 112")
        .contains("de crisisdienst of de huisarts", "{{casusnummer}}", "gemeente", "trede", "tafel")
        .contains("{{#if spoed = true}}## Spoed", "spoedstand")
        .contains("nog niet vrijgegeven", "niet vrijgegeven", "gesloten")
        .endsWith("Wat u mag lezen, staat op het tabblad Dossier.");
    assertThat(formulier(naam).at("/components/0")).isEqualTo(kop);
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void elk_veld_heeft_een_eigen_sleutel_en_id(String naam) {
    assertThat(onderdelen(naam))
        .extracting(deel -> deel.path("id").asText())
        .doesNotHaveDuplicates();
    assertThat(velden(naam)).extracting(FormulierTest::sleutel).doesNotHaveDuplicates();
    assertThat(velden(naam))
        .extracting(FormulierTest::sleutel)
        .allMatch(sleutel -> sleutel.matches("(inhoud_)?[a-z][A-Za-z0-9]*(_[A-Z0-9_]+)?"));
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void elk_veld_en_elke_keuze_heeft_een_label(String naam) {
    assertThat(velden(naam)).noneMatch(veld -> veld.path("label").asText().isBlank());
    assertThat(keuzes(naam)).noneMatch(keuze -> keuze.path("label").asText().isBlank());
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void keuzes_zijn_codes_in_hoofdletters_behalve_gemeenten_en_tafels(String naam) {
    velden(naam).stream()
        .filter(veld -> !Set.of("aangewezenGemeente", "gekozenTafel").contains(sleutel(veld)))
        .flatMap(veld -> keuzes(veld).stream())
        .forEach(keuze -> assertThat(keuze.path("value").asText()).matches("[A-Z][A-Z0-9_]*"));
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void een_besluit_is_een_verplichte_keuze(String naam) {
    velden(naam).stream()
        .filter(veld -> sleutel(veld).equals("besluit"))
        .forEach(
            veld -> {
              assertThat(veld.path("type").asText()).isEqualTo("radio");
              assertThat(veld.at("/validate/required").asBoolean()).isTrue();
              assertThat(keuzes(veld)).hasSizeGreaterThan(1);
            });
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void vrije_tekst_gaat_naar_het_dossier_met_een_grens_en_een_bsn_bevestiging(String naam) {
    var teksten =
        velden(naam).stream()
            .filter(veld -> VRIJE_TEKST.contains(veld.path("type").asText()))
            .toList();

    assertThat(teksten)
        .allSatisfy(
            veld -> {
              assertThat(sleutel(veld)).startsWith("inhoud_");
              assertThat(veld.at("/validate/maxLength").asInt())
                  .isEqualTo(veld.path("type").asText().equals("textarea") ? 10_000 : 200);
            });
    assertThat(velden(naam).stream().anyMatch(veld -> sleutel(veld).equals("geenBsn")))
        .isEqualTo(!teksten.isEmpty());
  }

  @Test
  void een_email_adres_is_in_elk_formulier_wat_het_in_een_aanmelding_is() {
    var adressen =
        formulieren().stream()
            .flatMap(naam -> velden(naam).stream())
            .filter(veld -> sleutel(veld).toLowerCase(Locale.ROOT).contains("email"))
            .toList();

    assertThat(adressen)
        .isNotEmpty()
        .allSatisfy(
            veld -> {
              assertThat(veld.at("/validate/pattern").asText()).isEqualTo(Email.VORM);
              assertThat(veld.at("/validate/maxLength").asInt()).isEqualTo(Email.MAX_LENGTE);
            });
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void woorden_die_wij_niet_gebruiken_ontbreken(String naam) {
    assertThat(zichtbareTekst(naam))
        .doesNotContain("onbegrepen", "client ", "cliente", "patiënt", "patient", "zorgvrager");
  }

  private static String zichtbareTekst(String naam) {
    var tekst = new StringBuilder();
    for (var onderdeel : onderdelen(naam)) {
      for (var plek : List.of("text", "label", "description")) {
        tekst.append(onderdeel.path(plek).asText()).append(' ');
      }
    }
    keuzes(naam).forEach(keuze -> tekst.append(keuze.path("label").asText()).append(' '));
    return tekst.toString().toLowerCase(Locale.ROOT);
  }

  private static JsonNode formulier(String naam) {
    return Formulieren.alle().get(naam);
  }

  private static List<JsonNode> onderdelen(String naam) {
    return Formulieren.onderdelen(formulier(naam)).toList();
  }

  private static List<JsonNode> velden(String naam) {
    return onderdelen(naam).stream().filter(onderdeel -> onderdeel.has("key")).toList();
  }

  private static List<JsonNode> keuzes(String naam) {
    return velden(naam).stream().flatMap(veld -> keuzes(veld).stream()).toList();
  }

  /** Ook die van een uitdrukking, zoals {@code {label: "Advies", value: "ADVIES"}}. */
  private static List<JsonNode> keuzes(JsonNode veld) {
    var uitgedrukt =
        KEUZE
            .matcher(veld.path("valuesExpression").asText())
            .results()
            .map(
                keuze ->
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("label", keuze.group(1))
                        .put("value", keuze.group(2)));
    return Stream.concat(StreamSupport.stream(veld.path("values").spliterator(), false), uitgedrukt)
        .toList();
  }

  private static String sleutel(JsonNode veld) {
    return veld.path("key").asText();
  }
}
