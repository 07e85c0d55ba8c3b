package nl.rdm.escalatie.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.rdm.escalatie.dossier.keuring.Documentsoort;

/** Zegt in gewone woorden wat voor document het is en hoe groot. */
public final class Bestandsmaat {

  private static final int KILO = 1024;

  private Bestandsmaat() {}

  /** Zoals {@code PDF, 1,2 MB}. */
  public static String van(Document document) {
    return Arrays.stream(Documentsoort.values())
            .filter(soort -> soort.mediatype().equals(document.mediatype()))
            .map(soort -> soort.name() + ", ")
            .collect(Collectors.joining())
        + maat(document.grootte());
  }

  private static String maat(int bytes) {
    return bytes < KILO * KILO
        ? Math.max(1, bytes / KILO) + " kB"
        : String.format(Locale.forLanguageTag("nl"), "%.1f MB", bytes / (double) (KILO * KILO));
  }
}
