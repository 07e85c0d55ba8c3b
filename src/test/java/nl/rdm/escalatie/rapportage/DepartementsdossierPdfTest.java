package nl.rdm.escalatie.rapportage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.rapportage.Departementsdossier.Termijnregel;
import nl.rdm.escalatie.rapportage.Departementsdossier.Toegangsbesluit;
import nl.rdm.escalatie.rapportage.Departementsdossier.Weigering;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class DepartementsdossierPdfTest {

  private static final ZonedDateTime OP =
      ZonedDateTime.of(2026, 11, 9, 14, 5, 6, 7, ZoneId.of("Europe/Amsterdam"));
  private static final Termijnregel REGEL =
      new Termijnregel(
          "Casus bespreken",
          "Trede 1, Triage- en transfertafel",
          "2 november 2026",
          "9 november 2026",
          "niet gehaald");

  private final DepartementsdossierPdf pdf =
      new DepartementsdossierPdf(new Pdfdruk(), new Lettertype());

  @Test
  void beide_uitgaven_zijn_pdf_a_2a_en_pdf_ua_1() throws Exception {
    var volledig = pdf.maak(met(List.of("Zvw"), 60));
    keur("departement", volledig);
    assertThat(Voorlezer.lees(volledig))
        .containsSubsequence(
            "H1 Dossier voor de bewindspersoon",
            "TD RDM-2026-0001",
            "H2 3. Wie weigerde en waarom",
            "H3 Trede 1, 3 november 2026: niet toegelaten",
            "P Geen bed □ vrij.",
            "H2 4. De route",
            "LI Trede 1: vanaf 2 november 2026.",
            "H2 5. De termijnen",
            "TH Stand",
            "TD niet gehaald");
    keur("departement-zonder-inhoud", pdf.maak(met(List.of("Wlz"), 1).zonderInhoud()));
  }

  @Test
  void een_casus_zonder_weigering_termijn_of_besluit_is_ook_een_geldig_dossier() throws Exception {
    var kaal =
        new Departementsdossier(
            "RDM-2026-0002",
            "ONBEKEND",
            List.of("ONBEKEND"),
            OP,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of("Trede 4: loopt nog."),
            List.of(),
            true);
    keur("departement-kaal", pdf.maak(kaal));
    assertThat(tekst(pdf.maak(kaal)))
        .contains("nog niet bekend", "Dit is niet vastgelegd.", "Er is geen weigering opgeschreven")
        .doesNotContain("ONBEKEND", "Eerste einde");
  }

  @Test
  void het_dossier_zegt_wat_gevraagd_wordt_wie_besloot_wie_weigerde_en_welke_termijn_brak()
      throws Exception {
    assertThat(tekst(pdf.maak(met(List.of("Zvw", "Wlz"), 1))))
        .containsSubsequence(
            "RDM-2026-0001",
            "Zorgverzekeringswet, Wet langdurige zorg",
            "1. Wat wordt gevraagd",
            "behandelplek en de bijbehorende",
            "niet eens worden",
            "2. Wie besloot",
            "5 november 2026",
            "W. Ethouder, burgemeester",
            "Zo kan het niet langer.",
            "3. Wie weigerde en waarom",
            "Trede 1, 3 november 2026: niet toegelaten",
            "Geen bed □ vrij",
            "4. De route",
            "Trede 1: vanaf 2 november 2026.",
            "5. De termijnen",
            "Casus bespreken",
            "niet gehaald",
            "Het teken □");
  }

  @Test
  void de_uitgave_zonder_inhoud_heeft_geen_naam_motivering_of_reden() throws Exception {
    assertThat(tekst(pdf.maak(met(List.of("Zvw"), 1).zonderInhoud())))
        .contains("burgemeester", "5 november 2026", "Trede 1: vanaf", "Casus bespreken")
        .contains("Weggelaten in deze uitgave.")
        .doesNotContain("Ethouder", "niet langer", "Geen bed", "Er is geen weigering", "□");
  }

  @ParameterizedTest
  @CsvSource({
    "Zvw, De Zorgverzekeringswet betaalt mee, betaalt niet mee",
    "Wlz, De Zorgverzekeringswet betaalt niet mee, betaalt mee.",
    "ONBEKEND, Wie betaalt is nog niet bekend, betaalt niet mee"
  })
  void wat_gevraagd_wordt_volgt_uit_wie_betaalt(String wet, String wel, String niet)
      throws Exception {
    assertThat(tekst(pdf.maak(met(List.of(wet), 1)))).contains(wel).doesNotContain(niet);
  }

  @Test
  void mislukt_het_maken_dan_zegt_de_fout_niets_van_de_tekst() {
    var struikelt =
        new DepartementsdossierPdf(
            new Pdfdruk(),
            new Lettertype() {
              @Override
              String toonbaar(String tekst) {
                throw new IllegalArgumentException("onleesbaar: " + tekst);
              }
            });
    assertThatThrownBy(() -> struikelt.maak(met(List.of("Zvw"), 1)))
        .hasMessageContaining("RDM-2026-0001")
        .hasNoCause()
        .hasMessageNotContaining("Ethouder");
  }

  private static Departementsdossier met(List<String> financiering, int termijnen) {
    return new Departementsdossier(
        "RDM-2026-0001",
        "Hof van Twente",
        financiering,
        OP,
        Optional.of("GEEN_OVEREENSTEMMING"),
        Optional.of(
            new Toegangsbesluit(
                "5 november 2026",
                "burgemeester",
                Optional.of("W. Ethouder"),
                Optional.of("Zo kan het niet langer.\n\n- en niet <zo> & ${7*7}"))),
        List.of(
            new Weigering("Trede 1, 3 november 2026: niet toegelaten", "Geen bed 😀 vrij."),
            new Weigering("Trede 3, 5 november 2026: geen overeenstemming", "A wil, B niet.")),
        List.of("Trede 1: vanaf 2 november 2026.", "Trede 4: vanaf 5 november 2026, loopt nog."),
        Collections.nCopies(termijnen, REGEL),
        true);
  }

  private static void keur(String naam, byte[] bytes) throws Exception {
    Files.createDirectories(Path.of("target/pdf"));
    Files.write(Path.of("target/pdf", naam + ".pdf"), bytes);
    assertThat(VeraPdf.gebreken(bytes, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(VeraPdf.gebreken(bytes, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  private static String tekst(byte[] bytes) throws Exception {
    try (var document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
