package nl.rdm.escalatie.jaarcyclus.process;

import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.jaarcyclus.Knelpuntproces;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Een knelpunt als instantie van {@code knelpunt-behandelen}. */
@Component
class EngineKnelpuntproces implements Knelpuntproces {

  private final RuntimeService runtime;
  private final Systeemhandeling systeem;

  EngineKnelpuntproces(@Lazy RuntimeService runtime, Systeemhandeling systeem) {
    this.runtime = runtime;
    this.systeem = systeem;
  }

  @Override
  public void start(String kenmerk) {
    systeem.doe(
        () ->
            runtime.startProcessInstanceByKey(
                "knelpunt-behandelen",
                kenmerk,
                Variables.putValue(Variabelen.CASUSNUMMER, kenmerk)));
  }
}
