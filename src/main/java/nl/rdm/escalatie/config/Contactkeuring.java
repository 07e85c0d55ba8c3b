package nl.rdm.escalatie.config;

import java.util.List;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Startkeuring;
import nl.rdm.escalatie.notificatie.Contact;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Wie belt over een casus, hoort geen verzonnen nummer te krijgen. */
@Component
@Profile("productie")
class Contactkeuring implements Startkeuring {

  private final Contact contact;

  Contactkeuring(Contact contact) {
    this.contact = contact;
  }

  @Override
  public List<String> fouten() {
    return Stream.of(contact.aanmeldpunt(), contact.coordinatiepunt())
            .anyMatch(Contactkeuring::verzonnen)
        ? List.of("Zeg in rdm.contact hoe het aanmeldpunt en het coördinatiepunt te bereiken zijn.")
        : List.of();
  }

  private static boolean verzonnen(Contact.Punt punt) {
    return punt.email().isBlank()
        || punt.email().endsWith("@example.org")
        || punt.telefoon().isBlank()
        || punt.telefoon().endsWith("-0000000");
  }
}
