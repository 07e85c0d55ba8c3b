package nl.rdm.escalatie.trede.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Tredetermijn;
import nl.rdm.escalatie.overlegtafel.process.Tredeverlenging;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Legt de gekozen tafel vast; wie zwijgt volgt het voorstel. Bij direct gevaar koos niemand: de
 * casus gaat meteen naar het crisisteam (R65).
 */
@Component
class TafelVastleggenDelegate implements JavaDelegate {

  private final Tredetermijn tredetermijn;
  private final Tredeverlenging verlengen;
  private final Casussen casussen;
  private final Verloop verloop;
  private final Betrokkenen betrokkenen;

  TafelVastleggenDelegate(
      Tredetermijn tredetermijn,
      Tredeverlenging verlengen,
      Casussen casussen,
      Verloop verloop,
      Betrokkenen betrokkenen) {
    this.tredetermijn = tredetermijn;
    this.verlengen = verlengen;
    this.casussen = casussen;
    this.verloop = verloop;
    this.betrokkenen = betrokkenen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean meteen = Overlegtafel.CRISISTEAM.equals(execution.getVariable("voorgesteldeTafel"));
    if (meteen) {
      // Wat er eerder in deze trede besloten is ging over een andere tafel.
      execution.removeVariable(Variabelen.BESLUIT);
    }
    String tafel = gekozen(execution);
    execution.setVariable(Variabelen.TAFEL, tafel);
    execution.setVariable("criteria", genoemd(execution, tafel));
    if ("GEEN".equals(tafel)) {
      return;
    }
    var casusnummer = Variabelen.casusnummer(execution);
    int trede = (Integer) execution.getVariable(Variabelen.TREDE);
    // Wie op dit moment spoed verleent, kent de tafel die nu begint nog niet: wacht op elkaar.
    Variabelen.kenSpoed(execution, casussen.houdVast(casusnummer));
    boolean spoed = Boolean.TRUE.equals(execution.getVariable(Variabelen.SPOED));
    tredetermijn
        .ruimVoor(casusnummer, trede, tafel, spoed)
        .ifPresent(verlenging -> verlengen.verleng(execution, verlenging, "OVERLEG_GEKOZEN"));
    verloop.tafelBegint(casusnummer, trede, tafel);
    if (meteen) {
      betrokkenen.bericht(
          casusnummer,
          "naar-crisisteam:" + execution.getActivityInstanceId(),
          "naar-crisisteam",
          Map.of(),
          List.of(Betrokkenen.CLIENTONDERSTEUNER, Betrokkenen.AANMELDER, Groepen.AANMELDPUNT));
    }
  }

  /** Wat er voor deze tafel is aangekruist; null wanneer niemand koos en dus niemand keek. */
  private static JsonValue genoemd(DelegateExecution execution, String tafel) {
    return execution.getVariable(Variabelen.BESLUIT) == null
        ? null
        : Variabelen.json(Variabelen.lijst(execution, "criteria" + StringUtils.capitalize(tafel)));
  }

  private static String gekozen(DelegateExecution execution) {
    var besluit = (String) execution.getVariable(Variabelen.BESLUIT);
    if ("ANDERE_TAFEL".equals(besluit)) {
      return (String) execution.getVariable("gekozenTafel");
    }
    return "GEEN_TAFEL".equals(besluit)
        ? "GEEN"
        : (String) execution.getVariable("voorgesteldeTafel");
  }
}
