package nl.rdm.escalatie.escalatieoverleg;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;

/**
 * Een vraag aan één deelnemer.
 *
 * @param momenten waarop nog te antwoorden is, vroegste eerst
 * @param eerder wat de deelnemer over dit moment al zei, als code; leeg wanneer hij dat nog niet
 *     deed
 * @param vervanger wie hij daarbij noemde
 * @param gemaild de gegevens van de mail met deze link; leeg wanneer die er niet (meer) is
 */
public record Deelvraag(
    String casusnummer,
    Soort soort,
    String rol,
    List<LocalDateTime> momenten,
    Optional<String> eerder,
    Optional<Overlegantwoord.Vervanger> vervanger,
    Map<String, String> gemaild) {}
