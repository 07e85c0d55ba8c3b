package nl.rdm.escalatie.aanmelding;

import java.util.Optional;

/** De taak waarin het aanmeldpunt de aanmelding toetst, om er in een e-mail naar te verwijzen. */
@FunctionalInterface
public interface Toetstaak {

  /** De id van de taak in de engine; leeg wanneer zij er niet is. */
  Optional<String> van(String casusnummer);
}
