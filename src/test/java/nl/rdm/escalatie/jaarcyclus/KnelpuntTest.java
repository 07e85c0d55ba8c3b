package nl.rdm.escalatie.jaarcyclus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.jaarcyclus.Knelpunt.Stand;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Een knelpunt gaat naar de themagroep, en wie het meldde hoort altijd wat ervan kwam. */
@RdmTest
class KnelpuntTest {

  private static final String TEKST = "Er is te weinig crisiszorg in het weekeinde.";

  @Autowired private Casusrit rit;
  @Autowired private Knelpunten knelpunten;
  @Autowired private Sporen sporen;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;

  @LocalServerPort private int poort;

  @BeforeEach
  void begin() {
    rit.zetKlok(Casusrit.BEGIN);
  }

  @AfterEach
  void zet_terug() {
    jdbc.sql("update verslagontvanger set email = null").update();
  }

  @Test
  @Eis("R122")
  void wie_vastloopt_meldt_dat_en_leest_het_antwoord_op_dezelfde_pagina() {
    var melder = als("aanmelder");

    var antwoord = melder.vulIn("/knelpunten", Map.of("tafel", "crisisteam", "tekst", TEKST));

    assertThat(antwoord.statusCode()).isEqualTo(302);
    var kenmerk = Jsoup.parse(melder.haal("/knelpunten").body()).selectFirst("tbody th").text();
    assertThat(sporen.post(kenmerk, "nieuwe-taak")).containsExactly("themagroep");
    assertThat(als("themagroep").haal("/knelpunten").body())
        .contains(TEKST, "Regionaal Crisis- en Ondersteuningsteam");
    assertThat(als("transfertafel").haal("/knelpunten").body()).doesNotContain(TEKST);

    rit.doe(
        kenmerk,
        "themagroep",
        "knelpuntBeoordelen",
        Map.of(
            "besluit", "AFGEHANDELD", "inhoud_antwoord", "Wij bespreken het met het zorgkantoor."));

    assertThat(sporen.post(kenmerk, "knelpunt-beoordeeld")).containsExactly("aanmelder");
    assertThat(melder.haal("/knelpunten").body())
        .contains("Wij bespreken het met het zorgkantoor.", "Afgehandeld");
    assertThat(sporen.post(kenmerk, "knelpunt-voorgelegd")).isEmpty();
    assertThat(rit.open(kenmerk)).isEmpty();
  }

  @Test
  void wat_ontbreekt_of_op_een_bsn_lijkt_wordt_geweigerd_en_niet_bewaard() {
    jdbc.sql("delete from knelpunt").update();
    var melder = als("aanmelder");

    assertThat(melder.vulIn("/knelpunten", Map.of("tekst", " ")).statusCode()).isEqualTo(422);
    var metBsn = melder.vulIn("/knelpunten", Map.of("tekst", "Het gaat om 111222333."));
    assertThat(metBsn.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(metBsn.body()).selectFirst("#fouten").text()).contains("BSN");
    assertThat(melder.vulIn("/knelpunten", Map.of("tekst", TEKST, "tafel", "x")).statusCode())
        .isEqualTo(422);
    assertThat(jdbc.sql("select count(*) from knelpunt").query(Integer.class).single()).isZero();
    assertThat(new Sessie(poort).verstuur("/knelpunten", Map.of("tekst", TEKST)).body())
        .contains("nog niet verstuurd", TEKST);
  }

  @Test
  @Eis("R123")
  void een_knelpunt_kan_hoger_komen_te_liggen() {
    var kenmerk = meld();

    var voorleggen =
        Map.of("besluit", "VOORLEGGEN", "inhoud_antwoord", "Dit kunnen wij niet alleen.");

    assertThat(rit.geweigerd(kenmerk, "themagroep", "knelpuntBeoordelen", voorleggen))
        .containsExactly("Wat doet u ermee?");
    assertThat(stand(kenmerk)).isEqualTo(Stand.OPEN);
    jdbc.sql("update verslagontvanger set email = id || '@example.org'").update();
    rit.doe(kenmerk, "themagroep", "knelpuntBeoordelen", voorleggen);

    assertThat(stand(kenmerk)).isEqualTo(Stand.VOORGELEGD);
    assertThat(sporen.gegevens(kenmerk, "knelpunt-verstuurd"))
        .contains("Expertgroep Zorg, Veiligheid en Straf, Stuurgroep Zorg")
        .contains("\"melding\":\"true\"");
  }

  @Test
  void ook_als_niemand_kijkt_hoort_de_melder_ervan_en_komt_het_terug_bij_de_evaluatie() {
    var kenmerk = meld();

    rit.wacht(kenmerk, Casusrit.BEGIN.plusMonths(3));

    assertThat(rit.open(kenmerk)).isEmpty();
    assertThat(sporen.post(kenmerk, "overname")).contains("verantwoordelijke");
    assertThat(sporen.gegevens(kenmerk, "knelpunt-beoordeeld")).contains("NAAR_EVALUATIE");
    assertThat(stand(kenmerk)).isEqualTo(Stand.NAAR_EVALUATIE);
    assertThat(knelpunten.open()).isEqualTo(1);

    knelpunten.evaluatieGedaan();

    assertThat(knelpunten.open()).isZero();
  }

  private String meld() {
    jdbc.sql("delete from knelpunt").update();
    return rit.als(
        "gemeente",
        () -> knelpunten.meld(accounts.account("gemeente").orElseThrow(), Optional.empty(), TEKST));
  }

  private Stand stand(String kenmerk) {
    return knelpunten.voor(accounts.account("themagroep").orElseThrow()).stream()
        .filter(knelpunt -> knelpunt.kenmerk().equals(kenmerk))
        .map(Knelpunt::stand)
        .findFirst()
        .orElseThrow();
  }

  private Sessie als(String account) {
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");
    return sessie;
  }
}
