package nl.rdm.escalatie.notificatie;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ListableBeanFactory;

/** De post van het product over een echte mailserver, en wat er aan de andere kant aankomt. */
public final class Proefpost implements AutoCloseable {

  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/antwoord/\\S+)");

  private final GreenMail server = new GreenMail(Postkamer.willekeurigePoort());
  private final Verzender verzender;

  public Proefpost(ListableBeanFactory beans) {
    server.start();
    verzender =
        new Verzender(
            beans.getBean(Postbus.class),
            beans.getBean(Opmaak.class),
            beans.getBean(Envelop.class),
            Postkamer.smtp(server),
            List.copyOf(beans.getBeansOfType(Bijlagemaker.class).values()),
            List.copyOf(beans.getBeansOfType(Aanvulling.class).values()));
  }

  /**
   * Een mail zoals zij aankwam.
   *
   * @param aan elk adres in elke kop van de mail
   * @param ruw alles, om in te zoeken
   * @param link het pad van de persoonlijke link
   */
  public record Ontvangen(
      List<String> aan,
      String onderwerp,
      String tekst,
      String ruw,
      Optional<String> link,
      Optional<String> agenda) {}

  /** Verzendt wat klaarstaat; geeft wat sinds de vorige keer aankwam. */
  public List<Ontvangen> bezorg() {
    verzender.verzend();
    var nieuw = Arrays.stream(server.getReceivedMessages()).map(Proefpost::lees).toList();
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException fout) {
      throw new IllegalStateException(fout);
    }
    return nieuw;
  }

  /** Het pad van een link, zoals het in de mail zou staan. */
  public static String pad(Antwoordlinks links, String id) {
    return links.pad(id);
  }

  private static Ontvangen lees(MimeMessage mail) {
    try {
      var delen = new ArrayList<Part>();
      ontleed(mail, delen);
      var tekst = tekst(delen, "text/plain").orElseThrow();
      var link = LINK.matcher(tekst);
      return new Ontvangen(
          Arrays.stream(mail.getAllRecipients()).map(Object::toString).toList(),
          mail.getSubject(),
          tekst,
          GreenMailUtil.getWholeMessage(mail),
          link.find() ? Optional.of(link.group(1)) : Optional.empty(),
          tekst(delen, "text/calendar"));
    } catch (MessagingException | IOException fout) {
      throw new IllegalStateException(fout);
    }
  }

  private static void ontleed(Part deel, List<Part> delen) throws MessagingException, IOException {
    if (deel.getContent() instanceof Multipart meer) {
      for (int i = 0; i < meer.getCount(); i++) {
        BodyPart kind = meer.getBodyPart(i);
        ontleed(kind, delen);
      }
    } else {
      delen.add(deel);
    }
  }

  private static Optional<String> tekst(List<Part> delen, String soort) throws MessagingException {
    for (var deel : delen) {
      if (deel.isMimeType(soort)) {
        try (var in = deel.getInputStream()) {
          return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fout) {
          throw new UncheckedIOException(fout);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    server.stop();
  }
}
