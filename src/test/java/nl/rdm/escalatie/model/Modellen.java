package nl.rdm.escalatie.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * De modellen waar de tests over gaan: de bestanden in {@code bpmn} en {@code forms}, of die in de
 * map van de systeemeigenschap {@link #EIGENSCHAP} wanneer een mutant beproefd wordt.
 */
public final class Modellen {

  /** Map met de modellen die in plaats van {@code bpmn} beproefd worden. */
  public static final String EIGENSCHAP = "rdm.modellen";

  private Modellen() {}

  /** De map met processen en beslistabellen. */
  public static Path map() {
    return Path.of(System.getProperty(EIGENSCHAP, "bpmn"));
  }

  /** De processen, op bestandsnaam (zonder extensie) gesorteerd. */
  public static Map<String, BpmnModelInstance> processen() {
    return lees(map(), ".bpmn", pad -> Bpmn.readModelFromFile(pad.toFile()));
  }

  /** De beslistabellen, op bestandsnaam (zonder extensie) gesorteerd. */
  public static Map<String, DmnModelInstance> beslissingen() {
    return lees(map(), ".dmn", pad -> Dmn.readModelFromFile(pad.toFile()));
  }

  /** De formulieren als tekst, op bestandsnaam (zonder extensie) gesorteerd. */
  public static Map<String, String> formulieren() {
    return lees(Path.of("forms"), ".form", Modellen::tekst);
  }

  /** De inhoud van een tekstbestand. */
  public static String tekst(Path pad) {
    try {
      return Files.readString(pad);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Map<String, T> lees(Path map, String extensie, Function<Path, T> lezer) {
    return bestanden(map, extensie).stream()
        .collect(
            Collectors.toMap(
                pad -> naam(pad, extensie), lezer, (a, b) -> a, LinkedHashMap<String, T>::new));
  }

  private static List<Path> bestanden(Path map, String extensie) {
    if (!Files.isDirectory(map)) {
      return List.of();
    }
    try (var paden = Files.list(map)) {
      return paden.filter(pad -> pad.toString().endsWith(extensie)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String naam(Path pad, String extensie) {
    var naam = pad.getFileName().toString();
    return naam.substring(0, naam.length() - extensie.length());
  }
}
