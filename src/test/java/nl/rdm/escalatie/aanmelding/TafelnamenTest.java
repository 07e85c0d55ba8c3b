package nl.rdm.escalatie.aanmelding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Een tafel heet overal hetzelfde: op de pagina's, in de formulieren, in de post en in het
 * register.
 */
@RdmTest
class TafelnamenTest {

  private static final Pattern SCRIPT = Pattern.compile("'([a-z-]+)': '([^']+)'");

  /** Een naam; een zin die alleen bij één tafel hoort, met een punt, is er geen. */
  private static final Pattern TEKST =
      Pattern.compile("afel = \"([a-z-]+)\"\\}\\}([^{.]+)\\{\\{/if");

  @Autowired private Overlegtafels register;

  @Test
  void het_register_noemt_elke_tafel_zoals_de_rest() {
    assertThat(register.alle())
        .isNotEmpty()
        .allSatisfy(
            tafel -> assertThat(tafel.naam()).isEqualTo(Codelijsten.TAFELS.get(tafel.id())));
  }

  @Test
  void de_post_noemt_elke_tafel_zoals_de_rest() {
    assertThat(Codelijsten.TAFELS)
        .allSatisfy(
            (id, naam) -> {
              assertThat(Woorden.van("tafel", id)).isEqualTo(naam);
              if (!id.equals("bestuurlijk-escalatieoverleg")) {
                assertThat(Woorden.van("vorige", "tafel-" + id)).endsWith(naam);
              }
            });
  }

  @Test
  void tasklist_noemt_elke_tafel_zoals_de_rest() throws IOException {
    var script =
        new ClassPathResource("META-INF/resources/webjars/camunda/app/tasklist/rdm/woorden.js")
            .getContentAsString(StandardCharsets.UTF_8);
    var lijst = script.substring(script.indexOf("const TAFELS"), script.indexOf("};"));
    var namen = new TreeMap<String, String>();
    SCRIPT.matcher(lijst).results().forEach(paar -> namen.put(paar.group(1), paar.group(2)));

    assertThat(namen).isEqualTo(new TreeMap<>(Codelijsten.TAFELS));
  }

  @Test
  void elk_formulier_noemt_elke_tafel_zoals_de_rest() throws IOException {
    var formulieren =
        new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.form");
    assertThat(formulieren).isNotEmpty();
    for (var formulier : formulieren) {
      var bestand = new ObjectMapper().readTree(formulier.getInputStream());
      for (var tekst : bestand.findValuesAsText("text")) {
        TEKST
            .matcher(tekst)
            .results()
            .forEach(
                tafel ->
                    assertThat(tafel.group(2))
                        .as(formulier.getFilename())
                        .isEqualTo(Codelijsten.TAFELS.get(tafel.group(1))));
      }
      for (var keuzes : bestand.findValues("values")) {
        for (var keuze : keuzes) {
          var naam = Codelijsten.TAFELS.get(keuze.path("value").asText());
          if (naam != null) {
            assertThat(keuze.path("label").asText()).as(formulier.getFilename()).isEqualTo(naam);
          }
        }
      }
    }
  }
}
