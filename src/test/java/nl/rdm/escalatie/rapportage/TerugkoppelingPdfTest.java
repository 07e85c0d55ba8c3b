package nl.rdm.escalatie.rapportage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.rapportage.Afsprakenblad.Rij;
import nl.rdm.escalatie.rapportage.Afsprakenblad.Toezegging;
import nl.rdm.escalatie.rapportage.Overlegfeiten.Tekst;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class TerugkoppelingPdfTest {

  private static final String MERKTEKEN = "Zeldzaamwoord";
  private static final String[] KOPPEN = {
    "1. Casusbeschrijving",
    "2. Uitkomsten/afspraken",
    "3. Signalering/leerpunten voor de regio",
    "4. Advies lobby landelijk"
  };
  private static final ZonedDateTime OP =
      ZonedDateTime.of(2026, 11, 9, 14, 5, 6, 7, ZoneId.of("Europe/Amsterdam"));
  private static final String LASTIG =
      "Zij zei: \"ik wil 'thuis' wonen\" & <script>alert(1)</script> ${7*7} [[${x}]] &amp; ]]>\n"
          + "coördinatie, cliënt, e\u0308, naïef, Šimůnek, Ελλάδα, Москва, € 12,50 – ½ ×\n\n"
          + "- eerste punt 😀👩‍👩‍👧\n- tweede punt مرحبا بالعالم\n* שלום 你好\n\n"
          + "tab\there\u0000\u0007\u200B\u202E\uFEFF\uFFFD\uE000 \uD83D einde\r\nnog een regel";

  private final TerugkoppelingPdf pdf = new TerugkoppelingPdf(new Pdfdruk(), new Lettertype());

  @Test
  void gewone_terugkoppeling_is_pdf_a_2a_en_pdf_ua_1() throws Exception {
    var bytes = pdf.maak(gewoon());
    bewaar("volledig", bytes);
    keur(bytes);
    assertThat(Voorlezer.lees(bytes))
        .containsSubsequence(
            "H1 Terugkoppeling bestuurlijk escalatie overleg",
            "TH Datum overleg",
            "TD 3 november 2026",
            "H2 " + KOPPEN[0],
            "P Beschrijving met " + MERKTEKEN + ".",
            "H2 " + KOPPEN[1],
            "P Verder:",
            "LI punt een",
            "LI punt twee",
            "H2 " + KOPPEN[2],
            "H2 " + KOPPEN[3],
            "P Meer plekken.");
    var kort = pdf.maak(gewoon().afschrift());
    bewaar("afschrift", kort);
    keur(kort);
  }

  /** De melding, de oorzaken en het spoor ervan komen als incident in een tabel van de engine. */
  @Test
  void mislukt_het_maken_dan_zegt_de_fout_niets_van_de_tekst() {
    var struikelt =
        new TerugkoppelingPdf(
            new Pdfdruk(),
            new Lettertype() {
              @Override
              String toonbaar(String tekst) {
                throw new IllegalArgumentException("onleesbaar: " + tekst);
              }
            });
    assertThatThrownBy(() -> struikelt.maak(gewoon()))
        .hasMessageContaining(gewoon().casusnummer())
        .hasMessageContaining("IllegalArgumentException")
        .satisfies(
            fout -> {
              var alles = new StringWriter();
              fout.printStackTrace(new PrintWriter(alles));
              assertThat(alles.toString())
                  .contains("toonbaar")
                  .doesNotContain(MERKTEKEN, "onleesbaar");
            });
  }

  @Test
  void lastige_en_lange_tekst_blijft_geldig_en_leesbaar() throws Exception {
    var lang =
        IntStream.range(0, 420)
            .mapToObj(i -> "regel " + i + " met tekst")
            .collect(Collectors.joining("\n"));
    var zonderSpatie = "W".repeat(10_000);
    var bytes = pdf.maak(met(LASTIG, lang, zonderSpatie, LASTIG));
    bewaar("lastig", bytes);
    keur(bytes);
    try (var document = Loader.loadPDF(bytes)) {
      var tekst = tekst(document);
      assertThat(document.getNumberOfPages()).isGreaterThan(8);
      assertThat(tekst)
          .contains("<script>alert(1)</script>", "coördinatie, cliënt, ë", "${7*7}", "[[${x}]]");
      assertThat(tekst).contains("eerste punt □", "Het teken □ staat waar");
      assertThat(tekst).contains("regel 0 met tekst", "regel 419 met tekst");
      assertThat(tekst.chars().filter(c -> c == 'W').count()).isEqualTo(10_000);
    }
  }

  @Test
  void ieder_teken_dat_het_lettertype_zegt_te_kennen_is_toegestaan() throws Exception {
    var alles =
        new Lettertype()
            .toonbaar(
                IntStream.range(0x20, 0xFFFF)
                    .filter(c -> !Character.isSurrogate((char) c))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining(" ")));
    var bytes = pdf.maak(met(alles, "u", "s", "l"));
    bewaar("tekens", bytes);
    keur(bytes);
  }

  @Test
  @Eis("R113")
  void vier_vaste_delen_staan_als_kop_en_bladwijzer_in_het_verslag() throws Exception {
    try (var document = Loader.loadPDF(pdf.maak(gewoon()))) {
      assertThat(tekst(document))
          .containsSubsequence(
              "Regionale doorzettingsmacht Twente",
              "RDM-2026-0001",
              "Hof van Twente",
              "3 november 2026",
              "9 november 2026",
              "1. Casusbeschrijving",
              MERKTEKEN,
              "2. Uitkomsten/afspraken",
              "Afgesproken is plaatsing.",
              "punt twee",
              "3. Signalering/leerpunten voor de regio",
              "Wonen duurt te lang.",
              "4. Advies lobby landelijk",
              "Meer plekken.")
          .contains("Pagina 1 van 1");
      assertThat(bladwijzers(document)).containsExactly(KOPPEN);
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Terugkoppeling bestuurlijk escalatie overleg RDM-2026-0001");
      assertThat(document.getDocumentInformation().getAuthor())
          .isEqualTo("Gemeente Hof van Twente");
      assertThat(document.getPage(0).getResources().getFontNames())
          .allSatisfy(
              naam ->
                  assertThat(document.getPage(0).getResources().getFont(naam).isEmbedded())
                      .isTrue());
    }
  }

  @Test
  void afschrift_heeft_de_andere_delen_maar_nergens_de_casusbeschrijving() throws Exception {
    var volledig = pdf.maak(gewoon());
    var afschrift = pdf.maak(gewoon().afschrift());
    try (var document = Loader.loadPDF(afschrift)) {
      assertThat(tekst(document))
          .contains(
              "Afschrift voor de regionale portefeuillehouder",
              "in dit afschrift weggelaten",
              "Afgesproken is plaatsing.",
              "Wonen duurt te lang.",
              "Meer plekken.");
      assertThat(bladwijzers(document)).containsExactly(KOPPEN);
    }
    assertThat(alles(volledig)).contains(MERKTEKEN);
    assertThat(alles(afschrift)).doesNotContain(MERKTEKEN);
  }

  @Test
  void zonder_overleg_of_bekende_gemeente_staat_dat_er() throws Exception {
    var zonder =
        new Terugkoppeling(
            "RDM-2026-0002",
            "ONBEKEND",
            Optional.empty(),
            OP,
            Optional.of("b"),
            "u",
            "s",
            "l",
            Overlegfeiten.GEEN,
            Afsprakenblad.GEEN);
    try (var document = Loader.loadPDF(pdf.maak(zonder))) {
      assertThat(tekst(document))
          .contains("nog niet bekend", "niet gehouden")
          .doesNotContain("ONBEKEND");
    }
  }

  @Test
  void wie_er_was_wat_is_vastgelegd_en_de_afspraken_staan_erin_en_zonder_tekst_in_het_afschrift()
      throws Exception {
    var bytes = pdf.maak(metOverleg());
    bewaar("met-overleg", bytes);
    keur(bytes);
    assertThat(Voorlezer.lees(bytes))
        .containsSubsequence(
            "H2 " + KOPPEN[1],
            "TH Vastgelegd",
            "TD Uitkomst",
            "TD De bestuurders vonden een oplossing",
            "TD Wie er was",
            "TD Directeur van de instelling (vervanger), Burgemeester of wethouder",
            "TD Gemandateerde van de zorgverzekeraar",
            "TD Casus aangenomen",
            "P Afgesproken is plaatsing. De gemeente betaalt.",
            "H3 Gemiste stappen of lacunes",
            "P Stapmerk: er was geen nazorg.",
            "H2 " + KOPPEN[2],
            "H3 Welk aanbod ontbreekt",
            "H2 " + KOPPEN[3],
            "H2 Bijlage: afspraken",
            "TD 1 van 2",
            "TD De instelling",
            "TD Regelt een plekmerk.",
            "TD 2 maart 2027",
            "TD 2 van 2",
            "H3 Schriftelijk toegezegd",
            "LI De instelling: Het bedmerk is er.");
    var kort = pdf.maak(metOverleg().afschrift());
    bewaar("met-overleg-afschrift", kort);
    keur(kort);
    try (var document = Loader.loadPDF(bytes)) {
      assertThat(bladwijzers(document)).endsWith(KOPPEN[3], "Bijlage: afspraken");
      assertThat(tekst(document)).contains("Het teken □ staat waar");
      var blad = new PDFTextStripper();
      blad.setStartPage(document.getNumberOfPages());
      assertThat(blad.getText(document))
          .contains("3 november 2026", "plekmerk", "bedmerk")
          .doesNotContain(MERKTEKEN);
    }
    assertThat(alles(kort))
        .contains("De bestuurders vonden een oplossing", "2 van 2", "3 maart 2027")
        .doesNotContain("Stapmerk", "Aanbodmerk", "plekmerk", "bedmerk");
  }

  /** Een tabel of alinea die naar de volgende bladzijde gaat, neemt haar kop mee. */
  @Test
  void een_kop_staat_nooit_alleen_onderaan_een_bladzijde() throws Exception {
    for (int regels = 1; regels <= 20; regels++) {
      try (var document = Loader.loadPDF(pdf.maak(metRegels(regels)))) {
        var blad = new PDFTextStripper();
        for (int nr = 1; nr < document.getNumberOfPages(); nr++) {
          blad.setStartPage(nr);
          blad.setEndPage(nr);
          var onderaan =
              blad.getText(document)
                  .lines()
                  .filter(regel -> !regel.contains("RDM-2026-0001") && !regel.contains("Pagina "))
                  .reduce("", (eerder, later) -> later);
          assertThat(onderaan)
              .as("%d regels, bladzijde %d", regels, nr)
              .isNotIn((Object[]) KOPPEN)
              .isNotIn("Gemiste stappen of lacunes", "Welk aanbod ontbreekt");
        }
      }
    }
  }

  @Test
  void dezelfde_inhoud_geeft_dezelfde_bytes() {
    assertThat(pdf.maak(gewoon())).isEqualTo(pdf.maak(gewoon()));
  }

  /** Alle tekst, metadata en uitgepakte stromen en strings van het document, en de ruwe bytes. */
  private static String alles(byte[] bytes) throws Exception {
    var uit = new ByteArrayOutputStream();
    uit.write(bytes);
    try (var document = Loader.loadPDF(bytes)) {
      uit.write(tekst(document).getBytes(StandardCharsets.UTF_8));
      for (var sleutel : document.getDocument().getXrefTable().keySet()) {
        var object = document.getDocument().getObjectFromPool(sleutel).getObject();
        if (object instanceof COSStream stroom) {
          try (var in = stroom.createInputStream()) {
            in.transferTo(uit);
          }
        }
        uit.write(String.valueOf(object).getBytes(StandardCharsets.UTF_8));
      }
    }
    return uit.toString(StandardCharsets.UTF_8);
  }

  private static List<String> bladwijzers(PDDocument document) {
    var koppen = new ArrayList<String>();
    for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
      koppen.add(item.getTitle());
    }
    return koppen;
  }

  private static void keur(byte[] bytes) throws Exception {
    assertThat(VeraPdf.gebreken(bytes, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(VeraPdf.gebreken(bytes, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  private static Terugkoppeling gewoon() {
    return met(
        "Beschrijving met " + MERKTEKEN + ".",
        "Afgesproken is plaatsing.\nDe gemeente betaalt.\n\nVerder:\n- punt een\n- punt twee",
        "Wonen duurt te lang.",
        "Meer plekken.");
  }

  private static Terugkoppeling met(
      String beschrijving, String uitkomsten, String signalering, String lobby) {
    return new Terugkoppeling(
        "RDM-2026-0001",
        "Hof van Twente",
        Optional.of(LocalDate.of(2026, 11, 3)),
        OP,
        Optional.of(beschrijving),
        uitkomsten,
        signalering,
        lobby,
        Overlegfeiten.GEEN,
        Afsprakenblad.GEEN);
  }

  /** Met wat er bij een uitkomst is vastgelegd en afgesproken. */
  private static Terugkoppeling metOverleg() {
    var t = gewoon();
    var feiten = new LinkedHashMap<String, String>();
    feiten.put("Uitkomst", "De bestuurders vonden een oplossing");
    feiten.put("Wie er was", "Directeur van de instelling (vervanger), Burgemeester of wethouder");
    feiten.put("Wie er niet was, of niet kon besluiten", "Gemandateerde van de zorgverzekeraar");
    feiten.put("Casus aangenomen", "Ja");
    feiten.put("Ontbreekt er aanbod in de regio", "Ja");
    return new Terugkoppeling(
        t.casusnummer(),
        t.gemeente(),
        t.overlegOp(),
        t.vastgesteldOp(),
        t.casusbeschrijving(),
        t.uitkomsten(),
        t.signalering(),
        t.lobby(),
        new Overlegfeiten(
            feiten,
            List.of(new Tekst("Gemiste stappen of lacunes", "Stapmerk: er was geen nazorg.")),
            List.of(new Tekst("Welk aanbod ontbreekt", "Aanbodmerk: beveiligd wonen."))),
        new Afsprakenblad(
            List.of(
                new Rij(
                    "1 van 2",
                    "De instelling",
                    Optional.of("Regelt een plekmerk."),
                    "2 maart 2027"),
                new Rij("2 van 2", "De gemeente", Optional.of("Betaalt 😀."), "3 maart 2027")),
            List.of(new Toezegging("De instelling", "Het bedmerk is er."))));
  }

  private static Terugkoppeling metRegels(int regels) {
    var t = metOverleg();
    return new Terugkoppeling(
        t.casusnummer(),
        t.gemeente(),
        t.overlegOp(),
        t.vastgesteldOp(),
        Optional.of("Een regel.\n\n".repeat(regels)),
        t.uitkomsten(),
        t.signalering(),
        t.lobby(),
        t.feiten(),
        t.afspraken());
  }

  private static String tekst(PDDocument document) throws Exception {
    return new PDFTextStripper().getText(document);
  }

  private static void bewaar(String naam, byte[] bytes) throws Exception {
    Files.createDirectories(Path.of("target/pdf"));
    Files.write(Path.of("target/pdf", naam + ".pdf"), bytes);
  }
}
