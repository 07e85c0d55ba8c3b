package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Vraagt de instelling per mail om het plan van aanpak (R101; C13). */
@Component
class PlanVragenDelegate implements JavaDelegate {

  private final Deelnemersadressen adressen;
  private final Termijnen termijnen;
  private final Berichten berichten;

  PlanVragenDelegate(Deelnemersadressen adressen, Termijnen termijnen, Berichten berichten) {
    this.adressen = adressen;
    this.termijnen = termijnen;
    this.berichten = berichten;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var casusnummer = Variabelen.casusnummer(execution);
    boolean spoed = Boolean.TRUE.equals(execution.getVariable(Variabelen.SPOED));
    var uiterlijk = termijnen.moment("trede-3-plan", spoed).toString();
    adressen
        .van(casusnummer, "INSTELLING")
        .ifPresent(
            adres ->
                berichten.stuur(
                    new Bericht(
                        casusnummer,
                        "plan-gevraagd:" + execution.getActivityInstanceId(),
                        "plan-gevraagd",
                        adres,
                        Map.of("vervaltOp", uiterlijk),
                        List.of())));
  }
}
