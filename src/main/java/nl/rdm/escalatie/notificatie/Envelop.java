package nl.rdm.escalatie.notificatie;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import nl.rdm.escalatie.notificatie.Bijlagemaker.Bijlage;
import nl.rdm.escalatie.notificatie.Opmaak.Brief;
import org.springframework.stereotype.Component;

/** Maakt van een brief een e-mail aan één ontvanger: tekst en HTML naast elkaar, en de bijlagen. */
@Component
class Envelop {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final PostInstellingen instellingen;
  private final Clock klok;

  Envelop(PostInstellingen instellingen, Clock klok) {
    this.instellingen = instellingen;
    this.klok = klok;
  }

  /**
   * @throws Onverzendbaar wanneer de ontvanger geen e-mailadres is
   */
  MimeMessage sluit(Uitgaand bericht, Brief brief, List<Bijlage> bijlagen)
      throws MessagingException {
    var mail = new MailMetVastNummer(bericht.messageId());
    mail.setFrom(new InternetAddress(instellingen.afzender()));
    mail.setRecipient(Message.RecipientType.TO, ontvanger(bericht));
    mail.setSubject(brief.onderwerp(), UTF_8);
    mail.setHeader("Date", RFC_1123_DATE_TIME.format(klok.instant().atZone(klok.getZone())));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("Content-Language", "nl");
    mail.setContent(inhoud(brief, bijlagen));
    mail.saveChanges();
    return mail;
  }

  private static InternetAddress ontvanger(Uitgaand bericht) {
    try {
      var adres = new InternetAddress(bericht.ontvanger(), true);
      if (!adres.getAddress().equals(bericht.ontvanger())) {
        throw new AddressException();
      }
      return adres;
    } catch (AddressException fout) {
      throw new Onverzendbaar("De ontvanger is geen e-mailadres");
    }
  }

  private static Multipart inhoud(Brief brief, List<Bijlage> bijlagen) throws MessagingException {
    var tekst = new MimeBodyPart();
    tekst.setText(brief.tekst(), UTF_8);
    var html = new MimeBodyPart();
    html.setText(brief.html(), UTF_8, "html");
    var keuze = new MimeMultipart("alternative", tekst, html);
    if (bijlagen.isEmpty()) {
      return keuze;
    }
    var tekstdeel = new MimeBodyPart();
    tekstdeel.setContent(keuze);
    var geheel = new MimeMultipart("mixed", tekstdeel);
    for (var bijlage : bijlagen) {
      geheel.addBodyPart(deel(bijlage));
    }
    return geheel;
  }

  private static MimeBodyPart deel(Bijlage bijlage) throws MessagingException {
    var deel = new MimeBodyPart();
    deel.setDataHandler(
        new DataHandler(new ByteArrayDataSource(bijlage.inhoud(), bijlage.mediatype())));
    deel.setFileName(bijlage.naam());
    deel.setDisposition(Part.ATTACHMENT);
    return deel;
  }

  /** JavaMail geeft elke mail bij het verzenden een nieuw nummer; deze houdt het zijne. */
  private static final class MailMetVastNummer extends MimeMessage {

    private final String nummer;

    MailMetVastNummer(String nummer) throws MessagingException {
      super(Session.getInstance(new Properties()));
      this.nummer = nummer;
      updateMessageID();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", nummer);
    }
  }
}
