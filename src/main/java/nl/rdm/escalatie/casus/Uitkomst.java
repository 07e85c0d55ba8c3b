package nl.rdm.escalatie.casus;

import java.util.Set;

/**
 * Wat een uitkomst van een tafel of van bestuurders voor de casus betekent (besluiten, sectie 3).
 */
public final class Uitkomst {

  private static final Set<String> VAN_BESTUURDERS =
      Set.of("GEVONDEN", "GEACCORDEERD", "ZONDER_VOLLEDIGE_STEUN");

  private Uitkomst() {}

  /** Of er een oplossing is: wie dat hoort, hoort niet ook nog dat er een uitkomst is. */
  public static boolean isOplossing(String uitkomst) {
    return "OPLOSSING".equals(uitkomst) || vanBestuurders(uitkomst);
  }

  /** Of bestuurders in trede 3 die oplossing vonden, accordeerden of forceerden (R104). */
  public static boolean vanBestuurders(String uitkomst) {
    return VAN_BESTUURDERS.contains(uitkomst);
  }
}
