package nl.rdm.escalatie.aanmelding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import nl.rdm.escalatie.dossier.Hoofdsleutel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Herkent een tekst zonder haar te bewaren: HMAC-SHA256 met een sleutel uit de hoofdsleutel, zodat
 * wie alleen de database heeft niet kan raden wat er stond.
 */
@Component
class Vingerafdruk {

  private static final String HMAC = "HmacSHA256";

  private final SecretKey sleutel;

  @Autowired
  Vingerafdruk(Hoofdsleutel hoofdsleutel) {
    this(hoofdsleutel.afgeleid("aanmelding"));
  }

  Vingerafdruk(SecretKey sleutel) {
    this.sleutel = sleutel;
  }

  /** 64 hexadecimale tekens; een andere soort geeft een andere vingerafdruk. */
  String van(String soort, String tekst) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(sleutel);
      mac.update((soort + '\n').getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(tekst.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 werkt niet op deze Java", e);
    }
  }
}
