package nl.rdm.escalatie.register.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.register.Ingang;
import nl.rdm.escalatie.register.Register;
import nl.rdm.escalatie.register.Registerdeel;
import nl.rdm.escalatie.register.Registerrecht;
import nl.rdm.escalatie.register.Veld;
import org.springframework.stereotype.Component;

/** Het register in de woorden van de pagina. */
@Component
class Registerbeeld {

  private final Register register;
  private final Accounts accounts;
  private final Clock klok;

  Registerbeeld(Register register, Accounts accounts, Clock klok) {
    this.register = register;
    this.accounts = accounts;
    this.klok = klok;
  }

  /** Een deel met zijn ingangen; {@code toevoegen} wanneer de lezer dat mag. */
  record Deel(String id, String titel, String uitleg, boolean toevoegen, List<Regel> ingangen) {}

  /**
   * Een ingang in de lijst.
   *
   * @param ontbreekt labels van wat er nog moet komen
   * @param laatst wie haar het laatst wijzigde en wanneer
   * @param nagegaan wie haar het laatst bevestigde, of sinds wanneer niemand dat deed
   * @param eigen of de lezer haar bijhoudt als eigenaar
   */
  record Regel(
      String sleutel,
      String naam,
      List<String> ontbreekt,
      Optional<String> laatst,
      Nagegaan nagegaan,
      boolean actief,
      boolean eigen) {}

  /** Of iemand een ingang naging, in woorden. */
  record Nagegaan(boolean letOp, String woorden) {}

  /** Een veld met zijn waarde, of wat er in de geschiedenis mee gebeurde. */
  record Feit(String label, String waarde) {}

  record Stap(String wanneer, String wie, String label, String oud, String nieuw) {}

  Deel deel(Registerdeel deel, Account lezer) {
    return new Deel(
        deel.id(),
        deel.titel(),
        deel.uitleg(),
        Registerrecht.voegtToe(lezer, deel),
        register.ingangen(deel).stream().map(ingang -> regel(deel, ingang, lezer)).toList());
  }

  List<Feit> feiten(Registerdeel deel, Ingang ingang) {
    return deel.velden().stream()
        .map(veld -> new Feit(veld.label(), deel.leesbaar(veld, ingang.waarde(veld.naam()))))
        .toList();
  }

  List<Stap> geschiedenis(Registerdeel deel, Ingang ingang) {
    return register.geschiedenis(deel, ingang.sleutel()).stream()
        .map(
            wijziging -> {
              var veld =
                  deel.velden().stream()
                      .filter(een -> een.naam().equals(wijziging.veld()))
                      .findFirst();
              return new Stap(
                  Woorden.tijd(wijziging.op(), klok.getZone()),
                  accounts.naam(wijziging.door()),
                  veld.map(Veld::label).orElse(wijziging.veld()),
                  leesbaar(deel, veld, wijziging.oud()),
                  leesbaar(deel, veld, wijziging.nieuw()));
            })
        .toList();
  }

  Nagegaan nagegaan(Ingang ingang) {
    return ingang
        .nietBevestigdSinds()
        .map(sinds -> new Nagegaan(true, "Niet bevestigd sinds " + dag(sinds)))
        .orElseGet(
            () -> new Nagegaan(false, ingang.bevestigd().map(this::moment).orElse("Nog niet")));
  }

  private String moment(Ingang.Moment moment) {
    return dag(moment.op()) + ", " + accounts.naam(moment.door());
  }

  private String dag(Instant moment) {
    return Woorden.dag(moment.atZone(klok.getZone()));
  }

  private Regel regel(Registerdeel deel, Ingang ingang, Account lezer) {
    return new Regel(
        ingang.sleutel(),
        ingang.naam(),
        ingang.ontbreekt(deel.velden()).stream().map(Veld::label).toList(),
        ingang.laatst().map(this::moment),
        nagegaan(ingang),
        ingang.actief(),
        deel.eigenaar(ingang.sleutel()).filter(lezer::in).isPresent());
  }

  private static String leesbaar(Registerdeel deel, Optional<Veld> veld, String waarde) {
    return waarde.isEmpty() ? "(leeg)" : veld.map(een -> deel.leesbaar(een, waarde)).orElse(waarde);
  }
}
