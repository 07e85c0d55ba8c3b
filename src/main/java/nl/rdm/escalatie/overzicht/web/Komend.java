package nl.rdm.escalatie.overzicht.web;

import java.util.Map;
import java.util.stream.Collectors;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.overzicht.Overzicht;

/**
 * Het eerste overleg van een tafel waarvoor nog ingediend kan worden, in woorden.
 *
 * @param op zoals {@code dinsdag 15 december 2026}
 * @param indienen de laatste dag daarvoor
 */
record Komend(String op, String indienen) {

  /** Per tafel met een vast overleg. */
  static Map<String, Komend> van(Overzicht overzicht) {
    return overzicht.komende().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                tafel ->
                    new Komend(
                        Woorden.dag(tafel.getValue().op()),
                        Woorden.dag(tafel.getValue().indienenVoor()))));
  }
}
