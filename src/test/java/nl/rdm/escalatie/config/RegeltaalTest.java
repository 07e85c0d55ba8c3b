package nl.rdm.escalatie.config;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Alleen het lezen van een cel wordt onthouden, nooit een beslissing. */
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

  private long genomen() {
    return geschiedenis
        .createHistoricDecisionInstanceQuery()
        .decisionDefinitionKey("toetredingscriteria")
        .count();
  }
}
