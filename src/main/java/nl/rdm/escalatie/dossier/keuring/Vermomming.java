package nl.rdm.escalatie.dossier.keuring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Herkent een bestand dat in een document als afbeelding of lettertype is neergezet. */
final class Vermomming {

  private static final List<byte[]> BEGINT =
      List.of(
          new byte[] {'P', 'K', 3, 4},
          new byte[] {'M', 'Z'},
          new byte[] {0x7F, 'E', 'L', 'F'},
          new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
          new byte[] {'R', 'a', 'r', '!'},
          new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
          "%PDF".getBytes(StandardCharsets.US_ASCII),
          "#!".getBytes(StandardCharsets.US_ASCII));

  private Vermomming() {}

  static boolean is(byte[] inhoud) {
    return BEGINT.stream()
        .anyMatch(
            begin ->
                inhoud.length >= begin.length
                    && Arrays.equals(inhoud, 0, begin.length, begin, 0, begin.length));
  }
}
