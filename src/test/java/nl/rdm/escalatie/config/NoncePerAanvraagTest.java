package nl.rdm.escalatie.config;

import static java.util.regex.Pattern.compile;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rdm.escalatie.RdmTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RdmTest
class NoncePerAanvraagTest {

  @LocalServerPort int poort;

  @Test
  void wie_tegelijk_een_webapp_opent_krijgt_scripts_die_de_browser_uitvoert() {
    var http = HttpClient.newHttpClient();
    var pagina =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + poort + "/camunda/app/tasklist/default/"))
            .build();

    var antwoorden =
        IntStream.range(0, 200)
            .mapToObj(nummer -> http.sendAsync(pagina, BodyHandlers.ofString()))
            .toList();

    assertThat(antwoorden)
        .extracting(CompletableFuture::join)
        .allSatisfy(
            antwoord -> {
              var beleid = antwoord.headers().firstValue("Content-Security-Policy").orElseThrow();
              var inPagina =
                  compile("nonce=\"([^\"]+)\"")
                      .matcher(antwoord.body())
                      .results()
                      .map(gevonden -> gevonden.group(1))
                      .collect(Collectors.toSet());
              assertThat(inPagina).hasSize(1).allMatch(n -> beleid.contains("'nonce-" + n + "'"));
            });
    assertThat(antwoorden)
        .extracting(antwoord -> antwoord.join().headers().firstValue("Content-Security-Policy"))
        .doesNotHaveDuplicates();
  }
}
