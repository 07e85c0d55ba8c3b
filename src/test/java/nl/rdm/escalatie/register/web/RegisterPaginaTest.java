package nl.rdm.escalatie.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
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
    jdbc.sql("delete from registerbevestiging").update();
    jdbc.sql("update overlegtafel set voorzitter = ? where id = 'transfertafel'")
        .param(VOORZITTER)
        .update();
  }

  @ParameterizedTest
  @CsvSource({
    "themagroep, 200, true",
    "transfertafel, 200, true",
    "verantwoordelijke, 200, true",
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
    var velden = velden(als("themagroep"), TRANSFERTAFEL);
    velden.put("voorzitter", "Gewijzigd door " + account);
    velden.put("_csrf", token(sessie));
    for (var pad : List.of(TRANSFERTAFEL, TRANSFERTAFEL + "/bevestigd")) {
      assertThat(sessie.verstuur(pad, velden).statusCode()).isEqualTo(wijzigt ? 302 : 403);
    }
    assertThat(jdbc.sql("select door from registerwijziging").query(String.class).list())
        .isEqualTo(wijzigt ? List.of(account) : List.of());
    assertThat(jdbc.sql("select door from registerbevestiging").query(String.class).list())
        .isEqualTo(wijzigt ? List.of(account) : List.of());
  }

  /** Namen en adressen van mensen zijn er alleen voor wie ze nodig heeft. */
  @ParameterizedTest
  @CsvSource({
    "themagroep, 7, 200, 200",
    "coordinator, 7, 200, 200",
    "verantwoordelijke, 7, 200, 200",
    "auditor, 7, 200, 200",
    "gemeente, 5, 403, 200",
    "transfertafel, 5, 403, 200",
    "aanmeldpunt, 5, 403, 200",
    "beheerder, 5, 403, 403",
  })
  void wie_welk_deel_en_de_jaarcyclus_leest(
      String account, int delen, int ondersteuner, int jaarcyclus) {
    var sessie = als(account);
    var pagina = pagina(sessie, "/register");

    assertThat(pagina.select("section")).hasSize(delen);
    assertThat(pagina.select("main a[href=/jaarcyclus]")).hasSize(jaarcyclus == 200 ? 1 : 0);
    assertThat(sessie.haal("/register/ondersteuners/clientondersteuner").statusCode())
        .isEqualTo(ondersteuner);
    assertThat(sessie.haal("/jaarcyclus").statusCode()).isEqualTo(jaarcyclus);
  }

  @Test
  void wie_te_laat_is_met_nagaan_bevestigt_alsnog() {
    jdbc.sql(
            """
            insert into registerbevestiging (deel, sleutel, klopt, door, op)
            values ('tafels', 'transfertafel', false, 'systeem', timestamp with time zone '2025-09-29 09:00:00+02:00')
            """)
        .update();
    var sessie = als("transfertafel");
    assertThat(pagina(sessie, "/register").text())
        .contains("Niet bevestigd sinds 29 september 2025");

    sessie.verstuur(TRANSFERTAFEL + "/bevestigd", Map.of("_csrf", token(sessie)));

    var pagina = pagina(sessie, TRANSFERTAFEL);
    assertThat(pagina.selectFirst("#gedaan").text()).contains("dat dit nog klopt");
    assertThat(pagina.selectFirst("#nagegaan").text())
        .doesNotContain("Niet bevestigd")
        .contains("Tineke Overgang");
  }

  @Test
  void wat_nog_leeg_is_klopt_niet() {
    var sessie = als("gemeente");
    var enschede = "/register/gemeenten/enschede";

    var antwoord = sessie.verstuur(enschede + "/bevestigd", Map.of("_csrf", token(sessie)));

    assertThat(antwoord.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(antwoord.body()).select("#fouten li").eachText())
        .containsExactly(
            "Bij wie een professional begint: Dit is nog leeg. Vul het in voordat u zegt dat het klopt.",
            "E-mailadres: Dit is nog leeg. Vul het in voordat u zegt dat het klopt.");
    assertThat(pagina(sessie, enschede).selectFirst("#nagegaan").text()).contains("Nog niet");
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
    var antwoord =
        new Sessie(poort)
            .verstuur(
                TRANSFERTAFEL,
                Map.of("doel", "Wat ik lang bedacht", "website", "example.org", "versie", "12"));

    assertThat(antwoord.statusCode()).isEqualTo(401);
    assertThat(Jsoup.parse(antwoord.body()).select("textarea").eachText())
        .containsExactly("Doel: Wat ik lang bedacht\nWebsite: example.org");
    assertThat(antwoord.body()).doesNotContain(VOORZITTER);
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

    var enschede =
        pagina.select("#gemeenten ~ div tr").stream()
            .filter(rij -> rij.text().startsWith("Enschede"))
            .findFirst()
            .orElseThrow();
    assertThat(enschede.text()).contains("Ontbreekt", "E-mailadres", "U houdt dit bij");
  }

  private static String token(Sessie sessie) {
    return pagina(sessie, "/").selectFirst("input[name=_csrf]").val();
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
