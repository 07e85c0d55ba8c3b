package nl.rdm.escalatie.voorbeeld;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Een voorbeeldcasus: wat de aanmelder instuurt en welke taken er daarna gedaan worden.
 *
 * @param aanmelder account dat aanmeldt
 * @param aanmelding in de vorm van {@code POST /api/aanmeldingen}
 * @param taken op volgorde
 */
public record Voorbeeld(String aanmelder, ObjectNode aanmelding, List<Taak> taken) {

  /**
   * Een taak die een account afrondt.
   *
   * @param taak id van de taak in het model, zonder {@code userTask_}
   */
  public record Taak(String taak, String account, Map<String, Object> antwoorden) {}
}
