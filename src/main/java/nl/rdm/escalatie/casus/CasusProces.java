package nl.rdm.escalatie.casus;

import java.util.Set;

/** Wat de casus van de engine nodig heeft. */
public interface CasusProces {

  /** Start het proces van een nieuwe casus. */
  void start(String casusnummer, Kenmerken kenmerken);

  /** Wie nu een open taak van deze casus heeft. */
  AanZet aanZet(String casusnummer);

  /** De casussen waarvan iemand van deze groepen, of dit account, nu een open taak heeft. */
  Set<String> aanZet(Set<String> groepen, String account);
}
