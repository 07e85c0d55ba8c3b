package nl.rdm.escalatie.overlegtafel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** De agenda en de besluitenlijst van een tafel: wat erop staat, en voor wie. */
@RdmTest
@Tag("eenmaal")
class TafelPaginaTest {

  private static final String OVERLEG = "/tafels/transfertafel/2026-02-05";

  @LocalServerPort int poort;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;

  private final Map<String, Sessie> sessies = new HashMap<>();

  @Test
  void na_het_overleg_staat_elke_uitkomst_op_de_besluitenlijst_en_wat_terugkomt_op_een_agenda() {
    var aangehouden = aanTafel();
    var klaar = aanTafel();
    var weg = zonderVrijgave();
    leg(
        "transfertafel",
        aangehouden,
        Map.of(
            "met", "AANBIEDER",
            "hoe", "MAIL",
            "wat", "Gevraagd om de uitslag.",
            "wachtOp", "AANBIEDER",
            "wachtTot", "2026-02-04"));
    leg("transfertafel", weg, Map.of("met", "CLIENT", "hoe", "GESPREK", "wat", "Kennisgemaakt."));
    var agenda = pagina("transfertafel", OVERLEG);
    assertThat(rij(agenda, "agenda", aangehouden))
        .containsExactly(
            aangehouden,
            "Enschede",
            "2 februari 2026",
            "Nog niet",
            "De aanbieder, tot 4 februari 2026",
            "16 maart 2026",
            "Dossier");
    assertThat(rij(agenda, "agenda", weg)).endsWith("Niet vrijgegeven Eigen notities");
    assertThat(pagina("transfertafel", "/casussen/" + weg).selectFirst("#stand").text())
        .endsWith("Niets aan u vrijgegeven. U leest alleen wat u schreef of wat bij uw taak hoort");
    assertThat(agenda.select("#agenda a[href$=/dossier]").eachAttr("href"))
        .contains("/casussen/" + aangehouden + "/dossier");
    assertThat(agenda.select("#besluiten")).isEmpty();

    houdAan(aangehouden, "2026-02-10");
    etappe.uitkomst(klaar, "transfertafel", "GEEN_OPLOSSING");
    rit.handel(weg, "aanmeldpunt", "escalatie", Map.of("reden", "Het duurt te lang."));
    etappe.geefVrij(weg);

    var lijst = pagina("aanmeldpunt", OVERLEG);
    assertThat(lijst.select("#agenda a[href$=" + weg + "]")).isEmpty();
    assertThat(rij(lijst, "besluiten", aangehouden))
        .endsWith("Aangehouden", "Terug op de agenda van 19 februari 2026");
    assertThat(rij(lijst, "besluiten", klaar))
        .endsWith("Geen oplossing", "Het aanmeldpunt bepaalt het vervolg");
    assertThat(rij(lijst, "besluiten", weg))
        .endsWith(
            "Vervallen: de casus ging tussentijds naar de volgende trede",
            "Trede 2, de bovenregionale overlegtafels");
    assertThat(lijst.text()).doesNotContain("uitslag", "Besproken.", "te lang", "plek");

    var terug = pagina("transfertafel", "/tafels/transfertafel/2026-02-19");
    assertThat(rij(terug, "agenda", aangehouden)).contains("1 keer, 1 keer aangehouden");
    etappe.uitkomst(aangehouden, "transfertafel", "OPLOSSING");
    assertThat(rij(pagina("auditor", "/tafels/transfertafel/2026-02-19"), "besluiten", aangehouden))
        .endsWith("Oplossing", "Er is een oplossing afgesproken");
  }

  @Test
  void van_een_casus_die_zij_niet_meer_ziet_leest_de_tafel_alleen_wat_zij_zelf_besloot() {
    var nr = aanTafel();
    etappe.uitkomst(nr, "transfertafel", "ADVIES");
    var weg = aanTafel();
    rit.handel(weg, "aanmeldpunt", "escalatie", Map.of("reden", "Het duurt te lang."));

    var lijst = pagina("transfertafel", OVERLEG);

    assertThat(lijst.select("#besluiten tbody tr").eachText())
        .contains(
            "Een casus die u niet meer ziet Advies", "Een casus die u niet meer ziet Vervallen");
    assertThat(lijst.selectFirst("main").html()).doesNotContain(nr, weg);
    assertThat(rij(pagina("verantwoordelijke", OVERLEG), "besluiten", nr)).contains("Advies");
  }

