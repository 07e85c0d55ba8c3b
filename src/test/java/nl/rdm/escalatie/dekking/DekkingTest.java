package nl.rdm.escalatie.dekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.Proefopstelling;
import nl.rdm.escalatie.model.Modellen;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Eist dat de tests van deze run samen elke knoop en elke stroom van elk proces doorliepen. Draait
 * na alle andere en zegt dus alleen iets na een volledige run.
 */
@Tag("dekking")
class DekkingTest {

  @Test
  void alle_tests_samen_doorlopen_elke_knoop_en_elke_stroom() throws IOException {
    var gemist = new TreeMap<String, Set<String>>();
    var verslag =
        new StringBuilder("| Proces | Elementen | Doorlopen | Gemist |\n|---|---|---|---|\n");
    var doorlopen = Doorlopen.vanDeRun(Proefopstelling.database());
    Modellen.processen()
        .forEach(
            (naam, model) -> {
              var alle = elementen(naam, model);
              var rest = new TreeSet<>(alle);
              rest.removeAll(doorlopen);
              gemist.put(naam, rest);
              verslag.append(
                  "| %s | %d | %d | %s |\n"
                      .formatted(
                          naam, alle.size(), alle.size() - rest.size(), String.join(", ", rest)));
            });
    Files.writeString(
        Path.of("target", "dekking-" + Proefopstelling.database() + ".md"), verslag.toString());
    assertThat(gemist).allSatisfy((proces, elementen) -> assertThat(elementen).isEmpty());
  }

  private static Set<String> elementen(String naam, BpmnModelInstance model) {
    return Stream.concat(
            model.getModelElementsByType(FlowNode.class).stream(),
            model.getModelElementsByType(SequenceFlow.class).stream())
        .map(FlowElement::getId)
        .map(id -> naam + "#" + id)
        .collect(Collectors.toSet());
  }
}
