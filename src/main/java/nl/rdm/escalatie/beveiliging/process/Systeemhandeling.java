package nl.rdm.escalatie.beveiliging.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Laat het product zelf in de engine kijken en handelen, los van de rechten van wie is ingelogd.
 * Wie is ingelogd blijft bekend, zodat de historie vastlegt namens wie het gebeurde.
 */
@Component
public class Systeemhandeling {

  private final ProcessEngineConfigurationImpl engine;

  Systeemhandeling(@Lazy ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  public <T> T doe(Supplier<T> handeling) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(opdracht -> opdracht.runWithoutAuthorization(handeling::get));
  }
}
