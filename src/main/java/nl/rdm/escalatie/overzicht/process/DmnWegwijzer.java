package nl.rdm.escalatie.overzicht.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.overzicht.Wegwijzer;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * De nieuwste versie van de beslistabel {@value #TABEL}, uitgerekend buiten de engine om: die zou
 * van elke bezoeker van een openbare pagina een regel geschiedenis bewaren.
 */
@Component
class DmnWegwijzer implements Wegwijzer {

  static final String TABEL = "wegwijzer";

  private final ProcessEngine engine;
  private final Systeemhandeling systeem;
  private final DmnEngine rekenaar;

  /** Elke versie wordt één keer gelezen. */
  private final Map<String, DmnDecision> versies = new ConcurrentHashMap<>();

  DmnWegwijzer(ProcessEngine engine, Systeemhandeling systeem) {
    this.engine = engine;
    this.systeem = systeem;
    this.rekenaar = rekenaar(engine);
  }

  /** Met de regeltaal van de engine, zonder haar geschiedenis. */
  private static DmnEngine rekenaar(ProcessEngine engine) {
    var inrichting = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    var eigen = new DefaultDmnEngineConfiguration();
    eigen.setFeelEngineFactory(inrichting.getDmnEngineConfiguration().getFeelEngineFactory());
    return eigen.buildEngine();
  }

  @Override
  public List<Richting> wijs(Antwoorden antwoorden) {
    return rekenaar.evaluateDecisionTable(tabel(), variabelen(antwoorden)).getResultList().stream()
        .map(DmnWegwijzer::richting)
        .toList();
  }

  private DmnDecision tabel() {
    var nieuwste =
        systeem.doe(
            () ->
                engine
                    .getRepositoryService()
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(TABEL)
                    .latestVersion()
                    .singleResult());
    return versies.computeIfAbsent(nieuwste.getId(), versie -> lees(nieuwste));
  }

  private DmnDecision lees(DecisionDefinition versie) {
    var model = systeem.doe(() -> engine.getRepositoryService().getDecisionModel(versie.getId()));
    return rekenaar.parseDecision(TABEL, model);
  }

  private static Map<String, Object> variabelen(Antwoorden antwoorden) {
    var variabelen = new LinkedHashMap<String, Object>();
    variabelen.put("directGevaar", antwoorden.directGevaar());
    variabelen.put("plotseling", antwoorden.plotseling());
    variabelen.put("rol", antwoorden.rol());
    variabelen.put("plekPastNiet", antwoorden.plekPastNiet());
    variabelen.put("specialistisch", antwoorden.specialistisch());
    variabelen.put("gewoneWegen", antwoorden.gewoneWegen());
    variabelen.put("hoogcomplex", antwoorden.hoogcomplex());
    variabelen.put("eerderGeprobeerd", antwoorden.eerderGeprobeerd());
    variabelen.put("veiligheid", antwoorden.veiligheid());
    return variabelen;
  }

  private static Richting richting(Map<String, Object> rij) {
    return new Richting(
        (String) rij.get("bestemming"),
        (String) rij.get("waarom"),
        (String) rij.get("meenemen"),
        (String) rij.get("hoeSnel"));
  }
}
