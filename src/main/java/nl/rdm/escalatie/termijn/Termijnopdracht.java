package nl.rdm.escalatie.termijn;

import java.time.Instant;
import java.util.Optional;

/**
 * Wat nodig is om een termijn te openen; de velden zijn die van {@link Termijn}.
 *
 * @param zorgsector van wie crisiszorg nodig heeft; leeg zolang niemand haar noemde
 * @param eigenEinde het einde wanneer dat een eigen datum is, anders volgt het uit de regels
 */
public record Termijnopdracht(
    String casusnummer,
    String stap,
    String activityInstanceId,
    String procesinstantie,
    String proces,
    String activiteit,
    String naam,
    Optional<Integer> trede,
    Optional<String> tafel,
    boolean spoed,
    boolean bijGevaar,
    Optional<String> zorgsector,
    Optional<Instant> eigenEinde) {

  /** De regel van de beslistabel die de lengte geeft. */
  String regel() {
    return bijGevaar ? Termijnregels.bijGevaar(stap) : stap;
  }
}
