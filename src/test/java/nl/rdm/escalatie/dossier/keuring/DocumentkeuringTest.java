package nl.rdm.escalatie.dossier.keuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Wat er van een aangeleverd bestand doorgelaten wordt, en met welke woorden niet. */
class DocumentkeuringTest {

  private final Documentkeuring keuring = new Documentkeuring();

  static List<Vijandig> vijandig() {
    return Vijandig.alle();
  }

  @ParameterizedTest
  @MethodSource("vijandig")
  void vijandig_bestand_wordt_snel_geweigerd_en_zegt_waarom(Vijandig bestand) {
    var inhoud = bestand.inhoud().get();
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertThat(bezwaren(bestand.naam(), bestand.mediatype(), inhoud))
                .anyMatch(bezwaar -> bezwaar.contains(bestand.woorden())));
  }

  @Test
  void er_zijn_meer_dan_zestig_vijandige_bestanden() {
    assertThat(vijandig()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
  }

  @Test
  void elke_reden_wordt_genoemd() {
    var pdf =
        Proefdocumenten.kalePdfMet("/OpenAction<</S/JavaScript>>", "/Annots[<</A<</S/Launch>>>>]");

    assertThat(bezwaren("plan.docx", "text/html", pdf)).hasSize(5).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "PDF, application/pdf",
    "PDF, application/octet-stream",
    "PDF, ''",
    "DOCX, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ODT, application/vnd.oasis.opendocument.text; charset=binary"
  })
  void gewoon_document_komt_er_byte_voor_byte_door(Documentsoort soort, String mediatype) {
    var inhoud =
        switch (soort) {
          case PDF -> Proefdocumenten.pdf();
          case DOCX -> Proefdocumenten.docx();
          case ODT -> Proefdocumenten.odt();
        };

    var document = keuring.keur("Plan van aanpak." + soort.uitgang(), mediatype, inhoud);

    assertThat(document.soort()).isEqualTo(soort);
    assertThat(document.inhoud()).isEqualTo(inhoud);
    assertThat(document.naam()).isEqualTo("Plan van aanpak." + soort.uitgang());
  }

  /** Zo schrijven LibreOffice en Acrobat waar een PDF opengaat; daar gebeurt verder niets. */
  @Test
  void pdf_die_alleen_zegt_waar_zij_opengaat_en_gewone_links_heeft_mag() {
    var link = "<</Subtype/Link/A<</S/URI/URI(%s)>>>>";
    keur(Proefdocumenten.kalePdfMet("/OpenAction[3 0 R/XYZ null null 0]", ""));
    keur(Proefdocumenten.kalePdfMet("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>", ""));
    keur(
        Proefdocumenten.kalePdfMet(
            "",
            "/Annots[%s%s%s]"
                .formatted(
                    link.formatted("https://example.org"),
                    link.formatted("mailto:zorg@example.org"),
                    link.formatted("www.example.org"))));
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.pdf, passwd.pdf",
    "C:\\Users\\jan\\plan.pdf, plan.pdf",
    "<img src=x>.pdf, _img src=x_.pdf",
    "CON.pdf, _CON.pdf",
    "'plan\"; filename=\"x.pdf', plan__ filename=_x.pdf",
    "'..plan.pdf', plan.pdf",
    "Behandelplan Zoë.PDF, Behandelplan Zoë.PDF"
  })
  void naam_wordt_nooit_een_pad_of_een_valstrik(String naam, String schoon) {
    assertThat(keuring.keur(naam, "", Proefdocumenten.pdf()).naam()).isEqualTo(schoon);
  }

  @Test
  void naam_wordt_hoogstens_honderd_tekens_met_haar_uitgang() {
    var naam = keuring.keur("😀".repeat(300) + ".pdf", "", Proefdocumenten.pdf()).naam();

    assertThat(naam).endsWith(".pdf");
    assertThat(naam.codePointCount(0, naam.length())).isLessThanOrEqualTo(100);
    assertThat(keuring.keur("a\r\nSet-Cookie: x.pdf", "", Proefdocumenten.pdf()).naam())
        .isEqualTo("aSet-Cookie_ x.pdf");
  }

  @Test
  void een_kring_in_een_pdf_houdt_het_lezen_niet_eindeloos_op() throws IOException {
    try (var bytes = new Leesgrens(new byte[10])) {
      assertThatThrownBy(
              () -> {
                while (true) {
                  bytes.seek(0);
                  bytes.read();
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  private void keur(byte[] pdf) {
    keuring.keur("plan.pdf", "application/pdf", pdf);
  }

  private List<String> bezwaren(String naam, String mediatype, byte[] inhoud) {
    var fout =
        catchThrowableOfType(OngeldigeInvoer.class, () -> keuring.keur(naam, mediatype, inhoud));
    assertThat(fout).as("doorgelaten").isNotNull();
    assertThat(fout.fouten()).extracting(Fout::veld).containsOnly("bestand");
    return fout.fouten().stream().map(Fout::melding).toList();
  }
}
