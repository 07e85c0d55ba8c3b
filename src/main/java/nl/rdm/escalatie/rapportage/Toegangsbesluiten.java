package nl.rdm.escalatie.rapportage;

import java.time.Clock;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.rapportage.Departementsdossier.Toegangsbesluit;
import org.springframework.stereotype.Component;

/** Wie een casus naar trede 4 bracht: dat is altijd een mens met naam (besluiten, sectie 1). */
@Component
class Toegangsbesluiten {

  private static final String TREDE_3 = "trede-3-bestuurlijk-escalatieoverleg.";

  private final Logboek logboek;
  private final Dossier dossier;
  private final Accounts accounts;
  private final Clock klok;

  Toegangsbesluiten(Logboek logboek, Dossier dossier, Accounts accounts, Clock klok) {
    this.logboek = logboek;
    this.dossier = dossier;
    this.accounts = accounts;
    this.klok = klok;
  }

  /** Het laatste besluit, leeg wanneer er geen is vastgelegd. */
  Optional<Toegangsbesluit> laatste(String casusnummer) {
    return logboek.van(casusnummer).stream()
        .filter(gebeurtenis -> vanTaak(gebeurtenis) || vanOndersteuner(gebeurtenis))
        .reduce((eerder, later) -> later)
        .map(besluit -> vanTaak(besluit) ? bestuurder(besluit) : ondersteuner(besluit));
  }

  private static boolean vanTaak(Gebeurtenis gebeurtenis) {
    return "NAAR_TREDE_4".equals(gebeurtenis.gegevens().get("besluit"));
  }

  /** Van trede 3 escaleert alleen zij (C5). */
  private static boolean vanOndersteuner(Gebeurtenis gebeurtenis) {
    return gebeurtenis.soort().equals("GEESCALEERD")
        && "3".equals(gebeurtenis.gegevens().get("trede"));
  }

  /** Haar reden hoort bij de notities van het dossier, een deel dat apart wordt vrijgegeven. */
  private Toegangsbesluit ondersteuner(Gebeurtenis escalatie) {
    return new Toegangsbesluit(
        dag(escalatie),
        Woorden.van("besluiter", "CLIENTONDERSTEUNER"),
        accounts.account(escalatie.wie()).map(Account::naam),
        Optional.empty());
  }

  /** De naam en de motivering staan in het dossier, bij het formulier van de taak. */
  private Toegangsbesluit bestuurder(Gebeurtenis taak) {
    var formulier = TREDE_3 + taak.onderdeel().substring("userTask_".length());
    return new Toegangsbesluit(
        dag(taak),
        Woorden.van("besluiter", taak.gegevens().getOrDefault("besluiterFunctie", "onbekend")),
        tekst(taak.casusnummer(), formulier, "naamBesluiter"),
        tekst(taak.casusnummer(), formulier, "motivering"));
  }

  private String dag(Gebeurtenis besluit) {
    return Woorden.dag(besluit.op().atZone(klok.getZone()));
  }

  private Optional<String> tekst(String casusnummer, String formulier, String veld) {
    return dossier.laatste(casusnummer, formulier, veld).map(Stuk::waarde);
  }
}
