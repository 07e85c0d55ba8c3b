package nl.rdm.escalatie.dossier.web;

import java.time.Instant;
import java.util.List;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.logboek.Logboek;

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
                        naam(stuk.door(), accounts),
                        stuk.op()))
            .toList());
  }

  /** Wie geen account meer heeft, blijft bij de inlognaam bekend. */
  private static String naam(String door, Accounts accounts) {
    return Logboek.SYSTEEM.equals(door)
        ? "Automatisch"
        : accounts.account(door).map(Account::naam).orElse(door);
  }
}
