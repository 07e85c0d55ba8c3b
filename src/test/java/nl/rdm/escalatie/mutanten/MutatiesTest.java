package nl.rdm.escalatie.mutanten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rdm.escalatie.eisen.Vindplaatsen;
import nl.rdm.escalatie.mutanten.Mutant.Soort;
import org.junit.jupiter.api.Test;

/**
 * Er is een mutant voor alles wat een test moet opmerken. Of de engine elke mutant kan inlezen zegt
 * {@link Mutantenproef}: wat zij niet inleest is daar ongeldig.
 */
class MutatiesTest {

  private static final List<Mutant> ALLE = Mutaties.alle().toList();

  @Test
  void elke_eis_in_een_model_heeft_een_mutant_zonder_haar_element() {
    assertThat(Vindplaatsen.inModellen())
        .extracting(plaats -> plaats.eis() + ":" + plaats.model() + "#" + plaats.element())
        .isSubsetOf(
            ALLE.stream()
                .filter(mutant -> mutant.soort() == Soort.EIS_WEG)
                .map(mutant -> mutant.id().replace(":eis_weg", ""))
                .toList());
  }

  @Test
  void elke_voorwaarde_en_elke_grensgebeurtenis_heeft_een_mutant() {
    assertThat(ALLE)
        .extracting(Mutant::soort)
        .contains(Soort.VOORWAARDE_OMGEDRAAID, Soort.GRENSGEBEURTENIS_WEG, Soort.EIS_WEG);
  }
}