  @Test
  void een_tafel_ziet_wat_komt_wat_nog_niet_op_de_agenda_staat_en_wat_zonder_uitkomst_bleef() {
    var nr = aanTafel();
    var nieuw = etappe.inTrede1();
    etappe.kiesVoorstel(nieuw);

    var tafel = pagina("transfertafel", "/tafels/transfertafel");
    assertThat(tafel.selectFirst("#vast").text())
        .isEqualTo("Het eerstvolgende vaste overleg is op 5 februari 2026 om 12:30 uur.");
    assertThat(tafel.select("#komend li").eachText())
        .anySatisfy(dag -> assertThat(dag).matches("5 februari 2026: \\d+ casus(sen)?"));
    assertThat(rij(tafel, "onderweg", nieuw)).contains("Instroom toetsen", "9 februari 2026");
    assertThat(tafel.selectFirst("#voorbij")).isNull();

    rit.wacht(nr, LocalDateTime.of(2026, 2, 9, 9, 0));
    assertThat(pagina("transfertafel", "/tafels/transfertafel").select("#voorbij li").eachText())
        .anySatisfy(dag -> assertThat(dag).startsWith("5 februari").endsWith("zonder uitkomst"));
    assertThat(rij(pagina("transfertafel", OVERLEG), "agenda", nr)).isNotEmpty();

    assertThat(pagina("hoogcomplex", "/tafels/hoogcomplex").selectFirst("#vast").text())
        .contains("geen vast overleg");
    assertThat(pagina("hoogcomplex", "/tafels/hoogcomplex/2026-02-03").selectFirst("h1").text())
        .isEqualTo("Tafel hoogcomplex, uiterlijk 3 februari 2026");
    assertThat(pagina("hoogcomplex", "/tafels/hoogcomplex/2026-02-03").select("#leeg")).hasSize(1);
  }

  @Test
  void alleen_de_tafel_zelf_en_wie_elke_casus_ziet_lezen_haar_agenda() {
    aanTafel();
    var verwacht = new LinkedHashMap<String, List<Integer>>();
    List.of("aanmeldpunt", "verantwoordelijke", "auditor")
        .forEach(wie -> verwacht.put(wie, List.of(200, 200, 200)));
    verwacht.put("transfertafel", List.of(302, 200, 200));
    List.of("regiotafel", "crisisteam", "topx", "hoogcomplex", "levensloopaanpak")
        .forEach(wie -> verwacht.put(wie, List.of(302, 404, 404)));
    List.of(
            "aanmelder",
            "coordinator",
            "gemeente",
            "burgemeester",
            "clientondersteuner",
            "vws",
            "portefeuillehouder",
            "themagroep",
            "proceseigenaar",
            "beheerder")
        .forEach(wie -> verwacht.put(wie, List.of(403, 404, 404)));

    var werkelijk = new LinkedHashMap<String, List<Integer>>();
    verwacht
        .keySet()
        .forEach(
            wie ->
                werkelijk.put(
                    wie,
                    List.of(
                        status(wie, "/tafels"),
                        status(wie, "/tafels/transfertafel"),
                        status(wie, OVERLEG))));

    assertThat(werkelijk).isEqualTo(verwacht);
    assertThat(status("aanmeldpunt", "/tafels/onbekend")).isEqualTo(404);
    assertThat(status("aanmeldpunt", "/tafels/transfertafel/2026-02-31")).isEqualTo(404);
    assertThat(new Sessie(poort).haal("/tafels").statusCode()).isEqualTo(302);
    assertThat(pagina("aanmeldpunt", "/tafels").select("#tafels a")).hasSizeGreaterThan(5);
  }

  private String aanTafel() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    return nr;
  }

  private String zonderVrijgave() {
    var nr = etappe.inTrede1();
    rit.doe(nr, "aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    etappe.laatToe(nr, "transfertafel");
    return nr;
  }

  private void leg(String tafel, String nr, Map<String, Object> contact) {
    var bericht = new HashMap<>(contact);
    bericht.put("op", "2026-02-02");
    rit.handel(nr, tafel, "contact", bericht);
  }

  private void houdAan(String nr, String tot) {
    rit.doe(
        nr,
        "transfertafel",
        "uitkomstVastleggen",
        Map.of(
            "besluit", "AANHOUDEN",
            "aangehoudenTot", tot,
            "inhoud_uitkomst", "Eerst de uitslag van het onderzoek."));
  }

  private static List<String> rij(Document pagina, String tabel, String nr) {
    var rijen = pagina.select("#" + tabel + " tbody tr:has(a[href$=/" + nr + "])");
    assertThat(rijen).as("rijen van %s in %s", nr, tabel).hasSize(1);
    return rijen.get(0).select("th, td").eachText();
  }

  private Document pagina(String account, String pad) {
    var antwoord = sessie(account).haal(pad);
    assertThat(antwoord.statusCode()).as("%s %s", account, pad).isEqualTo(200);
    return Jsoup.parse(antwoord.body());
  }

  private int status(String account, String pad) {
    return sessie(account).haal(pad).statusCode();
  }

  private Sessie sessie(String account) {
    return sessies.computeIfAbsent(
        account,
        nieuw -> {
          var sessie = new Sessie(poort);
          sessie.paginaInlog(account, "demo");
          return sessie;
        });
  }
}
