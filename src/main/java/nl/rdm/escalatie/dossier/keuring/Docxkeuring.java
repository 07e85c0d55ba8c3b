package nl.rdm.escalatie.dossier.keuring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import nl.rdm.escalatie.dossier.keuring.Zipbestand.Deel;

/** Wat er tegen een Word-document is: macro's, objecten, en alles wat het van buiten haalt. */
final class Docxkeuring {

  /** Het deel dat van elk deel de soort noemt; daaraan is een Office-bestand te herkennen. */
  static final String SOORTEN = "[Content_Types].xml";

  private static final String HOOFDDEEL =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String ANDER_DOCUMENT =
      "Dit is geen gewoon Word-document (docx) maar een andere soort Office-bestand, zoals een"
          + " sjabloon, een werkblad of een bestand met macro's.";
  private static final String MACRO = "In het document staan macro's.";
  private static final String OBJECT =
      "In het document zit een ander bestand of een besturingselement ingesloten.";
  private static final String VAN_BUITEN =
      "Het document haalt iets van buiten op, zoals een sjabloon, een afbeelding of een bestand.";
  private static final String LINK =
      "In het document staat een link die geen gewone link naar een website of e-mailadres is.";
  private static final String VREEMD_DEEL =
      "In het bestand zit iets dat niet in een Word-document hoort.";
  private static final String VELDCODE =
      "In het document staat een veldcode die gegevens of programma's van buiten kan aanroepen.";

  private static final Pattern TOEGESTAAN =
      Pattern.compile(
          "\\[Content_Types]\\.xml|(.+/)?_rels/[^/]*\\.rels|.+\\.xml"
              + "|(word|docProps)/.+\\.(png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|svg|webp|wdp|odttf|ttf)",
          Pattern.CASE_INSENSITIVE);

  /** Wat als XML gelezen wordt, moet ook als XML gekeurd zijn. */
  private static final Pattern XML_NAAM =
      Pattern.compile(".*\\.(xml|rels|svg)\\.?", Pattern.CASE_INSENSITIVE);

  /** Soorten delen en verbanden, met waarvoor zij staan. */
  private static final Map<Pattern, String> VERBODEN =
      Map.of(
          Pattern.compile("(?i).*(vba|macro|keyMapCustomization|attachedToolbars|customUI).*"),
          MACRO,
          Pattern.compile(
              "(?i).*/(package|control)|.*(activeX|oleObject|aFChunk|webextension|taskpane"
                  + "|externalLink|spreadsheetml|presentationml|text/html|xhtml|rtf|message/rfc822)"
                  + ".*"),
          OBJECT);

  private static final Map<String, String> ELEMENTEN =
      Map.ofEntries(
          Map.entry("altChunk", OBJECT),
          Map.entry("OLEObject", OBJECT),
          Map.entry("control", OBJECT),
          Map.entry("script", OBJECT),
          Map.entry("foreignObject", OBJECT),
          Map.entry("subDoc", VAN_BUITEN),
          Map.entry("mailMerge", VAN_BUITEN),
          Map.entry("attachedTemplate", VAN_BUITEN),
          Map.entry("saveThroughXslt", VAN_BUITEN));

  /** Alleen wat een tekst opmaakt of binnen het document verwijst. */
  private static final Set<String> VELDCODES =
      Set.of(
          ("PAGE NUMPAGES SECTION SECTIONPAGES TOC TC TOA TA REF PAGEREF NOTEREF STYLEREF SEQ INDEX"
                  + " XE HYPERLINK DATE TIME CREATEDATE SAVEDATE PRINTDATE EDITTIME FILENAME"
                  + " FILESIZE TEMPLATE AUTHOR LASTSAVEDBY TITLE SUBJECT KEYWORDS COMMENTS"
                  + " DOCPROPERTY DOCVARIABLE NUMWORDS NUMCHARS REVNUM BIBLIOGRAPHY CITATION ADDIN"
                  + " FORMTEXT FORMCHECKBOX FORMDROPDOWN SYMBOL EQ ADVANCE LISTNUM AUTONUM"
                  + " AUTONUMLGL AUTONUMOUT MERGEFIELD IF = USERNAME USERINITIALS USERADDRESS")
              .split(" "));

