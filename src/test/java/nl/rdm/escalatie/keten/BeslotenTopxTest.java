package nl.rdm.escalatie.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.dossier.Documenten;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.keuring.Documentkeuring;
import nl.rdm.escalatie.dossier.keuring.Proefdocumenten;
import nl.rdm.escalatie.eisen.Eis;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Wat over een casus aan TopX is opgeschreven leest niemand dan TopX, hoeveel er verder ook aan wie
 * wordt vrijgegeven; de gemeente leest alleen wat de voorzitter haar schrijft (R53).
 */
@RdmTest
@Tag("eenmaal")
class BeslotenTopxTest {

  private static final Map<String, String> MERKEN =
      new TreeMap<>(
          Map.of(
              "A", "merkinaanmelding",
              "B", "merkvanwiebracht",
              "P", "merkvanprocesmanager",
              "T", "merkvantopx",
              "G", "merkvoordegemeente",
              "D", "merkvandocument.pdf"));

  @LocalServerPort private int poort;
  @Autowired private TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Dossier dossier;
  @Autowired private Documenten documenten;
  @Autowired private Documentkeuring keuring;

  private String nr;

  @Test
  @Eis("R53")
  void wat_topx_opschrijft_leest_alleen_topx_en_wat_zij_aan_de_gemeente_schrijft_de_gemeente() {
    nr = etappe.inTredeMetSteun(1);
    dossier.bewaar(nr, "aanmelding", "zorgvraag", "Zorgvraag", MERKEN.get("A"));
    rit.handel(nr, "aanmeldpunt", "naast", Map.of("tafel", "topx", "reden", MERKEN.get("B")));
    lezen("aanmelder A", "aanmeldpunt A", "clientondersteuner A", "gemeente B");
    ziet("aanmeldpunt gemeente verantwoordelijke auditor beheerder");

    rit.doe(
        nr,
        "gemeente",
        "procesmanagerOverleggen",
        Map.of(
            "besluit", "AKKOORD",
            "criteriaTopx", Etappes.codes(List.of("VEILIGHEIDSPROBLEEM")),
            "inhoud_reden", MERKEN.get("P")));
    // Nog niet vrijgegeven: TopX weet van de casus, en leest niets.
    lezen("aanmelder A", "aanmeldpunt A", "clientondersteuner A", "topx ");
    etappe.geefVrij(nr);
    lezen("aanmelder A", "aanmeldpunt A", "clientondersteuner A", "topx ABP");
    etappe.laatToe(nr, "topx");
    documenten.bewaar(
        nr,
        "overlegtafel.uitkomstVastleggen#topx",
        keuring.keur(MERKEN.get("D"), "application/pdf", Proefdocumenten.pdf()),
        "topx");
    etappe.kiesVoorstel(nr);
    rit.doe(
        nr,
        "topx",
        "uitkomstVastleggen",
        Map.of(
            "besluit", "GEEN_OPLOSSING",
            "inhoud_uitkomst", MERKEN.get("T"),
            "inhoud_weigeringen", MERKEN.get("T"),
            "uitstroom", "NIET_BEHAALD",
            "inhoud_teruglegging", MERKEN.get("G")));
    ziet("aanmeldpunt gemeente verantwoordelijke auditor beheerder topx");
    lezen(
        "aanmelder A",
        "aanmeldpunt A",
        "clientondersteuner A",
        "transfertafel A",
        "topx DGT",
        "gemeente G");

    rit.doe(nr, "gemeente", "casusTerugnemen", Map.of("inhoud_verderMet", "P. Manager"));
    lezen("aanmelder A", "aanmeldpunt A", "clientondersteuner A", "transfertafel A");
    rit.handel(nr, "aanmeldpunt", "escalatie", Map.of("reden", "Te lang."));
    rit.handel(nr, "aanmeldpunt", "escalatie", Map.of("reden", "Te lang."));
    lezen("aanmelder A", "clientondersteuner A", "coordinator A");
    rit.doe(nr, "coordinator", "inhoudVrijgeven", etappe.vrijgave(nr, Etappes.DELEN));
    lezen("aanmelder A", "clientondersteuner A", "coordinator A", "gemeente A");
    assertThat(merken(dossier.voorVerslag(nr).toString())).as("in een verslag").isEqualTo("A");
  }

  /** Precies zij lezen over de API en op de pagina, met deze merken. */
  private void lezen(String... lezers) {
    var verwacht =
        Arrays.stream(lezers)
            .map(lezer -> lezer.split(" ", 2))
            .collect(Collectors.toMap(deel -> deel[0], deel -> deel[1].strip()));
    var api = new HashMap<String, String>();
    for (var account : Antwoorden.ACCOUNTS) {
      var antwoord = Loket.van(http, account).haal("/api/casussen/" + nr + "/dossier");
      if (antwoord.getStatusCode().value() == 200 || verwacht.containsKey(account)) {
        api.put(account, merken(Loket.tekst(antwoord)));
      }
    }
    assertThat(api).isEqualTo(verwacht);
    for (var account : List.of("aanmeldpunt", "topx", "transfertafel")) {
      assertThat(merken(Balie.pagina(poort, account, "/casussen/" + nr + "/dossier")))
          .as("pagina van " + account)
          .isEqualTo(verwacht.getOrDefault(account, ""));
    }
  }

  /** Precies zij zien dat de casus naast zijn trede aan TopX ligt, ook in de termijnen. */
  private void ziet(String accounts) {
    var zien =
        Antwoorden.ACCOUNTS.stream()
            .filter(
                account -> {
                  var tekst = Loket.tekst(Loket.van(http, account).haal("/api/casussen/" + nr));
                  var pagina = Jsoup.parse(Balie.pagina(poort, account, "/casussen/" + nr)).text();
                  assertThat(pagina.contains("TopX, "))
                      .as(account)
                      .isEqualTo(tekst.contains("topx"));
                  return tekst.contains("topx");
                })
            .toList();
    assertThat(zien).containsExactlyInAnyOrder(accounts.split(" "));
  }

  private static String merken(String tekst) {
    return MERKEN.entrySet().stream()
        .filter(merk -> tekst.contains(merk.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining());
  }
}
