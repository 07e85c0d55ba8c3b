package nl.rdm.escalatie.mutanten;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rdm.escalatie.eisen.Vindplaatsen;
import nl.rdm.escalatie.eisen.Vindplaatsen.Vindplaats;
import nl.rdm.escalatie.model.Modellen;
import nl.rdm.escalatie.mutanten.Mutant.Soort;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.dmn.Dmn;

/** Maakt van de modellen van het project alle mutanten die de tests moeten opmerken. */
final class Mutaties {

  private Mutaties() {}

  static Stream<Mutant> alle() {
    return Stream.concat(
        Modellen.processen().entrySet().stream().flatMap(Mutaties::vanProces),
        Vindplaatsen.inModellen().stream().flatMap(plaats -> zonder(plaats).stream()));
  }

  private static Stream<Mutant> vanProces(Entry<String, BpmnModelInstance> model) {
    return Stream.of(
            elk(
                model,
                SequenceFlow.class,
                stroom ->
                    stroom.getConditionExpression() != null
                        && stroom.getSource() instanceof ExclusiveGateway,
                Soort.VOORWAARDE_OMGEDRAAID,
                Ingreep::draaiOm),
            elk(
                model,
                BoundaryEvent.class,
                grens -> true,
                Soort.GRENSGEBEURTENIS_WEG,
                Ingreep::verwijder),
            elk(
                model,
                SubProcess.class,
                SubProcess::triggeredByEvent,
                Soort.GEBEURTENISSUBPROCES_WEG,
                Ingreep::verwijder))
        .flatMap(mutanten -> mutanten);
  }

  private static <T extends FlowElement> Stream<Mutant> elk(
      Entry<String, BpmnModelInstance> model,
      Class<T> type,
      Predicate<T> voorwaarde,
      Soort soort,
      java.util.function.BiConsumer<Ingreep, String> ingreep) {
    return model.getValue().getModelElementsByType(type).stream()
        .filter(voorwaarde)
        .map(FlowElement::getId)
        .map(
            id ->
                new Mutant(
                    model.getKey(),
                    ".bpmn",
                    id,
                    soort,
                    Optional.empty(),
                    proces(model.getKey(), kopie -> ingreep.accept(kopie, id))));
  }

  /** De mutant zonder het element van een eis; leeg wanneer het element niet weg te nemen is. */
  static Optional<Mutant> zonder(Vindplaats plaats) {
    if (Files.exists(tabel(plaats))) {
      return Optional.of(zonder(plaats, ".dmn", zonderRegel(plaats)));
    }
    var gelukt = new boolean[1];
    var inhoud = proces(plaats.model(), kopie -> gelukt[0] = kopie.neemWeg(plaats.element()));
    return gelukt[0] ? Optional.of(zonder(plaats, ".bpmn", inhoud)) : Optional.empty();
  }

  private static Mutant zonder(Vindplaats plaats, String extensie, String inhoud) {
    return new Mutant(
        plaats.model(),
        extensie,
        plaats.element(),
        Soort.EIS_WEG,
        Optional.of(plaats.eis()),
        inhoud);
  }

  private static String proces(String naam, Consumer<Ingreep> ingreep) {
    var kopie = Bpmn.readModelFromFile(Modellen.map().resolve(naam + ".bpmn").toFile());
    ingreep.accept(new Ingreep(kopie));
    return Bpmn.convertToString(kopie);
  }

  private static Path tabel(Vindplaats plaats) {
    return Modellen.map().resolve(plaats.model() + ".dmn");
  }

  private static String zonderRegel(Vindplaats plaats) {
    var kopie = Dmn.readModelFromFile(tabel(plaats).toFile());
    var regel = kopie.getModelElementById(plaats.element());
    regel.getParentElement().removeChildElement(regel);
    return Dmn.convertToString(kopie);
  }
}
