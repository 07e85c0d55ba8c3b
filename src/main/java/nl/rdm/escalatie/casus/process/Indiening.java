package nl.rdm.escalatie.casus.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Inhoudsveld;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Wat iemand met een taak meestuurt, gescheiden in antwoorden voor de engine en inhoud voor het
 * dossier. De inhoud bereikt de engine niet: zij is eruit voordat de engine de variabelen ziet.
 *
 * @param antwoorden alles wat ingevuld is, met de sleutels van het formulier; lijsten als {@code
 *     List}
 */
record Indiening(Map<String, Object> antwoorden) {

  /** De bevestiging dat een getal geen BSN is; alleen voor de controle. */
  static final String GEEN_BSN = "geenBsn";

  private static final JsonMapper JSON = new JsonMapper();
  private static final ThreadLocal<Indiening> HUIDIGE = new ThreadLocal<>();

  static Indiening van(VariableMap meegestuurd) {
    var antwoorden = new HashMap<String, Object>();
    meegestuurd
        .keySet()
        .forEach(sleutel -> antwoorden.put(sleutel, waarde(meegestuurd.getValueTyped(sleutel))));
    return new Indiening(antwoorden);
  }

  /**
   * Wat de engine krijgt: gewone waarden en JSON. Hoe iets ook is meegestuurd (als Java-object, als
   * JSON-tekst, als waarde die de engine meteen vergeet), het model ziet wat de controle zag.
   */
  VariableMap variabelen() {
    var variabelen = Variables.createVariables();
    antwoorden.forEach(
        (sleutel, antwoord) -> {
          if (voorDeEngine(sleutel)) {
            variabelen.put(sleutel, gewoon(antwoord));
          }
        });
    return variabelen;
  }

  /** Of de engine dit als variabele krijgt. */
  static boolean voorDeEngine(String sleutel) {
    return !Inhoudsveld.is(sleutel) && !sleutel.equals(GEEN_BSN);
  }

  /** Wat er met de taak die nu afgerond wordt is meegestuurd. */
  static Indiening huidige() {
    var huidige = HUIDIGE.get();
    return huidige == null ? new Indiening(Map.of()) : huidige;
  }

  static void zet(Indiening indiening) {
    HUIDIGE.set(indiening);
  }

  static void wis() {
    HUIDIGE.remove();
  }

  /** Wat geen formulier kent, zoals een bestand, wordt geweigerd en bereikt de engine niet. */
  private static Object gewoon(Object antwoord) {
    if (antwoord instanceof Collection<?> || antwoord instanceof Map<?, ?>) {
      return SpinValues.jsonValue(JSON.valueToTree(antwoord).toString()).create();
    }
    return antwoord instanceof String || antwoord instanceof Boolean || antwoord instanceof Number
        ? antwoord
        : null;
  }

  private static Object waarde(TypedValue waarde) {
    if (waarde instanceof SerializableValue json && !json.isDeserialized()) {
      try {
        return JSON.readValue(json.getValueSerialized(), Object.class);
      } catch (JsonProcessingException | IllegalArgumentException geenJson) {
        return json.getValueSerialized();
      }
    }
    var inhoud = waarde == null ? null : waarde.getValue();
    return inhoud instanceof org.camunda.spin.json.SpinJsonNode json
        ? JSON.convertValue(json.unwrap(), Object.class)
        : inhoud;
  }
}
