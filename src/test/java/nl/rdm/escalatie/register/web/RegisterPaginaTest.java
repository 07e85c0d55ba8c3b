package nl.rdm.escalatie.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wie het register leest, en wie er wat in wijzigt. */
@RdmTest
@Tag("eenmaal")
class RegisterPaginaTest {

  private static final String TRANSFERTAFEL = "/register/tafels/transfertafel";
  private static final String VOORZITTER = "Teamleider Mediant";

  @LocalServerPort private int poort;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void zet_terug() {
    jdbc.sql("delete from registerwijziging").update();
    jdbc.sql("update overlegtafel set voorzitter = ? where id = 'transfertafel'")
        .param(VOORZITTER)
        .update();
  }

  @ParameterizedTest
  @CsvSource({
    "themagroep, 200, true",
    "transfertafel, 200, true",
    "regiotafel, 200, false",
    "gemeente, 200, false",
    "auditor, 200, false",
    "aanmeldpunt, 200, false",
    "aanmelder, 403, false",
    "vws, 403, false",
  })
  void wie_een_tafel_leest_en_wie_haar_wijzigt(String account, int status, boolean wijzigt) {
    var sessie = als(account);
    var antwoord = sessie.haal(TRANSFERTAFEL);

    assertThat(antwoord.statusCode()).isEqualTo(status);
    assertThat(Jsoup.parse(antwoord.body()).select("main form:has([name=versie])"))
        .hasSize(wijzigt ? 1 : 0);
    if (!wijzigt) {
      var token = Jsoup.parse(sessie.haal("/").body()).selectFirst("input[name=_csrf]").val();
      assertThat(sessie.verstuur(TRANSFERTAFEL, Map.of("_csrf", token)).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void de_voorzitter_wijzigt_haar_eigen_tafel_en_ziet_wat_er_was() {
    var sessie = als("transfertafel");
    var velden = velden(sessie, TRANSFERTAFEL);
    velden.put("voorzitter", "Een nieuwe teamleider");

    assertThat(sessie.vulIn(TRANSFERTAFEL, velden).statusCode()).isEqualTo(302);

    var pagina = Jsoup.parse(sessie.haal(TRANSFERTAFEL).body());
    assertThat(pagina.selectFirst("[name=voorzitter]").val()).isEqualTo("Een nieuwe teamleider");
    assertThat(pagina.select("tbody tr td").eachText())
        .contains("Voorzitter", VOORZITTER, "Een nieuwe teamleider");
  }

  @Test
  void een_fout_staat_bij_het_veld_en_er_verandert_niets() {
    var sessie = als("themagroep");
    var velden = velden(sessie, TRANSFERTAFEL);
    velden.put("ritme_dagen", "0");
    velden.put("voorzitter", "Wordt niet bewaard");

    var antwoord = sessie.vulIn(TRANSFERTAFEL, velden);

    assertThat(antwoord.statusCode()).isEqualTo(422);
    var pagina = Jsoup.parse(antwoord.body());
    assertThat(pagina.selectFirst("#fouten").text()).contains("Om de hoeveel dagen", "1 of meer");
    assertThat(pagina.selectFirst("[name=ritme_dagen]").attr("aria-invalid")).isEqualTo("true");
    assertThat(pagina.selectFirst("[name=voorzitter]").val()).isEqualTo("Wordt niet bewaard");
    assertThat(pagina(sessie, TRANSFERTAFEL).selectFirst("[name=voorzitter]").val())
        .isEqualTo(VOORZITTER);
  }

  @Test
  void wie_werd_ingehaald_houdt_wat_zij_schreef() {
    var sessie = als("themagroep");
    var velden = velden(sessie, TRANSFERTAFEL);
    var anders = new HashMap<>(velden);
    velden.put("voorzitter", "De eerste");
    anders.put("voorzitter", "De tweede");
    sessie.vulIn(TRANSFERTAFEL, velden);

    var antwoord = sessie.vulIn(TRANSFERTAFEL, anders);

    assertThat(antwoord.statusCode()).isEqualTo(409);
    var pagina = Jsoup.parse(antwoord.body());
    assertThat(pagina.selectFirst("#ingehaald").text()).contains("nog niet bewaard");
    assertThat(pagina.selectFirst("[name=voorzitter]").val()).isEqualTo("De tweede");
    anders.put("versie", pagina.selectFirst("[name=versie]").val());
    assertThat(sessie.vulIn(TRANSFERTAFEL, anders).statusCode()).isEqualTo(302);
  }

  @Test
  void wie_te_lang_deed_over_het_formulier_krijgt_haar_tekst_terug() {
    var antwoord = new Sessie(poort).verstuur(TRANSFERTAFEL, Map.of("doel", "Wat ik lang bedacht"));

    assertThat(antwoord.statusCode()).isEqualTo(401);
    assertThat(antwoord.body()).contains("Wat ik lang bedacht").doesNotContain(VOORZITTER);
  }

  @ParameterizedTest
  @CsvSource({
    "themagroep, organisaties, 200",
    "themagroep, tafels, 404",
    "coordinator, functies, 403",
    "themagroep, bestaat-niet, 404",
  })
  void alleen_de_themagroep_voegt_iets_toe(String account, String deel, int status) {
    assertThat(als(account).haal("/register/" + deel + "/nieuw").statusCode()).isEqualTo(status);
  }

  @Test
  void het_overzicht_zegt_wat_er_nog_ontbreekt_en_wat_u_bijhoudt() {
    var pagina = pagina(als("gemeente"), "/register");

    assertThat(pagina.select("section")).hasSize(7);
    var enschede =
        pagina.select("#gemeenten ~ div tr").stream()
            .filter(rij -> rij.text().startsWith("Enschede"))
            .findFirst()
            .orElseThrow();
    assertThat(enschede.text()).contains("Ontbreekt", "E-mailadres", "U houdt dit bij");
  }

  private Sessie als(String account) {
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");
    return sessie;
  }

  private static Document pagina(Sessie sessie, String pad) {
    return Jsoup.parse(sessie.haal(pad).body());
  }

  /** Wat er in het formulier van een pagina staat. */
  private static Map<String, String> velden(Sessie sessie, String pad) {
    var velden = new HashMap<String, String>();
    pagina(sessie, pad)
        .select("main form [name]:not([name=_csrf])")
        .forEach(veld -> velden.put(veld.attr("name"), veld.val()));
    return velden;
  }
}
