package nl.rdm.escalatie.casus;

import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import org.springframework.stereotype.Component;

/** Wie het register van verstrekkingen van een casus ziet; er staat geen inhoud in. */
@Component
public class Verstrekkingsinzage {

  private static final Set<String> GROEPEN =
      Set.of(
          Groepen.AANMELDPUNT,
          Groepen.COORDINATIEPUNT,
          Groepen.RDM_VERANTWOORDELIJKE,
          Groepen.AUDITORS);

  /** Van wie de status van de casus al mag zien. */
  public boolean mag(Casus casus, Account lezer) {
    return GROEPEN.stream().anyMatch(lezer::in)
        || casus.geregisseerdDoor(lezer)
        || casus.ondersteundDoor(lezer);
  }
}
