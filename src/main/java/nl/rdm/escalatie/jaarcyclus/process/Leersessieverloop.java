package nl.rdm.escalatie.jaarcyclus.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.jaarcyclus.Jaaroogst;
import nl.rdm.escalatie.jaarcyclus.Jaaroogst.Reden;
import nl.rdm.escalatie.jaarcyclus.Jaaroogst.Vrucht;
import nl.rdm.escalatie.jaarcyclus.Knelpunten;
import nl.rdm.escalatie.jaarcyclus.Leerplaats;
import nl.rdm.escalatie.jaarcyclus.Leerpost;
import nl.rdm.escalatie.jaarcyclus.Leersessies;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Wat het model {@code leer-en-evaluatiesessie} vraagt (R112, R115, R116, R120). */
@Component("leersessie")
public class Leersessieverloop {

  static final String OVERLEG_OP = "overlegOp";
  static final String NIEUWE_DATUM = "nieuweDatum";

  private static final String ZONDER_ADRES = "zonderAdres";
  private static final String VOLGNUMMER = "volgnummer";

  private final Leersessies sessies;
  private final Jaaroogst oogst;
  private final Leerpost post;
  private final Leerplaats plaats;
  private final Knelpunten knelpunten;
  private final Accounts accounts;
  private final Termijnen termijnen;

  Leersessieverloop(
      Leersessies sessies,
      Jaaroogst oogst,
      Leerpost post,
      Leerplaats plaats,
      Knelpunten knelpunten,
      Accounts accounts,
      Termijnen termijnen) {
    this.sessies = sessies;
    this.oogst = oogst;
    this.post = post;
    this.plaats = plaats;
    this.knelpunten = knelpunten;
    this.accounts = accounts;
    this.termijnen = termijnen;
  }

  /** Geeft de sessie haar kenmerk en een dossier, tenzij zij met een kenmerk begon. */
  public void begint(DelegateExecution execution) {
    if (execution.getVariable(Variabelen.CASUSNUMMER) != null) {
      return;
    }
    var kenmerk = sessies.begin();
    execution.setProcessBusinessKey(kenmerk);
    execution.setVariable(Variabelen.CASUSNUMMER, kenmerk);
  }

  /** Telt waar de sessie over kan gaan; welke casussen het zijn staat op haar pagina. */
  public void verzamel(DelegateExecution execution) {
    var sessie = sessies.van(Variabelen.casusnummer(execution)).orElseThrow();
    var vruchten = oogst.tussen(sessie.vanaf(), sessie.begonnenOp());
    execution.setVariable("casussen", vruchten.size());
    execution.setVariable(
        "teruggestroomd", (int) vruchten.stream().filter(Vrucht::stroomdeTerug).count());
    execution.setVariable("terugkoppelingen", aantal(vruchten, Reden.TERUGKOPPELING));
    execution.setVariable("aanbodOntbrak", aantal(vruchten, Reden.AANBOD_ONTBRAK));
    execution.setVariable(ZONDER_ADRES, post.zonderAdres());
  }

  private static int aantal(List<Vrucht> vruchten, Reden reden) {
    return (int) vruchten.stream().filter(vrucht -> vrucht.redenen().contains(reden)).count();
  }

  /** Nodigt uit voor de datum, of voor de nieuwe datum wanneer de sessie verzet is. */
  public void nodigUit(DelegateExecution execution, String duurMinuten) {
    var kenmerk = Variabelen.casusnummer(execution);
    var volgnummer = nieuweDatum(execution);
    var overlegOp = (String) execution.getVariable(OVERLEG_OP);
    var zonderAdres = post.zonderAdres();
    execution.setVariable(ZONDER_ADRES, zonderAdres);
    boolean plaatsBekend = plaats.bekendNa(kenmerk, sessies.laatstUitgenodigd(kenmerk));
    sessies.uitgenodigd(kenmerk, termijnen.eigenEinde(overlegOp), zonderAdres);
    post.nodigUit(
        kenmerk,
        volgnummer,
        Map.of(
            OVERLEG_OP,
            overlegOp,
            "vorm",
            (String) execution.getVariable("vorm"),
            "duurMinuten",
            duurMinuten,
            Leerplaats.BEKEND,
            String.valueOf(plaatsBekend)));
  }

  /** Neemt een nieuwe datum over; geeft de hoeveelste datum dit is, vanaf 0. */
  private static int nieuweDatum(DelegateExecution execution) {
    var eerder = Optional.ofNullable((Integer) execution.getVariable(VOLGNUMMER));
    var volgnummer = eerder.map(nummer -> nummer + 1).orElse(0);
    if (eerder.isPresent()) {
      execution.setVariable(OVERLEG_OP, execution.getVariable(NIEUWE_DATUM));
      execution.removeVariable(NIEUWE_DATUM);
    }
    execution.setVariable(VOLGNUMMER, volgnummer);
    return volgnummer;
  }

  public void legVoor(DelegateExecution execution) {
    var kenmerk = Variabelen.casusnummer(execution);
    Leerpost.velden().stream()
        .filter(veld -> sessies.vastgelegd(kenmerk, veld).isPresent())
        .forEach(veld -> post.legVoor(kenmerk, veld));
  }

  /** Wie de lessen vastlegde, meldt het knelpunt voor de themagroep. */
  public void meldKnelpunt(DelegateExecution execution) {
    sessies
        .vastgelegd(Variabelen.casusnummer(execution), "knelpuntThemagroep")
        .ifPresent(
            tekst -> knelpunten.meld(accounts.huidig().orElseThrow(), Optional.empty(), tekst));
  }

  public void deel(DelegateExecution execution) {
    var kenmerk = Variabelen.casusnummer(execution);
    sessies.gehouden(kenmerk);
    post.deel(kenmerk);
  }

  /** Het jaar eindigt zonder sessie: de pagina Leren zegt het. */
  public void nietGehouden(DelegateExecution execution) {
    sessies.nietGehouden(Variabelen.casusnummer(execution));
  }
}
