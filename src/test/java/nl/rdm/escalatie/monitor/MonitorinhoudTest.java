package nl.rdm.escalatie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.monitor.Tabel.Rij;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waarover de monitor verslag doet, ook wanneer er niets gebeurde. */
@RdmTest
@Tag("eenmaal")
class MonitorinhoudTest {

  private static final LocalDate EERSTE_VENSTER_VOORBIJ = LocalDate.of(2029, 1, 1);

  @Autowired private Monitorcijfers cijfers;
  @Autowired private Monitordruk druk;
  @Autowired private Casusrit rit;
  @Autowired private JdbcClient jdbc;

  @TempDir private Path map;

  @Test
  @Eis("R117")
  void van_trede_1_en_2_staat_er_wat_erin_en_eruit_ging_en_hoe_snel() {
    var treden = tabel(EERSTE_VENSTER_VOORBIJ, "treden");
    assertThat(treden.rijen()).extracting(Rij::naam).containsExactly("Trede 1", "Trede 2");
    assertThat(treden.kolommen()).startsWith("Instroom", "Uitstroom", "Opgelost", "Niet opgelost");
    var doorlooptijd = tabel(EERSTE_VENSTER_VOORBIJ, "doorlooptijd");
    assertThat(doorlooptijd.rijen()).extracting(Rij::naam).startsWith("Trede 1", "Trede 2");
    assertThat(doorlooptijd.kolommen()).contains("Binnen de termijn", "Later");
  }

  /** Over een halfjaar zou trede 3 over één cliënt gaan (R106). */
  @Test
  @Eis("R118")
  void van_trede_3_staat_er_hetzelfde_zodra_er_genoeg_jaren_voorbij_zijn() {
    var trede3 = tabel(EERSTE_VENSTER_VOORBIJ, "trede-3-en-4");
    assertThat(trede3.rijen()).extracting(Rij::naam).startsWith("Trede 3", "Trede 4");
    assertThat(trede3.kolommen())
        .startsWith("Instroom", "Uitstroom", "Opgelost", "Niet opgelost")
        .contains("Binnen de termijn", "Later");
    assertThat(cijfers.van(Periode.vorigHalfjaar(LocalDate.of(2026, 7, 1))).tabellen())
        .extracting(Tabel::code)
        .contains("treden")
        .doesNotContain("trede-3-en-4");
  }

  @Test
  @Eis("R35")
  void de_clientondersteuning_verantwoordt_zich() {
    assertThat(tabel(EERSTE_VENSTER_VOORBIJ, "clientondersteuning").rijen())
        .extracting(Rij::naam)
        .contains(
            "Keer dat een cliëntondersteuner gezocht werd",
            "Gekoppeld binnen de termijn",
            "Gekoppeld na de termijn",
            "Niet gekoppeld",
            "Cliënt zag ervan af",
            "Cliëntondersteuner trok zich terug");
  }

  @Test
  @Eis("R119")
  void ook_opschaling_tafels_en_spoed_worden_getoetst() {
    assertThat(cijfers.van(Periode.vorigHalfjaar(EERSTE_VENSTER_VOORBIJ)).tabellen())
        .extracting(Tabel::code)
        .contains("opschaling", "tafels", "spoed");
    assertThat(tabel(EERSTE_VENSTER_VOORBIJ, "opschaling").rijen())
        .extracting(Rij::naam)
        .contains("Cliëntondersteuner", "Aanmeldpunt", "Coördinatiepunt", "Termijn om");
  }

  /**
   * Kwamen er zes en gingen er vijf, en staat er daarna een 0, dan ging er nog één. En gingen er na
   * een paar die er niet staan tien uit terwijl er zes kwamen, dan waren dat er vier.
   */
  @Test
  @Eis("R119")
  void een_halfjaar_verraadt_niet_wat_het_vorige_openliet() {
    var nr = rit.meldAan(Casusrit.gewoon());
    verblijven(nr, "regiotafel", 5, "2026-03-02", "2026-04-02");
    verblijven(nr, "regiotafel", 1, "2026-03-02", "2026-08-03");
    verblijven(nr, "crisisteam", 4, "2026-03-02", "2026-08-03");
    verblijven(nr, "crisisteam", 6, "2026-07-15", "2026-08-03");

    assertThat(aanTafel(2026, 7, "Regiotafel")).startsWith("6", "5");
    assertThat(aanTafel(2027, 1, "Regiotafel")).startsWith("onderdrukt", "onderdrukt");
    assertThat(aanTafel(2026, 7, "Regionaal Crisis")).startsWith("onderdrukt", "0");
    assertThat(aanTafel(2027, 1, "Regionaal Crisis")).startsWith("6", "onderdrukt");
  }

