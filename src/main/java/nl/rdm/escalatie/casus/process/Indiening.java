package nl.rdm.escalatie.casus.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Wat iemand met een taak meestuurt, gescheiden in antwoorden voor de engine en inhoud voor het
 * dossier. De inhoud bereikt de engine niet: zij is eruit voordat de engine de variabelen ziet.
 *
 * @param antwoorden alles wat ingevuld is, met de sleutels van het formulier; lijsten als {@code
 *     List}
 */
record Indiening(Map<String, Object> antwoorden) {

  static final String INHOUD = "inhoud_";

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

  /** Of de engine dit als variabele krijgt. */
  static boolean voorDeEngine(String sleutel) {
    return !sleutel.startsWith(INHOUD) && !sleutel.equals(GEEN_BSN);
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
