package nl.rdm.escalatie.casus.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Formulier.Veld;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Legt alle antwoorden van een taak naast haar formulier en haar regels: elke fout tegelijk. */
@Component
class Antwoordcontrole {

  private final JsonMapper json = new JsonMapper();
  private final List<Taakregel> regels;
  private final ProcessEngineConfigurationImpl engine;

  Antwoordcontrole(@Lazy List<Taakregel> regels, @Lazy ProcessEngineConfigurationImpl engine) {
    this.regels = regels;
    this.engine = engine;
  }

  List<Fout> fouten(DelegateTask taak, Formulier formulier, Map<String, Object> antwoorden) {
    var fouten = new ArrayList<Fout>();
    boolean geenBsn = Boolean.TRUE.equals(antwoorden.get(Indiening.GEEN_BSN));
    var onbekend = new HashMap<>(antwoorden);
    for (Veld veld : zichtbaar(taak, formulier, antwoorden)) {
      Veldcontrole.fout(metKeuzes(taak, veld), onbekend.remove(veld.sleutel()), geenBsn)
          .ifPresent(melding -> fouten.add(new Fout(veld.sleutel(), melding)));
    }
    onbekend.forEach(
        (sleutel, antwoord) -> {
          if (!formulier.heeft(sleutel) || !leegGelaten(antwoord)) {
            fouten.add(new Fout(sleutel, "wordt hier niet gevraagd"));
          }
        });
    regels.stream()
        .filter(regel -> regel.geldtVoor(formulier.id()))
        .forEach(regel -> fouten.addAll(regel.fouten(taak, antwoorden)));
    return fouten;
  }

  /** Een keuze die het proces of het formulier zelf klaarzet geldt zoals zij bij deze taak is. */
  private Veld metKeuzes(DelegateTask taak, Veld veld) {
    if (veld.keuzesVolgens().isPresent()) {
      var keuzes = waarde(veld.keuzesVolgens().get(), taak.getVariables());
      return veld.met(json.valueToTree(keuzes));
    }
    return taak.getVariable(veld.keuzesUit()) instanceof SpinJsonNode keuzes
        ? veld.met((JsonNode) keuzes.unwrap())
        : veld;
  }

  /** Een verborgen veld mag leeg meekomen; wat het formulier niet kent nooit. */
  private static boolean leegGelaten(Object antwoord) {
    return Veldcontrole.leeg(antwoord) || Boolean.FALSE.equals(antwoord);
  }

  /** De velden die er bij deze antwoorden zijn; wat verborgen is wordt niet gevraagd. */
  List<Veld> zichtbaar(DelegateTask taak, Formulier formulier, Map<String, Object> antwoorden) {
    var weten = new HashMap<>(taak.getVariables());
    formulier.velden().forEach(veld -> weten.put(veld.sleutel(), antwoorden.get(veld.sleutel())));
    return formulier.velden().stream()
        .filter(
            veld ->
                veld.verberg().stream()
                    .noneMatch(voorwaarde -> Boolean.TRUE.equals(waarde(voorwaarde, weten))))
        .toList();
  }

  /** Wat een uitdrukking van een formulier, met haar isgelijkteken, bij deze gegevens is. */
  private Object waarde(String uitdrukking, Map<String, Object> weten) {
    FeelEngine feel = engine.getDmnEngineConfiguration().getFeelEngine();
    return feel.evaluateSimpleExpression(
        uitdrukking.substring(1), Variables.fromMap(weten).asVariableContext());
  }
}
