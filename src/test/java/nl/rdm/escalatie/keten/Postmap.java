package nl.rdm.escalatie.keten;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** De mails die sinds het begin in de map voor uitgaande post kwamen. */
final class Postmap {

  private final Path map;
  private final Map<Path, FileTime> oud;

  Postmap(Path map) {
    this.map = map;
    this.oud = bestanden();
  }

  /**
   * Een mail die alleen haar ontvanger ziet.
   *
   * @param tekst onderwerp en alle teksten
   * @param bijlagen de namen en de inhoud van de bijlagen, een PDF als tekst en als bytes
   */
  record Mail(String aan, String tekst, String bijlagen) {}

  /** Een mail van een vorige run kan net zo heten: het moment van schrijven telt mee. */
  List<Mail> nieuw() {
    var nu = bestanden();
    nu.entrySet().removeAll(oud.entrySet());
    return nu.keySet().stream().map(Postmap::lees).toList();
  }

  private Map<Path, FileTime> bestanden() {
    var bestanden = new TreeMap<Path, FileTime>();
    if (!Files.isDirectory(map)) {
      return bestanden;
    }
    try (var lijst = Files.newDirectoryStream(map, "*.eml")) {
      for (var bestand : lijst) {
        bestanden.put(bestand, Files.getLastModifiedTime(bestand));
      }
      return bestanden;
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static Mail lees(Path bestand) {
    try (var in = Files.newInputStream(bestand)) {
      var mail = new MimeMessage(null, in);
      var teksten = new ArrayList<>(List.of(mail.getSubject()));
      var bijlagen = new ArrayList<String>();
      lees(mail, teksten, bijlagen);
      return new Mail(
          mail.getRecipients(RecipientType.TO)[0].toString(),
          String.join("\n", teksten),
          String.join("\n", bijlagen));
    } catch (IOException | MessagingException fout) {
      throw new IllegalStateException(bestand.toString(), fout);
    }
  }

  private static void lees(Part deel, List<String> teksten, List<String> bijlagen)
      throws IOException, MessagingException {
    if (Part.ATTACHMENT.equals(deel.getDisposition())) {
      bijlagen.add(deel.getFileName());
      bijlagen.add(inhoud(deel));
    } else if (deel.getContent() instanceof Multipart delen) {
      for (int i = 0; i < delen.getCount(); i++) {
        lees(delen.getBodyPart(i), teksten, bijlagen);
      }
    } else {
      teksten.add(String.valueOf(deel.getContent()));
    }
  }

  private static String inhoud(Part deel) throws IOException, MessagingException {
    var bytes = deel.getInputStream().readAllBytes();
    var ruw = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!deel.isMimeType("application/pdf")) {
      return ruw;
    }
    try (var pdf = Loader.loadPDF(bytes)) {
      return ruw + new PDFTextStripper().getText(pdf);
    }
  }
}
