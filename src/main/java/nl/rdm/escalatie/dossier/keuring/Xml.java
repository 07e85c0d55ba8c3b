package nl.rdm.escalatie.dossier.keuring;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Leest een XML-deel van een document, zonder DTD en zonder iets van buiten. */
final class Xml {

  private static final XMLInputFactory LEZERS = lezers();

  /** Attributen waar de keuring van afhangt: die mogen er maar één keer staan. */
  private static final Set<String> BEPALEND =
      Set.of(
          "href",
          "src",
          "instr",
          "fldCharType",
          "Type",
          "Target",
          "TargetMode",
          "ContentType",
          "PartName",
          "Extension",
          "full-path",
          "media-type");

  /** Alles wat een programma stil overslaat of als nieuwe regel leest. */
  private static final Pattern STUURTEKEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  private static final Pattern SCHEMA = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");

  /** Naar een website, een adres, een nummer of een plek in het document zelf; anders niets. */
  private static final Pattern GEWONE_LINK =
      Pattern.compile("(?i)https?://[^\\\\]*|(mailto|tel):.*|www\\..*|#.*|");

  private Xml() {}

  /** Wat de lezer tegenkomt. */
  interface Bezoeker {

    void begin(XMLStreamReader element);

    default void tekst(String tekst) {}

    default void einde(String element) {}
  }

  /** Gooit een {@link Bezwaar} bij onleesbare XML of een DTD. */
  static void lees(byte[] inhoud, Bezoeker bezoeker) {
    try {
      var lezer = LEZERS.createXMLStreamReader(new ByteArrayInputStream(inhoud));
      while (lezer.hasNext()) {
        switch (lezer.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            eenduidig(lezer);
            bezoeker.begin(lezer);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              bezoeker.tekst(lezer.getText());
          case XMLStreamConstants.END_ELEMENT -> bezoeker.einde(lezer.getLocalName());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new Bezwaar("In het document staat een DOCTYPE of verwijzing die niet mag.");
          default -> {}
        }
      }
    } catch (XMLStreamException fout) {
      throw new Bezwaar(
          "Het document is beschadigd: een deel is niet te lezen. Sla het opnieuw op.");
    }
  }

  /** Dezelfde naam in twee naamruimten: dan leest een ander programma misschien de andere. */
  private static void eenduidig(XMLStreamReader element) {
    var namen = new HashSet<String>();
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (BEPALEND.contains(element.getAttributeLocalName(i))
          && !namen.add(element.getAttributeLocalName(i))) {
        throw new Bezwaar("Het document is vreemd opgebouwd. Sla het opnieuw op.");
      }
    }
  }

  /** De waarde van een attribuut, in welke naamruimte ook; leeg wanneer het er niet is. */
  static String attribuut(XMLStreamReader element, String naam) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(naam)) {
        return element.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Of een attribuut van dit element een script start, of naar een bestand of programma wijst. */
  static boolean wijstVerkeerd(XMLStreamReader element) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      var waarde = element.getAttributeValue(i);
      boolean mag =
          switch (element.getAttributeLocalName(i)) {
            case "href" -> linkMag(waarde);
            case "src", "base", "action", "macro" -> binnen(waarde);
            default -> true;
          };
      if (!mag) {
        return true;
      }
    }
    return false;
  }

  /** Een gewone link: naar een website, een adres, een nummer of een plek in het document zelf. */
  static boolean linkMag(String adres) {
    return !STUURTEKEN.matcher(adres).find() && GEWONE_LINK.matcher(adres.strip()).matches();
  }

  /** Een plek in het document zelf: zonder schema en niet op een andere computer. */
  static boolean binnen(String adres) {
    var kaal = adres.replace(" ", "");
    return !STUURTEKEN.matcher(adres).find()
        && !kaal.startsWith("\\")
        && !kaal.startsWith("//")
        && !SCHEMA.matcher(kaal).matches();
  }

  private static XMLInputFactory lezers() {
    var lezers = XMLInputFactory.newDefaultFactory();
    lezers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    lezers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    lezers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return lezers;
  }
}
