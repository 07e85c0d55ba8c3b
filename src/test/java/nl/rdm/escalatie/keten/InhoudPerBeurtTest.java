package nl.rdm.escalatie.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Tabellen;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.notificatie.Verzender;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Een casus langs vier treden, met bij elke stap elk account: niemand leest inhoud voordat zij aan
 * hem is vrijgegeven of nadat zijn beurt voorbij is, over de API, in Tasklist, over engine-rest en
 * per mail (R129; besluiten, sectie 4).
 */
@RdmTest
@Tag("eenmaal")
class InhoudPerBeurtTest {

  private static final String AANMELDING = "merkindeaanmelding";
  private static final String UITKOMST = "merkindeuitkomst";
  private static final String ANONIEM = "merkinhetanonieme";
  private static final String PLAN = "merkinhetplan";
  private static final String VERSLAG = "merkinhetverslag";

  /** Wat aan TopX geweigerd werd leest niemand, ook niet in een verslag (R53). */
  private static final String TOPX = "merkvantopx";

  /** Wat een lezer ziet, in een letter per merk; hoofdletters staan in deze volgorde. */
  private static final Map<String, String> MERKEN =
      new TreeMap<>(
          Map.of("A", AANMELDING, "U", UITKOMST, "N", ANONIEM, "P", PLAN, "V", VERSLAG, "X", TOPX));

  @Autowired private TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Dossier dossier;
  @Autowired private Verzender verzender;
  @Autowired private JdbcClient jdbc;
  @Autowired private CasusProces proces;
  @Autowired private Accounts accounts;

  @Value("${rdm.data-map}")
  private Path data;

  private final Map<String, Loket> loketten = new HashMap<>();
  private String nr;

  @Test
  @Eis("R129")
  void niemand_leest_inhoud_voor_de_vrijgave_of_na_zijn_beurt() {
    verzender.verzend();
    var postvak = new Postmap(data.resolve("postvak-uit"));
    trede1();
    trede2();
    trede3();
    // Het dossier voor het departement is werk van een job.
    rit.wacht(nr, rit.nu());
    trede4();
    assertThat(Tabellen.metEen(jdbc, List.copyOf(MERKEN.values()))).isEmpty();
    verzender.verzend();
    assertThat(postvak.nieuw())
        .isNotEmpty()
        .noneMatch(mail -> MERKEN.values().stream().anyMatch(mail.tekst()::contains));
  }

