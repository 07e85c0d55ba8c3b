package nl.rdm.escalatie.rapportage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * Leest een PDF zoals hulpsoftware haar voorleest: in de volgorde van de tags, niet van de ogen.
 */
final class Voorlezer {

  /** Wat als een geheel wordt voorgelezen. */
  private static final Set<String> BLOKKEN = Set.of("H1", "H2", "H3", "P", "LI", "TH", "TD");

  private final Map<PDPage, Map<Integer, String>> teksten = new HashMap<>();

  private Voorlezer() {}

  /** Elk blok met zijn tag, zoals {@code H2 Mogelijkheden}. */
  static List<String> lees(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var voorlezer = new Voorlezer();
      var regels = new ArrayList<String>();
      voorlezer.blokken(document, document.getDocumentCatalog().getStructureTreeRoot(), regels);
      return regels;
    }
  }

  private void blokken(PDDocument document, PDStructureNode knoop, List<String> regels)
      throws IOException {
    for (Object kind : knoop.getKids()) {
      if (kind instanceof PDStructureElement element) {
        if (BLOKKEN.contains(element.getStructureType()) && !heeftBlok(element)) {
          var tekst = tekst(element, element.getPage()).strip().replaceAll("\\s+", " ");
          regels.add(element.getStructureType() + " " + tekst);
        } else {
          blokken(document, element, regels);
        }
      }
    }
  }

  private static boolean heeftBlok(PDStructureElement element) {
    return element.getKids().stream()
        .filter(PDStructureElement.class::isInstance)
        .map(PDStructureElement.class::cast)
        .anyMatch(kind -> BLOKKEN.contains(kind.getStructureType()) || heeftBlok(kind));
  }

  private String tekst(PDStructureElement element, PDPage buiten) throws IOException {
    var pagina = element.getPage() == null ? buiten : element.getPage();
    var uit = new StringBuilder();
    for (Object kind : element.getKids()) {
      if (kind instanceof PDStructureElement deel) {
        uit.append(tekst(deel, pagina)).append(' ');
      } else if (kind instanceof Integer mcid) {
        uit.append(op(pagina).getOrDefault(mcid, ""));
      } else if (kind instanceof PDMarkedContentReference verwijzing) {
        var eigen = verwijzing.getPage() == null ? pagina : verwijzing.getPage();
        uit.append(op(eigen).getOrDefault(verwijzing.getMCID(), ""));
      }
    }
    return uit.toString();
  }

  private Map<Integer, String> op(PDPage pagina) throws IOException {
    if (!teksten.containsKey(pagina)) {
      var extractor = new PDFMarkedContentExtractor();
      extractor.processPage(pagina);
      var gevonden = new HashMap<Integer, String>();
      extractor.getMarkedContents().forEach(inhoud -> verzamel(inhoud, gevonden));
      teksten.put(pagina, gevonden);
    }
    return teksten.get(pagina);
  }

  private static void verzamel(PDMarkedContent inhoud, Map<Integer, String> gevonden) {
    var tekst = new StringBuilder();
    for (Object deel : inhoud.getContents()) {
      if (deel instanceof TextPosition letter) {
        tekst.append(letter.getUnicode());
      } else if (deel instanceof PDMarkedContent genest) {
        verzamel(genest, gevonden);
      }
    }
    if (inhoud.getMCID() >= 0) {
      gevonden.merge(inhoud.getMCID(), tekst.toString(), String::concat);
    }
  }
}
