package nl.rdm.escalatie.escalatieoverleg.process;

import static nl.rdm.escalatie.escalatieoverleg.Antwoorder.kort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.escalatieoverleg.Afspraak;
import nl.rdm.escalatie.escalatieoverleg.Afspraken;
import nl.rdm.escalatie.escalatieoverleg.Antwoorder;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Proefpost;
import nl.rdm.escalatie.termijn.Termijn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wat er van een afspraak uit het bestuurlijk overleg komt. */
@RdmTest
class AfspraakVolgenTest {

  /** Een maandag, drie weken na het overleg. */
  private static final LocalDateTime DATUM = LocalDateTime.of(2026, 3, 2, 17, 0);

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Afspraken afspraken;
  @Autowired private Antwoordlinks links;
  @Autowired private TestRestTemplate http;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int poort;

  @Test
  @Eis("R103")
  void zwijgende_organisatie_wordt_herinnerd_en_daarna_gaat_iemand_na_of_zij_nakwam() {
    var nr = afgesproken(Casusrit.met("Zvw", false, List.of("transfertafel")), "2026-03-02");
    assertThat(rit.open(nr)).containsExactly("terugkoppelingOpstellen");
    assertThat(afspraken.van(nr)).extracting(Afspraak::uitvoerder).containsExactly("INSTELLING");
    assertThat(sporen.post(nr, "afspraak")).containsExactly("instelling");
    assertThat(sporen.gegevens(nr, "afspraak"))
        .contains("\"stand\":\"NIEUW\"", "2026-03-02", "antwoordlink")
        .doesNotContain("regelt een plek");

    rit.wacht(nr, DATUM.minusHours(1));
    assertThat(sporen.post(nr, "afspraak")).containsExactly("instelling", "instelling");
    assertThat(sporen.gegevens(nr, "afspraak")).contains("\"stand\":\"HERINNERING\"");
    assertThat(rit.open(nr)).doesNotContain("afspraakNagaan");
    var eerste = pad(sporen.eerste(nr, "afspraak", "instelling"));
    var oud = new Antwoorder(http).volg(eerste);
    assertThat(kort(oud)).isEqualTo("410 Deze vraag geldt niet meer");
    assertThat(oud.getBody()).contains("Gebruik de link in die mail.");
    assertThat(kort(new Antwoorder(http).volg(link(nr)))).startsWith("200");

    rit.wacht(nr, DATUM);
    assertThat(rit.open(nr)).contains("afspraakNagaan");
    assertThat(rit.einde(nr, "afspraakNagaan")).isEqualTo("2026-03-09T17:00");
    assertThat(termijn(nr)).isEqualTo(Termijn.Status.VERSTREKEN);
    rit.doe(nr, "coordinator", "afspraakNagaan", Map.of("besluit", "NAGEKOMEN"));
    assertThat(stand(nr)).isEqualTo("NAGEKOMEN 0 2026-03-02");
    assertThat(sporen.logboek(nr, "AFSPRAAK_NAGEKOMEN")).hasSize(1);
  }

