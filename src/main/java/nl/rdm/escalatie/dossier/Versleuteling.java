package nl.rdm.escalatie.dossier;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM uit de JDK: versleutelt bytes en bindt ze aan de plek waar ze staan, zodat een rij
 * die verplaatst of veranderd is niet meer te lezen is.
 *
 * <p>Vorm van een versleutelde waarde: een byte versie (1), 12 bytes nonce, de cijfertekst met 16
 * bytes kenmerk.
 */
final class Versleuteling {

  static final int SLEUTEL_BYTES = 32;

  private static final byte VERSIE = 1;
  private static final int NONCE_BYTES = 12;
  private static final int KENMERK_BITS = 128;
  private static final SecureRandom TOEVAL = new SecureRandom();

  private Versleuteling() {}

  static byte[] willekeurigeSleutel() {
    var bytes = new byte[SLEUTEL_BYTES];
    TOEVAL.nextBytes(bytes);
    return bytes;
  }

  static SecretKey sleutel(byte[] bytes) {
    return new SecretKeySpec(bytes, "AES");
  }

  static byte[] versleutel(SecretKey sleutel, byte[] inhoud, String... plek) {
    var nonce = new byte[NONCE_BYTES];
    TOEVAL.nextBytes(nonce);
    try {
      var geheim = gcm(Cipher.ENCRYPT_MODE, sleutel, nonce, plek).doFinal(inhoud);
      return ByteBuffer.allocate(1 + NONCE_BYTES + geheim.length)
          .put(VERSIE)
          .put(nonce)
          .put(geheim)
          .array();
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("AES-GCM werkt niet op deze Java", fout);
    }
  }

  /**
   * @throws DossierBeschadigd wanneer de sleutel niet past of de waarde hier niet hoort
   */
  static byte[] ontsleutel(SecretKey sleutel, byte[] waarde, String... plek) {
    if (waarde.length < 1 + NONCE_BYTES + KENMERK_BITS / 8 || waarde[0] != VERSIE) {
      throw new DossierBeschadigd(null);
    }
    var buffer = ByteBuffer.wrap(waarde, 1, waarde.length - 1);
    var nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    var geheim = new byte[buffer.remaining()];
    buffer.get(geheim);
    try {
      return gcm(Cipher.DECRYPT_MODE, sleutel, nonce, plek).doFinal(geheim);
    } catch (AEADBadTagException fout) {
      throw new DossierBeschadigd(fout);
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("AES-GCM werkt niet op deze Java", fout);
    }
  }

  private static Cipher gcm(int richting, SecretKey sleutel, byte[] nonce, String... plek)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(richting, sleutel, new GCMParameterSpec(KENMERK_BITS, nonce));
    cipher.updateAAD(plek(plek));
    return cipher;
  }

  /** Elk deel met zijn lengte ervoor: twee verschillende plekken geven nooit dezelfde bytes. */
  private static byte[] plek(String... delen) {
    var bytes = new ByteArrayOutputStream();
    try (var uit = new DataOutputStream(bytes)) {
      for (var deel : delen) {
        var tekst = deel.getBytes(StandardCharsets.UTF_8);
        uit.writeInt(tekst.length);
        uit.write(tekst);
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return bytes.toByteArray();
  }
}
