package nl.rdm.escalatie.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * De sleutel die alle dossiersleutels inpakt: de instelling {@code rdm.dossier.sleutel} (base64 van
 * 32 bytes), of anders een die eenmalig gemaakt wordt in het bestand {@code sleutel} van de
 * datamap.
 */
public final class Hoofdsleutel {

  private final SecretKey sleutel;
  private final boolean gegenereerd;

  private Hoofdsleutel(String base64, boolean gegenereerd) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException fout) {
      bytes = new byte[0];
    }
    if (bytes.length != Versleuteling.SLEUTEL_BYTES) {
      throw new IllegalArgumentException(
          "De hoofdsleutel (rdm.dossier.sleutel of het bestand sleutel) is geen base64 van 32"
              + " bytes");
    }
    this.sleutel = Versleuteling.sleutel(bytes);
    this.gegenereerd = gegenereerd;
  }

  /**
   * De ingestelde sleutel.
   *
   * @throws IllegalArgumentException wanneer het geen base64 van 32 bytes is
   */
  static Hoofdsleutel ingesteld(String base64) {
    return new Hoofdsleutel(base64, false);
  }

  /** De sleutel uit het bestand, dat eerst gemaakt wordt wanneer het er nog niet is. */
  static Hoofdsleutel uit(Path bestand) {
    try {
      if (Files.notExists(bestand)) {
        maak(bestand);
      }
      return new Hoofdsleutel(Files.readString(bestand), true);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Of het product deze sleutel zelf maakte; in productie mag dat niet. */
  public boolean gegenereerd() {
    return gegenereerd;
  }

  /**
   * Een eigen sleutel voor een ander doel, voor HMAC-SHA256; uit de afgeleide sleutel is de
   * hoofdsleutel niet terug te vinden.
   */
  public SecretKey afgeleid(String doel) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(sleutel);
      return new SecretKeySpec(
          mac.doFinal(doel.getBytes(StandardCharsets.UTF_8)), mac.getAlgorithm());
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("HMAC-SHA256 werkt niet op deze Java", fout);
    }
  }

  SecretKey sleutel() {
    return sleutel;
  }

  private static void maak(Path bestand) throws IOException {
    Files.createDirectories(bestand.toAbsolutePath().getParent());
    var inhoud = Base64.getEncoder().encode(Versleuteling.willekeurigeSleutel());
    try (var kanaal =
        Files.newByteChannel(
            bestand,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            alleenEigenaar())) {
      kanaal.write(StandardCharsets.US_ASCII.encode(new String(inhoud, StandardCharsets.US_ASCII)));
    } catch (FileAlreadyExistsException eerder) {
      // Een ander exemplaar was net voor: zijn sleutel geldt.
      return;
    }
  }

  private static FileAttribute<?>[] alleenEigenaar() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
