package nl.rdm.escalatie.eisen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rdm.escalatie.model.Modellen;
import org.junit.jupiter.api.Test;

/** Niets wat een gebruiker leest plakt een cliënt een etiket op. */
class WoordgebruikTest {

  /** De term is alleen de naam van een portefeuille en van wie daarbij hoort (N:25). */
  private static final Pattern ETIKET =
      Pattern.compile(
          "(?<!portefeuillehouder[ -])(?<!projectleider )(?<!themagroep )(?<!portefeuille )"
              + "onbegrepen[\\s-]+gedrag",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final List<String> MAPPEN =
      List.of("bpmn", "forms", "src/main/resources", "src/main/java", "src/deploy");

  @Test
  @Eis("R128")
  void geen_tekst_noemt_het_gedrag_van_een_client_onbegrepen() throws IOException {
    assertThat(MAPPEN.stream().map(Path::of).filter(Files::isDirectory).flatMap(this::etiketten))
        .isEmpty();
  }

  @Test
  void de_naam_van_de_portefeuille_mag_wel() {
    assertThat(ETIKET.matcher("De portefeuillehouder Onbegrepen gedrag leest mee").find())
        .isFalse();
    assertThat(ETIKET.matcher("De cliënt vertoont onbegrepen gedrag").find()).isTrue();
    assertThat(ETIKET.matcher("Soort: Onbegrepen\n gedrag").find()).isTrue();
  }

  private Stream<String> etiketten(Path map) {
    try (var paden = Files.walk(map)) {
      return paden
          .filter(Files::isRegularFile)
          .filter(WoordgebruikTest::isTekst)
          .filter(pad -> ETIKET.matcher(Modellen.tekst(pad)).find())
          .map(Path::toString)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isTekst(Path pad) {
    return pad.toString()
        .matches(".*\\.(bpmn|dmn|form|html|txt|java|yaml|yml|properties|json|js|css|csv|xml|md)");
  }
}
