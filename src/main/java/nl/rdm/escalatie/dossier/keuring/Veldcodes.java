package nl.rdm.escalatie.dossier.keuring;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Zoekt de veldcodes van een Word-document bij elkaar: Word verdeelt er een over stukken tekst, en
 * wie {@code DDE} wil verbergen, doet dat ook.
 */
final class Veldcodes {

  private static final Pattern WOORD = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

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

  static boolean linksMogen(String code) {
    return !code.contains("\\\\")
        && WOORD
            .matcher(code)
            .results()
            .map(deel -> deel.group(1) == null ? deel.group(2) : deel.group(1))
            .allMatch(woord -> woord.startsWith("\\") || Xml.linkMag(woord));
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
