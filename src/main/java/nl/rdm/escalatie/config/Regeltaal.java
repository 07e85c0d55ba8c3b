package nl.rdm.escalatie.config;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Try;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.springframework.stereotype.Component;

/**
 * Onthoudt hoe een cel van een beslistabel gelezen is en welke functies er zijn: de engine zoekt
 * dat anders bij elke beslissing opnieuw uit, en dat duurt langer dan de rest van een stap samen.
 */
@Component
class Regeltaal extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl inrichting) {
    var beslissen = new DefaultDmnEngineConfiguration();
    beslissen.setFeelEngineFactory(Regeltaal::lezer);
    inrichting.setDmnEngineConfiguration(beslissen);
  }

  static ScalaFeelEngine lezer() {
    return new Lezer();
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

    /** Wat de engine zelf al eens zonder fout uitrekende, en dus goedkeurde. */
    private final Set<ParsedExpression> gekeurd =
        Collections.newSetFromMap(Collections.synchronizedMap(new IdentityHashMap<>()));

    private final FeelInterpreter rekenaar;
    private final FunctionProvider functies;

    Onthouder(FeelEngine gewoon) {
      super(
          gewoon.functionProvider(), gewoon.valueMapper(), gewoon.configuration(), gewoon.clock());
      rekenaar = new FeelInterpreter(valueMapper());
      functies =
          new CompositeFunctionProvider(
              CollectionConverters.asScala(
                      List.of(new BuiltinFunctions(clock(), valueMapper()), functionProvider()))
                  .toList());
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String tekst) {
      return toetsen.computeIfAbsent(tekst, super::parseUnaryTests);
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String tekst) {
      return uitdrukkingen.computeIfAbsent(tekst, super::parseExpression);
    }

    /** De engine maakt bij elke cel al haar functies opnieuw; een fout laat zij zelf verwoorden. */
    @Override
    public EvaluationResult evaluate(ParsedExpression cel, Context invoer) {
      if (gekeurd.contains(cel)) {
        var snel = Try.apply(() -> reken(cel, invoer));
        if (snel.isSuccess() && !snel.get().hasSuppressedFailures()) {
          return snel.get();
        }
      }
      var uitkomst = super.evaluate(cel, invoer);
      if (uitkomst.isSuccess()) {
        gekeurd.add(cel);
      }
      return uitkomst;
    }

    private EvaluationResult reken(ParsedExpression cel, Context invoer) {
      var omgeving = EvalContext.create(valueMapper(), functies).merge(invoer);
      var waarde = rekenaar.eval(cel.expression(), omgeving);
      if (waarde instanceof ValError fout) {
        throw new IllegalStateException(fout.error());
      }
      return new SuccessfulEvaluationResult(
          valueMapper().unpackVal(waarde), omgeving.failureCollector().failures());
    }
  }
}
