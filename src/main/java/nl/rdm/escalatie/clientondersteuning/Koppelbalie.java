package nl.rdm.escalatie.clientondersteuning;

import nl.rdm.escalatie.casus.Casus;

/** Waar een nieuwe casus langskomt, met zijn dossier al gevuld. */
public interface Koppelbalie {

  /**
   * Iedere cliënt krijgt een cliëntondersteuner, ook wie zichzelf aanmeldt (C1), tenzij zij er zelf
   * van afziet (C17).
   */
  void bijAanmelding(Casus casus);
}
