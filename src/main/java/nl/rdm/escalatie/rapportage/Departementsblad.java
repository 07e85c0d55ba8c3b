package nl.rdm.escalatie.rapportage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.rapportage.Departementsdossier.Termijnregel;
import nl.rdm.escalatie.rapportage.Departementsdossier.Toegangsbesluit;
import nl.rdm.escalatie.rapportage.Departementsdossier.Weigering;
import nl.rdm.escalatie.trede.Bevoegdheid;

/** Wat het sjabloon van het dossier voor het departement toont: opgemaakte, toonbare tekst. */
record Departementsblad(
    String casusnummer,
    String gemeente,
    String financiering,
    String opgemaaktOp,
    String editie,
    List<Tekstblok> vraag,
    List<Tekstblok> besluit,
    boolean weggelaten,
    List<Reden> weigeringen,
    List<Tekstblok> route,
    List<Termijnregel> termijnen,
    boolean vervangen) {

  /** Een weigering met haar kop. */
  record Reden(String kop, List<Tekstblok> blokken) {}

  static Departementsblad van(Departementsdossier d, Lettertype lettertype) {
    var besluit = lettertype.toonbaar(d.besluit().map(Departementsblad::besluit).orElse(""));
    var weigeringen = d.weigeringen().stream().map(w -> toonbaar(w, lettertype)).toList();
    return new Departementsblad(
        d.casusnummer(),
        Groepen.ONBEKEND.equals(d.gemeente()) ? "nog niet bekend" : d.gemeente(),
        d.financiering().stream()
            .map(code -> Woorden.van("financiering", code))
            .collect(Collectors.joining(", ")),
        Woorden.dag(d.opgemaaktOp()),
        d.metInhoud() ? "Volledig dossier · vertrouwelijk" : "Zonder inhoud",
        Tekstblok.van(vraag(d)),
        Tekstblok.van(besluit.isBlank() ? "Dit is niet vastgelegd." : besluit),
        !d.metInhoud(),
        weigeringen.stream().map(w -> new Reden(w.kop(), Tekstblok.van(w.reden()))).toList(),
        List.of(new Tekstblok(true, d.route())),
        d.termijnen(),
        besluit.indexOf(Lettertype.VERVANGING) >= 0
            || weigeringen.stream().anyMatch(w -> w.reden().indexOf(Lettertype.VERVANGING) >= 0));
  }

  /**
   * Wat gevraagd wordt volgt uit wie betaalt, en staat dus alleen in de volledige uitgave; op welke
   * grond volgt uit hoe trede 3 eindigde.
   */
  private static String vraag(Departementsdossier d) {
    var grond =
        "De grond: partijen spraken af dat de bewindspersoon beslist wanneer zij het in de eerdere"
            + " treden niet eens worden (landelijke handreiking, trede 4).";
    return (d.metInhoud() ? gevraagd(d) + "\n\n" : "")
        + grond
        + d.uitkomst().map(code -> " " + Woorden.van("grond", code)).orElse("");
  }

  private static String gevraagd(Departementsdossier d) {
    return switch (Bevoegdheid.bij(d.financiering())) {
      case BESLISSEN ->
          "Een beslissing van de bewindspersoon over de behandelplek en de bijbehorende"
              + " financiering. De Zorgverzekeringswet betaalt mee.";
      case ADVISEREN ->
          "Een advies van de bewindspersoon. De Zorgverzekeringswet betaalt niet mee. Op het"
              + " advies besluit een bij naam genoemde bestuurder van de gemeente of het"
              + " zorgkantoor.";
      case UITZOEKEN ->
          "Een beslissing van de bewindspersoon over de behandelplek en de bijbehorende"
              + " financiering als de Zorgverzekeringswet meebetaalt, en anders een advies. Wie"
              + " betaalt is nog niet bekend.";
    };
  }

  private static String besluit(Toegangsbesluit b) {
    var wie = b.naam().map(naam -> naam + ", " + b.functie()).orElse(b.functie());
    var regels = new ArrayList<>(List.of("Op " + b.dag() + " besloot: " + wie + "."));
    b.motivering().ifPresent(regels::add);
    return String.join("\n\n", regels);
  }

  private static Weigering toonbaar(Weigering weigering, Lettertype lettertype) {
    return new Weigering(weigering.kop(), lettertype.toonbaar(weigering.reden()));
  }
}
