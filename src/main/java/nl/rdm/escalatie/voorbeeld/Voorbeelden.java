package nl.rdm.escalatie.voorbeeld;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** De voorbeeldcasussen die met het product meekomen; alles daarin is verzonnen. */
@Component
public class Voorbeelden {

  private static final String BESTANDEN = "classpath*:voorbeelden/*.json";

  private final ObjectMapper json;

  Voorbeelden(ObjectMapper json) {
    this.json = json;
  }

  /** Alle voorbeelden, op bestandsnaam. */
  public List<Voorbeeld> alle() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(BESTANDEN))
          .sorted(Comparator.comparing(Resource::getFilename))
          .map(this::lees)
          .toList();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private Voorbeeld lees(Resource bestand) {
    try (var inhoud = bestand.getInputStream()) {
      return json.readValue(inhoud, Voorbeeld.class);
    } catch (IOException fout) {
      throw new UncheckedIOException("Voorbeeld " + bestand.getFilename(), fout);
    }
  }
}
