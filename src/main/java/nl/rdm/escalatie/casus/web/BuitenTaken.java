package nl.rdm.escalatie.casus.web;

import static java.util.Collections.reverseOrder;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.NaastDeTreden;
import nl.rdm.escalatie.casus.Termijnnaam;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.VerzetbareTermijnen;
import org.springframework.stereotype.Component;

/** Wat mensen buiten hun taken om aan een casus deden, uit het logboek en zonder inhoud. */
@Component
class BuitenTaken {

  private final Logboek logboek;
  private final Termijnen termijnen;
  private final Accounts accounts;
  private final Clock klok;

  BuitenTaken(Logboek logboek, Termijnen termijnen, Accounts accounts, Clock klok) {
    this.logboek = logboek;
    this.termijnen = termijnen;
    this.accounts = accounts;
    this.klok = klok;
  }

  /** Wat iemand deed, in woorden. */
  public record Daad(String wat, String wie, String wanneer) {}

  /** Of dit account ziet wie wat deed. */
  boolean mag(Casus casus, Account lezer) {
    return lezer.in(Groepen.AUDITORS)
        || lezer.in(Groepen.CAMUNDA_ADMIN)
        || casus.geregisseerdDoor(lezer);
  }

  /** Het laatste eerst. */
  List<Daad> van(String casusnummer) {
    return logboek.van(casusnummer).stream()
        .sorted(reverseOrder(Comparator.comparing(Gebeurtenis::op)))
        .flatMap(g -> wat(g).stream().map(wat -> daad(g, wat)))
        .toList();
  }

  private Daad daad(Gebeurtenis g, String wat) {
    return new Daad(wat, persoon(g.wie()), Woorden.tijd(g.op(), klok.getZone()));
  }

  private String persoon(String account) {
    return Logboek.SYSTEEM.equals(account)
        ? accounts.naam(account)
        : accounts.naam(account) + " (" + account + ")";
  }

  /** Leeg voor wat bij een taak hoort of vanzelf ging. */
  private Optional<String> wat(Gebeurtenis g) {
    var gegevens = g.gegevens();
    return switch (g.soort()) {
      case "GEESCALEERD" ->
          Optional.of("Naar de volgende trede gebracht, vanuit trede " + gegevens.get("trede"));
      case "SPOED_GEVRAAGD" -> Optional.of("Spoed gevraagd");
      case "SPOED_BEEINDIGD" -> Optional.of("Spoed beëindigd");
      case "TOESTEMMING_INGETROKKEN" -> Optional.of("Ingetrokken toestemming vastgelegd");
      case "VRIJGAVE_OPNIEUW_GEVRAAGD" -> Optional.of("Opnieuw over inhoud laten besluiten");
      case "OPLOSSING_GAAT_NIET_DOOR" -> Optional.of("Gemeld dat de oplossing niet doorgaat");
      case "EINDE_GEVRAAGD" ->
          Optional.of(
              gegevens.get("soort").equals("CasusIntrekken")
                  ? "Gevraagd om de casus in te trekken"
                  : "Een oplossing gemeld");
      case "NAAST_GEBRACHT" ->
          Optional.of("Gebracht naar " + Woorden.van("tafel", gegevens.get("tafel")));
      case "DEELNAME_GEADVISEERD" ->
          Optional.of("Geadviseerd over de deelname van de cliënt aan het overleg");
      // Met wie TopX contact heeft, is aan TopX (R53).
      case "CONTACT_VASTGELEGD" ->
          Optional.of("Contact vastgelegd")
              .filter(wat -> !NaastDeTreden.TOPX.equals(gegevens.get("namens")));
      case "CASUSREGISSEUR" -> regisseur(g);
      case "CLIENTONDERSTEUNING" -> ondersteuning(gegevens.get("stap"));
      case "TERMIJN_VERZET" ->
          VerzetbareTermijnen.VERZOEK.equals(gegevens.get("reden"))
              ? Optional.of(verzet(g))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Wie de casus met haar taak nam, deed dat niet buiten haar taken om. */
  private Optional<String> regisseur(Gebeurtenis g) {
    var nieuwe = g.gegevens().get("nieuwe");
    return g.gegevens().get("vorige").isEmpty() && g.wie().equals(nieuwe)
        ? Optional.empty()
        : Optional.of("Casus overgedragen aan " + persoon(nieuwe));
  }

  private static Optional<String> ondersteuning(String stap) {
    return switch (stap) {
      case "GEVRAAGD" -> Optional.of("Om een cliëntondersteuner gevraagd");
      case "TERUGGETREDEN" -> Optional.of("Zich als cliëntondersteuner teruggetrokken");
      default -> Optional.empty();
    };
  }

  private String verzet(Gebeurtenis g) {
    var termijn = termijnen.met(Long.parseLong(g.gegevens().get("termijn")));
    var einde = OffsetDateTime.parse(g.gegevens().get("vervaltOp")).toInstant();
    return "Termijn verzet: "
        + Termijnnaam.van(termijn)
        + ", tot "
        + Woorden.tijd(einde, klok.getZone());
  }
}
