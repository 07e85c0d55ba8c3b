package nl.rdm.escalatie.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Elk formulier hoort bij een taak en vraagt alleen wat er op zijn plaats is. */
class FormulierTest {

  private static final int SCHEMA = 16;

  /** Onderdelen die niets vragen en dus geen label hebben. */
  private static final Set<String> ZONDER_LABEL =
      Set.of("text", "html", "separator", "spacer", "image");

  /** Vrije tekst kan over een persoon gaan en hoort dus in het dossier. */
  private static final Set<String> VRIJE_TEKST = Set.of("textarea", "textfield");

  @Test
  void elke_taak_heeft_een_formulier_en_elk_formulier_een_taak() {
    var gevraagd =
        Modellen.processen().entrySet().stream()
            .flatMap(
                model ->
                    model.getValue().getModelElementsByType(UserTask.class).stream()
                        .map(taak -> Formulieren.van(model.getKey(), taak)))
            .collect(Collectors.toSet());
    assertThat(Formulieren.alle().keySet()).containsExactlyInAnyOrderElementsOf(gevraagd);
  }

  @Test
  void een_formulier_heet_als_zijn_bestand_en_volgt_het_schema_van_tasklist() {
    elk(
        (naam, formulier, bevindingen) -> {
          bevindingen.toets(naam.equals(formulier.path("id").asText()), naam, "heet anders");
          bevindingen.toets(
              formulier.path("schemaVersion").asInt() == SCHEMA, naam, "heeft ander schema");
        });
  }

  @Test
  void een_formulier_begint_met_de_casus() {
    elk(
        (naam, formulier, bevindingen) -> {
          var eerste = formulier.path("components").path(0);
          bevindingen.toets(
              List.of("text", "html").contains(eerste.path("type").asText())
                  && eerste.toString().contains("casusnummer"),
              naam,
              "begint niet met de casus");
        });
  }

  @Test
  void elk_veld_heeft_een_label_en_een_eigen_sleutel() {
    elk(
        (naam, formulier, bevindingen) -> {
          var sleutels = new HashSet<String>();
          Formulieren.onderdelen(formulier)
              .filter(veld -> !ZONDER_LABEL.contains(veld.path("type").asText()))
              .forEach(
                  veld -> {
                    var sleutel = veld.path("key").asText();
                    bevindingen.toets(
                        !veld.path("label").asText().isBlank(), naam, "%s mist label", sleutel);
                    bevindingen.toets(
                        sleutel.isEmpty() || sleutels.add(sleutel), naam, "%s dubbel", sleutel);
                    bevindingen.toets(
                        sleutel.isEmpty()
                            || sleutel.matches("(inhoud_)?[a-z][A-Za-z0-9]*(_[A-Z_]+)?"),
                        naam,
                        "%s is geen sleutel",
                        sleutel);
                  });
        });
  }

  @Test
  void vrije_tekst_gaat_naar_het_dossier() {
    elk(
        (naam, formulier, bevindingen) ->
            Formulieren.onderdelen(formulier)
                .filter(veld -> VRIJE_TEKST.contains(veld.path("type").asText()))
                .filter(veld -> !leesAlleen(veld))
                .map(veld -> veld.path("key").asText())
                .forEach(
                    sleutel ->
                        bevindingen.toets(
                            sleutel.startsWith("inhoud_"), naam, "%s hoort inhoud_", sleutel)));
  }

  private static boolean leesAlleen(JsonNode veld) {
    return veld.path("disabled").asBoolean() || veld.path("readonly").asBoolean();
  }

  private interface Huisregel {
    void toets(String naam, JsonNode formulier, Bevindingen bevindingen);
  }

  private static void elk(Huisregel regel) {
    var bevindingen = new Bevindingen();
    Formulieren.alle().forEach((naam, formulier) -> regel.toets(naam, formulier, bevindingen));
    bevindingen.zijnLeeg();
  }
}
