package nl.rdm.escalatie.dossier.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Document;
import nl.rdm.escalatie.dossier.Stuk;

/** Het antwoord op de vraag naar een dossier; {@code op} in ISO 8601. */
record Dossierantwoord(
    String casusnummer, List<StukAntwoord> stukken, List<DocumentAntwoord> documenten) {

  /** Een stuk; met in woorden bij welke stap het hoort en wie het schreef. */
  record StukAntwoord(
      String onderwerp,
      String kop,
      String veld,
      String label,
      String waarde,
      String door,
      String doorNaam,
      Instant op) {}

  /** Een document, oudste eerst; de grootte in bytes, het adres binnen deze installatie. */
  record DocumentAntwoord(
      long id,
      String onderwerp,
      String naam,
      String mediatype,
      int grootte,
      String door,
      String doorNaam,
      Instant op,
      String adres) {

    private static DocumentAntwoord van(String casusnummer, Document document, Accounts accounts) {
      return new DocumentAntwoord(
          document.id(),
          document.onderwerp(),
          document.naam(),
          document.mediatype(),
          document.grootte(),
          document.door(),
          accounts.naam(document.door()),
          document.op(),
          "/api/casussen/" + casusnummer + "/documenten/" + document.id());
    }
  }

  static Dossierantwoord van(
      String casusnummer,
      List<Stuk> stukken,
      List<Document> documenten,
      Function<Stuk, String> koppen,
      Accounts accounts) {
    return new Dossierantwoord(
        casusnummer,
        stukken.stream()
            .map(
                stuk ->
                    new StukAntwoord(
                        stuk.onderwerp(),
                        koppen.apply(stuk),
                        stuk.veld(),
                        stuk.label(),
                        stuk.waarde(),
                        stuk.door(),
                        accounts.naam(stuk.door()),
                        stuk.op()))
            .toList(),
        documenten.stream()
            .map(document -> DocumentAntwoord.van(casusnummer, document, accounts))
            .toList());
  }
}
