package nl.rdm.escalatie.notificatie;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;

/** Brengt een e-mail weg. */
@FunctionalInterface
interface Bezorger {

  void bezorg(Uitgaand bericht, MimeMessage mail) throws MessagingException, IOException;

  /** Haalt weg wat hier van een bericht achterbleef; wat de deur uit is, is niet terug te halen. */
  default void wis(long id, Instant gemaaktOp) {}
}
