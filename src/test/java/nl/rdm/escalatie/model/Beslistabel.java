package nl.rdm.escalatie.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Een beslistabel van de modellen, met bijgehouden welke regels geraakt zijn. */
public final class Beslistabel {

  private final DmnModelInstance model;
  private final DmnEngine engine;
  private final DmnDecision beslissing;
  private final Set<String> geraakt = new TreeSet<>();

  private Beslistabel(String sleutel) {
    model = Dmn.readModelFromFile(Modellen.map().resolve(sleutel + ".dmn").toFile());
    var configuratie = new DefaultDmnEngineConfiguration();
    configuratie.setCustomPostDecisionTableEvaluationListeners(
        List.of(
            gebeurtenis ->
                gebeurtenis.getMatchingRules().forEach(regel -> geraakt.add(regel.getId()))));
    engine = configuratie.buildEngine();
    beslissing = engine.parseDecision(sleutel, model);
  }

  public static Beslistabel van(String sleutel) {
    return new Beslistabel(sleutel);
  }

  public List<Map<String, Object>> neem(Map<String, Object> invoer) {
    return engine.evaluateDecisionTable(beslissing, invoer).getResultList();
  }

  public List<Map<String, Object>> neem(VariableMap invoer) {
    return engine.evaluateDecisionTable(beslissing, invoer).getResultList();
  }

  /** De ene uitkomst van de ene regel die geldt; leeg wanneer er geen geldt. */
  public Optional<Object> een(Map<String, Object> invoer) {
    return Optional.ofNullable(engine.evaluateDecisionTable(beslissing, invoer).getSingleEntry());
  }

  public Set<String> geraakt() {
    return geraakt;
  }

  public List<String> regels() {
    return model.getModelElementsByType(Rule.class).stream().map(Rule::getId).toList();
  }

  public String beschrijving(String regel) {
    return ((Rule) model.getModelElementById(regel)).getDescription().getTextContent();
  }

  /** De teksten die een kolom noemt, zonder aanhalingstekens. */
  public Set<String> waarden(int kolom) {
    return model.getModelElementsByType(Rule.class).stream()
        .map(regel -> List.copyOf(regel.getInputEntries()).get(kolom))
        .map(cel -> cel.getText().getTextContent().replace("\"", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
