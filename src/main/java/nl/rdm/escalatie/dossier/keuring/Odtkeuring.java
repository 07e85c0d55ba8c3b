package nl.rdm.escalatie.dossier.keuring;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import nl.rdm.escalatie.dossier.keuring.Zipbestand.Deel;

/** Wat er tegen een OpenDocument-tekst is: macro's, objecten, en alles wat zij van buiten haalt. */
final class Odtkeuring {

  /** Het deel dat de soort noemt; daaraan is een OpenDocument te herkennen. */
  static final String SOORT = "mimetype";

  private static final String MANIFEST = "META-INF/manifest.xml";

  private static final String ANDER_DOCUMENT =
      "Dit is geen gewone OpenDocument-tekst (odt) maar een andere soort, zoals een sjabloon of een"
          + " werkblad.";
  private static final String MACRO = "In het document staan macro's of scripts.";
  private static final String OBJECT =
      "In het document zit een ander bestand of object ingesloten.";
  private static final String VAN_BUITEN =
      "Het document haalt iets van buiten op, zoals een sjabloon, een afbeelding of een bestand.";
  private static final String LINK =
      "In het document staat een link die geen gewone link naar een website of e-mailadres is.";
  private static final String VREEMD_DEEL =
      "In het bestand zit iets dat niet in een OpenDocument-tekst hoort.";
  private static final String VERSLEUTELD =
      "Het bestand is versleuteld. Sla het op zonder wachtwoord.";

  private static final Pattern TOEGESTAAN =
      Pattern.compile(
          "mimetype|(content|styles|meta|settings)\\.xml|manifest\\.rdf|layout-cache"
              + "|META-INF/(manifest|documentsignatures)\\.xml|Thumbnails/[^/]+\\.png"
              + "|Pictures/[^/]+\\.(png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp)"
              + "|Fonts/[^/]+\\.(ttf|otf)|Configurations2/.+\\.xml",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> ELEMENTEN =
      Map.ofEntries(
          Map.entry("script", MACRO),
          Map.entry("libraries", MACRO),
          Map.entry("library-linked", MACRO),
          Map.entry("library-embedded", MACRO),
          Map.entry("event-listener", MACRO),
          Map.entry("event-listeners", MACRO),
          Map.entry("execute-macro", MACRO),
          Map.entry("object", OBJECT),
          Map.entry("object-ole", OBJECT),
          Map.entry("plugin", OBJECT),
          Map.entry("applet", OBJECT),
          Map.entry("foreignObject", OBJECT),
          Map.entry("floating-frame", VAN_BUITEN),
          Map.entry("section-source", VAN_BUITEN),
          Map.entry("dde-source", VAN_BUITEN),
          Map.entry("dde-connection", VAN_BUITEN),
          Map.entry("dde-connection-decl", VAN_BUITEN),
          Map.entry("database-display", VAN_BUITEN),
          Map.entry("database-next", VAN_BUITEN),
          Map.entry("database-row-select", VAN_BUITEN),
          Map.entry("connection-resource", VAN_BUITEN),
          Map.entry("encryption-data", VERSLEUTELD),
          Map.entry("encrypted-key", VERSLEUTELD));

  private final Set<String> bezwaren = new LinkedHashSet<>();
  private String hoofdsoort = "";

  private Odtkeuring() {}

  static Set<String> bezwaren(List<Deel> delen) {
    var keuring = new Odtkeuring();
    keuring.soort(delen.get(0));
    delen.stream().filter(deel -> !deel.map()).forEach(keuring::keur);
    if (!keuring.hoofdsoort.equals(Documentsoort.ODT.mediatype())) {
      keuring.bezwaren.add(ANDER_DOCUMENT);
    }
    return keuring.bezwaren;
  }

  /** Vooraan, niet ingepakt en zonder iets erbij: zo herkent elk programma haar. */
  private void soort(Deel eerste) {
    if (!eerste.naam().equals(SOORT)
        || eerste.ingepakt()
        || !eerste.kaleKop()
        || eerste.grootte() > 200
        || !new String(eerste.inhoud(), StandardCharsets.US_ASCII)
            .equals(Documentsoort.ODT.mediatype())) {
      bezwaren.add(ANDER_DOCUMENT);
    }
  }

  private void keur(Deel deel) {
    var naam = deel.naam();
    if (naam.matches("(?i)(Basic|Scripts|Dialogs)/.*|.*macrosignatures.*")) {
      bezwaren.add(MACRO);
    } else if (naam.matches("(?i)Object.*|Versions/.*")) {
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
      if (deel.naam().matches("(?i).*\\.(xml|rdf|svg)")) {
        // LibreOffice schrijft een leeg bestand voor een sneltoets die er niet is.
        if (inhoud.length > 0) {
          Xml.lees(inhoud, this::element);
          if (deel.naam().equals(MANIFEST)) {
            Xml.lees(inhoud, this::hoofdsoort);
          }
        }
      } else if (Vermomming.is(inhoud)) {
        bezwaren.add(VREEMD_DEEL);
      }
    } catch (Bezwaar bezwaar) {
      // Wat versleuteld is, is ook niet te lezen; dan telt alleen waarom.
      bezwaren.add(bezwaar.getMessage());
    }
  }

  private void hoofdsoort(XMLStreamReader element) {
    if (Xml.attribuut(element, "full-path").equals("/")) {
      hoofdsoort = Xml.attribuut(element, "media-type");
    }
  }

  private void element(XMLStreamReader element) {
    var naam = element.getLocalName();
    var bezwaar = ELEMENTEN.get(naam);
    if (bezwaar != null) {
      bezwaren.add(bezwaar);
    }
    if (naam.equals("a")) {
      if (Xml.wijstVerkeerd(element)) {
        bezwaren.add(LINK);
      }
    } else if (!inHetBestand(Xml.attribuut(element, "href"))) {
      bezwaren.add(VAN_BUITEN);
    }
  }

  private static boolean inHetBestand(String adres) {
    return adres.isEmpty()
        || adres.startsWith("#")
        || adres.matches("(\\./)?[\\w. -]+(/[\\w. -]+)*") && !adres.contains("..");
  }
}
