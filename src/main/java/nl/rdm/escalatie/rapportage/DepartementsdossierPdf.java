package nl.rdm.escalatie.rapportage;

import org.springframework.stereotype.Component;

/** Maakt van een dossier voor het departement het document. */
@Component
class DepartementsdossierPdf {

  private final Pdfdruk druk;
  private final Lettertype lettertype;

  DepartementsdossierPdf(Pdfdruk druk, Lettertype lettertype) {
    this.druk = druk;
    this.lettertype = lettertype;
  }

  /**
   * @throws IllegalStateException wanneer het niet lukt, zonder tekst uit het dossier
   */
  byte[] maak(Departementsdossier dossier) {
    return druk.maak(
        "departementsdossier",
        dossier.casusnummer(),
        dossier.opgemaaktOp(),
        () -> Departementsblad.van(dossier, lettertype));
  }
}
