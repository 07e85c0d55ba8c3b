package nl.rdm.escalatie.termijn.process;

import java.time.Clock;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Laat de engine modellen lezen met {@link Termijnparse}, en jobs herkansen. */
@Component
@Order(100)
class TermijnPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<Taakbewaking> bewaking;
  private final Termijnbewaker bewaker;

  TermijnPlugin(
      ObjectProvider<Taakbewaking> bewaking, ObjectProvider<Termijnen> termijnen, Clock klok) {
    this.bewaking = bewaking;
    this.bewaker = new Termijnbewaker(termijnen, klok);
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuratie) {
    configuratie.setFailedJobCommandFactory(Herkansing::new);
    configuratie.setBpmnParseFactory(parser -> new Termijnparse(parser, bewaking, bewaker));
  }
}
