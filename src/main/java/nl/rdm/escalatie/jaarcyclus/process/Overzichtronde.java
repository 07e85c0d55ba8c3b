package nl.rdm.escalatie.jaarcyclus.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
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
import nl.rdm.escalatie.register.Registerdeel;
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

  Overzichtronde(
      Overzichtronden ronden,
      Overzichtbeurten beurten,
      Knelpunten knelpunten,
      Overzichtpost post,
      Register register,
      Accounts accounts,
      Dossier dossier,
      Logboek logboek) {
    this.ronden = ronden;
    this.beurten = beurten;
    this.knelpunten = knelpunten;
    this.post = post;
    this.register = register;
    this.accounts = accounts;
    this.dossier = dossier;
    this.logboek = logboek;
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

  public List<String> beurten() {
    return beurten.alle().stream().map(Beurt::code).toList();
  }

  public String groep(String beurt) {
    return Beurt.van(beurt).groep();
  }

  /** Hoe het deel heet. */
  public String onderdeel(String beurt) {
    return beurten.deel(Beurt.van(beurt)).titel();
  }

  /** Hoe de ene ingang heet waar het over gaat, anders het deel. */
  public String waarover(String code) {
    var beurt = Beurt.van(code);
    return beurten.ingang(beurt).orElseGet(() -> beurten.deel(beurt).titel());
  }

  /** Hoeveel ingangen er worden nagegaan; namen van mensen horen niet in de engine. */
  public int aantal(String beurt) {
    return beurten.ingangen(Beurt.van(beurt)).size();
  }

  /** Waar zij te lezen zijn: de pagina van de ene ingang, anders het deel van het register. */
  public String adres(String code) {
    var beurt = Beurt.van(code);
    var ingangen = beurten.ingangen(beurt);
    return ingangen.size() == 1 && !beurten.deel(beurt).metNamen()
        ? "register/" + beurt.deel() + "/" + ingangen.get(0).sleutel()
        : "register#" + beurt.deel();
  }

  /**
   * Wie de beurt afrondt, bevestigt alles wat er bij het begin van de ronde al was. Waarvan dan nog
   * iets verplichts leeg is, dat staat er als niet bevestigd tot iemand het invult.
   */
  public void bevestig(DelegateExecution execution, String code) {
    var door = accounts.huidig().map(Account::id).orElse(Logboek.SYSTEEM);
    var begin = begin(execution);
    legVast(code, true, door, (deel, een) -> compleet(deel, een) && !toegevoegd(deel, een, begin));
    legVast(code, false, door, (deel, een) -> !compleet(deel, een));
  }

  private static boolean compleet(Registerdeel deel, Ingang ingang) {
    return ingang.ontbreekt(deel.velden()).isEmpty();
  }

  /** Niemand rondde de beurt af: wat sinds het begin van de ronde ook niemand aanraakte. */
  public void markeer(DelegateExecution execution, String code) {
    var begin = begin(execution);
    legVast(code, false, Logboek.SYSTEEM, (deel, ingang) -> !ingang.nagegaanSinds(begin));
  }

  private void legVast(
      String code, boolean klopt, String door, BiPredicate<Registerdeel, Ingang> welke) {
    var beurt = Beurt.van(code);
    var deel = beurten.deel(beurt);
    beurten.ingangen(beurt).stream()
        .filter(ingang -> welke.test(deel, ingang))
        .forEach(ingang -> register.bevestig(deel, ingang.sleutel(), klopt, door));
  }

  /** Of mensen haar na dit moment toevoegden; haar eerste wijziging is dan haar begin. */
  private boolean toegevoegd(Registerdeel deel, Ingang ingang, Instant moment) {
    var gebeurd = register.geschiedenis(deel, ingang.sleutel());
    return ingang.bron().isEmpty()
        && !gebeurd.isEmpty()
        && !gebeurd.get(gebeurd.size() - 1).op().isBefore(moment);
  }

  private Instant begin(DelegateExecution execution) {
    return ronden.begonnenOp(Variabelen.casusnummer(execution));
  }

  /** Meldt wat er wijzigde, en zet klaar wat de themagroep bij de evaluatie ziet. */
  public void meldWijzigingen(DelegateExecution execution) {
    var gewijzigd = register.gewijzigdSinds(ronden.laatstGemeld());
    var stand = beurten.stand(begin(execution));
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
    post.nagegaan(Variabelen.casusnummer(execution), gewijzigd);
  }

  /** Wat op de evaluatie wachtte is daarmee behandeld. */
  public void geevalueerd() {
    knelpunten.evaluatieGedaan();
  }

  /** De tijd om te evalueren is voorbij: de pagina van de jaarcyclus zegt het. */
  public void nietGeevalueerd(DelegateExecution execution) {
    logboek.schrijf(Variabelen.casusnummer(execution), Overzichtronden.NIET_GEEVALUEERD, Map.of());
  }

  public void legVoor(DelegateExecution execution) {
    post.legVoor(Variabelen.casusnummer(execution), false);
  }
}