  @Test
  void een_tabel_staat_met_haar_kop_op_een_bladzijde() throws IOException {
    var nr = rit.meldAan(Casusrit.gewoon());
    for (var tafel : Groepen.TAFELS.keySet()) {
      verblijven(nr, tafel, 6, "2026-03-02", "2026-04-02");
    }
    verblijven(nr, null, 12, "2026-03-02", "2026-04-02");
    for (var op : List.of(LocalDate.of(2026, 7, 1), EERSTE_VENSTER_VOORBIJ)) {
      var monitor = cijfers.van(Periode.vorigHalfjaar(op));
      var paginas = paginas(druk.pdf("MONITOR", monitor, Optional.empty()));
      for (var tabel : monitor.tabellen()) {
        var laatste = tabel.rijen().get(tabel.rijen().size() - 1);
        assertThat(paginas)
            .as(tabel.titel())
            .anySatisfy(
                pagina ->
                    assertThat(pagina)
                        .contains(
                            tabel.titel() + " " + tabel.uitleg(),
                            tabel.rijkop() + " " + String.join(" ", tabel.kolommen()),
                            laatste.naam() + " " + laatste.cellen().get(0).tekst()));
      }
    }
  }

  private static List<String> paginas(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var paginas = new ArrayList<String>();
      for (int nr = 1; nr <= document.getNumberOfPages(); nr++) {
        var lezer = new PDFTextStripper();
        lezer.setStartPage(nr);
        lezer.setEndPage(nr);
        paginas.add(lezer.getText(document).replaceAll("\\s+", " "));
      }
      return paginas;
    }
  }

  @Test
  void de_spreadsheet_noemt_haar_bladen_in_woorden_en_is_te_lezen_zonder_te_schuiven()
      throws IOException {
    var monitor = cijfers.van(Periode.vorigHalfjaar(EERSTE_VENSTER_VOORBIJ));
    var namen = monitor.tabellen().stream().map(Tabel::titel).toList();
    var delen = new HashMap<String, String>();
    var bestand = map.resolve("monitor.xlsx");
    Files.write(bestand, druk.xlsx("MONITOR", monitor));
    try (var zip = new ZipFile(bestand.toFile())) {
      for (var deel : Collections.list(zip.entries())) {
        delen.put(
            deel.getName(),
            new String(zip.getInputStream(deel).readAllBytes(), StandardCharsets.UTF_8));
      }
    }

    assertThat(namen).allMatch(naam -> naam.length() <= 31).contains("In- en uitstroom per tafel");
    assertThat(
            Jsoup.parse(delen.get("xl/workbook.xml"), Parser.xmlParser())
                .select("sheet")
                .eachAttr("name"))
        .startsWith("Toelichting")
        .endsWith(namen.toArray(String[]::new));
    var toelichting = Jsoup.parse(delen.get("xl/worksheets/sheet1.xml"), Parser.xmlParser());
    assertThat(toelichting.select("col").eachAttr("width"))
        .hasSize(2)
        .allMatch(breedte -> Double.parseDouble(breedte) <= 90);
    assertThat(delen.get("xl/styles.xml")).contains("wrapText=\"true\"");
  }

  private void verblijven(String nr, String tafel, int aantal, String van, String tot) {
    for (int i = 0; i < aantal; i++) {
      jdbc.sql(
              """
              insert into casus_verloop (casusnummer, trede, tafel, van, tot, uitkomst)
              values (?, 1, ?, ?, ?, 'ADVIES')
              """)
          .params(
              nr,
              tafel,
              OffsetDateTime.parse(van + "T10:00Z"),
              OffsetDateTime.parse(tot + "T10:00Z"))
          .update();
    }
  }

  private List<String> aanTafel(int jaar, int maand, String tafel) {
    return tabel(LocalDate.of(jaar, maand, 1), "tafels").rijen().stream()
        .filter(rij -> rij.naam().startsWith(tafel))
        .flatMap(rij -> rij.cellen().stream().map(Tabel.Cel::tekst))
        .toList();
  }

  private Tabel tabel(LocalDate op, String code) {
    return cijfers.van(Periode.vorigHalfjaar(op)).tabellen().stream()
        .filter(tabel -> tabel.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
