package nl.rdm.escalatie.escalatieoverleg.web;

import static nl.rdm.escalatie.escalatieoverleg.Antwoorder.kort;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.Tabellen;
import nl.rdm.escalatie.escalatieoverleg.Antwoorder;
import nl.rdm.escalatie.escalatieoverleg.Overlegantwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Proefpost;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De pagina waar een deelnemer zonder account antwoordt. */
@RdmTest
@Tag("eenmaal")
class AntwoordPaginaTest {

  private static final LocalDateTime EERST = LocalDateTime.of(2026, 2, 10, 14, 0);
  private static final LocalDateTime LATER = LocalDateTime.of(2026, 2, 12, 9, 30);

  @Autowired private TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Sporen sporen;
  @Autowired private Overlegvragen vragen;
  @Autowired private Antwoordlinks links;
  @Autowired private JdbcClient jdbc;

  private Antwoorder zij;
  private String nr;

  @BeforeEach
  void een_casus() {
    zij = new Antwoorder(http);
    nr = rit.meldAan(Casusrit.gewoon());
  }

  @Test
  void de_pagina_zegt_waar_het_om_gaat_en_niets_over_de_client() {
    var antwoord = zij.volg(datum("ZORGVERZEKERAAR"));
    var pagina = Jsoup.parse(antwoord.getBody());

    assertThat(kort(antwoord)).isEqualTo("200 Wanneer kunt u?");
    assertThat(pagina.selectFirst("main").text())
        .contains(nr, "U antwoordt als: gemandateerde van de zorgverzekeraar")
        .contains("dinsdag 10 februari 2026 om 14.00 uur", "donderdag 12 februari 2026 om 09.30")
        .contains("Bel het coördinatiepunt");
    assertThat(pagina.select("legend").eachText()).hasSize(3);
    assertThat(pagina.select("script")).isEmpty();
    assertThat(antwoord.getHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(antwoord.getHeaders().getCacheControl()).contains("no-store");
    assertThat(antwoord.getHeaders().get("Set-Cookie")).isNull();
  }

  @Test
  void een_antwoord_is_eenmaal_te_geven_en_staat_dan_op_de_bedankpagina() {
    var link = datum("ZORGVERZEKERAAR");
    var gelukt =
        zij.antwoord(link, "moment1", "JA", "moment2", "NEE", "opmerking", "Alleen online.");

    assertThat(kort(gelukt)).isEqualTo("200 Bedankt voor uw antwoord");
    assertThat(Jsoup.parse(gelukt.getBody()).select("#gegeven dd").eachText())
        .containsExactly("ja", "nee");
    assertThat(zij.volg(link).getBody()).doesNotContain("Alleen online", nr);
    assertThat(kort(zij.volg(link))).isEqualTo("410 U hebt al geantwoord");
    assertThat(kort(zij.antwoord(link, "moment1", "NEE", "moment2", "NEE")))
        .isEqualTo("410 U hebt al geantwoord");
    var vraag = vragen.open(nr, Soort.DATUM).orElseThrow();
    assertThat(vraag.gevraagden().get(0).antwoorden())
        .containsEntry(EERST, Overlegvraag.Antwoord.JA)
        .containsEntry(LATER, Overlegvraag.Antwoord.NEE);
    assertThat(opmerking(vraag)).contains("Alleen online.");
    assertThat(sporen.logboek(nr, "OVERLEGVRAAG_BEANTWOORD"))
        .allSatisfy(gegevens -> assertThat(gegevens).containsEntry("rol", "ZORGVERZEKERAAR"));
  }

  @Test
  void een_vervanger_heeft_een_naam_een_adres_en_een_mandaat_en_elke_fout_staat_er_tegelijk() {
    var link = datum("POLITIE");

    assertThat(fouten(zij.antwoord(link, "moment1", "VERVANGER", "vervangerEmail", "geen adres")))
        .containsExactly(
            "donderdag 12 februari 2026 om 09.30 uur: Kies een antwoord.",
            "E-mailadres van uw vervanger: Geef een geldig e-mailadres, zoals naam@example.org.",
            "Naam van uw vervanger: Dit is verplicht.",
            "Mijn vervanger heeft een schriftelijk mandaat om namens mijn organisatie te besluiten:"
                + " Een vervanger kan alleen komen met een schriftelijk mandaat. Bevestig dat, of kies"
                + " een ander antwoord.");
    assertThat(
            fouten(
                zij.antwoord(
                    link, "moment1", "JA", "moment2", "MISSCHIEN", "vervangerNaam", "V. Ervanger")))
        .hasSize(2)
        .anyMatch(fout -> fout.contains("U koos niet dat een vervanger komt"));
    assertThat(
            fouten(zij.antwoord(link, "moment1", "JA", "moment2", "JA", "opmerking", "111222333")))
        .singleElement()
        .asString()
        .contains("burgerservicenummer");
    assertThat(vragen.open(nr, Soort.DATUM).orElseThrow().iederAntwoordde()).isFalse();

    var bevestigd =
        zij.antwoord(
            link,
            "moment1",
            "JA",
            "moment2",
            "JA",
            "opmerking",
            "111222333",
            "geenBsn",
            "opmerking");
    assertThat(kort(bevestigd)).isEqualTo("200 Bedankt voor uw antwoord");
  }

  @Test
  void naam_en_adres_van_de_vervanger_staan_alleen_in_het_dossier() {
    var link = datum("POLITIE");

    var gelukt = zij.vervanger(link, "merkvervanger", "NEE", "VERVANGER");

    assertThat(Jsoup.parse(gelukt.getBody()).select("#gegeven dd").eachText())
        .containsExactly("nee", "een vervanger komt", "merkvervanger (merkvervanger@example.org)");
    assertThat(Tabellen.met(jdbc, "merkvervanger")).isEmpty();
    assertThat(sporen.post(nr, "antwoorden-binnen")).containsExactly("gemeente");
  }

  @Test
  void een_moment_dat_al_voorbij_is_wordt_niet_meer_gevraagd() {
    var link = datum("POLITIE");
    rit.zetKlok(EERST.plusHours(1));

    assertThat(Jsoup.parse(zij.volg(link).getBody()).select("legend").eachText())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("donderdag 12 februari");
    // Zoals van de pagina die nog openstond van voor het eerste moment.
    var vanToen =
        new String[] {Overlegantwoord.veld(EERST), "NEE", Overlegantwoord.veld(LATER), "JA"};
    assertThat(kort(zij.antwoord(link, vanToen))).isEqualTo("200 Bedankt voor uw antwoord");
    assertThat(vragen.open(nr, Soort.DATUM).orElseThrow().gevraagden().get(0).antwoorden())
        .containsExactly(Map.entry(LATER, Overlegvraag.Antwoord.JA));
    rit.zetKlok(LATER);
    assertThat(kort(zij.volg(link))).isEqualTo("410 U hebt al geantwoord");
  }

  @ParameterizedTest
  @ValueSource(strings = {"VERVANGER_POLITIE", "CLIENTONDERSTEUNER", "CLIENT"})
  void een_vervanger_stuurt_zelf_geen_vervanger_en_wie_de_client_bijstaat_ook_niet(String rol) {
    var vraag = vragen.stel(nr, Soort.KOMST, List.of(EERST));
    var link = pad(vraag, rol);

    var pagina = Jsoup.parse(zij.volg(link).getBody());
    assertThat(pagina.selectFirst("h1").text()).isEqualTo("Komt u naar het overleg?");
    assertThat(pagina.select("input[type=radio]").eachAttr("value")).containsExactly("JA", "NEE");
    assertThat(pagina.select("#vervanger")).isEmpty();
    assertThat(fouten(zij.antwoord(link, "moment1", "VERVANGER"))).hasSize(1);
  }

  @Test
  void wie_zei_dat_hij_niet_kan_leest_dat_bij_zijn_uitnodiging_voor_dat_moment() {
    zij.antwoord(datum("POLITIE"), "moment1", "NEE", "moment2", "JA");

    var eerst = pad(vragen.stel(nr, Soort.KOMST, List.of(EERST)), "POLITIE");
    assertThat(Jsoup.parse(zij.volg(eerst).getBody()).selectFirst("main").text())
        .contains("U hebt eerder gezegd dat u op dit moment niet kunt.")
        .contains("U kunt één keer antwoorden.");
    var verzet = pad(vragen.stel(nr, Soort.KOMST, List.of(LATER)), "POLITIE");
    assertThat(Jsoup.parse(zij.volg(verzet).getBody()).select("#eerder")).isEmpty();
  }

  @Test
  void elke_link_die_niet_geldt_wordt_met_woorden_geweigerd() {
    var link = datum("POLITIE");

    assertThat(kort(zij.volg(link.replace("/datum/", "/komst/"))))
        .isEqualTo("404 Deze link klopt niet");
    assertThat(kort(zij.antwoord(link + "A", "moment1", "JA")))
        .isEqualTo("404 Deze link klopt niet");
    rit.zetKlok(LATER);
    assertThat(kort(zij.volg(link))).isEqualTo("410 De tijd om te antwoorden is voorbij");
    vragen.sluit(nr);
    var vervallen = zij.antwoord(link, "moment1", "JA");
    assertThat(kort(vervallen)).isEqualTo("410 Deze vraag geldt niet meer");
    assertThat(Jsoup.parse(vervallen.getBody()).select("main a").eachAttr("href"))
        .anyMatch(href -> href.startsWith("tel:"))
        .anyMatch(href -> href.startsWith("mailto:"));
  }

  @Test
  void zonder_veiligheidsrisico_gaan_vragen_naar_de_rdm_verantwoordelijke() {
    nr = rit.meldAan(Casusrit.zonderVeiligheidsrisico());
    var link = datum("ZORGVERZEKERAAR");
    var plan = links.maak(nr, "PLAN", "INSTELLING", "plan", Instant.parse("2026-03-01T12:00:00Z"));
    var paginas = new ArrayList<>(List.of(zij.volg(link), zij.volg(Proefpost.pad(links, plan))));
    vragen.sluit(nr);
    paginas.add(zij.volg(link));

    assertThat(paginas)
        .allSatisfy(
            pagina ->
                assertThat(Jsoup.parse(pagina.getBody()).selectFirst("main").text())
                    .contains("de RDM-verantwoordelijke", "verantwoordelijke@example.org")
                    .doesNotContain("coördinatiepunt"));
  }

  private String datum(String rol) {
    return pad(vragen.stel(nr, Soort.DATUM, List.of(LATER, EERST)), rol);
  }

  private String pad(Overlegvraag vraag, String rol) {
    return Proefpost.pad(links, vragen.link(vraag, rol));
  }

  private java.util.Optional<String> opmerking(Overlegvraag vraag) {
    return sporen.stuk(nr, "beschikbaarheid", vraag.veld("opmerking", "ZORGVERZEKERAAR"));
  }

  private static List<String> fouten(ResponseEntity<String> antwoord) {
    assertThat(antwoord.getStatusCode().value()).isEqualTo(422);
    Document pagina = Jsoup.parse(antwoord.getBody());
    pagina
        .select("#fouten a")
        .forEach(fout -> assertThat(pagina.select(fout.attr("href"))).hasSize(1));
    return pagina.select("#fouten li").eachText();
  }
}
