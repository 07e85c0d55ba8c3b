package nl.rdm.escalatie.overlegtafel.process;

import java.util.HashMap;
import java.util.Map;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;

/** Wat in een bericht over een overleg van een tafel staat: waar, wanneer en wie er over gaat. */
final class Overlegbericht {

  private Overlegbericht() {}

  /**
   * @param op de dag; bij een vast overleg staat het uur uit het register erbij
   */
  static Map<String, String> gegevens(Overlegtafel tafel, String op, boolean vast) {
    var uur = tafel.ritme().filter(ritme -> vast).flatMap(Overlegtafel.Ritme::tijd);
    return new HashMap<>(
        Map.of(
            "tafel", tafel.naam(),
            "overlegOp", op + uur.map(tijd -> "T" + tijd).orElse(""),
            "ongepland", String.valueOf(!vast),
            "contact", tafel.contact().orElse("")));
  }
}
