package nl.rdm.escalatie.casus.process;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Termijnregels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Vraagt de aanmelder om een aanvulling; de vraag zelf staat in het dossier. */
@Component
class AanvullingVragenDelegate implements JavaDelegate {

  private static final String STAP = "aanvulling";

  private final Betrokkenen betrokkenen;
  private final Termijnen termijnen;

  AanvullingVragenDelegate(Betrokkenen betrokkenen, Termijnen termijnen) {
    this.betrokkenen = betrokkenen;
    this.termijnen = termijnen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean spoed = Boolean.TRUE.equals(execution.getVariable(Variabelen.SPOED));
    var vervaltOp =
        termijnen
            .moment(Gevaar.geldt(execution) ? Termijnregels.bijGevaar(STAP) : STAP, spoed)
            .atOffset(ZoneOffset.UTC);
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        "aanvulling-gevraagd:" + execution.getActivityInstanceId(),
        "aanvulling-gevraagd",
        Map.of("vervaltOp", vervaltOp.toString()),
        List.of(Betrokkenen.AANMELDER));
  }
}
