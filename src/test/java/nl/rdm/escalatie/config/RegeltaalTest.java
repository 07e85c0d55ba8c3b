package nl.rdm.escalatie.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Alleen het lezen van een cel wordt onthouden, nooit een beslissing of haar uitkomst. */
@RdmTest
@Tag("eenmaal")
class RegeltaalTest {

  @Autowired private HistoryService geschiedenis;
  @Autowired private Casusrit rit;

  @Test
  void dezelfde_beslissing_wordt_telkens_opnieuw_genomen_en_staat_telkens_in_de_geschiedenis() {
    long voor = genomen();

    rit.meldAan(Casusrit.gewoon());
    assertThat(genomen()).isEqualTo(voor + 1);

    rit.meldAan(Casusrit.gewoon());
    assertThat(genomen()).isEqualTo(voor + 2);
  }

  /** De tweede keer rekent de engine zonder haar functies opnieuw te maken. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "if x > 2 then \"veel\" else \"weinig\"",
        "string length(tekst) + x",
        "now() > date and time(\"2020-01-01T00:00:00Z\")",
        "for i in [1, 2, 3] return i * x",
        "x + tekst",
        "onbekend",
        "duration(\"geen duur\")",
        "substring(tekst, 2",
      })
  void een_tweede_keer_is_de_uitkomst_die_van_de_gewone_engine(String cel) {
    var invoer = Map.<String, Object>of("x", 3, "tekst", "abc");
    var gewoon = uitkomst(new ScalaFeelEngineFactory().createInstance(), cel, invoer);
    var eigen = Regeltaal.lezer();

    for (int keer = 1; keer <= 3; keer++) {
      assertThat(uitkomst(eigen, cel, invoer)).isEqualTo(gewoon);
    }
  }

  private static String uitkomst(FeelEngine engine, String cel, Map<String, Object> invoer) {
    try {
      var waarde =
          engine.evaluateSimpleExpression(cel, Variables.fromMap(invoer).asVariableContext());
      return String.valueOf((Object) waarde);
    } catch (FeelException fout) {
      return fout.getMessage();
    }
  }

  private long genomen() {
    return geschiedenis
        .createHistoricDecisionInstanceQuery()
        .decisionDefinitionKey("toetredingscriteria")
        .count();
  }
}
