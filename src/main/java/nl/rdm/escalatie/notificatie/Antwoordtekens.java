package nl.rdm.escalatie.notificatie;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** De tekens in antwoordlinks: een willekeurig id met een HMAC daarover, die niemand kan raden. */
final class Antwoordtekens {

  private static final int BYTES = 16;
  private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();
  private static final int ID_LETTERS = LETTERS.encode(new byte[BYTES]).length;

  private final SecureRandom toeval = new SecureRandom();
  private final SecretKey sleutel;

  /**
   * @param sleutel voor HMAC-SHA256
   */
  Antwoordtekens(SecretKey sleutel) {
    this.sleutel = sleutel;
  }

  String nieuwId() {
    var bytes = new byte[BYTES];
    toeval.nextBytes(bytes);
    return LETTERS.encodeToString(bytes);
  }

  String van(String id) {
    try {
      var mac = Mac.getInstance(sleutel.getAlgorithm());
      mac.init(sleutel);
      return id + LETTERS.encodeToString(Arrays.copyOf(mac.doFinal(bytes(id)), BYTES));
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("HMAC-SHA256 werkt niet op deze Java", fout);
    }
  }

  /** Het id, wanneer het teken echt is. */
  Optional<String> id(String teken) {
    var id = teken.substring(0, Math.min(teken.length(), ID_LETTERS));
    return MessageDigest.isEqual(bytes(van(id)), bytes(teken)) ? Optional.of(id) : Optional.empty();
  }

  private static byte[] bytes(String tekst) {
    return tekst.getBytes(StandardCharsets.UTF_8);
  }
}
