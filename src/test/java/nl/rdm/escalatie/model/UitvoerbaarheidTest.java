package nl.rdm.escalatie.model;

import static java.util.Objects.requireNonNullElse;
import static nl.rdm.escalatie.model.Processen.elk;
import static nl.rdm.escalatie.model.Processen.gevuld;
import static nl.rdm.escalatie.model.Processen.uitbreidingen;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/** Elk proces verwijst alleen naar wat bestaat en bindt het aan de goede versie. */
class UitvoerbaarheidTest {

  /** Deze beslissingen gelden ook voor lopende casussen in hun nieuwste versie. */
  private static final Set<String> NIEUWSTE_VERSIE =
      Set.of("termijnen", "verantwoordelijken", "deelnemers");

  private static final Pattern AANROEP =
      Pattern.compile("delegateExpression=\"[$#]\\{(\\w+)}\"|[$#]\\{!?\\(?(\\w+)\\.\\w+\\(");

  /** Wat de engine zelf in een expressie kent. */
  private static final Set<String> VAN_DE_ENGINE = Set.of("execution", "task");

  @Test
  void een_gebruikerstaak_heeft_termijn_verantwoordelijke_en_formulier() {
    elk(
        UserTask.class,
        (model, taak, oordeel) -> {
          var formulier = Formulieren.van(model, taak);
          oordeel.moet(
              requireNonNullElse(taak.getCamundaDueDate(), "")
                  .matches("\\$\\{termijn\\.\\w+\\(.*\\)}"),
              "mist een termijn");
          oordeel.moet(
              gevuld(taak.getCamundaCandidateGroups()) || gevuld(taak.getCamundaCandidateUsers()),
              "is van niemand");
          oordeel.moet(formulier.equals(taak.getCamundaFormRef()), "mist formulier %s", formulier);
          oordeel.moet(
              "deployment".equals(taak.getCamundaFormRefBinding()),
              "bindt het formulier niet aan de uitrol");
        });
  }

  @Test
  void een_beslissing_bestaat_en_bindt_aan_de_goede_versie() {
    var beslissingen = Modellen.beslissingen().keySet();
    elk(
        BusinessRuleTask.class,
        (model, taak, oordeel) -> {
          var beslissing = requireNonNullElse(taak.getCamundaDecisionRef(), "");
          var binding = requireNonNullElse(taak.getCamundaDecisionRefBinding(), "latest");
          var hoort = NIEUWSTE_VERSIE.contains(beslissing) ? "latest" : "deployment";
          oordeel.moet(beslissingen.contains(beslissing), "vraagt onbekende %s.dmn", beslissing);
          oordeel.moet(hoort.equals(binding), "bindt aan %s in plaats van %s", binding, hoort);
          oordeel.moet(
              gevuld(
                  taak.getAttributeValueNs(
                      "http://camunda.org/schema/1.0/bpmn", "mapDecisionResult")),
              "mist mapDecisionResult");
          oordeel.moet(gevuld(taak.getCamundaResultVariable()), "mist resultVariable");
        });
  }

  @Test
  void een_aanroep_geeft_casusnummer_en_genoemde_variabelen_mee() {
    var processen = Modellen.processen().keySet();
    elk(
        CallActivity.class,
        (model, aanroep, oordeel) -> {
          oordeel.moet(processen.contains(aanroep.getCalledElement()), "roept niets bestaands");
          oordeel.moet(
              "deployment".equals(aanroep.getCamundaCalledElementBinding()),
              "bindt niet aan de uitrol");
          oordeel.moet(
              uitbreidingen(aanroep, CamundaIn.class)
                  .anyMatch(in -> gevuld(in.getCamundaBusinessKey())),
              "geeft de businessKey niet mee");
          oordeel.moet(
              uitbreidingen(aanroep, CamundaIn.class)
                      .noneMatch(in -> gevuld(in.getCamundaVariables()))
                  && uitbreidingen(aanroep, CamundaOut.class)
                      .noneMatch(uit -> gevuld(uit.getCamundaVariables())),
              "geeft alle variabelen door");
        });
  }

