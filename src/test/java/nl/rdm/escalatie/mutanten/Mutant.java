package nl.rdm.escalatie.mutanten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Een model waarin één ding anders is.
 *
 * @param model bestandsnaam zonder extensie
 * @param extensie {@code .bpmn} of {@code .dmn}
 * @param element id van het element of de regel waar het om gaat
 * @param soort wat eraan veranderd is
 * @param eis de eis waarvan de eigen test rood moet worden; leeg wanneer elke test mag
 * @param inhoud het gewijzigde model
 */
record Mutant(
    String model,
    String extensie,
    String element,
    Soort soort,
    Optional<String> eis,
    String inhoud) {

  enum Soort {
    VOORWAARDE_OMGEDRAAID,
    GRENSGEBEURTENIS_WEG,
    GEBEURTENISSUBPROCES_WEG,
    EIS_WEG
  }

  /** Waarmee {@code -Drdm.mutanten} kiest en het verslag verwijst. */
  String id() {
    return eis.map(nummer -> nummer + ":").orElse("")
        + model
        + "#"
        + element
        + ":"
        + soort.name().toLowerCase();
  }

  @Override
  public String toString() {
    return id();
  }

  /** Zet alle modellen in een map, dit ene gewijzigd. */
  Path schrijf(Path modellen, Path map) {
    try (var paden = Files.list(modellen)) {
      Files.createDirectories(map);
      for (var pad : paden.filter(Files::isRegularFile).toList()) {
        Files.writeString(map.resolve(pad.getFileName()), Files.readString(pad));
      }
      Files.writeString(map.resolve(model + extensie), inhoud);
      return map;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
