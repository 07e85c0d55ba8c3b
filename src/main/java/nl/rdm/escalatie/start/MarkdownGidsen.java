package nl.rdm.escalatie.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Leest de gidsen uit {@code src/docs/gidsen}, die als {@code gidsen/} in de jar zitten. */
@Component
class MarkdownGidsen implements Gidsen {

  /** In de volgorde waarin de startpagina ze toont. */
  private static final List<String> NAMEN =
      List.of(
          "aanmeldpunt",
          "clientondersteuners",
          "tafelvoorzitters",
          "bestuurlijk-overleg",
          "themagroep",
          "proceseigenaars",
          "auditors",
          "beheerders",
          "woordenlijst");

  private final List<Gids> gidsen;

  MarkdownGidsen() {
    var extensies = List.of(TablesExtension.create());
    var lezer = Parser.builder().extensions(extensies).build();
    var schrijver =
        HtmlRenderer.builder().extensions(extensies).escapeHtml(true).sanitizeUrls(true).build();
    this.gidsen =
        NAMEN.stream()
            .map(
                naam -> {
                  var tekst = tekst(naam);
                  var einde = tekst.indexOf('\n');
                  return new Gids(
                      naam,
                      tekst.substring(0, einde).replaceFirst("^# ", ""),
                      schrijver.render(lezer.parse(tekst.substring(einde))));
                })
            .toList();
  }

  @Override
  public List<Gids> alle() {
    return gidsen;
  }

  @Override
  public Optional<Gids> van(String naam) {
    return gidsen.stream().filter(gids -> gids.naam().equals(naam)).findFirst();
  }

  private static String tekst(String naam) {
    try {
      return new ClassPathResource("gidsen/" + naam + ".md")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException fout) {
      throw new UncheckedIOException("De gids " + naam + " ontbreekt", fout);
    }
  }
}
