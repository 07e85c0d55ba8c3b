package nl.rdm.escalatie.escalatieoverleg.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Legt de deelnemers de voorgestelde data voor (R96). */
@Component
class DataVoorleggenDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {}
}
