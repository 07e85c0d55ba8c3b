package nl.rdm.escalatie.mutanten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.eisen.Vindplaatsen;
import nl.rdm.escalatie.mutanten.Mutant.Soort;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Elke mutant is een geldig model dat in precies één ding afwijkt. */
class MutatiesTest {

  private static ProcessEngine engine;

  @BeforeAll
  static void startEngine() {
    var inrichting = new StandaloneInMemProcessEngineConfiguration();
    // Modellen lezen JSON, zoals in het product.
    inrichting.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
    engine =
        inrichting
            .setJdbcUrl("jdbc:h2:mem:mutaties;DB_CLOSE_DELAY=-1")
            .setProcessEngineName("mutaties")
            .buildProcessEngine();
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  static Stream<Mutant> mutanten() {
    return Mutaties.alle();
  }

  @ParameterizedTest
  @MethodSource("mutanten")
  void de_engine_kan_elke_mutant_inlezen(Mutant mutant) {
    assertThatCode(
            () ->
                engine
                    .getRepositoryService()
                    .createDeployment()
                    .addString(mutant.model() + mutant.extensie(), mutant.inhoud())
                    .deploy())
        .doesNotThrowAnyException();
  }

  @Test
  void elke_eis_in_een_model_heeft_een_mutant_zonder_haar_element() {
    assertThat(Vindplaatsen.inModellen())
        .filteredOn(plaats -> Mutaties.zonder(plaats).isEmpty())
        .isEmpty();
  }

  @Test
  void elke_voorwaarde_en_elke_grensgebeurtenis_heeft_een_mutant() {
    var aantallen =
        Mutaties.alle().collect(Collectors.groupingBy(Mutant::soort, Collectors.counting()));
    assertThat(aantallen)
        .containsKeys(Soort.VOORWAARDE_OMGEDRAAID, Soort.GRENSGEBEURTENIS_WEG, Soort.EIS_WEG);
  }
}
