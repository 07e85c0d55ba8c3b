package nl.rdm.escalatie.casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** De lijst van casussen: wie welke ziet, wat op wie wacht, en zoeken op nummer. */
@RdmTest
@Tag("eenmaal")
class CasussenPaginaTest {

  @LocalServerPort int poort;
  @Autowired private Etappes etappe;

  @Test
  void de_lijst_zegt_hoe_een_casus_ervoor_staat_en_wat_op_u_wacht() {
    var nr = etappe.inTrede4();

    assertThat(regel("vws", nr).select("td").eachText())
        .containsExactly("Enschede", "In behandeling", "Trede 4", "Beslissing vastleggen");
    assertThat(regel("auditor", nr).select("td").last().text()).isEqualTo("Niets");
    assertThat(regel("vws", nr).selectFirst("a").attr("href")).isEqualTo("/casussen/" + nr);
  }

  @Test
  void zoeken_brengt_naar_de_casus_en_zegt_het_wanneer_die_er_voor_u_niet_is() {
    var nr = etappe.inTrede1();
    for (var ingetikt : new String[] {nr, nr.toLowerCase(), nr.substring(4)}) {
      var antwoord = ingelogd("aanmeldpunt").haal("/casussen?nummer=" + ingetikt);
      assertThat(antwoord.statusCode()).isEqualTo(302);
      assertThat(antwoord.headers().firstValue("Location").orElseThrow())
          .endsWith("/casussen/" + nr);
    }
    var niets = Jsoup.parse(ingelogd("vws").haal("/casussen?nummer=" + nr).body());
    assertThat(niets.selectFirst("#niet-gevonden").text())
        .isEqualTo("Er is geen casus met dit nummer die u mag zien.");
    assertThat(niets.select("#casussen a[href$=" + nr + "]")).isEmpty();
  }

  @Test
  void alleen_wie_is_ingelogd_ziet_de_lijst_en_de_weg_erheen() {
    var bezoeker = new Sessie(poort);
    assertThat(bezoeker.haal("/casussen").statusCode()).isEqualTo(302);
    assertThat(Jsoup.parse(bezoeker.haal("/").body()).select("header a[href=/casussen]")).isEmpty();
    var begin = Jsoup.parse(ingelogd("vws").haal("/").body());
    assertThat(begin.select("header a[href=/casussen]")).hasSize(1);
    assertThat(begin.select("main a[href=/casussen]")).hasSize(1);
  }

  /** De regel van deze casus, op welke pagina van de lijst die ook staat. */
  private Element regel(String account, String nr) {
    var sessie = ingelogd(account);
    for (int pagina = 0; ; pagina++) {
      Document lijst = Jsoup.parse(sessie.haal("/casussen?pagina=" + pagina).body());
      var regel = lijst.select("#casussen tr:has(a[href$=" + nr + "])");
      if (!regel.isEmpty()) {
        return regel.first();
      }
      assertThat(lijst.select("#volgende")).as("%s ziet %s niet", account, nr).isNotEmpty();
    }
  }

  private Sessie ingelogd(String account) {
    var sessie = new Sessie(poort);
    sessie.paginaInlog(account, "demo");
    return sessie;
  }
}
