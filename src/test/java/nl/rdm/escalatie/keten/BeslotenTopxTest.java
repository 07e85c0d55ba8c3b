package nl.rdm.escalatie.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Documenten;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.GeenInzage;
import nl.rdm.escalatie.dossier.keuring.Documentkeuring;
import nl.rdm.escalatie.dossier.keuring.Proefdocumenten;
import nl.rdm.escalatie.eisen.Eis;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
              "U", "merkvanuitstroom",
              "V", "merkvanwieverdergaat",
              "D", "merkvandocument.pdf"));

  @LocalServerPort private int poort;
  @Autowired private TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Dossier dossier;
  @Autowired private Documenten documenten;
  @Autowired private Documentkeuring keuring;
  @Autowired private Accounts accounts;

  private final Map<String, Loket> loketten = new HashMap<>();
  private final Map<String, Sessie> sessies = new HashMap<>();
  private String nr;

  @Test
  @Eis("R53")
  void wat_topx_opschrijft_leest_alleen_topx_en_wat_zij_aan_de_gemeente_schrijft_de_gemeente()
      throws IOException {
    nr = etappe.inTredeMetSteun(1);
    dossier.bewaar(nr, "aanmelding", "zorgvraag", "Zorgvraag", MERKEN.get("A"));
    rit.handel(nr, "aanmeldpunt", "naast", Map.of("tafel", "topx", "reden", MERKEN.get("B")));
    lezen("aanmelder A", "aanmeldpunt A", "clientondersteuner A", "gemeente B");
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
    assertThat(Balie.pagina(poort, "aanmelder", "/aanmelden/" + nr))
        .contains("Trede 1 als geheel")
        .doesNotContainIgnoringCase("naast de treden");
    documenten.bewaar(
        nr,
        "overlegtafel.uitkomstVastleggen#topx",
        keuring.keur(MERKEN.get("D"), "application/pdf", Proefdocumenten.pdf()),
        "topx");
    assertThat(opDePagina("topx")).isEqualTo("ABDP");
    wachtAlleenVoorTopx();
    etappe.kiesVoorstel(nr);
    merkenOveral();
    rit.doe(
        nr,
        "topx",
        "uitkomstVastleggen",
        Map.of(
            "besluit", "GEEN_OPLOSSING",
            "inhoud_uitkomst", MERKEN.get("T"),
            "inhoud_weigeringen", MERKEN.get("T"),
            "inhoud_uitstroom", MERKEN.get("U"),
            "inhoud_teruglegging", MERKEN.get("G")));
    // TopX is klaar: haar beurt is voorbij, en voor haar sluit de inhoud.
    ziet("aanmeldpunt gemeente verantwoordelijke auditor beheerder");
    assertThat(opDePagina("aanmeldpunt") + opDePagina("transfertafel")).isEqualTo("AA");
    assertThat(Balie.pagina(poort, "clientondersteuner", "/casussen/" + nr))
        .doesNotContain("TopX")
        .contains("Triage- en transfertafel");
    assertThat(Balie.pagina(poort, "gemeente", "/casussen/" + nr)).contains("TopX, sinds ");
    String[] lezers = {
      "aanmelder A", "aanmeldpunt A", "clientondersteuner A", "transfertafel A", "gemeente GU"
    };
    lezen(lezers);
    overDeApi(lezers);

    rit.doe(nr, "gemeente", "casusTerugnemen", Map.of("inhoud_verderMet", MERKEN.get("V")));
    lezen("aanmelder A", "aanmeldpunt AV", "clientondersteuner A", "transfertafel A", "gemeente V");
    rit.handel(nr, "aanmeldpunt", "escalatie", Map.of("reden", "Te lang."));
    rit.handel(nr, "aanmeldpunt", "escalatie", Map.of("reden", "Te lang."));
    lezen("aanmelder A", "clientondersteuner A", "coordinator AV", "gemeente V");
    rit.doe(nr, "coordinator", "inhoudVrijgeven", etappe.vrijgave(nr, Etappes.DELEN));
    lezen("aanmelder A", "clientondersteuner A", "coordinator AV", "gemeente AV");
    assertThat(merken(dossier.voorVerslag(nr).toString())).as("in een verslag").isEqualTo("A");
    etappe.zonderOverlegNaarTrede4(nr);
    rit.wacht(nr, rit.nu());
    assertThat(dossierVanHetDepartement())
        .contains("Instroom toetsen")
        .doesNotContain("TopX", "rocesmanager", "terugnemen");
  }

  private void wachtAlleenVoorTopx() {
    rit.handel(
        nr,
        "topx",
        "contact",
        Map.of(
            "op", "2026-02-02",
            "met", "VERZEKERAAR",
            "hoe", "TELEFOON",
            "wat", "Gebeld.",
            "wachtOp", "VERZEKERAAR",
            "wachtTot", "2026-02-05"));
    var agenda = "/tafels/topx/" + rit.einde(nr, "uitkomstVastleggen").toLocalDate();
    assertThat(Balie.pagina(poort, "topx", agenda)).contains(nr, "tot 5 februari 2026");
    assertThat(Balie.pagina(poort, "aanmeldpunt", agenda))
        .contains(nr)
        .doesNotContain("tot 5 februari 2026");
  }

  /**
   * Op elke pagina, bij elke aanroep en in de post: precies zij kunnen merken dat de casus aan TopX
   * ligt.
   */
  private void merkenOveral() {
    var casus = "/casussen/" + nr;
    var agenda = "/tafels/topx/" + rit.einde(nr, "uitkomstVastleggen").toLocalDate();
    var status = "aanmeldpunt auditor beheerder gemeente topx verantwoordelijke";
    var register = "aanmeldpunt auditor verantwoordelijke";
    var verwacht = new TreeMap<String, String>();
    verwacht.put("/api/casussen?grootte=100", status);
    verwacht.put("/api" + casus, status);
    verwacht.put(casus, status);
    verwacht.put("/api" + casus + "/dossier", "topx");
    verwacht.put(casus + "/dossier", "topx");
    verwacht.put("/api" + casus + "/verstrekkingen", register);
    verwacht.put(casus + "/verstrekkingen", register);
    verwacht.put(casus + "/verstrekkingen.csv", register);
    verwacht.put(agenda, "aanmeldpunt auditor topx verantwoordelijke");
    verwacht.put("post", "gemeente topx");
    verwacht.put("/casussen", "");
    verwacht.put("/aanmelden/" + nr, "");
    verwacht.put("/engine-rest/task?processInstanceBusinessKey=" + nr, "");
    var werkelijk = new TreeMap<String, String>();
    verwacht.forEach(
        (plek, wie) ->
            werkelijk.put(
                plek,
                Antwoorden.ACCOUNTS.stream()
                    .filter(account -> merkt(account, plek))
                    .sorted()
                    .collect(Collectors.joining(" "))));
    assertThat(werkelijk).isEqualTo(verwacht);
  }

  private boolean merkt(String account, String plek) {
    if (plek.equals("post")) {
      return sporen.gegevensAan(nr, account).contains("TopX");
    }
    var tekst =
        plek.matches("/(api|engine-rest)/.*")
            ? Loket.tekst(als(account).haal(plek))
            : sessie(account).haal(plek).body();
    // De knop om hem daarheen te brengen zegt niet dat hij er ligt; de agenda heet naar de tafel.
    var zonderKnop = tekst.replace("Naar TopX of de Levensloopaanpak", "");
    return tekst.contains(nr)
        && (plek.contains("topx") || zonderKnop.toLowerCase(Locale.ROOT).contains("topx"));
  }

  private Sessie sessie(String account) {
    return sessies.computeIfAbsent(
        account,
        wie -> {
          var sessie = new Sessie(poort);
          sessie.paginaInlog(wie, "demo");
          return sessie;
        });
  }

  private String dossierVanHetDepartement() throws IOException {
    var pdf = als("coordinator").haal("/api/casussen/" + nr + "/dossier-trede-4.pdf");
    try (var document = Loader.loadPDF(pdf.getBody())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Precies zij lezen uit het dossier en de documenten, met deze merken. */
  private void lezen(String... lezers) {
    var werkelijk = new HashMap<String, String>();
    for (var account : Antwoorden.ACCOUNTS) {
      var lezer = accounts.account(account).orElseThrow();
      try {
        werkelijk.put(account, merken(dossier.lees(nr, lezer) + "" + documenten.van(nr, lezer)));
      } catch (GeenInzage niets) {
        // Wie niets leest staat er niet bij.
      }
    }
    assertThat(werkelijk).isEqualTo(verwacht(lezers));
  }

  /** Als {@link #lezen}, over de API: ook wie daar niets te zoeken heeft. */
  private void overDeApi(String... lezers) {
    var verwacht = verwacht(lezers);
    assertThat(Antwoorden.ACCOUNTS)
        .allSatisfy(
            account ->
                assertThat(
                        merken(Loket.tekst(als(account).haal("/api/casussen/" + nr + "/dossier"))))
                    .isEqualTo(verwacht.getOrDefault(account, "")));
  }

  private static Map<String, String> verwacht(String... lezers) {
    return Arrays.stream(lezers)
        .map(lezer -> lezer.split(" ", 2))
        .collect(Collectors.toMap(deel -> deel[0], deel -> deel[1].strip()));
  }

  /** Wat er op de pagina van het dossier te lezen is. */
  private String opDePagina(String account) {
    return merken(Balie.pagina(poort, account, "/casussen/" + nr + "/dossier"));
  }

  /** Precies zij zien over de API dat de casus aan TopX ligt, ook in de termijnen. */
  private void ziet(String wie) {
    assertThat(Antwoorden.ACCOUNTS)
        .filteredOn(
            account -> Loket.tekst(als(account).haal("/api/casussen/" + nr)).contains("topx"))
        .containsExactlyInAnyOrder(wie.split(" "));
  }

  private Loket als(String account) {
    return loketten.computeIfAbsent(account, wie -> Loket.van(http, wie));
  }

  private static String merken(String tekst) {
    return MERKEN.entrySet().stream()
        .filter(merk -> tekst.contains(merk.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining());
  }
}
