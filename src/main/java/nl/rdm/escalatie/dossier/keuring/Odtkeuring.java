package nl.rdm.escalatie.dossier.keuring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import nl.rdm.escalatie.dossier.keuring.Zipbestand.Deel;

/** Wat er tegen een OpenDocument-tekst is: macro's, objecten, en alles wat zij van buiten haalt. */
final class Odtkeuring extends Officekeuring {

  /** Het deel dat de soort noemt; daaraan is een OpenDocument te herkennen. */
  static final String SOORT = "mimetype";

  private static final String MANIFEST = "META-INF/manifest.xml";

  private static final String ANDER_DOCUMENT =
      "Dit is geen gewone OpenDocument-tekst (odt) maar een andere soort, zoals een sjabloon of een"
          + " werkblad.";
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

  private String hoofdsoort = "";

  private Odtkeuring() {
    super(TOEGESTAAN);
  }

  static Set<String> bezwaren(List<Deel> delen) {
    var keuring = new Odtkeuring();
    keuring.soort(delen.get(0));
    var bezwaren = keuring.keur(delen);
    if (!keuring.hoofdsoort.equals(Documentsoort.ODT.mediatype())) {
      keuring.meld(ANDER_DOCUMENT);
    }
    return bezwaren;
  }

  /** Vooraan, niet ingepakt en zonder iets erbij: zo herkent elk programma haar. */
  private void soort(Deel eerste) {
    if (!eerste.naam().equals(SOORT)
        || eerste.ingepakt()
        || !eerste.kaleKop()
        || eerste.grootte() > 200
        || !new String(eerste.inhoud(), StandardCharsets.US_ASCII)
            .equals(Documentsoort.ODT.mediatype())) {
      meld(ANDER_DOCUMENT);
    }
  }

  @Override
  Optional<String> verboden(String naam) {
    if (naam.matches("(?i)(Basic|Scripts|Dialogs)/.*|.*macrosignatures.*")) {
      return Optional.of(MACRO);
    }
    return naam.matches("(?i)Object.*|Versions/.*") ? Optional.of(OBJECT) : Optional.empty();
  }

  @Override
  boolean lees(String naam, byte[] inhoud) {
    if (!naam.matches("(?i).*\\.(xml|rdf|svg)")) {
      return false;
    }
    // LibreOffice schrijft een leeg bestand voor een sneltoets die er niet is.
    if (inhoud.length > 0) {
      Xml.lees(inhoud, this::element);
      if (naam.equals(MANIFEST)) {
        Xml.lees(inhoud, this::hoofdsoort);
      }
    }
    return true;
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
      meld(bezwaar);
    }
    if (naam.equals("a")) {
      if (Xml.wijstVerkeerd(element)) {
        meld(LINK);
      }
    } else if (!inHetBestand(Xml.attribuut(element, "href"))) {
      meld(VAN_BUITEN);
    }
  }

  private static boolean inHetBestand(String adres) {
    return adres.isEmpty()
        || adres.startsWith("#")
        || adres.matches("(\\./)?[\\w. -]+(/[\\w. -]+)*") && !adres.contains("..");
  }
}
