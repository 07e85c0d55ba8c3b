package nl.rdm.escalatie.rapportage;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.rapportage.Overlegfeiten.Tekst;

/** Wat het sjabloon van de terugkoppeling toont: opgemaakte, toonbare tekst. */
record Verslag(
    String casusnummer,
    String gemeente,
    String opsteller,
    String editie,
    String ondertitel,
    String overlegOp,
    String vastgesteldOp,
    boolean volledig,
    List<Deel> delen,
    Afsprakenblad afspraken,
    boolean vervangen) {

  /**
   * Een van de vier vaste delen (N:149).
   *
   * @param feiten wat er is vastgelegd, boven de tekst
   * @param onderdelen wat er is opgeschreven, onder de tekst
   */
  record Deel(
      String id,
      String kop,
      boolean weggelaten,
      Map<String, String> feiten,
      List<Tekstblok> blokken,
      List<Onderdeel> onderdelen) {}

  record Onderdeel(String kop, List<Tekstblok> blokken) {}

  static Verslag van(Terugkoppeling t, Lettertype lettertype) {
    var bekend = !Groepen.ONBEKEND.equals(t.gemeente());
    var volledig = t.casusbeschrijving().isPresent();
    var beschrijving = lettertype.toonbaar(t.casusbeschrijving().orElse(""));
    var uitkomsten = lettertype.toonbaar(t.uitkomsten());
    var signalering = lettertype.toonbaar(t.signalering());
    var lobby = lettertype.toonbaar(t.lobby());
    var bevindingen = toonbaar(t.feiten().bevindingen(), lettertype);
    var regio = toonbaar(t.feiten().regio(), lettertype);
    var afspraken = t.afspraken().toonbaar(lettertype);
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
        volledig,
        List.of(
            new Deel(
                "casusbeschrijving",
                "1. Casusbeschrijving",
                !volledig,
                Map.of(),
                Tekstblok.van(beschrijving),
                List.of()),
            new Deel(
                "uitkomsten",
                "2. Uitkomsten/afspraken",
                false,
                t.feiten().feiten(),
                Tekstblok.van(uitkomsten),
                onderdelen(bevindingen)),
            deel(
                "signalering",
                "3. Signalering/leerpunten voor de regio",
                signalering,
                onderdelen(regio)),
            deel("lobby", "4. Advies lobby landelijk", lobby, List.of())),
        afspraken,
        (beschrijving + uitkomsten + signalering + lobby + bevindingen + regio + afspraken)
                .indexOf(Lettertype.VERVANGING)
            >= 0);
  }

  private static List<Tekst> toonbaar(List<Tekst> teksten, Lettertype lettertype) {
    return teksten.stream()
        .map(tekst -> new Tekst(tekst.kop(), lettertype.toonbaar(tekst.tekst())))
        .toList();
  }

  private static List<Onderdeel> onderdelen(List<Tekst> teksten) {
    return teksten.stream()
        .map(tekst -> new Onderdeel(tekst.kop(), Tekstblok.van(tekst.tekst())))
        .toList();
  }

  private static Deel deel(String id, String kop, String tekst, List<Onderdeel> onderdelen) {
    return new Deel(id, kop, false, Map.of(), Tekstblok.van(tekst), onderdelen);
  }
}
