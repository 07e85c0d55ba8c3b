package nl.rdm.escalatie.notificatie;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.notificatie.Postvak.Bekeken;

/** De map waarin post als {@code .eml} terechtkomt zolang er geen mailserver is ingesteld. */
class UitMap implements Bezorger {

  private static final DateTimeFormatter TIJD = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Path map;
  private final ZoneId zone;

  UitMap(Path map, ZoneId zone) {
    this.map = map;
    this.zone = zone;
  }

  /**
   * Schrijft eerst ernaast: wie de map leest, ziet nooit een half bericht. Wat half bleef omdat het
   * programma stopte heet naar zijn bericht: de volgende poging of het wissen ruimt het op.
   */
  @Override
  public void bezorg(Uitgaand bericht, MimeMessage mail) throws MessagingException, IOException {
    Files.createDirectories(map);
    var half = half(bericht.id(), bericht.gemaaktOp());
    try (var uit = Files.newOutputStream(half)) {
      mail.writeTo(uit);
    }
    Files.move(
        half, bestand(bericht.id(), bericht.gemaaktOp()), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Weg is weg, ook een bestand dat er al niet meer was. */
  @Override
  public void wis(long id, Instant gemaaktOp) {
    try {
      Files.deleteIfExists(bestand(id, gemaaktOp));
      Files.deleteIfExists(half(id, gemaaktOp));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  boolean heeft(long id, Instant gemaaktOp) {
    return Files.isRegularFile(bestand(id, gemaaktOp));
  }

  Optional<Bekeken> lees(long id, Instant gemaaktOp) {
    if (!heeft(id, gemaaktOp)) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(bestand(id, gemaaktOp))) {
      var mail = new MimeMessage(null, in);
      var bijlagen = new ArrayList<String>();
      var tekst = tekst(mail, bijlagen);
      return Optional.of(
          new Bekeken(
              mail.getFrom()[0].toString(),
              mail.getRecipients(Message.RecipientType.TO)[0].toString(),
              mail.getSubject(),
              mail.getMessageID(),
              tekst,
              bijlagen));
    } catch (IOException | MessagingException fout) {
      throw new IllegalStateException("Bericht " + id + " is niet te lezen", fout);
    }
  }

  /** De kale tekst; van een bijlage alleen haar naam. */
  private static String tekst(Part deel, List<String> bijlagen)
      throws MessagingException, IOException {
    if (Part.ATTACHMENT.equals(deel.getDisposition())) {
      bijlagen.add(deel.getFileName());
      return "";
    }
    if (deel.getContent() instanceof Multipart delen) {
      var tekst = new StringBuilder();
      for (int i = 0; i < delen.getCount(); i++) {
        tekst.append(tekst(delen.getBodyPart(i), bijlagen));
      }
      return tekst.toString();
    }
    return deel.isMimeType("text/plain") ? (String) deel.getContent() : "";
  }

  private Path half(long id, Instant gemaaktOp) {
    var bestand = bestand(id, gemaaktOp);
    return bestand.resolveSibling(bestand.getFileName() + ".tmp");
  }

  private Path bestand(long id, Instant gemaaktOp) {
    return map.resolve(TIJD.format(gemaaktOp.atZone(zone)) + "-" + id + ".eml");
  }
}