  private final Set<String> bezwaren = new LinkedHashSet<>();

  private Docxkeuring() {}

  static Set<String> bezwaren(List<Deel> delen) {
    var keuring = new Docxkeuring();
    delen.stream().filter(deel -> !deel.map()).forEach(keuring::keur);
    return keuring.bezwaren;
  }

  private void keur(Deel deel) {
    var naam = deel.naam();
    if (naam.contains("vba")) {
      bezwaren.add(MACRO);
    } else if (naam.matches("(?i).*(embeddings|activeX|\\.bin$).*")) {
      bezwaren.add(OBJECT);
    } else if (!TOEGESTAAN.matcher(naam).matches()) {
      bezwaren.add(VREEMD_DEEL);
    } else {
      lees(deel);
    }
  }

  private void lees(Deel deel) {
    try {
      var inhoud = deel.inhoud();
      if (deel.naam().equals(SOORTEN)) {
        soorten(inhoud);
      } else if (deel.naam().toLowerCase(Locale.ROOT).endsWith(".rels")) {
        Xml.lees(inhoud, this::verband);
      } else if (deel.naam().matches("(?i).*\\.(xml|svg)")) {
        var velden = new Veldcodes(this::veldcode);
        Xml.lees(inhoud, velden.met(this::element));
        velden.sluit();
      } else if (Vermomming.is(inhoud)) {
        bezwaren.add(VREEMD_DEEL);
      }
    } catch (Bezwaar bezwaar) {
      bezwaren.add(bezwaar.getMessage());
    }
  }

  private void soorten(byte[] inhoud) {
    var hoofd = new LinkedHashSet<String>();
    Xml.lees(
        inhoud,
        element -> {
          var soort = Xml.attribuut(element, "ContentType");
          verboden(soort);
          if (soort.matches("(?i).*[+/]xml") && !XML_NAAM.matcher(naam(element)).matches()) {
            bezwaren.add(VREEMD_DEEL);
          }
          if (element.getLocalName().equals("Override") && soort.endsWith(".main+xml")) {
            hoofd.add(soort);
          }
        });
    if (!hoofd.equals(Set.of(HOOFDDEEL))) {
      bezwaren.add(ANDER_DOCUMENT);
    }
  }

  /** Het deel waarvan een soort genoemd wordt, of alle delen met een uitgang. */
  private static String naam(XMLStreamReader element) {
    return Xml.attribuut(element, "PartName") + "." + Xml.attribuut(element, "Extension");
  }

  private void verband(XMLStreamReader element) {
    if (!element.getLocalName().equals("Relationship")) {
      return;
    }
    var soort = Xml.attribuut(element, "Type");
    verboden(soort);
    if (soort.endsWith("/attachedTemplate")) {
      bezwaren.add(VAN_BUITEN);
    } else if (Xml.attribuut(element, "TargetMode").equalsIgnoreCase("External")) {
      if (!soort.endsWith("/hyperlink")) {
        bezwaren.add(VAN_BUITEN);
      } else if (!Xml.linkMag(Xml.attribuut(element, "Target"))) {
        bezwaren.add(LINK);
      }
    } else if (!Xml.binnen(Xml.attribuut(element, "Target"))) {
      bezwaren.add(VAN_BUITEN);
    }
  }

  private void verboden(String soort) {
    VERBODEN.forEach(
        (patroon, bezwaar) -> {
          if (patroon.matcher(soort).matches()) {
            bezwaren.add(bezwaar);
          }
        });
  }

  private void element(XMLStreamReader element) {
    var bezwaar = ELEMENTEN.get(element.getLocalName());
    if (bezwaar != null) {
      bezwaren.add(bezwaar);
    }
    if (Xml.wijstVerkeerd(element)) {
      bezwaren.add(LINK);
    }
  }

  private void veldcode(String code) {
    var woorden = code.strip().split("[\\s\"\\\\]+", 2);
    if (!VELDCODES.contains(woorden[0].toUpperCase(Locale.ROOT)) && !woorden[0].startsWith("=")) {
      bezwaren.add(VELDCODE);
    } else if (woorden[0].equalsIgnoreCase("HYPERLINK") && !Veldcodes.linksMogen(code)) {
      bezwaren.add(LINK);
    }
  }
}
