package nl.rdm.escalatie.casus.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Kenmerken;
import nl.rdm.escalatie.casus.Spoedstand;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** De variabelen van een casus in de engine: codes, getallen, data en lijsten daarvan. */
public final class Variabelen {

  public static final String CASUSNUMMER = "casusnummer";
  public static final String GEMEENTE = "gemeente";
  public static final String TREDE = "trede";
  public static final String TAFEL = "tafel";
  public static final String UITKOMST = "uitkomst";
  public static final String SPOED = "spoed";
  public static final String SPOEDSTAND = "spoedstand";
  public static final String BESLUIT = "besluit";

  /** De tafel komt op {@code overlegOp} bijeen; anders bespreekt zij de casus uiterlijk dan. */
  public static final String OVERLEG_VAST = "overlegVast";

  static final String HEROPEND = "heropend";
  static final String OPLOSSING_VANAF = "oplossingVanaf";

  private Variabelen() {}

  public static String casusnummer(VariableScope scope) {
    return (String) scope.getVariable(CASUSNUMMER);
  }

  static VariableMap van(String casusnummer, Kenmerken k) {
    return Variables.createVariables()
        .putValue(CASUSNUMMER, casusnummer)
        .putValue("regio", "twente")
        .putValue(GEMEENTE, k.gemeente())
        .putValue("aanmelderRol", k.aanmelderRol())
        .putValue("specialistischeZorgvraag", k.specialistischeZorgvraag())
        .putValue("regulierBenut", k.regulierBenut())
        .putValue("zorgbemiddelingIngezet", k.zorgbemiddelingIngezet())
        .putValue("wijkteamBetrokken", k.wijkteamBetrokken())
        .putValue("hoogcomplex", k.hoogcomplex())
        .putValue("veiligheidsrisico", k.veiligheidsrisico())
        .putValue("directGevaar", k.directGevaar())
        .putValue(SPOEDSTAND, k.spoedstand().name())
        .putValue(SPOED, false)
        .putValue(HEROPEND, false)
        .putValue("toestemming", k.toestemming())
        .putValue("clientGeinformeerd", k.clientGeinformeerd())
        .putValue("clientondersteuner", k.clientondersteuner())
        .putValue("eldersZonderOplossing", !k.eldersZonderOplossing().isEmpty())
        .putValueTyped("financiering", json(k.financiering()))
        .putValueTyped("beproefdeTafels", json(k.tafelsElders()));
  }

  /** Hoe het met spoed staat, en of zij geldt. */
  public static Map<String, Object> spoed(Spoedstand stand) {
    return Map.of(SPOEDSTAND, stand.name(), SPOED, stand.geldt());
  }

  /** Een deel dat begint terwijl iemand spoed verleent, kent haar nog niet; de casus wel. */
  public static void kenSpoed(DelegateExecution execution, Casus casus) {
    if (casus.spoed()) {
      execution.setVariables(spoed(casus.spoedstand()));
    }
  }

  /** Een lijst codes, of regels daarvan, als JSON-variabele. */
  public static JsonValue json(List<?> codes) {
    return SpinValues.jsonValue(Spin.JSON(codes).toString()).create();
  }

  /** De codes van een JSON-variabele, leeg wanneer zij er niet is. */
  public static List<String> lijst(VariableScope scope, String naam) {
    var json = (SpinJsonNode) scope.getVariable(naam);
    return json == null
        ? List.of()
        : json.elements().stream().map(SpinJsonNode::stringValue).toList();
  }

  /** Voegt een code aan een JSON-variabele toe, één keer. */
  public static void voegToe(VariableScope scope, String naam, String code) {
    var codes = new ArrayList<>(lijst(scope, naam));
    if (!codes.contains(code)) {
      codes.add(code);
      scope.setVariable(naam, json(codes));
    }
  }

  /** Sleutel en versie van het model: {@code rdm-casus:3}. */
  public static String model(DelegateExecution execution) {
    var model = ((ExecutionEntity) execution).getProcessDefinition();
    return model.getKey() + ":" + model.getVersion();
  }
}
