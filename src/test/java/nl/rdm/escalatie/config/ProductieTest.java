package nl.rdm.escalatie.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.RdmEscalatieApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Het profiel {@code productie} start alleen wanneer het veilig is. Elke start is een eigen proces,
 * zoals op een server: de webapps van Camunda verdragen geen tweede context naast die van de tests.
 */
class ProductieTest {

  private static final Pattern GESTART = Pattern.compile("Tomcat started on port (\\d+)");

  @TempDir Path map;

  @Test
  void na_een_demo_op_h2_noemt_de_start_elke_fout_tegelijk() throws Exception {
    var h2 = List.of("--spring.datasource.url=jdbc:h2:file:" + map.resolve("rdm"));
    var demo = start("demo", h2);
    wachtTotGestart(demo);
    demo.destroy();
    demo.waitFor();

    var productie = start("productie", h2);
    var uitvoer = new String(productie.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(productie.waitFor()).isNotZero();
    assertThat(uitvoer)
        .contains(
            "Gebruik PostgreSQL",
            "Geef de database een eigen wachtwoord",
            "Geef een eigen sleutel",
            "Zeg in rdm.contact hoe",
            "Verwijder de demo-accounts: aanmelder, aanmeldpunt",
            "Geef deze accounts een ander wachtwoord dan dat van de demo: aanmelder, aanmeldpunt")
        .doesNotContain("Tomcat started", "at nl.rdm");
    assertThat(meldingen(uitvoer)).hasSize(6).allMatch(beheerdersgids()::contains);
  }

  @Test
  void op_postgresql_met_eigen_sleutel_en_beheerder_start_het_zonder_demo_accounts()
      throws Exception {
    try (var postgres = EmbeddedPostgres.start()) {
      var productie =
          start(
              "productie",
              List.of(
                  "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                  "--spring.datasource.username=postgres",
                  "--spring.datasource.password=een-lang-wachtwoord",
                  "--rdm.dossier.sleutel=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                  "--rdm.contact.aanmeldpunt.email=meldpunt@voorbeeld.nl",
                  "--rdm.contact.aanmeldpunt.telefoon=074-1234567",
                  "--rdm.contact.coordinatiepunt.email=zvh@voorbeeld.nl",
                  "--rdm.contact.coordinatiepunt.telefoon=074-1234568",
                  "--rdm.beheerder.id=bde",
                  "--rdm.beheerder.naam=B. de Eerste",
                  "--rdm.beheerder.email=bde@example.org",
                  "--rdm.beheerder.wachtwoord=een-eerste-wachtwoord"));
      try {
        var accounts = haal(wachtTotGestart(productie), "/engine-rest/user");
        assertThat(accounts).contains("bde@example.org").doesNotContain("aanmeldpunt");
        try (var verbinding = postgres.getPostgresDatabase().getConnection();
            var ingeschreven =
                verbinding.createStatement().executeQuery("select count(*) from ondersteuner")) {
          assertThat(ingeschreven.next()).isTrue();
          assertThat(ingeschreven.getInt(1)).as("ingeschreven ondersteuners").isZero();
        }
      } finally {
        productie.destroy();
        productie.waitFor();
      }
    }
  }

  /** Wat er mis is, zonder bij welke accounts. */
  private static Set<String> meldingen(String uitvoer) {
    return uitvoer
        .lines()
        .filter(regel -> regel.startsWith("- "))
        .map(regel -> regel.substring(2).replaceFirst(": aanmelder.*", ""))
        .collect(Collectors.toSet());
  }

  private static String beheerdersgids() throws IOException {
    return Files.readString(Path.of("src/docs/gidsen/beheerders.md"));
  }

  private Process start(String profiel, List<String> instellingen) throws IOException {
    var opdracht =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classpath(),
                RdmEscalatieApplication.class.getName(),
                "--spring.profiles.active=" + profiel,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--rdm.data-map=" + map,
                "--rdm.voorbeeld.aan=false"));
    opdracht.addAll(instellingen);
    return new ProcessBuilder(opdracht).redirectErrorStream(true).start();
  }

  /** Het classpath van het product, zonder dat van de tests. */
  private static String classpath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(deel -> !deel.contains("test-classes"))
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int wachtTotGestart(Process proces) throws IOException {
    var uitvoer = new StringBuilder();
    var regels = proces.inputReader(StandardCharsets.UTF_8);
    for (var regel = regels.readLine(); regel != null; regel = regels.readLine()) {
      uitvoer.append(regel).append('\n');
      var gestart = GESTART.matcher(regel);
      if (gestart.find()) {
        return Integer.parseInt(gestart.group(1));
      }
    }
    throw new AssertionError("Niet gestart:\n" + uitvoer);
  }

  private static String haal(int poort, String pad) throws IOException, InterruptedException {
    var inlog =
        Base64.getEncoder()
            .encodeToString("bde:een-eerste-wachtwoord".getBytes(StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + poort + pad))
                .header("Authorization", "Basic " + inlog)
                .build(),
            BodyHandlers.ofString())
        .body();
  }
}
