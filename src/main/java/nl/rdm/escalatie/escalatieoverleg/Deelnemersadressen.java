package nl.rdm.escalatie.escalatieoverleg;

import java.util.Optional;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import org.springframework.stereotype.Component;

/** De adressen van de deelnemers, zoals de gemeente ze bij het vaststellen opschreef. */
@Component
public class Deelnemersadressen {

  /** Het formulier waarin de gemeente de deelnemers vaststelt. */
  public static final String FORMULIER =
      "trede-3-bestuurlijk-escalatieoverleg.deelnemersVaststellen";

  private final Dossier dossier;

  Deelnemersadressen(Dossier dossier) {
    this.dossier = dossier;
  }

  public Optional<String> van(String casusnummer, String rol) {
    return dossier.laatste(casusnummer, FORMULIER, "email_" + rol).map(Stuk::waarde);
  }
}
