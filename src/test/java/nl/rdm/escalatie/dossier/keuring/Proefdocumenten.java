package nl.rdm.escalatie.dossier.keuring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Gewone documenten, in code gemaakt zoals hun programma's dat doen. */
public final class Proefdocumenten {

  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String VERBAND =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String VERBANDEN = "http://schemas.openxmlformats.org/package/2006/relationships";

  private static final String ODF =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\""
          + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
          + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

  private Proefdocumenten() {}

  /** Een PDF van één bladzijde, zoals PDFBox haar schrijft. */
  public static byte[] pdf() {
    return pdf(x -> {});
  }

  /** Wat een proef met een PDF doet voordat zij bewaard wordt. */
  interface Bewerking {
    void doe(PDDocument document) throws IOException;
  }

  static byte[] pdf(Bewerking bewerking) {
    try (var document = new PDDocument()) {
      var bladzijde = new PDPage();
      document.addPage(bladzijde);
      try (var inhoud = new PDPageContentStream(document, bladzijde)) {
        inhoud.beginText();
        inhoud.setFont(new PDType1Font(FontName.HELVETICA), 12);
        inhoud.newLineAtOffset(50, 700);
        inhoud.showText("Plan van aanpak");
        inhoud.endText();
      }
      bewerking.doe(document);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Een PDF uit kale objecten: 1 is de catalogus; met een inhoudsopgave die klopt. */
  static byte[] kalePdf(String... objecten) {
    var uit = new ByteArrayOutputStream();
    uit.writeBytes(bytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
    var opgave = new StringBuilder("xref\n0 " + (objecten.length + 1) + "\n");
    opgave.append("0000000000 65535 f \n");
    for (int i = 0; i < objecten.length; i++) {
      opgave.append(String.format("%010d 00000 n \n", uit.size()));
      uit.writeBytes(bytes((i + 1) + " 0 obj\n" + objecten[i] + "\nendobj\n"));
    }
    int xref = uit.size();
    uit.writeBytes(bytes(opgave.toString()));
    uit.writeBytes(
        bytes(
            "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objecten.length + 1, xref)));
    return uit.toByteArray();
  }

  /** Een PDF van één bladzijde, met iets in haar catalogus. */
  public static byte[] pdf(String catalogus) {
    return kalePdfMet(catalogus, "");
  }

  /** Een gewone PDF van ongeveer zoveel bytes. */
  public static byte[] pdfVan(int bytes) {
    return kalePdfMet("", "/Contents 4 0 R", stroom("", new byte[bytes]));
  }

  /** Een kale PDF van één bladzijde, met iets in haar catalogus, op haar bladzijde, en erbij. */
  static byte[] kalePdfMet(String catalogus, String bladzijde, String... erbij) {
    var objecten = new String[3 + erbij.length];
    objecten[0] = "<</Type/Catalog/Pages 2 0 R" + catalogus + ">>";
    objecten[1] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    objecten[2] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]" + bladzijde + ">>";
    System.arraycopy(erbij, 0, objecten, 3, erbij.length);
    return kalePdf(objecten);
  }

  /** Een stroom zoals zij in een PDF staat; de bytes als tekst. */
  static String stroom(String kop, byte[] inhoud) {
    return "<<%s/Length %d>>\nstream\n".formatted(kop, inhoud.length)
        + new String(inhoud, StandardCharsets.ISO_8859_1)
        + "\nendstream";
  }

  /** Een Word-document met koptekst, lijst met link, veldcodes en een afbeelding. */
  public static byte[] docx() {
    return zip(docxDelen());
  }

  static Map<String, byte[]> docxDelen() {
    var delen = new LinkedHashMap<String, byte[]>();
    delen.put(
        "[Content_Types].xml",
        xml(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
                + "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd."
                + "openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>"));
    delen.put(
        "_rels/.rels",
        verbanden(
            verband("rId1", VERBAND + "/officeDocument", "word/document.xml", false)
                + verband(
                    "rId2", VERBANDEN + "/metadata/core-properties", "docProps/core.xml", false)
                + verband("rId3", VERBAND + "/extended-properties", "docProps/app.xml", false)));
    delen.put(
        "word/document.xml",
        word(
            veld("PAGE")
                + veld("TOC \\o &quot;1-3&quot; \\h")
                + veld(
                    "HYPERLINK &quot;https://example.org/plan&quot; \\o &quot;het plan&quot; \\h")
                + "<w:p><w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
                + "<w:r><w:t>Plan van aanpak</w:t></w:r></w:p>"));
    delen.put(
        "word/_rels/document.xml.rels",
        verbanden(
            verband("rId1", VERBAND + "/styles", "styles.xml", false)
                + verband("rId4", VERBAND + "/settings", "settings.xml", false)
                + verband("rId5", VERBAND + "/theme", "theme/theme1.xml", false)
                + verband("rId6", VERBAND + "/customXml", "../customXml/item1.xml", false)
                + verband("rId2", VERBAND + "/image", "media/image1.png", false)
                + verband("rId3", VERBAND + "/hyperlink", "mailto:zorg@example.org", true)));
    delen.put("word/settings.xml", xml("<w:settings xmlns:w=\"" + WORD + "\"/>"));
    delen.put("word/theme/theme1.xml", xml("<theme/>"));
    delen.put("customXml/item1.xml", xml("<b:Sources xmlns:b=\"urn:b\"/>"));
    delen.put("docProps/core.xml", xml("<coreProperties/>"));
    delen.put("word/styles.xml", xml("<w:styles xmlns:w=\"" + WORD + "\"/>"));
    delen.put("word/media/image1.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    delen.put("docProps/app.xml", xml("<Properties><Template>Normal</Template></Properties>"));
    return delen;
  }

  static byte[] word(String inhoud) {
    return xml(
        "<w:document xmlns:w=\"%s\" xmlns:r=\"%s\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"><w:body>%s</w:body></w:document>"
            .formatted(WORD, VERBAND, inhoud));
  }

  /** Een veld; elk deel van de code in een eigen stuk tekst. */
  static String veld(String... code) {
    var tekst = new StringBuilder("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>");
    for (var deel : code) {
      tekst.append("<w:r><w:instrText xml:space=\"preserve\">").append(deel);
      tekst.append("</w:instrText></w:r>");
    }
    return tekst
        .append("<w:r><w:fldChar w:fldCharType=\"separate\"/><w:t>x</w:t>")
        .append("<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")
        .toString();
  }

  static byte[] verbanden(String verbanden) {
    return xml("<Relationships xmlns=\"" + VERBANDEN + "\">" + verbanden + "</Relationships>");
  }

  static String verband(String id, String soort, String doel, boolean buiten) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"%s/>"
        .formatted(id, soort, doel, buiten ? " TargetMode=\"External\"" : "");
  }

  /** Een OpenDocument-tekst met alles wat LibreOffice erin zet, en een link. */
  public static byte[] odt() {
    return odt(odtDelen());
  }

  static Map<String, byte[]> odtDelen() {
    var delen = new LinkedHashMap<String, byte[]>();
    delen.put("Configurations2/accelerator/", new byte[0]);
    delen.put("Configurations2/images/Bitmaps/", new byte[0]);
    delen.put("manifest.rdf", xml("<rdf:RDF xmlns:rdf=\"urn:rdf\"/>"));
    delen.put("meta.xml", odf("document-meta", "<office:meta/>"));
    delen.put("settings.xml", odf("document-settings", "<office:settings/>"));
    delen.put("styles.xml", odf("document-styles", ""));
    delen.put("Thumbnails/thumbnail.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    delen.put("Pictures/100000.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    delen.put("layout-cache", new byte[] {5, 0, 1, 2});
    delen.put(
        "content.xml",
        odtInhoud(
            "<text:p><text:a xlink:href=\"https://example.org/plan\">Plan</text:a>"
                + "<text:a xlink:href=\"#kop\">kop</text:a>"
                + "<draw:frame><draw:image xlink:href=\"Pictures/100000.png\"/></draw:frame>"
                + "</text:p>"));
    delen.put("META-INF/manifest.xml", manifest("application/vnd.oasis.opendocument.text", ""));
    return delen;
  }

  static byte[] odtInhoud(String inhoud) {
    return odf(
        "document-content",
        "<office:scripts/><office:body><office:text>" + inhoud + "</office:text></office:body>");
  }

  static byte[] manifest(String soort, String erbij) {
    return xml(
        ("<manifest:manifest %s><manifest:file-entry manifest:full-path=\"/\""
                + " manifest:media-type=\"%s\"/>%s</manifest:manifest>")
            .formatted(ODF, soort, erbij));
  }

  static byte[] odf(String element, String inhoud) {
    return xml("<office:%s %s>%s</office:%s>".formatted(element, ODF, inhoud, element));
  }

  /** Met de soort vooraan en niet ingepakt, zoals het hoort. */
  static byte[] odt(Map<String, byte[]> delen) {
    var zip = new Zip().nietIngepakt("mimetype", bytes("application/vnd.oasis.opendocument.text"));
    delen.forEach(zip::deel);
    return zip.bytes();
  }

  /** Zoals Java zelf een zip schrijft: met de lengtes achter elk deel. */
  static byte[] zip(Map<String, byte[]> delen) {
    return zip(delen, new byte[0]);
  }

  /** Met bij elk deel deze extra gegevens, en zoals Java het doet met zijn lengte erachter. */
  static byte[] zip(Map<String, byte[]> delen, byte[] extra) {
    var uit = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(uit)) {
      for (var deel : delen.entrySet()) {
        var kop = new ZipEntry(deel.getKey());
        kop.setExtra(extra);
        zip.putNextEntry(kop);
        zip.write(deel.getValue());
        zip.closeEntry();
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return uit.toByteArray();
  }

  static byte[] xml(String inhoud) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + inhoud).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] bytes(String tekst) {
    return tekst.getBytes(StandardCharsets.ISO_8859_1);
  }
}
