package nl.rdm.escalatie.dossier;

/** Waarop iemand inhoud vrijgeeft (besluiten, sectie 4). */
public enum Grondslag {
  /** De toestemming die bij de aanmelding gegeven was. */
  TOESTEMMING_AANMELDING,
  /** Toestemming die de cliënt later opnieuw gaf. */
  TOESTEMMING_VERNIEUWD,
  /** Een andere grondslag; haar tekst staat in het dossier. */
  ANDERE_GRONDSLAG,
  /** Alleen een tekst waaraan de cliënt niet te herkennen is. */
  ANONIEM;

  /** Of een verstrekking hierop sluit wanneer de cliënt haar toestemming intrekt. */
  public boolean opToestemming() {
    return this == TOESTEMMING_AANMELDING || this == TOESTEMMING_VERNIEUWD;
  }
}
