package nl.rdm.escalatie.rapportage.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Een PDF over een casus, om te tonen en door niets onderweg te bewaren. */
final class Pdfantwoord {

  private Pdfantwoord() {}

  /**
   * @param soort waarmee de bestandsnaam begint, zoals {@code oplegnotitie}
   */
  static ResponseEntity<byte[]> van(String soort, String casusnummer, byte[] pdf) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename(soort + "-" + casusnummer + ".pdf")
                .build()
                .toString())
        .body(pdf);
  }
}
