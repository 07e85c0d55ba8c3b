package nl.rdm.escalatie.eisen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.eisen.Catalogus.Regel;
import nl.rdm.escalatie.eisen.Vindplaatsen.Vindplaats;
import org.springframework.web.util.HtmlUtils;

/** De tabel van eis naar element naar test, zoals de build haar in {@code target} zet. */
record Eisentabel(
    Catalogus catalogus, List<Vindplaats> elementen, Map<String, List<Method>> tests) {

  private static final List<String> KOPPEN = List.of("Eis", "Wat", "Bron", "Element", "Test");

  static Eisentabel maak() {
    return new Eisentabel(Catalogus.lees(), Vindplaatsen.inModellen(), Vindplaatsen.inTests());
  }

  List<Vindplaats> elementenVan(Regel regel) {
    return elementen.stream().filter(plaats -> plaats.eis().equals(regel.nummer())).toList();
  }

  List<Method> testsVan(Regel regel) {
    return tests.getOrDefault(regel.nummer(), List.of());
  }

  void schrijf(Path map) {
    try {
      Files.createDirectories(map);
      Files.writeString(map.resolve("eisen.md"), markdown());
      Files.writeString(map.resolve("eisen.html"), html());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String markdown() {
    return """
    # Eisen: element en test

    | %s |
    |%s
    %s
    """
        .formatted(
            String.join(" | ", KOPPEN),
            "---|".repeat(KOPPEN.size()),
            rijen()
                .map(rij -> rij.collect(Collectors.joining(" | ", "| ", " |")))
                .collect(regels()));
  }

  private String html() {
    return """
    <!DOCTYPE html>
    <html lang="nl"><head><meta charset="utf-8"><title>Eisen: element en test</title>
    <style>body{font-family:sans-serif;margin:2rem}td,th{border:1px solid #999;padding:.3rem;\
    text-align:left;vertical-align:top}table{border-collapse:collapse}</style></head><body>
    <h1>Eisen: element en test</h1>
    <table><thead>%s</thead><tbody>
    %s
    </tbody></table>
    </body></html>
    """
        .formatted(
            rij(KOPPEN.stream(), "th"), rijen().map(rij -> rij(rij, "td")).collect(regels()));
  }

  private static String rij(Stream<String> cellen, String soort) {
    return cellen
        .map(cel -> HtmlUtils.htmlEscape(cel, "UTF-8"))
        .map(cel -> "<" + soort + ">" + cel + "</" + soort + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private Stream<Stream<String>> rijen() {
    return catalogus.regels().stream()
        .map(
            regel ->
                Stream.of(
                    regel.nummer(),
                    regel.eis(),
                    regel.bron(),
                    elementenVan(regel).stream()
                        .map(plaats -> plaats.model() + ": " + plaats.element())
                        .collect(Collectors.joining(", ")),
                    testsVan(regel).stream()
                        .map(
                            test -> test.getDeclaringClass().getSimpleName() + "." + test.getName())
                        .collect(Collectors.joining(", "))));
  }

  private static java.util.stream.Collector<CharSequence, ?, String> regels() {
    return Collectors.joining("\n");
  }
}
