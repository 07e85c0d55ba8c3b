package nl.rdm.escalatie.dossier.keuring;

import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.VERBAND;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.bytes;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.docx;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.docxDelen;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.kalePdf;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.kalePdfMet;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.manifest;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.odt;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.odtDelen;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.odtInhoud;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.pdf;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.stroom;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.veld;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.verband;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.verbanden;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.word;
import static nl.rdm.escalatie.dossier.keuring.Proefdocumenten.xml;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/**
 * Een bestand dat kwaad wil of niet is wat het zegt, met de woorden waarmee het geweigerd wordt.
 *
 * @param wat waar het om gaat
 * @param woorden een deel van de melding
 */
public record Vijandig(
    String wat, String naam, String mediatype, Supplier<byte[]> inhoud, String woorden) {

  private static final String PDF = Documentsoort.PDF.mediatype();
  private static final String DOCX = Documentsoort.DOCX.mediatype();
  private static final String ODT = Documentsoort.ODT.mediatype();

  private static final String OPGEBOUWD = "vreemd opgebouwd";
  private static final String SCRIPT = "staat een script";
  private static final String ACTIE = "een programma starten";
  private static final String INGESLOTEN = "ander bestand ingesloten";
  private static final String MEDIA = "geluid, beeld of een 3D-model";
  private static final String GROOT = "veel te groot";
  private static final String MACRO = "staan macro's";
  private static final String OBJECT = "ingesloten";
  private static final String BUITEN = "van buiten op";
  private static final String LINK = "geen gewone link";
  private static final String VELDCODE = "een veldcode";
  private static final String VREEMD = "iets dat niet in een";
  private static final String ANDER = "andere soort";

  @Override
  public String toString() {
    return wat;
  }

  /** Alle vijandige bestanden. */
  public static List<Vijandig> alle() {
    var alle = new ArrayList<Vijandig>();
    alle.addAll(geenDocument());
    alle.addAll(pdfs());
    alle.addAll(kapottePdfs());
    alle.addAll(zips());
    alle.addAll(docxs());
    alle.addAll(odts());
    return alle;
  }

  private static List<Vijandig> geenDocument() {
    return List.of(
        new Vijandig("leeg bestand", "plan.pdf", PDF, () -> new byte[0], "leeg"),
        new Vijandig(
            "te groot",
            "plan.pdf",
            PDF,
            () -> Arrays.copyOf(pdf(), Documentkeuring.HOOGSTENS_BYTES + 1),
            "hoogstens 20 MB"),
        new Vijandig("programma als pdf", "plan.pdf", PDF, () -> bytes("MZ\u0090\0\3"), "geen PDF"),
        new Vijandig(
            "webpagina als pdf",
            "plan.pdf",
            PDF,
            () -> bytes("<html><script>alert(1)</script></html>"),
            "geen PDF"),
        new Vijandig(
            "afbeelding als pdf",
            "plan.pdf",
            PDF,
            () -> bytes("\u0089PNG\r\n\u001a\n"),
            "geen PDF"),
        new Vijandig("rtf als docx", "plan.docx", DOCX, () -> bytes("{\\rtf1 plan}"), "geen PDF"),
        new Vijandig(
            "oud Word of wachtwoord",
            "plan.docx",
            DOCX,
            () -> bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
            "oud Office-bestand"),
        new Vijandig(
            "svg met script", "plan.svg", "image/svg+xml", () -> bytes("<svg/>"), "geen PDF"),
        new Vijandig(
            "losse zip",
            "plan.zip",
            "application/zip",
            () -> Zip.van(Map.of("plan.pdf", pdf())),
            "zip-bestand en geen document"),
        new Vijandig("pdf die docx heet", "plan.docx", PDF, Proefdocumenten::pdf, "op .pdf"),
        new Vijandig("docx die pdf heet", "plan.pdf", DOCX, Proefdocumenten::docx, "op .docx"),
        new Vijandig("odt die docx heet", "plan.docx", ODT, Proefdocumenten::odt, "op .odt"),
        new Vijandig(
            "pdf als webpagina verstuurd",
            "plan.pdf",
            "text/html",
            Proefdocumenten::pdf,
            "als iets anders verstuurd"),
        new Vijandig("naam op exe", "plan.pdf.exe", PDF, Proefdocumenten::pdf, "op .pdf"),
        new Vijandig("naam met een nul", "plan.pdf\0.exe", PDF, Proefdocumenten::pdf, "op .pdf"),
        new Vijandig(
            "naam achterstevoren", "plan\u202Efdp.exe", PDF, Proefdocumenten::pdf, "op .pdf"),
        new Vijandig("naam die alleen uitgang is", ".pdf", PDF, Proefdocumenten::pdf, "op .pdf"),
        new Vijandig("zonder naam", "", PDF, Proefdocumenten::pdf, "op .pdf"));
  }

  private static Vijandig alsPdf(String wat, String woorden, Supplier<byte[]> inhoud) {
    return new Vijandig("pdf: " + wat, "plan.pdf", PDF, inhoud, woorden);
  }

  private static Vijandig actie(String wat, String actie, String woorden) {
    return alsPdf(
        wat,
        woorden,
        () ->
            kalePdfMet(
                "", "/Annots[4 0 R]", "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A" + actie + ">>"));
  }

  private static List<Vijandig> pdfs() {
    return List.of(
        alsPdf(
            "script bij openen",
            SCRIPT,
            () -> kalePdfMet("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", "")),
        alsPdf(
            "script in de namen",
            SCRIPT,
            () ->
                kalePdfMet("/Names<</JavaScript<</Names[(a) 4 0 R]>>>>", "", "<</S/JavaScript>>")),
        alsPdf(
            "script met vermomde naam",
            SCRIPT,
            () -> kalePdfMet("/OpenAction 4 0 R", "", "<</S/Java#53cript/J#53 5 0 R>>", "(x)")),
        alsPdf(
            "script in een ingepakt object",
            SCRIPT,
            () ->
                pdf(
                    document ->
                        document
                            .getDocumentCatalog()
                            .setOpenAction(new PDActionJavaScript("app.alert(1)")))),
        alsPdf(
            "script dat nergens aan hangt",
            SCRIPT,
            () -> kalePdfMet("", "", "<</Type/Action/S/JavaScript/JS(x)>>")),
        alsPdf("actie bij de bladzijde", "vanzelf", () -> kalePdfMet("", "/AA<</O<</S/Named>>>>")),
        alsPdf(
            "website bij openen",
            "vanzelf",
            () -> kalePdfMet("/OpenAction<</S/URI/URI(https://example.org)>>", "")),
        alsPdf(
            "website na het openen",
            "vanzelf",
            () ->
                kalePdfMet(
                    "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(https://a.nl)>>>>", "")),
        actie("link met vermomd script", "<</S/URI/URI(java\tscript:alert\\(1\\))>>", LINK),
        actie("programma starten", "<</S/Launch/F(cmd.exe)>>", ACTIE),
        actie("formulier versturen", "<</S/SubmitForm/F(https://example.org)>>", ACTIE),
        actie("gegevens inlezen", "<</S/ImportData/F(x.fdf)>>", ACTIE),
        actie("ander bestand openen", "<</S/GoToR/F(\\\\\\\\host\\\\x.pdf)/D[0/Fit]>>", ACTIE),
        actie("draad in een ander bestand", "<</S/Thread/F(x.pdf)/D 0>>", ACTIE),
        alsPdf(
            "links vanaf een gedeelde map",
            LINK,
            () -> kalePdfMet("/URI<</Base(file:////host/map/)>>", "")),
        actie("ingesloten bestand openen", "<</S/GoToE/T<</R/C>>>>", ACTIE),
        actie("film afspelen", "<</S/Rendition/OP 0>>", MEDIA),
        actie("geluid", "<</S/Sound>>", MEDIA),
        actie("actie na een actie", "<</S/GoTo/D[3 0 R/Fit]/Next<</S/Launch>>>>", ACTIE),
        actie("link met script", "<</S/URI/URI(javascript:alert\\(1\\))>>", LINK),
        actie("link met een stuurteken", "<</S/URI/URI(\\001https://a.nl)>>", LINK),
        actie("link naar een bestand ernaast", "<</S/URI/URI(x.exe)>>", LINK),
        actie("link naar een bestand", "<</S/URI/URI(file:///etc/passwd)>>", LINK),
        actie("link naar een gedeelde map", "<</S/URI/URI(\\\\\\\\host\\\\map)>>", LINK),
        alsPdf(
            "ingesloten bestand",
            INGESLOTEN,
            () ->
                kalePdfMet(
                    "/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>",
                    "",
                    "<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>",
                    stroom("/Type/EmbeddedFile", bytes("MZ")))),
        alsPdf(
            "bijlage op de bladzijde",
            INGESLOTEN,
            () -> kalePdfMet("", "/Annots[4 0 R]", "<</Type/Annot/Subtype/FileAttachment>>")),
        alsPdf("pakket van bestanden", INGESLOTEN, () -> kalePdfMet("/Collection<</View/D>>", "")),
        alsPdf(
            "rich media",
            MEDIA,
            () -> kalePdfMet("", "/Annots[4 0 R]", "<</Type/Annot/Subtype/RichMedia>>")),
        alsPdf(
            "3D-model",
            MEDIA,
            () -> kalePdfMet("", "/Annots[4 0 R]", "<</Type/Annot/Subtype/3D/3DD 5 0 R>>", "<<>>")),
        alsPdf(
            "XFA-formulier",
            "XFA",
            () -> kalePdfMet("/AcroForm<</Fields[]/XFA 4 0 R>>", "", stroom("", bytes("<xdp/>")))),
        alsPdf(
            "stroom van buiten",
            BUITEN,
            () ->
                kalePdfMet("", "/Contents 4 0 R", stroom("/F(https://example.org/x)", bytes("")))),
        alsPdf(
            "bladzijde van buiten",
            BUITEN,
            () ->
                kalePdfMet(
                    "", "", stroom("/Type/XObject/Subtype/Form/Ref<</F(x.pdf)>>", bytes("")))),
        alsPdf(
            "versleuteld",
            "versleuteld",
            () ->
                pdf(
                    document ->
                        document.protect(
                            new StandardProtectionPolicy("baas", "", new AccessPermission())))));
  }

  private static List<Vijandig> kapottePdfs() {
    return List.of(
        alsPdf("alleen een kop", OPGEBOUWD, () -> bytes("%PDF-1.7\nplan")),
        alsPdf("halverwege afgebroken", OPGEBOUWD, () -> Arrays.copyOf(pdf(), pdf().length / 2)),
        alsPdf(
            "inhoudsopgave klopt niet",
            OPGEBOUWD,
            () -> bytes(tekst(kalePdfMet("", "")).replace("0000000015", "0000000115"))),
        alsPdf(
            "zonder bladzijden", OPGEBOUWD, () -> kalePdf("<</Type/Catalog/Pages 2 0 R>>", "<<>>")),
        alsPdf("iets ervoor", "geen PDF", () -> samen(bytes("#!/bin/sh\n"), pdf())),
        alsPdf("webpagina erachter", OPGEBOUWD, () -> samen(pdf(), bytes("<script>x</script>"))),
        alsPdf("zip erachter", OPGEBOUWD, () -> samen(pdf(), Zip.van(Map.of("a", bytes("b"))))),
        alsPdf(
            "zip erin",
            "ook een zip-bestand",
            () -> kalePdfMet("", "", stroom("", Zip.van(Map.of("a.exe", bytes("MZ")))))),
        alsPdf(
            "bom in een bladzijde",
            GROOT,
            () ->
                kalePdfMet(
                    "", "/Contents 4 0 R", stroom("/Filter/FlateDecode", flate(140_000_000)))),
        alsPdf(
            "bom in de objecten",
            GROOT,
            () ->
                kalePdfMet(
                    "",
                    "",
                    stroom("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", flate(17_000_000)))),
        alsPdf(
            "dubbel ingepakt",
            GROOT,
            () -> kalePdfMet("", "", stroom("/Filter[/FlateDecode/FlateDecode]", flate(1_000)))),
        alsPdf(
            "inpakker elders genoemd",
            "ingewikkeld",
            () -> kalePdfMet("", "", stroom("/Filter 5 0 R", flate(9)), "/FlateDecode")),
        alsPdf(
            "objecten vreemd ingepakt",
            "ingewikkeld",
            () -> kalePdfMet("", "", stroom("/Type/ObjStm/N 1/Filter/LZWDecode", bytes("x")))),
        alsPdf(
            "regels van een miljard tekens",
            "ingewikkeld",
            () ->
                kalePdfMet(
                    "",
                    "",
                    stroom(
                        "/Type/XRef/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns"
                            + " 1000000000>>",
                        flate(9)))),
        alsPdf(
            "regels van een miljard tekens, kort geschreven",
            "ingewikkeld",
            () ->
                kalePdfMet(
                    "",
                    "",
                    stroom(
                        "/Type/ObjStm/N 1/First 4/Filter/FlateDecode/DP<</Predictor 12/Columns"
                            + " 1000000000>>",
                        flate(9)))),
        alsPdf("te veel bladzijden", "te veel bladzijden", Vijandig::veelBladzijden),
        alsPdf(
            "te veel onderdelen",
            "ingewikkeld",
            () -> kalePdfMet("", "", "[" + "0 ".repeat(500_001) + "]")),
        alsPdf("te diep genest", OPGEBOUWD, () -> kalePdfMet("", "", "[".repeat(200_000))));
  }

  private static byte[] veelBladzijden() {
    var objecten = new ArrayList<String>();
    objecten.add("<</Type/Catalog/Pages 2 0 R>>");
    objecten.add(
        IntStream.range(3, 1_004)
            .mapToObj(nummer -> nummer + " 0 R")
            .collect(Collectors.joining(" ", "<</Type/Pages/Count 1001/Kids[", "]>>")));
    IntStream.range(3, 1_004)
        .forEach(x -> objecten.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"));
    return kalePdf(objecten.toArray(String[]::new));
  }

  private static Vijandig alsDocx(String wat, String woorden, Supplier<byte[]> inhoud) {
    return new Vijandig("docx: " + wat, "plan.docx", DOCX, inhoud, woorden);
  }

  private static Vijandig docxMet(String wat, String woorden, String deel, byte[] inhoud) {
    return alsDocx(
        wat,
        woorden,
        () -> {
          var delen = docxDelen();
          delen.put(deel, inhoud);
          return Zip.van(delen);
        });
  }

  private static Vijandig docxTekst(String wat, String woorden, String inhoud) {
    return docxMet(wat, woorden, "word/document.xml", word(inhoud));
  }

  private static Vijandig docxVerband(String wat, String woorden, String soort, String doel) {
    return docxMet(
        wat,
        woorden,
        "word/_rels/document.xml.rels",
        verbanden(verband("rId9", VERBAND + "/" + soort, doel, true)));
  }

  private static Vijandig docxSoort(String wat, String woorden, String nieuw) {
    var soorten = new String(docxDelen().get("[Content_Types].xml"), StandardCharsets.UTF_8);
    return docxMet(
        wat,
        woorden,
        "[Content_Types].xml",
        soorten
            .replaceAll("ContentType=\"[^\"]*main\\+xml\"", "ContentType=\"" + nieuw + "\"")
            .getBytes(StandardCharsets.UTF_8));
  }

  /** De extra gegevens met een naam die sommige programma's voor laten gaan. */
  private static byte[] tweedeNaam(String naam) {
    return ByteBuffer.allocate(9 + naam.length())
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0x7075)
        .putShort((short) (5 + naam.length()))
        .put((byte) 1)
        .putInt(0)
        .put(bytes(naam))
        .array();
  }

  /** Zegt achter het eerste deel een andere lengte dan de inhoudsopgave. */
  private static byte[] andereLengte(byte[] zip) {
    zip[tekst(zip).indexOf("PK\7\b") + 12]++;
    return zip;
  }

  /** Een docx die als zip niet klopt of te veel is. */
  private static List<Vijandig> zips() {
    return List.of(
        alsDocx("iets ervoor", "geen PDF", () -> samen(bytes("MZ"), Zip.van(docxDelen()))),
        alsDocx("iets erachter", OPGEBOUWD, () -> samen(Zip.van(docxDelen()), bytes("x"))),
        alsDocx("afgebroken", OPGEBOUWD, () -> Arrays.copyOf(docx(), docx().length - 30)),
        alsDocx(
            "iets ertussen",
            OPGEBOUWD,
            () -> begin().ertussen(bytes("%PDF-1.7")).deel("word/a.xml", xml("<a/>")).bytes()),
        alsDocx(
            "twee namen voor een deel",
            OPGEBOUWD,
            () -> begin().tweeNamen("word/a.xml", "word/vbaProject.bin", xml("<a/>")).bytes()),
        alsDocx(
            "delen over elkaar",
            OPGEBOUWD,
            () -> begin().deel("word/a.xml", xml("<a/>")).nogEens("word/b.xml").bytes()),
        alsDocx(
            "dezelfde naam twee keer",
            OPGEBOUWD,
            () -> begin().deel("word/a.xml", xml("<a/>")).deel("Word/A.xml", xml("<a/>")).bytes()),
        alsDocx(
            "pad omhoog",
            "een pad als naam",
            () -> begin().deel("../../etc/cron.d/x.xml", xml("<a/>")).bytes()),
        alsDocx(
            "vast pad", "een pad als naam", () -> begin().deel("/etc/x.xml", xml("<a/>")).bytes()),
        alsDocx(
            "Windows-pad",
            "een pad als naam",
            () -> begin().deel("C:\\Windows\\x.xml", xml("<a/>")).bytes()),
        alsDocx(
            "pad met een punt",
            "een pad als naam",
            () -> begin().deel("./[Content_Types].xml", xml("<a/>")).bytes()),
        alsDocx(
            "pad met een lege map",
            "een pad als naam",
            () -> begin().deel("word//document.xml", xml("<a/>")).bytes()),
        alsDocx(
            "tweede naam bij de extra gegevens",
            OPGEBOUWD,
            () -> Proefdocumenten.zip(docxDelen(), tweedeNaam("word/vbaProject.bin"))),
        alsDocx("lengte erachter klopt niet", OPGEBOUWD, () -> andereLengte(docx())),
        alsDocx(
            "versleuteld deel",
            "versleuteld",
            () -> begin().versleuteld("word/a.xml", xml("<a/>")).bytes()),
        alsDocx("zipbom", GROOT, () -> begin().deel("word/a.xml", new byte[30_000_000]).bytes()),
        alsDocx(
            "zipbom die kleiner zegt te zijn",
            OPGEBOUWD,
            () -> begin().liegend("word/a.xml", new byte[30_000_000], 100_000).bytes()),
        alsDocx(
            "zegt heel groot te zijn",
            GROOT,
            () -> begin().liegend("word/a.xml", bytes("x"), Integer.MAX_VALUE).bytes()),
        alsDocx(
            "duizenden delen",
            GROOT,
            () -> {
              var zip = begin();
              IntStream.range(0, 2_001).forEach(i -> zip.deel("word/a" + i + ".xml", bytes("x")));
              return zip.bytes();
            }));
  }

  private static Zip begin() {
    var zip = new Zip();
    docxDelen().forEach(zip::deel);
    return zip;
  }

  private static List<Vijandig> docxs() {
    var ms = "application/vnd.ms-word.";
    var ooxml = "application/vnd.openxmlformats-officedocument.";
    return List.of(
        docxSoort("met macro's", MACRO, ms + "document.macroEnabled.main+xml"),
        docxSoort("sjabloon", ANDER, ooxml + "wordprocessingml.template.main+xml"),
        docxSoort("sjabloon met macro's", MACRO, ms + "template.macroEnabledTemplate.main+xml"),
        docxSoort("werkblad", ANDER, ooxml + "spreadsheetml.sheet.main+xml"),
        docxSoort("presentatie", ANDER, ooxml + "presentationml.presentation.main+xml"),
        docxMet("macroproject", MACRO, "word/vbaProject.bin", bytes("x")),
        docxMet("ActiveX", OBJECT, "word/activeX/activeX1.xml", xml("<a/>")),
        docxMet("OLE-object", OBJECT, "word/embeddings/oleObject1.bin", bytes("x")),
        docxMet("ingesloten werkblad", OBJECT, "word/embeddings/werk.xlsx", docx()),
        docxMet("ander deel", VREEMD, "word/x.exe", bytes("MZ")),
        docxMet("programma als afbeelding", VREEMD, "word/media/image1.png", bytes("MZ\u0090")),
        docxMet("zip als afbeelding", VREEMD, "word/media/image1.png", docx()),
        docxTekst("OLE-object in de tekst", OBJECT, "<o:OLEObject ProgID=\"Package\"/>"),
        docxTekst("besturingselement", OBJECT, "<w:control r:id=\"rId9\"/>"),
        docxTekst("ingevoegde webpagina", OBJECT, "<w:altChunk r:id=\"rId9\"/>"),
        docxVerband("ingevoegd bestand", OBJECT, "aFChunk", "x.html"),
        docxVerband(
            "sjabloon van buiten", BUITEN, "attachedTemplate", "https://example.org/x.dotm"),
        docxVerband("afbeelding van buiten", BUITEN, "image", "https://example.org/x.png"),
        docxVerband("object van buiten", OBJECT, "oleObject", "file://host/x"),
        docxVerband("deeldocument", BUITEN, "subDocument", "x.docx"),
        docxVerband("link naar een bestand", LINK, "hyperlink", "file:///C:/x.docx"),
        docxVerband("link met script", LINK, "hyperlink", "javascript:alert(1)"),
        docxVerband("link naar een programma", LINK, "hyperlink", "ms-msdt:/id x"),
        docxVerband("link naar een gedeelde map", LINK, "hyperlink", "\\\\host\\map"),
        docxVerband("link naar een bestand ernaast", LINK, "hyperlink", "../x.exe"),
        docxVerband("script na een regel", LINK, "hyperlink", "javascript:&#10;alert(1)"),
        docxVerband("script na een andere regel", LINK, "hyperlink", "javascript:&#x2028;a()"),
        docxVerband("bestand voor een regel", LINK, "hyperlink", "file:///C:/a.exe&#10;?x"),
        docxVerband("script om een regel", LINK, "hyperlink", "java&#10;script:alert(1)"),
        docxVerband("website om een regel", LINK, "hyperlink", "https://a.nl/&#10;x"),
        docxTekst("DDE", VELDCODE, veld("DDEAUTO c:\\\\windows\\\\cmd.exe")),
        docxTekst("DDE in stukken", VELDCODE, veld("D", "DE", "AUTO cmd")),
        docxTekst(
            "DDE uit tekens",
            VELDCODE,
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + veld("QUOTE 68 68 69")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
        docxTekst("DDE niet afgesloten", VELDCODE, veld("DDE cmd").replace("\"end\"", "\"x\"")),
        docxTekst("INCLUDETEXT", VELDCODE, "<w:fldSimple w:instr=\"INCLUDETEXT x\"/>"),
        docxTekst("INCLUDEPICTURE", VELDCODE, veld("INCLUDEPICTURE \\d x")),
        docxTekst("veld met link naar bestand", LINK, veld("HYPERLINK &quot;file:///x&quot;")),
        docxTekst("veld met link zonder aanhaling", LINK, veld("HYPERLINK file:///x")),
        docxTekst("veld met adres uit een ander veld", LINK, veld("HYPERLINK ")),
        docxTekst("veld met bestand ernaast", LINK, veld("HYPERLINK &quot;x.exe&quot;")),
        docxTekst("veld achter schakelaar", LINK, veld("HYPERLINK \\h&quot;file:///x&quot;")),
        docxTekst(
            "veld met script na een regel",
            LINK,
            veld("HYPERLINK &quot;javascript:&#10;a()&quot;")),
        docxTekst(
            "afbeelding na een regel", LINK, "<o:imagedata src=\"https://a.nl/&#10;x.png\"/>"),
        docxTekst(
            "veld met twee codes",
            OPGEBOUWD,
            "<w:fldSimple r:instr=\"PAGE\" w:instr=\"DDE cmd\"/>"),
        docxTekst("afbeelding van een website", LINK, "<o:imagedata src=\"https://a.nl/x.png\"/>"),
        docxMet(
            "verbanden in hoofdletters",
            BUITEN,
            "word/_rels/styles.xml.RELS",
            verbanden(verband("rId9", VERBAND + "/image", "https://a.nl/x.png", true))),
        docxMet(
            "verband met twee kanten",
            OPGEBOUWD,
            "word/_rels/styles.xml.rels",
            xml(
                "<Relationships xmlns:x=\"urn:x\"><Relationship x:TargetMode=\"Internal\""
                    + " TargetMode=\"External\" Type=\"a/image\" Target=\"x\"/></Relationships>")),
        docxSoort(
            "tekst die een afbeelding heet",
            VREEMD,
            ooxml
                + "wordprocessingml.document.main+xml\"/><Override"
                + " PartName=\"/word/media/image1.png\" ContentType=\"application/xml"),
        docxTekst("gegevens van buiten", BUITEN, "<w:mailMerge/>"),
        docxMet(
            "lachende miljarden",
            "DOCTYPE",
            "word/styles.xml",
            xml("<!DOCTYPE a [<!ENTITY b \"b\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>")),
        docxMet(
            "bestand van de server",
            "DOCTYPE",
            "word/styles.xml",
            xml("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")),
        docxMet("kapotte XML", "beschadigd", "word/styles.xml", bytes("<a><b></a>")),
        docxMet(
            "script in een afbeelding",
            OBJECT,
            "word/media/image2.svg",
            xml("<svg><script>x</script></svg>")));
  }

  private static Vijandig alsOdt(String wat, String woorden, Supplier<byte[]> inhoud) {
    return new Vijandig("odt: " + wat, "plan.odt", ODT, inhoud, woorden);
  }

  private static Vijandig odtMet(String wat, String woorden, String deel, byte[] inhoud) {
    return alsOdt(
        wat,
        woorden,
        () -> {
          var delen = odtDelen();
          delen.put(deel, inhoud);
          return odt(delen);
        });
  }

  private static Vijandig odtTekst(String wat, String woorden, String inhoud) {
    return odtMet(wat, woorden, "content.xml", odtInhoud(inhoud));
  }

  private static List<Vijandig> odts() {
    var sjabloon = "application/vnd.oasis.opendocument.text-template";
    return List.of(
        odtMet("Basic-macro", MACRO, "Basic/Standard/Module1.xml", xml("<a/>")),
        odtMet("Python-macro", MACRO, "Scripts/python/x.py", bytes("import os")),
        odtMet("ingesloten object", OBJECT, "Object 1/content.xml", xml("<a/>")),
        odtMet("ander deel", VREEMD, "run.sh", bytes("#!/bin/sh")),
        odtMet("programma als afbeelding", VREEMD, "Pictures/100000.png", bytes("\u007fELF")),
        odtTekst(
            "macro bij openen",
            MACRO,
            "<script:event-listener xlink:href=\"vnd.sun.star.script:a\"/>"),
        odtTekst("script", MACRO, "<text:script>x</text:script>"),
        odtTekst("OLE-object", OBJECT, "<draw:object-ole xlink:href=\"./Object 1\"/>"),
        odtTekst("plugin", OBJECT, "<draw:plugin/>"),
        odtTekst("venster van buiten", BUITEN, "<draw:floating-frame/>"),
        odtTekst("tekst van buiten", BUITEN, "<text:section-source xlink:href=\"x.odt\"/>"),
        odtTekst("DDE", BUITEN, "<office:dde-source office:dde-application=\"soffice\"/>"),
        odtTekst(
            "afbeelding van buiten", BUITEN, "<draw:image xlink:href=\"https://a.nl/x.png\"/>"),
        odtTekst("afbeelding van schijf", BUITEN, "<draw:image xlink:href=\"../../etc/x.png\"/>"),
        odtTekst(
            "afbeelding met twee plaatsen",
            OPGEBOUWD,
            "<draw:image draw:href=\"Pictures/100000.png\" xlink:href=\"https://a.nl/x\"/>"),
        odtTekst("link met macro", LINK, "<text:a xlink:href=\"macro:///x\"/>"),
        odtTekst(
            "link met script na een regel",
            LINK,
            "<text:a xlink:href=\"javascript:&#x2028;a()\"/>"),
        odtTekst("link naar een bestand", LINK, "<text:a xlink:href=\"../x.odt\"/>"),
        odtMet(
            "sjabloon van buiten",
            BUITEN,
            "meta.xml",
            Proefdocumenten.odf("document-meta", "<office:t xlink:href=\"https://a.nl/x.ott\"/>")),
        odtMet(
            "versleuteld",
            "versleuteld",
            "META-INF/manifest.xml",
            manifest(ODT, "<manifest:encryption-data/>")),
        odtMet(
            "manifest noemt een sjabloon", ANDER, "META-INF/manifest.xml", manifest(sjabloon, "")),
        odtMet("DOCTYPE", "DOCTYPE", "styles.xml", xml("<!DOCTYPE a SYSTEM \"x\"><a/>")),
        alsOdt(
            "sjabloon",
            ANDER,
            () -> odtMetSoort(new Zip().nietIngepakt("mimetype", bytes(sjabloon)))),
        alsOdt("soort ingepakt", ANDER, () -> odtMetSoort(new Zip().deel("mimetype", bytes(ODT)))),
        alsOdt(
            "soort niet vooraan",
            ANDER,
            () ->
                odtMetSoort(
                    new Zip().deel("a.xml", xml("<a/>")).nietIngepakt("mimetype", bytes(ODT)))),
        alsOdt(
            "zonder manifest",
            ANDER,
            () -> {
              var delen = odtDelen();
              delen.remove("META-INF/manifest.xml");
              return odt(delen);
            }),
        alsOdt(
            "zipbom",
            GROOT,
            () -> {
              var delen = new LinkedHashMap<>(odtDelen());
              delen.put("Pictures/a.png", new byte[30_000_000]);
              return odt(delen);
            }));
  }

  private static byte[] odtMetSoort(Zip zip) {
    odtDelen().forEach(zip::deel);
    return zip.bytes();
  }

  private static byte[] flate(int nullen) {
    return Zip.ingepakt(new byte[nullen], new Deflater(Deflater.BEST_SPEED));
  }

  private static byte[] samen(byte[]... delen) {
    var uit = new ByteArrayOutputStream();
    Arrays.stream(delen).forEach(uit::writeBytes);
    return uit.toByteArray();
  }

  private static String tekst(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
