package nl.rdm.escalatie.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.RdmEscalatieApplication;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.NietVeilig;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Het profiel {@code productie} start alleen wanneer het veilig is. */
class ProductieTest {

  private static final Map<String, String> ALTIJD =
      Map.of(
          "server.port", "0",
          "server.address", "127.0.0.1",
          "spring.main.banner-mode", "off",
          "logging.level.root", "warn",
          "camunda.bpm.job-execution.enabled", "false",
          "rdm.voorbeeld.aan", "false");

  private static final Map<String, String> H2 =
      Map.of("spring.datasource.url", "jdbc:h2:mem:productie;DB_CLOSE_DELAY=-1");

  @Test
  void na_een_demo_op_h2_noemt_de_start_elke_fout_tegelijk() {
    start("demo", H2).close();

    var fout = catchThrowable(() -> start("productie", H2));

    assertThat(fout)
        .hasRootCauseInstanceOf(NietVeilig.class)
        .rootCause()
        .hasMessageContainingAll(
            "Gebruik PostgreSQL",
            "Geef de database een eigen wachtwoord",
            "Geef een eigen sleutel",
            "Verwijder de demo-accounts: aanmelder, aanmeldpunt",
            "Geef deze accounts een ander wachtwoord dan dat van de demo: aanmelder, aanmeldpunt");
  }

  @Test
  void op_postgresql_met_eigen_sleutel_en_beheerder_start_het_zonder_demo_accounts()
      throws Exception {
    try (var postgres = EmbeddedPostgres.start()) {
      var goed =
          Map.of(
              "spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"),
              "spring.datasource.username", "postgres",
              "spring.datasource.password", "een-lang-wachtwoord",
              "rdm.dossier.sleutel", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
              "rdm.beheerder.id", "bde",
              "rdm.beheerder.naam", "B. de Eerste",
              "rdm.beheerder.email", "bde@example.org",
              "rdm.beheerder.wachtwoord", "een-eerste-wachtwoord");

      try (var context = start("productie", goed)) {
        var accounts = context.getBean(Accounts.class);
        assertThat(accounts.inGroep("camunda-admin")).extracting("id").containsExactly("bde");
        assertThat(context.getBean(IdentityService.class).createUserQuery().count()).isOne();
        assertThat(context.getEnvironment().getProperty("server.servlet.session.cookie.secure"))
            .isEqualTo("true");
      }
    }
  }

  private static ConfigurableApplicationContext start(
      String profiel, Map<String, String> instellingen) {
    var alles =
        Stream.of(ALTIJD, instellingen)
            .flatMap(deel -> deel.entrySet().stream())
            .map(instelling -> "--" + instelling.getKey() + "=" + instelling.getValue())
            .collect(Collectors.toList());
    return new SpringApplicationBuilder(RdmEscalatieApplication.class)
        .profiles(profiel)
        .run(alles.toArray(String[]::new));
  }
}
