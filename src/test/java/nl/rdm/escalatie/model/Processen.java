package nl.rdm.escalatie.model;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Toetst een huisregel aan elk element van een soort, in alle processen. */
final class Processen {

  private Processen() {}

  /** Een huisregel voor één element van een proces. */
  interface Huisregel<T> {
    void toets(String model, T element, Oordeel oordeel);
  }

  /** Het oordeel over één element. */
  interface Oordeel {
    void moet(boolean voorwaarde, String anders, Object... waarden);
  }

  static <T extends BaseElement> void elk(Class<T> soort, Huisregel<T> regel) {
    var bevindingen = new Bevindingen();
    Modellen.processen()
        .forEach(
            (naam, model) ->
                model
                    .getModelElementsByType(soort)
                    .forEach(
                        element ->
                            regel.toets(
                                naam,
                                element,
                                (goed, anders, waarden) ->
                                    bevindingen.toets(
                                        goed, naam + "#" + element.getId(), anders, waarden))));
    bevindingen.zijnLeeg();
  }

  /** De uitbreidingen van een soort bij een element. */
  static <T extends ModelElementInstance> Stream<T> uitbreidingen(
      BaseElement element, Class<T> soort) {
    return element.getExtensionElements() == null
        ? Stream.empty()
        : element.getExtensionElements().getChildElementsByType(soort).stream();
  }

  static boolean gevuld(String waarde) {
    return waarde != null && !waarde.isBlank();
  }

  static boolean beschreven(BaseElement element) {
    return element.getDocumentations().stream().anyMatch(tekst -> gevuld(tekst.getTextContent()));
  }
}
