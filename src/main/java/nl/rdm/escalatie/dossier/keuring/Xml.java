package nl.rdm.escalatie.dossier.keuring;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Leest een XML-deel van een document, zonder DTD en zonder iets van buiten. */
final class Xml {

  private static final XMLInputFactory LEZERS = lezers();

  /** Attributen die ergens heen wijzen of iets uitvoeren. */
  private static final Set<String> VERWIJZEND = Set.of("href", "src", "base", "action", "macro");

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

  private static final Pattern SCHEMA = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final Set<String> GEWONE_LINK = Set.of("http", "https", "mailto", "tel");

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
      var naam = element.getAttributeLocalName(i);
      var waarde = element.getAttributeValue(i).strip();
      if (VERWIJZEND.contains(naam) && !waarde.isEmpty() && !linkMag(waarde)
          || naam.equals("src") && SCHEMA.matcher(waarde).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Een gewone link: naar een website, een adres, een nummer of een plek in het document zelf. */
  static boolean linkMag(String adres) {
    var kaal = adres.replaceAll("[\\p{Cc}\\p{Cf}\\s]", "");
    if (kaal.startsWith("\\") || kaal.startsWith("//")) {
      return false;
    }
    var schema = SCHEMA.matcher(kaal);
    return !schema.matches() || GEWONE_LINK.contains(schema.group(1).toLowerCase(Locale.ROOT));
  }

  private static XMLInputFactory lezers() {
    var lezers = XMLInputFactory.newDefaultFactory();
    lezers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    lezers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    lezers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return lezers;
  }
}
