package nl.rdm.escalatie.aanmelding;

/** Wat een aanmelding vraagt naast de casus zelf. */
@FunctionalInterface
interface Aanmeldvervolg {

  /** Begint daarmee, in de transactie waarin de casus wordt vastgelegd. */
  void begin(String casusnummer, Aanmelding aanmelding);
}
