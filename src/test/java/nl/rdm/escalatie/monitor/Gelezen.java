package nl.rdm.escalatie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Wat iemand overneemt die een monitor op de pagina, in de PDF of in de spreadsheet leest: van elke
 * cel, als {@code tabel/rij/kolom}, wat er staat.
 */
final class Gelezen {

  private Gelezen() {}

  static Map<String, String> opDePagina(String html) {
    var cellen = new LinkedHashMap<String, String>();
    for (var tabel : Jsoup.parse(html).select("table")) {
      for (var rij : tabel.select("tbody tr")) {
        for (var cel : rij.select("td")) {
          cellen.put(
              sleutel(tabel.id(), rij.selectFirst("th").text(), cel.attr("data-kop")), cel.text());
        }
      }
    }
    return cellen;
  }

  static Map<String, String> inDeSpreadsheet(Path bestand, String html) throws IOException {
    var delen = new HashMap<String, Document>();
    try (var zip = new ZipFile(bestand.toFile())) {
      for (var deel : Collections.list(zip.entries())) {
        delen.put(
            deel.getName(), Jsoup.parse(zip.getInputStream(deel), "UTF-8", "", Parser.xmlParser()));
      }
    }
    var codes = new HashMap<String, String>();
    Jsoup.parse(html)
        .select("section:has(table)")
        .forEach(deel -> codes.put(deel.selectFirst("h2").text(), deel.selectFirst("table").id()));
    var teksten = delen.get("xl/sharedStrings.xml").select("si").eachText();
    var cellen = new LinkedHashMap<String, String>();
    for (var blad : delen.get("xl/workbook.xml").select("sheet")) {
      if (!blad.attr("name").equals("Toelichting")) {
        var rijen = delen.get("xl/worksheets/sheet" + blad.attr("sheetId") + ".xml").select("row");
        var kop = rijen.get(0).select("c");
        for (var rij : rijen.subList(1, rijen.size())) {
          for (int kolom = 1; kolom < kop.size(); kolom++) {
            var waar = tekst(kop.get(kolom), teksten);
            cellen.put(
                sleutel(codes.get(blad.attr("name")), tekst(rij.child(0), teksten), waar),
                getal(tekst(rij.child(kolom), teksten), waar));
          }
        }
      }
    }
    return cellen;
  }

  private static String tekst(Element cel, List<String> teksten) {
    return cel.attr("t").equals("s") ? teksten.get(Integer.parseInt(cel.text())) : cel.text();
  }

  private static String getal(String tekst, String kolom) {
    if (!tekst.matches("[0-9.E-]+")) {
      return tekst;
    }
    return kolom.startsWith("Aandeel")
        ? Math.round(100 * Double.parseDouble(tekst)) + "%"
        : String.valueOf(Math.round(Double.parseDouble(tekst)));
  }

  /** De PDF van voor naar achter; welke koppen en rijen er staan zegt de pagina. */
  static Map<String, String> inDePdf(byte[] bytes, String html) throws IOException {
    var druk = new Druk(bytes);
    var cellen = new LinkedHashMap<String, String>();
    for (var deel : Jsoup.parse(html).select("section:has(table)")) {
      druk.zoek(deel.selectFirst("h2").text() + " " + deel.selectFirst("p").text());
      var kop = deel.select("thead th").eachText();
      var rijen = deel.select("tbody th").eachText();
      var staven = new ArrayList<String>();
      if (druk.volgt("Grafiek: ")) {
        druk.zoek("in de tabel eronder.");
        rijen.forEach(rij -> staven.add(druk.na(rij + ":")));
      }
      var eerste = new ArrayList<String>();
      druk.neem(String.join(" ", kop));
      for (var rij : rijen) {
        if (druk.volgt(String.join(" ", kop))) {
          druk.neem(String.join(" ", kop));
        }
        druk.neem(rij);
        for (var kolom : kop.subList(1, kop.size())) {
          cellen.put(sleutel(deel.selectFirst("table").id(), rij, kolom), druk.na(""));
        }
        eerste.add(cellen.get(sleutel(deel.selectFirst("table").id(), rij, kop.get(1))));
      }
      assertThat(staven.isEmpty() ? eerste : staven).as("de staven").isEqualTo(eerste);
    }
    druk.neem("Hoe vaak trede 3 nodig is");
    return cellen;
  }

  /** De tekst van de PDF, waarvan steeds het begin genomen wordt. */
  private static final class Druk {

    private String rest;

    Druk(byte[] bytes) throws IOException {
      try (var document = Loader.loadPDF(bytes)) {
        rest =
            new PDFTextStripper()
                .getText(document)
                .lines()
                .filter(regel -> !regel.matches("Regionale doorzettingsmacht Twente ·.*"))
                .filter(regel -> !regel.matches("Opgemaakt op.*|(Pagina )?\\d+ van \\d+"))
                .reduce("", (a, b) -> a + " " + b)
                .replaceAll("\\s+", " ");
      }
    }

    boolean volgt(String begin) {
      return rest.startsWith(begin);
    }

    void neem(String begin) {
      assertThat(rest).startsWith(begin);
      rest = rest.substring(begin.length()).trim();
    }

    void zoek(String tekst) {
      assertThat(rest).contains(tekst);
      rest = rest.substring(rest.indexOf(tekst) + tekst.length()).trim();
    }

    /** Het eerste woord na deze tekst. */
    String na(String tekst) {
      neem(tekst);
      var woord = rest.split(" ", 2)[0];
      neem(woord);
      return woord;
    }
  }

  private static String sleutel(String tabel, String rij, String kolom) {
    return tabel + "/" + rij + "/" + kolom;
  }
}
