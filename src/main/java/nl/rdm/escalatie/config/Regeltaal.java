package nl.rdm.escalatie.config;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;
import org.springframework.stereotype.Component;

/**
 * Onthoudt hoe een cel van een beslistabel gelezen is: de engine ontleedt haar anders bij elke
 * beslissing opnieuw, en dat duurt langer dan de rest van een stap samen.
 */
@Component
class Regeltaal extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl inrichting) {
    var beslissen = new DefaultDmnEngineConfiguration();
    beslissen.setFeelEngineFactory(() -> new Lezer());
    inrichting.setDmnEngineConfiguration(beslissen);
  }

  /** De regeltaal van Camunda, met een eigen ontleder. */
  private static final class Lezer extends ScalaFeelEngine {

    Lezer() {
      super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(
        CustomFunctionTransformer functies, ValueMapper.CompositeValueMapper waarden) {
      return new Onthouder(super.buildFeelEngine(functies, waarden));
    }
  }

  /** Elke tekst die in een tabel staat wordt één keer ontleed. */
  private static final class Onthouder extends FeelEngine {

    private final Map<String, Either<Failure, ParsedExpression>> toetsen =
        new ConcurrentHashMap<>();
    private final Map<String, Either<Failure, ParsedExpression>> uitdrukkingen =
        new ConcurrentHashMap<>();

    Onthouder(FeelEngine gewoon) {
      super(
          gewoon.functionProvider(), gewoon.valueMapper(), gewoon.configuration(), gewoon.clock());
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String tekst) {
      return toetsen.computeIfAbsent(tekst, super::parseUnaryTests);
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String tekst) {
      return uitdrukkingen.computeIfAbsent(tekst, super::parseExpression);
    }
  }
}
