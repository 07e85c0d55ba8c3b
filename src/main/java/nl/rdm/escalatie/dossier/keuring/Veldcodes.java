package nl.rdm.escalatie.dossier.keuring;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Zoekt de veldcodes van een Word-document bij elkaar: Word verdeelt er een over stukken tekst, en
 * wie {@code DDE} wil verbergen, doet dat ook.
 */
final class Veldcodes {

  private static final Pattern WOORD = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");

  /** Schakelaars met een plek in het document, een toelichting of een venster erachter. */
  private static final Set<String> MET_TEKST = Set.of("\\l", "\\o", "\\t");

  private final Consumer<String> gevonden;
  private final Deque<StringBuilder> open = new ArrayDeque<>();
  private boolean inCode;

  Veldcodes(Consumer<String> gevonden) {
    this.gevonden = gevonden;
  }

  Xml.Bezoeker met(Consumer<XMLStreamReader> elk) {
    return new Xml.Bezoeker() {
      @Override
      public void begin(XMLStreamReader element) {
        elk.accept(element);
        Veldcodes.this.begin(element);
      }

      @Override
      public void tekst(String tekst) {
        if (inCode) {
          laatste().append(tekst);
        }
      }

      @Override
      public void einde(String element) {
        if (isCode(element)) {
          inCode = false;
        }
      }
    };
  }

  /** Wat nooit werd afgesloten telt ook. */
  void sluit() {
    while (!open.isEmpty()) {
      meld();
    }
  }

  /** Waar de link van een HYPERLINK-code heen gaat; wat bij een schakelaar hoort is tekst. */
  static boolean linksMogen(String code) {
    var vorige = "\\l";
    for (var woord : WOORD.matcher(code).results().toList()) {
      boolean schakelaar = woord.group(1) == null && woord.group(2).startsWith("\\");
      var tekst = woord.group(1) == null ? woord.group(2) : woord.group(1);
      boolean mag = MET_TEKST.contains(vorige) ? Xml.binnen(tekst) : Xml.linkMag(tekst);
      if (!schakelaar && !mag) {
        return false;
      }
      vorige = schakelaar ? tekst.toLowerCase(Locale.ROOT) : "";
    }
    return !code.contains("\\\\");
  }

  private void begin(XMLStreamReader element) {
    var naam = element.getLocalName();
    if (isCode(naam)) {
      inCode = true;
    } else if (naam.equals("fldSimple")) {
      gevonden.accept(Xml.attribuut(element, "instr"));
    } else if (naam.equals("fldChar")) {
      switch (Xml.attribuut(element, "fldCharType")) {
        case "begin" -> open.push(new StringBuilder());
        case "end" -> meld();
        default -> {}
      }
    }
  }

  private void meld() {
    if (!open.isEmpty()) {
      var code = open.pop().toString();
      if (!code.isBlank()) {
        gevonden.accept(code);
      }
    }
  }

  private StringBuilder laatste() {
    if (open.isEmpty()) {
      open.push(new StringBuilder());
    }
    return open.peek();
  }

  private static boolean isCode(String element) {
    return element.equals("instrText") || element.equals("delInstrText");
  }
}
