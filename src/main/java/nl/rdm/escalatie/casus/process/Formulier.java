package nl.rdm.escalatie.casus.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.rdm.escalatie.beveiliging.Inhoudsveld;
import nl.rdm.escalatie.invoer.Fout;

/**
 * Een Camunda Form zoals de server het leest: de velden en wat ze eisen. Hetzelfde bestand dat
 * Tasklist toont is de bron, zodat wie een formulier wijzigt geen Java hoeft te raken.
 */
record Formulier(String id, List<Veld> velden) {

  /** Onderdelen van een formulier die niets vragen. */
  private static final Set<String> ZONDER_ANTWOORD =
      Set.of("text", "html", "separator", "spacer", "image", "button", "table", "expression");

  /**
   * Een veld.
   *
   * @param verberg FEEL-voorwaarden waaronder het veld er niet is, ook die van de groepen eromheen
   * @param schema het veld zoals het in het bestand staat
   */
  record Veld(String sleutel, String soort, String label, List<String> verberg, JsonNode schema) {

    boolean inhoud() {
      return Inhoudsveld.is(sleutel);
    }

    /** Of het proces dit veld vooraf invult. */
    boolean voorstel() {
      return schema.at("/properties/voorstel").asBoolean();
    }

    /** Of wie het formulier niet gebruikt dit veld mag weglaten, ook als het daar verplicht is. */
    boolean magOntbreken() {
      return schema.at("/properties/magOntbreken").asBoolean();
    }

    boolean eist(String regel) {
      return schema.at("/validate/" + regel).asBoolean();
    }

    Optional<JsonNode> grens(String regel) {
      var grens = schema.at("/validate/" + regel);
      return grens.isValueNode() && !grens.asText().isEmpty()
          ? Optional.of(grens)
          : Optional.empty();
    }

    /** De variabele waaruit het formulier zijn keuzes haalt, leeg wanneer zij erin staan. */
    String keuzesUit() {
      return schema.path("valuesKey").asText();
    }

    /** De FEEL-uitdrukking waaruit het formulier zijn keuzes haalt, leeg wanneer die er niet is. */
    Optional<String> keuzesVolgens() {
      return Optional.of(schema.path("valuesExpression").asText()).filter(x -> !x.isEmpty());
    }

    /** Hetzelfde veld met deze keuzes. */
    Veld met(JsonNode keuzes) {
      ObjectNode eigen = schema.deepCopy();
      eigen.set("values", keuzes);
      return new Veld(sleutel, soort, label, verberg, eigen);
    }

    /** De toegestane waarden van een keuze, leeg wanneer die niet in het formulier staan. */
    List<String> keuzes() {
      return StreamSupport.stream(schema.path("values").spliterator(), false)
          .map(keuze -> keuze.path("value").asText())
          .toList();
    }
  }

  static Formulier van(JsonNode bestand) {
    var velden = new ArrayList<Veld>();
    lees(bestand.path("components"), List.of(), velden);
    return new Formulier(bestand.path("id").asText(), List.copyOf(velden));
  }

  boolean heeft(String sleutel) {
    return velden.stream().anyMatch(veld -> veld.sleutel().equals(sleutel));
  }

  /** Of een onderdeel een antwoord vraagt; wat uitgeschakeld is toont alleen. */
  private static boolean vraagt(JsonNode onderdeel) {
    return !ZONDER_ANTWOORD.contains(onderdeel.path("type").asText())
        && !onderdeel.path("disabled").asBoolean();
  }

  /** De fouten met het veld zoals het op het scherm heet; een onbekend veld houdt zijn sleutel. */
  List<Fout> inWoorden(List<Fout> fouten) {
    return fouten.stream().map(fout -> new Fout(label(fout.veld()), fout.melding())).toList();
  }

  private String label(String sleutel) {
    return velden.stream()
        .filter(veld -> veld.sleutel().equals(sleutel))
        .map(Veld::label)
        .findFirst()
        .orElse(sleutel);
  }

  private static void lees(JsonNode onderdelen, List<String> buiten, List<Veld> velden) {
    for (JsonNode onderdeel : onderdelen) {
      var verberg = new ArrayList<>(buiten);
      var voorwaarde = onderdeel.at("/conditional/hide").asText();
      if (!voorwaarde.isEmpty()) {
        verberg.add(voorwaarde);
      }
      if (onderdeel.path("type").asText().equals("group")) {
        lees(onderdeel.path("components"), verberg, velden);
      } else if (vraagt(onderdeel)) {
        velden.add(
            new Veld(
                onderdeel.path("key").asText(),
                onderdeel.path("type").asText(),
                onderdeel.path("label").asText(),
                List.copyOf(verberg),
                onderdeel));
      }
    }
  }
}
