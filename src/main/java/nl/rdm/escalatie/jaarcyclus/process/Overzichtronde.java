package nl.rdm.escalatie.jaarcyclus.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.jaarcyclus.Knelpunten;
import nl.rdm.escalatie.jaarcyclus.Overzichtbeurten;
import nl.rdm.escalatie.jaarcyclus.Overzichtbeurten.Beurt;
import nl.rdm.escalatie.jaarcyclus.Overzichtpost;
import nl.rdm.escalatie.jaarcyclus.Overzichtronden;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.register.Ingang;
import nl.rdm.escalatie.register.Register;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Wat het model {@code overzicht-actualiseren} vraagt (R121-R123). */
@Component("overzichtronde")
public class Overzichtronde {

  private final Overzichtronden ronden;
  private final Overzichtbeurten beurten;
  private final Knelpunten knelpunten;
  private final Overzichtpost post;
  private final Register register;
  private final Accounts accounts;
  private final Dossier dossier;
  private final Logboek logboek;
  private final Clock klok;

  Overzichtronde(
      Overzichtronden ronden,
      Overzichtbeurten beurten,
      Knelpunten knelpunten,
      Overzichtpost post,
      Register register,
      Accounts accounts,
      Dossier dossier,
      Logboek logboek,
      Clock klok) {
    this.ronden = ronden;
    this.beurten = beurten;
    this.knelpunten = knelpunten;
    this.post = post;
    this.register = register;
    this.accounts = accounts;
    this.dossier = dossier;
    this.logboek = logboek;
    this.klok = klok;
  }

  /** Geeft de ronde haar kenmerk en een dossier, tenzij zij met een kenmerk begon. */
  public void begint(DelegateExecution execution) {
    if (execution.getVariable(Variabelen.CASUSNUMMER) != null) {
      return;
    }
    var kenmerk = ronden.nieuwKenmerk();
    execution.setProcessBusinessKey(kenmerk);
    execution.setVariable(Variabelen.CASUSNUMMER, kenmerk);
    dossier.open(kenmerk);
    logboek.schrijf(kenmerk, Overzichtronden.BEGONNEN, Map.of());
  }

  public List<String> beurten(DelegateExecution execution) {
    return beurten.alle().stream().map(Beurt::code).toList();
  }

  public String groep(String beurt) {
    return Beurt.van(beurt).groep();
  }

  /** Hoe het deel heet. */
  public String onderdeel(String beurt) {
    return beurten.deel(Beurt.van(beurt)).titel();
  }

  /** De namen van wat er wordt nagegaan, met komma's. */
  public String ingangen(String beurt) {
    return beurten.ingangen(Beurt.van(beurt)).stream()
        .map(Ingang::naam)
        .collect(Collectors.joining(", "));
  }

  public void bevestig(DelegateExecution execution, String beurt) {
    var door = accounts.huidig().map(Account::id).orElse(Logboek.SYSTEEM);
    legVast(beurt, true, door);
  }

  public void markeer(String beurt) {
    legVast(beurt, false, Logboek.SYSTEEM);
  }

  private void legVast(String code, boolean klopt, String door) {
    var beurt = Beurt.van(code);
    beurten
        .ingangen(beurt)
        .forEach(ingang -> register.bevestig(beurten.deel(beurt), ingang.sleutel(), klopt, door));
  }

  /** Meldt wat er wijzigde, en zet klaar wat de themagroep bij de evaluatie ziet. */
  public void meldWijzigingen(DelegateExecution execution) {
    var gewijzigd = register.gewijzigdSinds(eenJaarTerug());
    var stand = beurten.stand();
    execution.setVariable("gewijzigd", gewijzigd.size());
    execution.setVariable("knelpunten", knelpunten.open());
    execution.setVariable("bevestigd", stand.get(true).intValue());
    execution.setVariable("nietBevestigd", stand.get(false).intValue());
    logboek.schrijf(
        Variabelen.casusnummer(execution),
        Overzichtronden.NAGEGAAN,
        Map.of(
            "gewijzigd", String.valueOf(gewijzigd.size()),
            "bevestigd", String.valueOf(stand.get(true)),
            "nietBevestigd", String.valueOf(stand.get(false))));
    post.nagegaan(Variabelen.casusnummer(execution), gewijzigd, stand.get(false));
  }

  private Instant eenJaarTerug() {
    return ZonedDateTime.now(klok).minusYears(1).toInstant();
  }

  /** Wat op de evaluatie wachtte is daarmee behandeld. */
  public void geevalueerd() {
    knelpunten.evaluatieGedaan();
  }

  public void legVoor(DelegateExecution execution) {
    post.legVoor(Variabelen.casusnummer(execution));
  }
}
