package nl.rdm.escalatie.notificatie;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Brengt een e-mail weg. */
@FunctionalInterface
interface Bezorger {

  void bezorg(Uitgaand bericht, MimeMessage mail) throws MessagingException, IOException;
}