  @Test
  void een_gebroken_afspraak_krijgt_een_nieuwe_datum_en_gaat_daarna_terug_naar_de_tafel() {
    var nr = afgesproken(Casusrit.zonderVeiligheidsrisico(), "2026-03-02");
    rit.wacht(nr, DATUM);
    assertThatThrownBy(
            () -> rit.doe(nr, "verantwoordelijke", "afspraakNagaan", nieuweDatum("2026-03-08")))
        .hasMessageContaining("kies een werkdag");
    assertThatThrownBy(
            () -> rit.doe(nr, "verantwoordelijke", "afspraakNagaan", nieuweDatum("2026-03-02")))
        .hasMessageContaining("kies een dag na vandaag");
    rit.doe(nr, "verantwoordelijke", "afspraakNagaan", nieuweDatum("2026-03-12"));
    // Zonder veiligheidsrisico beantwoordt het coördinatiepunt geen vragen (C4).
    for (var soort : List.of("uitnodiging", "plan-gevraagd", "afspraak")) {
      assertThat(sporen.gegevens(nr, soort))
          .as(soort)
          .contains("\"contact\":\"verantwoordelijke@example.org\"");
    }
    assertThat(stand(nr)).isEqualTo("LOOPT 1 2026-03-12");
    assertThat(sporen.post(nr, "termijn-verzet")).containsExactly("aanmelder");
    assertThat(sporen.gegevens(nr, "termijn-verzet")).contains("\"instemming\":\"false\"");
    assertThat(afspraken.van(nr).get(0).eersteDatum()).isEqualTo("2026-03-02");
    assertThat(sporen.gegevens(nr, "afspraak")).contains("\"stand\":\"VERZET\"", "2026-03-12");

    var pagina = Jsoup.parse(Balie.pagina(poort, "gemeente", "/casussen/" + nr));
    assertThat(pagina.select("#afspraken tbody tr").text())
        .contains("Afspraak 1 De instelling", "12 maart 2026 eerst:", "2 maart 2026 Loopt")
        .doesNotContain("regelt een plek");
    var aanmelder = Jsoup.parse(Balie.pagina(poort, "aanmelder", "/casussen/" + nr));
    assertThat(aanmelder.select("#afspraken").text())
        .contains("Afspraak 1 do 12 maart 2026", "Loopt")
        .doesNotContain("Wie", "instelling");

    rit.wacht(nr, LocalDateTime.of(2026, 3, 12, 17, 0));
    assertThat(rit.variabele(nr, "afspraakNagaan", "keerVerzet")).isEqualTo(1);
    assertThat(leest(nr, "verantwoordelijke"))
        .contains("regelt een plek", "verbouwing liep uit")
        .doesNotContain("gemisteStappen", "planBeoordelen");
    eenTweedeKeerVraagtInstemming(nr);
    assertThat(stand(nr)).isEqualTo("LOOPT 2 2026-03-13");
    rit.wacht(nr, LocalDateTime.of(2026, 3, 20, 17, 0));
    for (var niet : List.of("coordinator", "portefeuillehouder", "aanmeldpunt")) {
      assertThat(leest(nr, niet)).as(niet).doesNotContain("regelt een plek");
    }
    rit.doe(
        nr,
        "verantwoordelijke",
        "afspraakNagaan",
        Map.of("besluit", "TERUG_NAAR_TAFEL", "inhoud_reden", "De plek is weg."));
    assertThat(stand(nr)).isEqualTo("TERUG_NAAR_TAFEL 2 2026-03-13");
    assertThat(sporen.post(nr, "afspraak-terug"))
        .containsExactly("coordinator", "gemeente", "clientondersteuner");
    assertThat(rit.open(nr)).contains("nazorgNagaan");
    assertThat(rit.variabele(nr, "nazorgNagaan", "lopendeAfspraken")).isEqualTo(0L);
    assertThat(rit.variabele(nr, "nazorgNagaan", "nazorgVervroegd")).isEqualTo(true);
    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("NIET_UITGEVOERD"));
    assertThat(rit.casus(nr).status()).isEqualTo(Status.IN_BEHANDELING);
    assertThat(rit.open(nr)).contains("casusOntvangen");
  }

  /** Besluiten, sectie 5: zonder cliëntondersteuner kan het niet, met haar alleen als zij wil. */
  private void eenTweedeKeerVraagtInstemming(String nr) {
    var nogEens = new HashMap<>(nieuweDatum("2026-03-13"));
    var veld = "De cliëntondersteuner stemt ermee in";
    assertThat(rit.geweigerd(nr, "verantwoordelijke", "afspraakNagaan", nogEens))
        .containsExactly(veld);
    nogEens.put("toestemmingClientondersteuner", true);
    assertThat(rit.geweigerd(nr, "verantwoordelijke", "afspraakNagaan", nogEens))
        .containsExactly(veld);
    jdbc.sql("update casus set ondersteuner = 'clientondersteuner' where casusnummer = ?")
        .param(nr)
        .update();
    rit.doe(nr, "verantwoordelijke", "afspraakNagaan", nogEens);

    assertThat(sporen.post(nr, "termijn-verzet"))
        .containsExactly("aanmelder", "aanmelder", "clientondersteuner");
    assertThat(sporen.gegevens(nr, "termijn-verzet")).contains("\"instemming\":\"true\"");
    assertThat(sporen.logboek(nr, "TERMIJN_INSTEMMING"))
        .containsExactly(Map.of("stap", "afspraak", "ondersteuner", "clientondersteuner"));
  }

  @Test
  void wat_nog_loopt_vervalt_wanneer_de_casus_heropend_is() {
    var nr = bijNazorg();
    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("NIET_UITGEVOERD"));

    assertThat(stand(nr)).startsWith("VERVALLEN");
    assertThat(termijn(nr)).isEqualTo(Termijn.Status.VERVALLEN);
    assertThat(sporen.gegevens(nr, "afspraak"))
        .contains("\"stand\":\"VERVALLEN\"")
        .doesNotContain("antwoordlink");
  }

  @Test
  @Eis("R103")
  void een_afspraak_wordt_gevolgd_ook_nadat_de_casus_is_opgelost() {
    var nr = bijNazorg();
    assertThat(rit.variabele(nr, "nazorgNagaan", "lopendeAfspraken")).isEqualTo(1L);
    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("UITGEVOERD"));
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPGELOST);
    assertThat(stand(nr)).startsWith("LOOPT");
    assertThat(leest(nr, "coordinator")).doesNotContain("regelt een plek");

    rit.wacht(nr, LocalDateTime.of(2026, 12, 1, 17, 0));
    assertThat(sporen.gegevens(nr, "afspraak")).contains("\"stand\":\"HERINNERING\"");
    assertThat(rit.open(nr)).containsExactly("afspraakNagaan");
    assertThat(leest(nr, "coordinator")).contains("regelt een plek");
    rit.wacht(nr, LocalDateTime.of(2026, 12, 8, 17, 0));
    assertThat(sporen.post(nr, "overname")).contains("verantwoordelijke");
    rit.doe(
        nr,
        "coordinator",
        "afspraakNagaan",
        Map.of("besluit", "TERUG_NAAR_TAFEL", "inhoud_reden", "De plek is weg."));
    assertThat(stand(nr)).startsWith("TERUG_NAAR_TAFEL");
    assertThat(sporen.post(nr, "afspraak-terug"))
        .containsExactly("coordinator", "gemeente", "aanmeldpunt");
    assertThat(sporen.gegevens(nr, "afspraak-terug")).contains("\"afgesloten\":\"true\"");
    assertThat(rit.open(nr)).isEmpty();
  }

  private String bijNazorg() {
    var nr =
        afgesproken(Casusrit.met("Zvw", false, List.of("transfertafel")), Etappes.AFSPRAAK_VOOR);
    rit.handel(nr, "aanmelder", "nazorg", Map.of("reden", "De plek is weg."));
    return nr;
  }

  @Test
  void wat_de_organisatie_antwoordt_bevestigt_een_mens_en_dat_het_niet_lukt_hoort_zij_meteen() {
    var zij = new Antwoorder(http);
    for (var gedaan : List.of("JA", "NEE")) {
      var nr = afgesproken(Casusrit.met("Zvw", false, List.of("transfertafel")), "2026-03-02");
      var link = link(nr);
      assertThat(zij.volg(link).getBody())
          .contains(nr, "afspraak 1 van 1", "2 maart 2026")
          .doesNotContain("regelt een plek");
      assertThat(kort(zij.antwoord(link, "toelichting", "Nog niet."))).isEqualTo("422 Uw afspraak");

      assertThat(kort(zij.antwoord(link, "gedaan", gedaan, "toelichting", "Zie de brief.")))
          .isEqualTo("200 Bedankt voor uw antwoord");
      assertThat(rit.open(nr)).contains("afspraakNagaan");
      var antwoord = gedaan.equals("JA") ? "GEDAAN" : "NIET_GEDAAN";
      assertThat(rit.variabele(nr, "afspraakNagaan", "antwoord")).isEqualTo(antwoord);
      assertThat(termijn(nr))
          .isEqualTo(gedaan.equals("JA") ? Termijn.Status.GEHAALD : Termijn.Status.VERVALLEN);
      assertThat(sporen.stuk(nr, "afspraak", "toelichting1")).contains("Zie de brief.");
      assertThat(sporen.logboek(nr, "AFSPRAAK_BEANTWOORD"))
          .singleElement()
          .satisfies(gegevens -> assertThat(gegevens).containsEntry("antwoord", antwoord));
      assertThat(stand(nr)).startsWith("LOOPT");
      assertThat(kort(zij.volg(link))).isEqualTo("410 U hebt al geantwoord");

      rit.doe(nr, "coordinator", "afspraakNagaan", nieuweDatum("2026-03-12"));
      assertThat(rit.open(nr)).doesNotContain("afspraakNagaan");
      rit.wacht(nr, LocalDateTime.of(2026, 3, 12, 17, 0));
      rit.doe(nr, "coordinator", "afspraakNagaan", Map.of("besluit", "NAGEKOMEN"));
      assertThat(kort(zij.volg(link(nr)))).isEqualTo("410 Deze vraag geldt niet meer");
    }
  }

  @Test
  @Tag("eenmaal")
  void wie_twee_afspraken_heeft_houdt_ze_uit_elkaar_en_wie_er_een_nagaat_leest_die_eerst() {
    var nr =
        afgesproken(
            Casusrit.met("Zvw", false, List.of("transfertafel")),
            Map.of(
                "inhoud_afspraak2", "Instelling A belt elke dag.",
                "afspraakWie2", "INSTELLING",
                "afspraakDatum2", "2026-03-12"));
    assertThat(sporen.post(nr, "afspraak")).containsExactly("instelling", "instelling");
    assertThat(sporen.eerste(nr, "afspraak", "instelling")).contains("\"volgnummer\":\"1 van 2\"");
    assertThat(sporen.gegevens(nr, "afspraak"))
        .contains("\"volgnummer\":\"2 van 2\"")
        .doesNotContain("contact");
    var tweede = link(nr);
    assertThat(new Antwoorder(http).volg(tweede).getBody()).contains("afspraak 2 van 2");

    new Antwoorder(http).antwoord(tweede, "gedaan", "NEE", "toelichting", "Zie de brief.");
    assertThat(rit.variabele(nr, "afspraakNagaan", "aantal")).isEqualTo(2);
    var kop =
        "Afspraak 2 van 2: de instelling, voor 12 maart 2026 (loopt, liet weten: nog niet gedaan)";
    assertThat(koppen(nr)).startsWith(kop, kop);
    assertThat(koppen(nr))
        .contains("Afspraak 1 van 2: de instelling, voor 1 december 2026 (loopt)");

    assertThat(rit.taak(nr, "afspraakNagaan").getName()).isEqualTo("Afspraak 2 nagaan");
    assertThat(sporen.gegevens(nr, "nieuwe-taak")).contains("Afspraak 2 nagaan");
    rit.doe(nr, "coordinator", "afspraakNagaan", nieuweDatum("2026-03-13"));
    rit.wacht(nr, LocalDateTime.of(2026, 3, 13, 17, 0));
    assertThat(koppen(nr))
        .filteredOn("Afspraak 2 van 2: de instelling, voor 13 maart 2026 (loopt)"::equals)
        .hasSize(3);
  }

  private List<String> koppen(String nr) {
    return Jsoup.parse(Balie.pagina(poort, "coordinator", "/casussen/" + nr + "/dossier"))
        .select(".stuk h2")
        .eachText();
  }

  /** Het pad van de link in de laatste mail aan de organisatie. */
  private String link(String nr) {
    return pad(sporen.gegevens(nr, "afspraak"));
  }

  private String pad(String gegevens) {
    var id = gegevens.replaceFirst(".*\"antwoordlink\":\"([^\"]+)\".*", "$1");
    return Proefpost.pad(links, id);
  }

  @Test
  @Eis("R102")
  void wie_iets_uitvoert_zegt_dat_toe_en_heeft_een_datum_die_nog_komt() {
    var nr = etappe.inTrede3();
    etappe.totOverleg(nr);
    var antwoorden = new HashMap<>(Etappes.zonderVolledigeSteun());
    antwoorden.put("uitvoerders", Etappes.codes(List.of("INSTELLING", "ZORGVERZEKERAAR")));
    antwoorden.put("inhoud_afspraak2", "Betaalt de plek.");
    antwoorden.put("afspraakWie2", "GEMEENTEBESTUURDER");
    antwoorden.put("afspraakDatum2", "2026-02-02");
    assertThatThrownBy(() -> rit.doe(nr, "gemeente", "uitkomstVastleggen", antwoorden))
        .hasMessageContaining("heeft nog niet schriftelijk toegezegd: de zorgverzekeraar")
        .hasMessageContaining("heeft een afspraak en staat er niet bij: de gemeente")
        .hasMessageContaining("kies een dag na vandaag");
    assertThat(afspraken.van(nr)).isEmpty();
  }

  private String afgesproken(nl.rdm.escalatie.casus.Kenmerken kenmerken, String datum) {
    return afgesproken(kenmerken, Map.of("afspraakDatum1", datum));
  }

  private String afgesproken(nl.rdm.escalatie.casus.Kenmerken kenmerken, Map<String, ?> erbij) {
    var nr = etappe.inTrede3(kenmerken);
    etappe.totOverleg(nr);
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 16, 0));
    var antwoorden = new HashMap<>(Etappes.oplossing("GEVONDEN"));
    antwoorden.putAll(erbij);
    rit.doe(nr, "gemeente", "uitkomstVastleggen", antwoorden);
    return nr;
  }

  private String leest(String nr, String account) {
    return Inlog.als(http, account).getForObject("/api/casussen/" + nr + "/dossier", String.class);
  }

  private static Map<String, Object> nieuweDatum(String datum) {
    return Map.of(
        "besluit", "NIEUWE_DATUM", "nieuweDatum", datum, "inhoud_reden", "De verbouwing liep uit.");
  }

  private String stand(String nr) {
    var afspraak = afspraken.van(nr).get(0);
    return afspraak.status() + " " + afspraak.keerVerzet() + " " + afspraak.datum();
  }

  private Termijn.Status termijn(String nr) {
    return rit.termijnen(nr).stream()
        .filter(termijn -> termijn.stap().equals("afspraak"))
        .map(Termijn::status)
        .findFirst()
        .orElseThrow();
  }
}