  @Test
  void alleen_een_dienst_loopt_los_van_haar_transactie_en_dan_met_nieuwe_pogingen() {
    elk(
        FlowNode.class,
        (model, knoop, oordeel) -> {
          var dienst = knoop instanceof ServiceTask || knoop instanceof SendTask;
          oordeel.moet(!knoop.isCamundaAsyncAfter(), "heeft asyncAfter");
          oordeel.moet(!knoop.isCamundaAsyncBefore() || dienst, "heeft asyncBefore");
          oordeel.moet(
              !knoop.isCamundaAsyncBefore()
                  || uitbreidingen(knoop, CamundaFailedJobRetryTimeCycle.class)
                      .anyMatch(cyclus -> gevuld(cyclus.getTextContent())),
              "mist failedJobRetryTimeCycle");
        });
  }

  @Test
  void een_keuze_is_volledig_en_alleen_een_keuze_stelt_voorwaarden() {
    elk(
        SequenceFlow.class,
        (model, stroom, oordeel) ->
            oordeel.moet(
                stroom.getConditionExpression() == null
                    || stroom.getSource() instanceof ExclusiveGateway,
                "stelt een voorwaarde buiten een exclusieve keuze"));
    elk(
        ExclusiveGateway.class,
        (model, keuze, oordeel) ->
            oordeel.moet(
                keuze.getOutgoing().size() < 2
                    || keuze.getOutgoing().stream()
                        .allMatch(
                            stroom ->
                                stroom.equals(keuze.getDefault())
                                    == (stroom.getConditionExpression() == null)),
                "heeft een uitweg zonder voorwaarde die niet de standaard is, of andersom"));
  }

  /**
   * Een afgebroken stap voert haar uitvoer nog af: een onbekende variabele houdt de termijn tegen.
   */
  @Test
  void uitvoer_van_een_stap_bestaat_ook_wanneer_de_stap_is_afgebroken() {
    elk(
        FlowNode.class,
        (model, knoop, oordeel) ->
            uitbreidingen(knoop, CamundaInputOutput.class)
                .flatMap(io -> io.getCamundaOutputParameters().stream())
                .map(uitvoer -> uitvoer.getTextContent().strip())
                .forEach(
                    waarde ->
                        oordeel.moet(
                            !waarde.matches("\\$\\{(?!true|false)\\w+}"),
                            "leest %s; gebruik execution.getVariable",
                            waarde)));
  }

  @Test
  void een_model_bevat_geen_scripts_en_noemt_geen_klassen() {
    var bevindingen = new Bevindingen();
    Modellen.processen()
        .forEach(
            (naam, model) -> {
              var xml = Bpmn.convertToString(model);
              for (var verboden : new String[] {"cript>", "language=", ":class=", ":resource="}) {
                bevindingen.toets(!xml.contains(verboden), naam, "bevat %s", verboden);
              }
            });
    bevindingen.zijnLeeg();
  }

  @Test
  void een_model_roept_alleen_bestaande_onderdelen_van_het_product_aan() {
    var onderdelen = onderdelen();
    var bevindingen = new Bevindingen();
    Modellen.processen()
        .forEach(
            (naam, model) ->
                AANROEP
                    .matcher(Bpmn.convertToString(model))
                    .results()
                    .map(gevonden -> requireNonNullElse(gevonden.group(1), gevonden.group(2)))
                    .forEach(
                        onderdeel ->
                            bevindingen.toets(
                                onderdelen.contains(onderdeel), naam, "vraagt %s", onderdeel)));
    bevindingen.zijnLeeg();
  }

  /** De namen waaronder modellen de klassen van {@code ..process..} kennen. */
  private static Set<String> onderdelen() {
    var register = new SimpleBeanDefinitionRegistry();
    new ClassPathBeanDefinitionScanner(register).scan("nl.rdm.escalatie");
    return Stream.concat(
            VAN_DE_ENGINE.stream(),
            Arrays.stream(register.getBeanDefinitionNames())
                .filter(
                    naam ->
                        requireNonNullElse(register.getBeanDefinition(naam).getBeanClassName(), "")
                            .contains(".process.")))
        .collect(Collectors.toSet());
  }
}
