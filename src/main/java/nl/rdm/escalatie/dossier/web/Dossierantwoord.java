package nl.rdm.escalatie.dossier.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Stuk;

/** Het antwoord op de vraag naar een dossier; {@code op} in ISO 8601. */
record Dossierantwoord(String casusnummer, List<StukAntwoord> stukken) {

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

  static Dossierantwoord van(
      String casusnummer, List<Stuk> stukken, Function<Stuk, String> koppen, Accounts accounts) {
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
            .toList());
  }
}
