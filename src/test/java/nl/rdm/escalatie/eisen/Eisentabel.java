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
import nl.rdm.escalatie.eisen.Catalogus.Onderdeel;
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

  /**
   * De eisen die nu vervuld moeten zijn of al in een model staan, in de volgorde van de catalogus.
   */
  List<Regel> getoond() {
    return catalogus.regels().stream()
        .filter(regel -> catalogus.nu().contains(regel) || !elementenVan(regel).isEmpty())
        .toList();
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

    Gereed: %s. %d eisen hebben nu een element en een test nodig.

    | %s |
    |%s
    %s

    ## Open, per onderdeel dat ze brengt

    %s
    """
        .formatted(
            gereed(),
            catalogus.nu().size(),
            String.join(" | ", KOPPEN),
            "---|".repeat(KOPPEN.size()),
            rijen()
                .map(rij -> rij.collect(Collectors.joining(" | ", "| ", " |")))
                .collect(regels()),
            open().map(regel -> "- " + regel).collect(regels()));
  }

  private String html() {
    return """
    <!DOCTYPE html>
    <html lang="nl"><head><meta charset="utf-8"><title>Eisen: element en test</title>
    <style>body{font-family:sans-serif;margin:2rem}td,th{border:1px solid #999;padding:.3rem;\
    text-align:left;vertical-align:top}table{border-collapse:collapse}</style></head><body>
    <h1>Eisen: element en test</h1>
    <p>Gereed: %s. %d eisen hebben nu een element en een test nodig.</p>
    <table><thead>%s</thead><tbody>
    %s
    </tbody></table>
    <h2>Open, per onderdeel dat ze brengt</h2>
    <ul>%s</ul>
    </body></html>
    """
        .formatted(
            HtmlUtils.htmlEscape(gereed(), "UTF-8"),
            catalogus.nu().size(),
            rij(KOPPEN.stream(), "th"),
            rijen().map(rij -> rij(rij, "td")).collect(regels()),
            open()
                .map(regel -> "<li>" + HtmlUtils.htmlEscape(regel, "UTF-8") + "</li>")
                .collect(regels()));
  }

  private static String rij(Stream<String> cellen, String soort) {
    return cellen
        .map(cel -> HtmlUtils.htmlEscape(cel, "UTF-8"))
        .map(cel -> "<" + soort + ">" + cel + "</" + soort + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private Stream<Stream<String>> rijen() {
    return getoond().stream()
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

  private Stream<String> open() {
    var perDeel =
        catalogus.open().stream()
            .filter(regel -> elementenVan(regel).isEmpty())
            .collect(Collectors.groupingBy(Regel::onderdeel));
    return catalogus.onderdelen().entrySet().stream()
        .filter(deel -> perDeel.containsKey(deel.getKey()))
        .map(
            deel ->
                deel.getValue().naam()
                    + ": "
                    + perDeel.get(deel.getKey()).stream()
                        .map(Regel::nummer)
                        .collect(Collectors.joining(", ")));
  }

  private String gereed() {
    return catalogus.onderdelen().values().stream()
        .filter(Onderdeel::gereed)
        .map(Onderdeel::naam)
        .collect(Collectors.joining(", "));
  }

  private static java.util.stream.Collector<CharSequence, ?, String> regels() {
    return Collectors.joining("\n");
  }
}
