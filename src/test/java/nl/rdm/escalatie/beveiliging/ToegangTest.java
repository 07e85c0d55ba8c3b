package nl.rdm.escalatie.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

@RdmTest
class ToegangTest {

  @Autowired TestRestTemplate http;
  @Autowired Accounts accounts;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/engine",
        "/engine-rest/engine/default/task",
        "/engine-rest/version",
        "/engine-rest/task",
        "/engine-rest/",
        "/engine-rest",
        "/api/casussen",
        "/api",
        "/api/bestaat-niet",
      })
  void zonder_inlog_antwoordt_geen_api(String pad) {
    var antwoord = http.getForEntity(pad, String.class);

    assertThat(antwoord.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(antwoord.getHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(antwoord.getBody()).contains("Log in");
  }

  @Test
  void een_verkeerd_wachtwoord_geeft_geen_toegang() {
    assertThat(
            http.withBasicAuth("themagroep", "raad")
                .getForEntity("/engine-rest/engine", String.class)
                .getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void een_demo_account_komt_binnen() {
    assertThat(
            Inlog.als(http, "aanmeldpunt")
                .getForEntity("/engine-rest/engine", String.class)
                .getBody())
        .contains("default");
  }

  @Test
  void een_onbekend_pad_van_de_api_is_een_404_in_het_nederlands() {
    var antwoord = Inlog.als(http, "aanmeldpunt").getForEntity("/api/bestaat-niet", String.class);

    assertThat(antwoord.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(antwoord.getHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(antwoord.getBody()).contains("Dit is er niet").doesNotContain("trace");
  }

  @Test
  void accounts_kennen_naam_adres_en_groepen() {
    var account = accounts.account("gemeente").orElseThrow();

    assertThat(account.email()).isEqualTo("gemeente@example.org");
    assertThat(account.groepen()).containsExactly("gemeente-enschede");
    assertThat(accounts.inGroep("gemeente-enschede")).containsExactly(account);
    assertThat(accounts.inGroep("gemeente-losser")).isEmpty();
    assertThat(accounts.huidig()).isEmpty();
  }
}
