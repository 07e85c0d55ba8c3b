package nl.rdm.escalatie.casus.process;

import java.util.HashMap;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Inhoudsveld;
import nl.rdm.escalatie.casus.Regie;
import nl.rdm.escalatie.casus.process.Formulier.Veld;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * De ene controle op elke taak die iemand afrondt: alleen wat het formulier vraagt, elke fout
 * tegelijk, de inhoud naar het dossier, en wie het deed in de historie en het logboek. Heeft een
 * casus die in behandeling is na stilte nog geen casusregisseur, dan wordt wie nu iets doet het.
 */
@Component
class TaakControle implements TaskListener {

  private final Formulieren formulieren;
  private final Antwoordcontrole controle;
  private final Dossier dossier;
  private final Accounts accounts;
  private final Logboek logboek;
  private final Regie regie;

  TaakControle(
      Formulieren formulieren,
      Antwoordcontrole controle,
      Dossier dossier,
      Accounts accounts,
      Logboek logboek,
      Regie regie) {
    this.formulieren = formulieren;
    this.controle = controle;
    this.dossier = dossier;
    this.accounts = accounts;
    this.logboek = logboek;
    this.regie = regie;
  }

  @Override
  public void notify(DelegateTask taak) {
    var antwoorden = Indiening.huidige().antwoorden();
    var formulier = formulieren.van(taak);
    var fouten = controle.fouten(taak, formulier, antwoorden);
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(formulier.inWoorden(fouten));
    }
    accounts.huidig().map(Account::id).ifPresent(taak::setAssignee);
    vergeetVerborgen(taak, formulier, antwoorden);
    bewaar(taak, formulier, antwoorden);
    logboek.schrijf(
        Variabelen.casusnummer(taak),
        "TAAK_AFGEROND",
        taak.getTaskDefinitionKey(),
        Variabelen.model(taak.getExecution()),
        codes(formulier, antwoorden));
    if (taak.getVariable(Variabelen.TREDE) != null) {
      accounts.huidig().ifPresent(wie -> regie.neem(Variabelen.casusnummer(taak), wie));
    }
  }

  /** Een leeg antwoord op een veld dat er niet was, is geen antwoord: het model ziet het niet. */
  private void vergeetVerborgen(
      DelegateTask taak, Formulier formulier, Map<String, Object> antwoorden) {
    var zichtbaar = controle.zichtbaar(taak, formulier, antwoorden);
    formulier.velden().stream()
        .filter(veld -> antwoorden.containsKey(veld.sleutel()) && !zichtbaar.contains(veld))
        .forEach(veld -> taak.getExecution().removeVariable(veld.sleutel()));
  }

  /** Een taak met een {@code dossierdeel} schrijft in dat deel, naast andere van haar casus. */
  private void bewaar(DelegateTask taak, Formulier formulier, Map<String, Object> antwoorden) {
    var onderwerp =
        taak.getVariable("dossierdeel") instanceof String deel
            ? Stuk.onderwerp(formulier.id(), deel)
            : formulier.id();
    controle.zichtbaar(taak, formulier, antwoorden).stream()
        .filter(Veld::inhoud)
        .filter(veld -> !Veldcontrole.leeg(antwoorden.get(veld.sleutel())))
        .forEach(
            veld ->
                dossier.bewaar(
                    Variabelen.casusnummer(taak),
                    onderwerp,
                    Inhoudsveld.inDossier(veld.sleutel()),
                    veld.label(),
                    String.valueOf(antwoorden.get(veld.sleutel()))));
  }

  private static Map<String, String> codes(Formulier formulier, Map<String, Object> antwoorden) {
    var codes = new HashMap<String, String>();
    formulier.velden().stream()
        .map(Veld::sleutel)
        .filter(Indiening::voorDeEngine)
        .filter(sleutel -> !Veldcontrole.leeg(antwoorden.get(sleutel)))
        .forEach(sleutel -> codes.put(sleutel, String.valueOf(antwoorden.get(sleutel))));
    return codes;
  }
}
