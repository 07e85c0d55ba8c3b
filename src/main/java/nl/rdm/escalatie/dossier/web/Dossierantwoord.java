package nl.rdm.escalatie.dossier.web;

import java.time.Instant;
import java.util.List;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Stuk;

/** Het antwoord op de vraag naar een dossier; {@code op} in ISO 8601. */
record Dossierantwoord(String casusnummer, List<StukAntwoord> stukken) {

  /** Een stuk, met de naam van wie het schreef zoals collega's die kennen. */
  record StukAntwoord(
      String onderwerp,
      String veld,
      String label,
      String waarde,
      String door,
      String doorNaam,
      Instant op) {}

  static Dossierantwoord van(String casusnummer, List<Stuk> stukken, Accounts accounts) {
    return new Dossierantwoord(
        casusnummer,
        stukken.stream()
            .map(
                stuk ->
                    new StukAntwoord(
                        stuk.onderwerp(),
                        stuk.veld(),
                        stuk.label(),
                        stuk.waarde(),
                        stuk.door(),
                        accounts.naam(stuk.door()),
                        stuk.op()))
            .toList());
  }
}
