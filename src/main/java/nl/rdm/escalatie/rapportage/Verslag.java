package nl.rdm.escalatie.rapportage;

import java.util.List;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.notificatie.Woorden;

/** Wat het sjabloon van de terugkoppeling toont: opgemaakte, toonbare tekst. */
record Verslag(
    String casusnummer,
    String gemeente,
    String opsteller,
    String editie,
    String ondertitel,
    String overlegOp,
    String vastgesteldOp,
    List<Deel> delen,
    boolean vervangen) {

  /** Een van de vier vaste delen (N:149). */
  record Deel(String id, String kop, boolean weggelaten, List<Tekstblok> blokken) {}

  static Verslag van(Terugkoppeling t, Lettertype lettertype) {
    var bekend = !Groepen.ONBEKEND.equals(t.gemeente());
    var volledig = t.casusbeschrijving().isPresent();
    var beschrijving = lettertype.toonbaar(t.casusbeschrijving().orElse(""));
    var uitkomsten = lettertype.toonbaar(t.uitkomsten());
    var signalering = lettertype.toonbaar(t.signalering());
    var lobby = lettertype.toonbaar(t.lobby());
    return new Verslag(
        t.casusnummer(),
        bekend ? t.gemeente() : "nog niet bekend",
        bekend ? "Gemeente " + t.gemeente() : "Regionale doorzettingsmacht Twente",
        volledig ? "Volledig verslag · vertrouwelijk" : "Afschrift zonder casusbeschrijving",
        volledig
            ? "Volledig verslag voor de gemeente, het coördinatiepunt en de cliëntondersteuner"
            : "Afschrift voor de regionale portefeuillehouder",
        t.overlegOp().map(Woorden::dag).orElse("niet gehouden"),
        Woorden.dag(t.vastgesteldOp()),
        List.of(
            new Deel(
                "casusbeschrijving",
                "1. Casusbeschrijving",
                !volledig,
                Tekstblok.van(beschrijving)),
            deel("uitkomsten", "2. Uitkomsten/afspraken", uitkomsten),
            deel("signalering", "3. Signalering/leerpunten voor de regio", signalering),
            deel("lobby", "4. Advies lobby landelijk", lobby)),
        (beschrijving + uitkomsten + signalering + lobby).indexOf(Lettertype.VERVANGING) >= 0);
  }

  private static Deel deel(String id, String kop, String tekst) {
    return new Deel(id, kop, false, Tekstblok.van(tekst));
  }
}
