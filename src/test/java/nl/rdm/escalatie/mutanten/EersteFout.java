package nl.rdm.escalatie.mutanten;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Slaat bij een mutant de tests over die na de eerste rode nog komen: hij is al opgemerkt. */
public class EersteFout implements TestWatcher, ExecutionCondition {

  private static final AtomicBoolean GEVALLEN = new AtomicBoolean();

  static void begin() {
    GEVALLEN.set(false);
  }

  @Override
  public void testFailed(ExtensionContext test, Throwable oorzaak) {
    GEVALLEN.set(true);
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    return GEVALLEN.get()
        ? ConditionEvaluationResult.disabled("de mutant is al opgemerkt")
        : ConditionEvaluationResult.enabled("nog niet opgemerkt");
  }
}
