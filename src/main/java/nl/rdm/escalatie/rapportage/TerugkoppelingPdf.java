package nl.rdm.escalatie.rapportage;

import org.springframework.stereotype.Component;

/** Maakt van een terugkoppeling het document in het vaste format (R113). */
@Component
class TerugkoppelingPdf {

  private final Pdfdruk druk;
  private final Lettertype lettertype;

  TerugkoppelingPdf(Pdfdruk druk, Lettertype lettertype) {
    this.druk = druk;
    this.lettertype = lettertype;
  }

  /**
   * @throws IllegalStateException wanneer het niet lukt, zonder tekst uit het verslag
   */
  byte[] maak(Terugkoppeling terugkoppeling) {
    return druk.maak(
        "terugkoppeling",
        terugkoppeling.casusnummer(),
        terugkoppeling.vastgesteldOp(),
        () -> Verslag.van(terugkoppeling, lettertype));
  }
}
