package nl.rdm.escalatie.eisen;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.model.Modellen;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.platform.commons.support.ReflectionSupport;

/** Waar een eis genoemd wordt: in welk element van een model en bij welke test. */
public final class Vindplaatsen {

  private static final Pattern IN_BESCHRIJVING =
      Pattern.compile("eis:\\s*(R\\d+(?:\\s*,\\s*R\\d+)*)");

  private Vindplaatsen() {}

  /**
   * Een element van een model en een eis die het zegt te vervullen.
   *
   * @param model bestandsnaam zonder extensie
   * @param element id van het element of van de regel van de beslistabel
   * @param naam zoals mensen het element kennen
   */
  public record Vindplaats(String eis, String model, String element, String naam) {}

  /** Alle eisen die in de modellen staan, met hun element. */
  public static List<Vindplaats> inModellen() {
    return Stream.concat(
            Modellen.processen().entrySet().stream().flatMap(Vindplaatsen::inProces),
            Modellen.beslissingen().entrySet().stream().flatMap(Vindplaatsen::inBeslissing))
        .toList();
  }

  /** Per eis de testmethoden die haar noemen. */
  public static Map<String, List<Method>> inTests() {
    return ReflectionSupport.findAllClassesInPackage("nl.rdm.escalatie", type -> true, naam -> true)
        .stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(methode -> methode.isAnnotationPresent(Eis.class))
        .flatMap(
            methode ->
                Arrays.stream(methode.getAnnotation(Eis.class).value())
                    .map(eis -> Map.entry(eis, methode)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Stream<Vindplaats> inProces(Map.Entry<String, BpmnModelInstance> model) {
    return model.getValue().getModelElementsByType(CamundaProperties.class).stream()
        .flatMap(
            eigenschappen -> {
              var element = (BaseElement) eigenschappen.getParentElement().getParentElement();
              return eigenschappen.getCamundaProperties().stream()
                  .filter(eigenschap -> "eis".equals(eigenschap.getCamundaName()))
                  .flatMap(eigenschap -> nummers(eigenschap.getCamundaValue()))
                  .map(eis -> new Vindplaats(eis, model.getKey(), element.getId(), naam(element)));
            });
  }

  private static Stream<Vindplaats> inBeslissing(Map.Entry<String, DmnModelInstance> model) {
    return model.getValue().getModelElementsByType(Rule.class).stream()
        .flatMap(
            regel ->
                beschrijving(regel)
                    .flatMap(
                        tekst ->
                            IN_BESCHRIJVING
                                .matcher(tekst)
                                .results()
                                .flatMap(gevonden -> nummers(gevonden.group(1)))
                                .map(
                                    eis ->
                                        new Vindplaats(
                                            eis, model.getKey(), regel.getId(), tekst))));
  }

  private static Stream<String> beschrijving(Rule regel) {
    return Stream.ofNullable(regel.getDescription()).map(Description::getTextContent);
  }

  private static Stream<String> nummers(String waarde) {
    return Arrays.stream(waarde.split(",")).map(String::strip);
  }

  private static String naam(BaseElement element) {
    var naam = element.getAttributeValue("name");
    return naam == null ? element.getId() : naam.replaceAll("\\s+", " ");
  }
}
