package nl.rdm.escalatie.dossier.keuring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import nl.rdm.escalatie.dossier.keuring.Zipbestand.Deel;

/** Wat er tegen een Word-document is: macro's, objecten, en alles wat het van buiten haalt. */
final class Docxkeuring extends Officekeuring {

  /** Het deel dat van elk deel de soort noemt; daaraan is een Office-bestand te herkennen. */
  static final String SOORTEN = "[Content_Types].xml";

  private static final String HOOFDDEEL =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String ANDER_DOCUMENT =
      "Dit is geen gewoon Word-document (docx) maar een andere soort Office-bestand, zoals een"
          + " sjabloon, een werkblad of een bestand met macro's.";
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

  private Docxkeuring() {
    super(TOEGESTAAN);
  }

  static Set<String> bezwaren(List<Deel> delen) {
    return new Docxkeuring().keur(delen);
  }

  @Override
  Optional<String> verboden(String naam) {
    if (naam.toLowerCase(Locale.ROOT).contains("vba")) {
      return Optional.of(MACRO);
    }
    return naam.matches("(?i).*(embeddings|activeX|\\.bin$).*")
        ? Optional.of(OBJECT)
        : Optional.empty();
  }

  @Override
  boolean lees(String naam, byte[] inhoud) {
    if (naam.equals(SOORTEN)) {
      soorten(inhoud);
    } else if (naam.toLowerCase(Locale.ROOT).endsWith(".rels")) {
      Xml.lees(inhoud, this::verband);
    } else if (naam.matches("(?i).*\\.(xml|svg)")) {
      var velden = new Veldcodes(this::veldcode);
      Xml.lees(inhoud, velden.met(this::element));
      velden.sluit();
    } else {
      return false;
    }
    return true;
  }

  private void soorten(byte[] inhoud) {
    var hoofd = new LinkedHashSet<String>();
    Xml.lees(
        inhoud,
        element -> {
          var soort = Xml.attribuut(element, "ContentType");
          verbodenSoort(soort);
          if (soort.matches("(?i).*[+/]xml") && !XML_NAAM.matcher(naam(element)).matches()) {
            meld(VREEMD_DEEL);
          }
          if (element.getLocalName().equals("Override") && soort.endsWith(".main+xml")) {
            hoofd.add(soort);
          }
        });
    if (!hoofd.equals(Set.of(HOOFDDEEL))) {
      meld(ANDER_DOCUMENT);
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
    verbodenSoort(soort);
    if (soort.endsWith("/attachedTemplate")) {
      meld(VAN_BUITEN);
    } else if (Xml.attribuut(element, "TargetMode").equalsIgnoreCase("External")) {
      if (!soort.endsWith("/hyperlink")) {
        meld(VAN_BUITEN);
      } else if (!Xml.linkMag(Xml.attribuut(element, "Target"))) {
        meld(LINK);
      }
    } else if (!Xml.binnen(Xml.attribuut(element, "Target"))) {
      meld(VAN_BUITEN);
    }
  }

  private void verbodenSoort(String soort) {
    VERBODEN.forEach(
        (patroon, bezwaar) -> {
          if (patroon.matcher(soort).matches()) {
            meld(bezwaar);
          }
        });
  }

  private void element(XMLStreamReader element) {
    var bezwaar = ELEMENTEN.get(element.getLocalName());
    if (bezwaar != null) {
      meld(bezwaar);
    }
    if (Xml.wijstVerkeerd(element)) {
      meld(LINK);
    }
  }

  private void veldcode(String code) {
    var woorden = code.strip().split("[\\s\"\\\\]+", 2);
    if (!VELDCODES.contains(woorden[0].toUpperCase(Locale.ROOT)) && !woorden[0].startsWith("=")) {
      meld(VELDCODE);
    } else if (woorden[0].equalsIgnoreCase("HYPERLINK")
        && (woorden.length == 1 || woorden[1].isBlank() || !Veldcodes.linksMogen(code))) {
      // Zonder adres haalt hij het uit een ander veld, waar het hier niet te keuren is.
      meld(LINK);
    }
  }
}
