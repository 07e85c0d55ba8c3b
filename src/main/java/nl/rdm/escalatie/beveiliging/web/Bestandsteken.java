package nl.rdm.escalatie.beveiliging.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Het teken van een formulier met een bestand: wie het kent kan alleen naar dit adres iets
 * versturen, en alleen met de cookie van wie het formulier opende.
 *
 * @param echt het teken tegen CSRF waarvan dit is afgeleid
 * @param adres waar het formulier staat en heen gaat
 */
record Bestandsteken(Supplier<CsrfToken> echt, String adres) {

  private static final String SOM = "HmacSHA256";

  public String waarde() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(som());
  }

  /** Of dit het gegeven teken is, zonder uit de tijd te verraden hoever het klopt. */
  boolean is(Optional<String> gegeven) {
    return MessageDigest.isEqual(bytes(gegeven.orElse("")), bytes(waarde()));
  }

  private byte[] som() {
    try {
      var mac = Mac.getInstance(SOM);
      mac.init(new SecretKeySpec(bytes(echt.get().getToken()), SOM));
      return mac.doFinal(bytes(adres));
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException(fout);
    }
  }

  private static byte[] bytes(String tekst) {
    return tekst.getBytes(StandardCharsets.UTF_8);
  }
}
