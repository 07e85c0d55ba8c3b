package nl.rdm.escalatie.keten;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Chromium;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.Toegankelijkheid;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Antwoordpad;
import nl.rdm.escalatie.notificatie.Verzender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loopt als elke rol langs alle links, en keurt van elke soort pagina er een: een nieuwe pagina
 * komt er vanzelf bij.
 */
@RdmTest
@Tag("browser")
@Tag("eenmaal")
class PaginasBrowserTest {

  private static final String ANTWOORDEN =
      "/wegwijzer?directGevaar=ja&rol=HUISARTS&plotseling=ja&plekPastNiet=nee&specialistisch=ja"
          + "&gewoneWegen=ja&hoogcomplex=nee&eerderGeprobeerd=nee&veiligheid=VERDACHTE";

  /** Wat geen pagina van het product is, of geen pagina. */
  private static final String GEEN_PAGINA =
      "(?:(?!/).*|/(?:camunda|api|swagger|v3|engine-rest).*|.*\\.(?:pdf|xlsx|csv|ics|yaml))";

  /** Wat niet mag ontbreken: anders is een soort ongemerkt overgeslagen. */
  private static final List<String> SOORTEN =
      List.of(
          "/",
          "/ingelogd",
          "/inloggen",
          "/wegwijzer",
          "/wegwijzer?fout",
          "/wegwijzer?antwoord",
          "/overzicht",
          "/gidsen/{naam}",
          "/register",
          "/register/{deel}/{sleutel}",
          "/register/{deel}/nieuw",
          "/jaarcyclus",
          "/knelpunten",
          "/monitor",
          "/monitor/concept",
          "/monitor/concept?fout",
          "/monitor/{kenmerk}",
          "/monitor/{kenmerk}?vrijgegeven",
          "/leren",
          "/leren/{kenmerk}",
          "/aanmelden",
          "/aanmelden/{nr}",
          "/casussen",
          "/casussen/{nr}",
          "/casussen/{nr}/dossier",
          "/casussen/{nr}/beschikbaarheid",
          "/casussen/{nr}/verstrekkingen",
          "/casussen/{nr}/{handeling}",
          "/overleggen",
          "/overleggen/{nr}/{ronde}",
          "/tafels",
          "/tafels/{tafel}",
          "/tafels/{tafel}/{dag}",
          "/postvak",
          "/postvak/{id}",
          "/antwoord/plan/{teken}",
          "/antwoord/komst/{teken}",
          "/antwoord/datum/{teken}");

  /** Wat met opzet een foutpagina is. */
  private static final Map<String, Integer> FOUTEN =
      Map.of("/wegwijzer?fout", 422, "/monitor/concept?fout", 422, "/antwoord/datum/{teken}", 404);

  /** Waar de tabtoets echt langs alles gaat: elk soort formulier, en de volste pagina's. */
  private static final Set<String> TOETSEN =
      Set.of(
          "/ingelogd",
          "/inloggen",
          "/wegwijzer",
          "/aanmelden",
          "/casussen",
          "/casussen/{nr}",
          "/casussen/{nr}/{handeling}",
          "/casussen/{nr}/beschikbaarheid",
          "/register/{deel}/nieuw",
          "/knelpunten",
          "/jaarcyclus",
          "/monitor",
          "/monitor/concept?fout",
          "/leren",
          "/tafels",
          "/tafels/{tafel}/{dag}",
          "/antwoord/plan/{teken}",
          "/antwoord/komst/{teken}");

  private static final String VRIJGEGEVEN = "MONITOR-2025-1";
  private static final String FOUTE_PERIODE = "/monitor/concept?van=morgen";

  @LocalServerPort private int poort;

  @Autowired private Etappes etappe;
  @Autowired private Logboek logboek;
  @Autowired private Sporen sporen;
  @Autowired private Antwoordlinks links;
  @Autowired private JdbcClient jdbc;
  @Autowired private Verzender verzender;

  @AutoClose private final Chromium chromium = new Chromium();

  private final Set<String> gekeurd = new LinkedHashSet<>();
  private final List<String> mislukt = new ArrayList<>();

  @AfterEach
  void zet_terug() {
    jdbc.sql("delete from gebeurtenis where casusnummer like 'LEREN-%'").update();
    jdbc.sql("delete from monitor").update();
  }

  @Test
  void elke_soort_pagina_is_voor_iedereen_te_gebruiken() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    loop("", Antwoordpad.van(links, sporen.gegevens(nr, "plan-gevraagd")));
    etappe.plan(nr);
    etappe.datum(nr);
    logboek.schrijf("LEREN-2026", "LEERSESSIE_BEGONNEN", Map.of("vanaf", "2025-10-01T07:00:00Z"));
    etappe.aanTafel(etappe.inTrede1(), "transfertafel");
    monitors();
    var casus = "/casussen/" + nr;
    verzender.verzend();

    loop("", "/inloggen", "/", "/wegwijzer", "/wegwijzer?directGevaar=ja", ANTWOORDEN);
    loop(
        "", Antwoordpad.van(links, sporen.gegevens(nr, "uitnodiging")), "/antwoord/datum/ongeldig");
    loop("coordinator", casus, "/");
    loop("aanmelder", "/aanmelden", "/aanmelden/" + nr);
    loop("aanmeldpunt", "/tafels/transfertafel/2026-02-05", "/tafels");
    loop("themagroep", "/register/organisaties/nieuw", "/knelpunten", "/jaarcyclus");
    loop(
        "verantwoordelijke",
        "/monitor",
        "/monitor/" + VRIJGEGEVEN,
        "/monitor/concept?van=2024-01-01&totEnMet=2024-06-30",
        FOUTE_PERIODE);
    loop("beheerder", "/postvak");