  private void trede1() {
    nr = rit.meldAan(Casusrit.gewoon());
    dossier.bewaar(nr, "aanmelding", "zorgvraag", "Zorgvraag", AANMELDING);
    dossier.bewaar(nr, "overlegtafel.uitkomstVastleggen#topx", "weigeringen", "Weigeringen", TOPX);
    lezen("aanmelder A", "aanmeldpunt A");
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    lezen("aanmelder A", "aanmeldpunt A");
    rit.doe(nr, "aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    lezen("aanmelder A", "aanmeldpunt A");
    rit.doe(
        nr,
        "aanmeldpunt",
        "inhoudVrijgeven",
        etappe.vrijgave(nr, List.of("AANMELDING", "UITKOMSTEN")));
    lezen("aanmelder A", "aanmeldpunt A", "transfertafel A");
    etappe.laatToe(nr, "transfertafel");
    lezen("aanmelder A", "aanmeldpunt A", "transfertafel A");
    rit.doe(
        nr,
        "transfertafel",
        "uitkomstVastleggen",
        Map.of(
            "besluit", "GEEN_OPLOSSING",
            "inhoud_uitkomst", UITKOMST,
            "inhoud_weigeringen", UITKOMST));
    lezen("aanmelder A", "aanmeldpunt AU");
  }

  private void trede2() {
    rit.doe(nr, "aanmeldpunt", "vervolgBepalen", Map.of("besluit", "VOLGENDE_TREDE"));
    rit.doe(nr, "aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    lezen("aanmelder A", "aanmeldpunt AU");
    rit.doe(
        nr,
        "aanmeldpunt",
        "inhoudVrijgeven",
        Map.of("besluit", "VRIJGEVEN", "grondslag", "ANONIEM", "inhoud_anoniem", ANONIEM));
    lezen("aanmelder A", "aanmeldpunt ANU", "hoogcomplex N");
    etappe.weiger(nr, "hoogcomplex");
    lezen("aanmelder A", "aanmeldpunt ANU");
  }

  private void trede3() {
    rit.doe(nr, "aanmeldpunt", "vervolgBepalen", Map.of("besluit", "VOLGENDE_TREDE"));
    lezen("aanmelder A", "coordinator ANU");
    rit.doe(nr, "coordinator", "casusOntvangen", Map.of("inhoud_verzoek", "Roep bijeen."));
    lezen("aanmelder A", "coordinator ANU");
    var vrijgave = etappe.vrijgave(nr, List.of("UITKOMSTEN", "PLAN"));
    vrijgave.put("ontvangers", Etappes.codes(List.of("GEMEENTE", "BURGEMEESTER")));
    rit.doe(nr, "coordinator", "inhoudVrijgeven", vrijgave);
    lezen("aanmelder A", "coordinator ANU", "gemeente U", "burgemeester U");
    etappe.deelnemersBekend(nr);
    oplegnotitie("coordinator", "gemeente", "burgemeester");
    etappe.planBinnen(nr);
    rit.doe(
        nr,
        "coordinator",
        "planBeoordelen",
        Map.of(
            "besluit",
            "COMPLEET",
            "inhoud_plan",
            PLAN,
            "inhoud_inclusie",
            "Weer naar de dagbesteding.",
            "inhoud_tempo",
            "In kleine stappen."));
    etappe.datum(nr);
    lezen("aanmelder A", "coordinator ANPU", "gemeente PU", "burgemeester PU");
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.geenOvereenstemming());
    lezen("aanmelder A", "coordinator ANPU", "gemeente PU", "burgemeester PU");
    rit.doe(nr, "gemeente", "vervolgBesluiten", Etappes.opNaam("NAAR_TREDE_4"));
    // De gemeente houdt het tot haar verslag er is.
    lezen("aanmelder A", "coordinator ANPU", "gemeente PU");
    rit.doe(nr, "gemeente", "terugkoppelingOpstellen", Antwoorden.terugkoppeling(VERSLAG));
    lezen("aanmelder A", "coordinator ANPUV", "gemeente PUV");
    rit.doe(nr, "gemeente", "terugkoppelingVaststellen", Map.of("besluit", "VASTSTELLEN"));
    rit.wacht(nr, rit.nu());
    lezen("aanmelder A", "coordinator ANPUV");
  }

  private void trede4() {
    assertThat(rit.open(nr)).containsExactly("beslissingVastleggen", "inhoudVrijgeven");
    dossierVanHetDepartement();
    var vrijgave = new HashMap<>(etappe.vrijgave(nr, List.of("AANMELDING", "PLAN")));
    vrijgave.put("ontvangers", Etappes.codes(List.of("VWS")));
    rit.doe(nr, "coordinator", "inhoudVrijgeven", vrijgave);
    lezen("aanmelder A", "coordinator ANPUV", "vws AP");
    dossierVanHetDepartement();
    oplegnotitie("coordinator", "vws");
    var voorVws = tekst(als("vws").haal("/api/casussen/" + nr + "/oplegnotitie.pdf").getBody());
    assertThat(voorVws).contains("Instelling A: een plek.");
    assertThat(merken(voorVws)).isEmpty();
    etappe.beslisInTrede4(nr, "PLAATS_EN_FINANCIERING");
    lezen("aanmelder A");
    oplegnotitie();
  }

  /** De tekst hoort bij het plan: precies wie dat leest, opent de notitie. */
  private void oplegnotitie(String... lezers) {
    for (var account : Antwoorden.ACCOUNTS) {
      var antwoord = als(account).haal("/api/casussen/" + nr + "/oplegnotitie");
      assertThat(Loket.tekst(antwoord).contains("\"beschikbaar\":true"))
          .as(account)
          .isEqualTo(List.of(lezers).contains(account));
    }
  }

  /**
   * In dit dossier staat ook wat een tafel opschreef: volledig leest het wie dat mag lezen, zonder
   * inhoud wie alleen de status ziet.
   */
  private void dossierVanHetDepartement() {
    assertThat(List.of("coordinator", "vws")).allMatch(this::ziet);
    for (var account : Antwoorden.ACCOUNTS) {
      var antwoord = als(account).haal("/api/casussen/" + nr + "/dossier-trede-4.pdf");
      var leest = antwoord.getStatusCode().value() == 200;
      assertThat(leest).as(account).isEqualTo(ziet(account));
      if (leest) {
        assertThat(merken(tekst(antwoord.getBody())))
            .as(account)
            .isEqualTo(account.equals("coordinator") ? "U" : "");
      }
    }
  }

  private boolean ziet(String account) {
    return als(account).haal("/api/casussen/" + nr).getStatusCode().value() == 200;
  }

  private static String tekst(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Precies zij lezen over de API, met deze merken; niemand leest ergens anders iets. */
  private void lezen(String... lezers) {
    var verwacht =
        Arrays.stream(lezers)
            .map(lezer -> lezer.split(" "))
            .collect(Collectors.toMap(deel -> deel[0], deel -> deel[1]));
    for (var account : Antwoorden.ACCOUNTS) {
      var antwoord = als(account).haal("/api/casussen/" + nr + "/dossier");
      assertThat(merken(Loket.tekst(antwoord)))
          .as("%s bij %s", account, rit.open(nr))
          .isEqualTo(verwacht.getOrDefault(account, ""));
      assertThat(antwoord.getStatusCode().value() == 200)
          .as("%s bij %s", account, rit.open(nr))
          .isEqualTo(verwacht.containsKey(account));
    }
    metEenTaak().forEach(this::inDeEngine);
  }

  /** Wie nu een taak van deze casus heeft, en wie in de engine meer ziet dan eigen taken. */
  private Set<String> metEenTaak() {
    return Stream.concat(
            Stream.of("auditor", "beheerder"),
            proces.aanZet(nr).groepen().stream()
                .flatMap(groep -> accounts.inGroep(groep).stream())
                .map(Account::id))
        .filter(Antwoorden.ACCOUNTS::contains)
        .collect(Collectors.toSet());
  }

  /** De taken die een account in Tasklist heeft, met alles wat de browser van ze krijgt. */
  private void inDeEngine(String account) {
    for (var taak : als(account).lees("/engine-rest/task?processInstanceBusinessKey=" + nr)) {
      var pad = "/engine-rest/task/" + taak.path("id").textValue();
      for (var deel : List.of("/form-variables", "/variables", "/comment")) {
        assertThat(merken(Loket.tekst(als(account).haal(pad + deel)))).as(account + deel).isEmpty();
      }
    }
  }

  private static String merken(String tekst) {
    return MERKEN.entrySet().stream()
        .filter(merk -> tekst.contains(merk.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining());
  }

  private Loket als(String account) {
    return loketten.computeIfAbsent(account, wie -> Loket.van(http, wie));
  }
}
