package nl.rdm.escalatie.casus;

import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;

/** Wat naast het dossier van een casus te lezen kan zijn, zoals een verslag als PDF. */
public interface Dossierbijlage {

  /** Wat er op de pagina staat, en waar het heen leidt. */
  record Verwijzing(String naam, String adres) {}

  /**
   * Leeg wanneer zij er niet is, niet meer is of deze lezer haar niet mag openen; vragen is nog
   * geen inzage.
   */
  Optional<Verwijzing> voor(Casus casus, Account lezer);
}
