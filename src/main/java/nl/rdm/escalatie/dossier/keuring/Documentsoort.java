package nl.rdm.escalatie.dossier.keuring;

/** Een soort document dat iemand kan aanleveren. */
public enum Documentsoort {
  PDF("pdf", "application/pdf", "een PDF"),
  DOCX(
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "een Word-document (docx)"),
  ODT("odt", "application/vnd.oasis.opendocument.text", "een OpenDocument-tekst (odt)");

  private final String uitgang;
  private final String mediatype;
  private final String woorden;

  Documentsoort(String uitgang, String mediatype, String woorden) {
    this.uitgang = uitgang;
    this.mediatype = mediatype;
    this.woorden = woorden;
  }

  /** Waar de naam van het bestand op eindigt, zonder punt. */
  public String uitgang() {
    return uitgang;
  }

  public String mediatype() {
    return mediatype;
  }

  /** Met lidwoord, zoals midden in een zin. */
  String woorden() {
    return woorden;
  }
}