    assertThat(mislukt).isEmpty();
    assertThat(gekeurd).containsAll(SOORTEN);
  }

  /** Een concept over het halfjaar waarin de casussen van deze test vallen, en een die vastligt. */
  private void monitors() {
    jdbc.sql(
            """
            insert into monitor (kenmerk, van, tot, stand, begonnen_op, vrijgegeven_op, met_lessen,
              niet_bereikt, pdf_hash, xlsx_hash)
            values ('MONITOR-2026-1', date '2026-01-01', date '2026-07-01', 'CONCEPT',
                current_timestamp, null, false, '', null, null),
              (?, date '2025-01-01', date '2025-07-01', 'VRIJGEGEVEN',
                current_timestamp, current_timestamp, true, 'Ministerie van VWS', ?, ?)
            """)
        .params(VRIJGEGEVEN, "a".repeat(64), "b".repeat(64))
        .update();
    assertThat(Balie.pagina(poort, "verantwoordelijke", "/monitor/MONITOR-2026-1"))
        .contains("onderdrukt");
  }

  /** Van de eerste pagina's langs elke link, tot er geen soort meer bij komt. */
  private void loop(String account, String... begin) {
    var pagina = account.isEmpty() ? chromium.venster(1280, true).newPage() : ingelogd(account);
    var teGaan = new ArrayDeque<>(List.of(begin));
    while (!teGaan.isEmpty()) {
      var pad = teGaan.remove();
      if (gekeurd.contains(soort(pad, account))) {
        continue;
      }
      var antwoord = pagina.navigate(adres(pad));
      if (!pad.equals("/inloggen") && pagina.locator("[name=wachtwoord]").count() > 0) {
        continue;
      }
      if (antwoord.status() == 403 && !List.of(begin).contains(pad)) {
        continue; // Een gids linkt naar wat van een ander is.
      }
      gekeurd.add(soort(pad, account));
      if (antwoord.status() != FOUTEN.getOrDefault(soort(pad, account), 200)) {
        mislukt.add(account + " " + pad + ": " + antwoord.status());
      }
      if (TOETSEN.contains(soort(pad, account))) {
        Toegankelijkheid.tab(pagina, pad);
      }
      Toegankelijkheid.keur(pagina, "pagina" + soort(pad, account).replaceAll("[^a-z]+", "-"));
      links(pagina).stream()
          .map(link -> link.replaceAll("#.*", ""))
          .filter(link -> !link.matches(GEEN_PAGINA) && !gekeurd.contains(soort(link, account)))
          .forEach(teGaan::add);
    }
    pagina.context().close();
  }

  @SuppressWarnings("unchecked")
  private static List<String> links(Page pagina) {
    return (List<String>) pagina.evaluate("[...document.links].map(a => a.getAttribute('href'))");
  }

  /** Welke soort pagina een adres heeft: nummers en namen doen er niet toe. */
  private static String soort(String pad, String account) {
    if (pad.equals("/") && !account.isEmpty()) {
      return "/ingelogd";
    }
    if (pad.startsWith("/wegwijzer?")) {
      return pad.equals(ANTWOORDEN) ? "/wegwijzer?antwoord" : "/wegwijzer?fout";
    }
    if (pad.equals(FOUTE_PERIODE)) {
      return "/monitor/concept?fout";
    }
    if (pad.equals("/monitor/" + VRIJGEGEVEN)) {
      return "/monitor/{kenmerk}?vrijgegeven";
    }
    return pad.replaceAll("\\?.*", "")
        .replaceAll("^/(aanmelden|casussen)/RDM-[0-9-]+", "/$1/{nr}")
        .replaceAll(
            "^/casussen/\\{nr}/(?!dossier|beschikbaarheid|deelnemers|verstrekkingen).+",
            "/casussen/{nr}/{handeling}")
        .replaceAll("^/overleggen/.+", "/overleggen/{nr}/{ronde}")
        .replaceAll("^/leren/.+", "/leren/{kenmerk}")
        .replaceAll("^/monitor/MONITOR.+", "/monitor/{kenmerk}")
        .replaceAll("^/gidsen/.+", "/gidsen/{naam}")
        .replaceAll("^/antwoord/(\\w+)/.+", "/antwoord/$1/{teken}")
        .replaceAll("^/postvak/.+", "/postvak/{id}")
        .replaceAll("^/tafels/[^/]+/.+", "/tafels/{tafel}/{dag}")
        .replaceAll("^/tafels/[^/{]+", "/tafels/{tafel}")
        .replaceAll("^/register/\\w+/nieuw", "/register/{deel}/nieuw")
        .replaceAll("^/register/\\w+/.+", "/register/{deel}/{sleutel}");
  }

  private Page ingelogd(String account) {
    var pagina = chromium.venster(1280, true).newPage();
    pagina.navigate(adres("/inloggen"));
    pagina.locator("[name=naam]").fill(account);
    pagina.locator("[name=wachtwoord]").fill("demo");
    pagina.locator("[name=wachtwoord]").press("Enter");
    return pagina;
  }

  private String adres(String pad) {
    return "http://localhost:" + poort + pad;
  }
}
