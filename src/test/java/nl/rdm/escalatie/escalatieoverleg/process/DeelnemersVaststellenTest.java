package nl.rdm.escalatie.escalatieoverleg.process;

import static nl.rdm.escalatie.Etappes.VERPLICHT;
import static nl.rdm.escalatie.Etappes.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.escalatieoverleg.Antwoorder;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.escalatieoverleg.Functionarissen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.escalatieoverleg.Vervangers;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Proefpost;
import org.camunda.spin.json.SpinJsonNode;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deelnemers vaststellen: met het register, met vervangers, en met of zonder de cliënt. */
@RdmTest
class DeelnemersVaststellenTest {

  private static final String TAAK = "deelnemersVaststellen";
  private static final String WIE = "Wie nemen deel?";
  private static final String VERVANGEN = "Wie laat zich vervangen?";
  private static final String ANDER_ADRES = "Voor wie geldt het register deze keer niet?";
  private static final String VERZEKERAAR = "bestuur.zorgverzekeraar-noaber";

  @Autowired private Overlegvragen vragen;
  @Autowired private Antwoordlinks links;
  @Autowired private TestRestTemplate http;
  @LocalServerPort private int poort;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Dossier dossier;
  @Autowired private Deelnemersadressen adressen;
  @Autowired private Functionarissen functionarissen;
  @Autowired private JdbcClient jdbc;

  @Test
  @Eis({"R96", "R97", "R98"})
  void wie_het_register_kent_hoeft_niemand_in_te_vullen_en_politie_hoort_alleen_het_eerste_deel() {
    var nr = etappe.inTrede3();
    etappe.bijeengeroepen(nr);
    assertThat(rollen(nr, TAAK, "bekendeRollen"))
        .contains("ZORGVERZEKERAAR", "GEMEENTEBESTUURDER", "POLITIE")
        .doesNotContain("INSTELLING", "ANDERS");
    assertThat(rit.variabele(nr, TAAK, "deelnemerkeuzes").toString())
        .contains("(in elk geval)")
        .doesNotContain("@", "CLIENT");
    assertThat(rit.geweigerd(nr, "gemeente", TAAK, Map.of("deelnemers", codes(List.of("POLITIE")))))
        .containsExactly(
            "Ik heb de deelnemers vastgesteld in overleg met het Zorg- en Veiligheidshuis", WIE);
    assertThat(rit.geweigerd(nr, "gemeente", TAAK, Map.of("deelnemers", codes(VERPLICHT))))
        .containsExactly(
            "E-mailadres (instelling)",
            "Ik heb de deelnemers vastgesteld in overleg met het Zorg- en Veiligheidshuis",
            "Naam (instelling)");
    for (var account : List.of("gemeente", "coordinator")) {
      assertThat(register(account, nr))
          .contains(
              "Directeur van de instelling (in elk geval) Niet in het register. Kiest u deze",
              "(in elk geval) Zorgverzekeraar Noaber M. Andaat " + VERZEKERAAR + "@example.org");
    }
    assertThat(register("aanmelder", nr)).contains("zolang dat loopt").doesNotContain("Noaber");

    rit.doe(nr, "gemeente", TAAK, met(VERPLICHT, "POLITIE"));
    assertThat(register("gemeente", nr)).contains("zolang dat loopt").doesNotContain("Noaber");
    assertThat(rit.variabele(nr, "datumVaststellen", "agendadelen"))
        .hasToString("{\"POLITIE\":\"VEILIGHEID\"}");
    etappe.datum(nr);
    assertThat(sporen.post(nr, "uitnodiging"))
        .containsExactly(
            "instelling", VERZEKERAAR, "bestuur.gemeente-enschede", "bestuur.politie-twente");
    assertThat(functionarissen.toezichtVan(nr, "ZORGVERZEKERAAR"))
        .contains("toezicht.zorgverzekeraar-noaber@example.org");
    assertThat(functionarissen.toezichtVan(nr, "INSTELLING")).isEmpty();
  }

  @Test
  @Eis("R97")
  void wie_er_bij_hoort_laat_zich_met_een_mandaat_vervangen_en_een_nieuw_overleg_begint_opnieuw() {
    var nr = etappe.inTrede3();
    etappe.bijeengeroepen(nr);
    var antwoorden = met(VERPLICHT);
    antwoorden.put("afwijkend", true);
    antwoorden.put("vervangen", codes(List.of("ZORGVERZEKERAAR", "ZORGKANTOOR")));
    antwoorden.put("anderAdres", codes(List.of("GEMEENTEBESTUURDER", "ZVH_MANAGER")));
    vulIn(antwoorden, "ZORGVERZEKERAAR", "vervanger");
    vulIn(antwoorden, "GEMEENTEBESTUURDER", "wethouder");
    assertThat(rit.geweigerd(nr, "gemeente", TAAK, antwoorden))
        .containsExactly(
            "Het schriftelijke mandaat van deze vervanger is er (zorgverzekeraar)",
            ANDER_ADRES,
            VERVANGEN);

    antwoorden.put("vervangen", codes(List.of("ZORGVERZEKERAAR")));
    antwoorden.put("anderAdres", codes(List.of("GEMEENTEBESTUURDER")));
    antwoorden.put("mandaat_ZORGVERZEKERAAR", true);
    rit.doe(nr, "gemeente", TAAK, antwoorden);
    etappe.oplegnotitie(nr);
    etappe.datum(nr);
    assertThat(sporen.post(nr, "uitnodiging"))
        .containsExactly("instelling", "vervanger", "wethouder");

    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.geenOvereenstemming());
    etappe.vervolg(nr, "OPNIEUW_BIJEENROEPEN");
    etappe.bijeengeroepen(nr);
    assertThat(adressen.van(nr, "ZORGVERZEKERAAR")).contains(VERZEKERAAR + "@example.org");
    assertThat(adressen.van(nr, "INSTELLING")).isEmpty();
    assertThat(rit.variabele(nr, TAAK, "agendadelen")).isNull();
  }

  @Test
  void zonder_veiligheidsrisico_zijn_politie_en_openbaar_ministerie_niet_te_kiezen() {
    var nr = etappe.inTrede3(Casusrit.zonderVeiligheidsrisico());
    etappe.bijeengeroepen(nr);
    assertThat(rit.geweigerd(nr, "gemeente", TAAK, met(VERPLICHT, "POLITIE"))).contains(WIE);
    assertThat(rit.geweigerd(nr, "gemeente", TAAK, met(VERPLICHT, "ZVH_MANAGER"))).contains(WIE);
    rit.doe(nr, "gemeente", TAAK, met(VERPLICHT));
    assertThat(rit.variabele(nr, "datumVaststellen", "agendadelen")).hasToString("{}");
  }

  /** Wie uit het register verdwijnt terwijl de taak openstaat, wordt niet stil overgeslagen. */
  @Test
  void van_ieder_die_deelneemt_is_er_een_adres() {
    var nr = etappe.inTrede3();
    etappe.bijeengeroepen(nr);
    try {
      jdbc.sql("update functionaris set actief = false where rol = 'ZORGVERZEKERAAR'").update();
      assertThatThrownBy(() -> rit.doe(nr, "gemeente", TAAK, met(VERPLICHT)))
          .hasMessageContaining("staan niet meer in het register")
          .hasMessageContaining("gemandateerde van de zorgverzekeraar");
      rit.doe(nr, "gemeente", TAAK, Etappes.deelnemers(VERPLICHT));
      assertThat(adressen.van(nr, "ZORGVERZEKERAAR")).contains("zorgverzekeraar@example.org");
    } finally {
      jdbc.sql("update functionaris set actief = true where rol = 'ZORGVERZEKERAAR'").update();
    }
  }

  @Test
  @Eis({"R97", "R98"})
  void elke_instelling_die_iets_moet_doen_en_bij_een_zorgmachtiging_de_officier_daarvan() {
    var nr = etappe.inTrede3();
    bewaar(nr, "aanmelder.organisatie", "instelling de brug");
    bewaar(
        nr, "externeTermijnen", "[{\"soort\":\"EINDE_ZORGMACHTIGING\",\"datum\":\"2026-03-01\"}]");
    rit.doe(
        nr,
        "coordinator",
        "casusOntvangen",
        Map.of(
            "inhoud_verzoek", "Roep bijeen.",
            "instellingenAanZet", "TWEE",
            "inhoud_instellingen", "De Brug en Zorggroep Oost."));
    etappe.bijeengeroepen(nr);
    assertThat(rollen(nr, TAAK, "verplichteDeelnemers"))
        .containsExactly("INSTELLING", "INSTELLING_2", "ZORGVERZEKERAAR", "GEMEENTEBESTUURDER");
    assertThat(rollen(nr, TAAK, "bekendeRollen")).contains("INSTELLING", "OFFICIER_VAN_JUSTITIE");
    assertThat(adressen.van(nr, "INSTELLING")).contains("bestuur.instelling-de-brug@example.org");
    assertThat(adressen.van(nr, "OFFICIER_VAN_JUSTITIE"))
        .contains("bestuur.om-officier-wvggz@example.org");

    assertThat(sporen.logboek(nr, "INZAGE")).isEmpty();
    assertThat(register("gemeente", nr))
        .contains("Instelling De Brug D. Irecteur", "OM, officier Wvggz")
        .contains("tweede instelling (in elk geval) Niet in het register");
    assertThat(sporen.logboek(nr, "INZAGE")).hasSize(1);
    assertThat(rit.variabele(nr, TAAK, "deelnemerkeuzes").toString())
        .doesNotContain("Brug", "Wvggz", "Noaber");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 17, 0));
    assertThat(register("portefeuillehouder", nr))
        .contains("Welke instelling dat is, leest u niet.", "Zorgverzekeraar Noaber")
        .doesNotContain("Brug");
  }

  private String register(String account, String nr) {
    return Jsoup.parse(Balie.pagina(poort, account, "/casussen/" + nr + "/deelnemers"))
        .selectFirst("main")
        .text();
  }

  @Test
  @Eis("R22")
  void of_de_client_erbij_is_zegt_wie_haar_bijstaat_en_niemand_wacht_daarop() {
    var nr = etappe.inTredeMetSteun(3);
    etappe.deelnemersBekend(nr);
    assertThat(sporen.post(nr, "deelname-client")).containsExactly("clientondersteuner");
    assertThat(rollen(nr, "datumVaststellen", "deelnemers"))
        .containsExactly(
            "INSTELLING", "ZORGVERZEKERAAR", "GEMEENTEBESTUURDER", "CLIENTONDERSTEUNER");

    etappe.datum(nr);
    adviseer(nr, "VERTEGENWOORDIGER");
    assertThat(rollen(nr, "uitkomstVastleggen", "deelnemers"))
        .endsWith("CLIENTONDERSTEUNER", "CLIENT");
    assertThat(rollen(nr, "uitkomstVastleggen", "verplichteDeelnemers"))
        .contains("CLIENTONDERSTEUNER")
        .doesNotContain("CLIENT");
    assertThat(adressen.van(nr, "CLIENT")).contains("clientondersteuner@example.org");
    assertThat(sporen.post(nr, "deelname-client"))
        .containsExactly("clientondersteuner", "clientondersteuner", "gemeente");
    assertThat(sporen.gegevens(nr, "deelname-client"))
        .contains("VERTEGENWOORDIGER", "2026-02-10T14:00")
        .doesNotContain("Oom");
    assertThat(sporen.stuk(nr, "deelname-client", "toelichting"))
        .contains("Oom spreekt voor haar.");

    adviseer(nr, "NIET");
    assertThat(rollen(nr, "uitkomstVastleggen", "deelnemers")).doesNotContain("CLIENT");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 14, 0));
    assertThat(rit.botst(nr, "clientondersteuner", "deelname-client", advies("CLIENT")))
        .contains("Het overleg is begonnen");
  }

  @Test
  void haar_advies_vooraf_telt_en_wie_later_bijstaat_wordt_ook_gevraagd() {
    var nr = etappe.inTredeMetSteun(3);
    adviseer(nr, "CLIENT");
    etappe.deelnemersBekend(nr);
    assertThat(rollen(nr, "datumVaststellen", "deelnemers")).endsWith("CLIENT");
    wie_terugtreedt_hoort_er_niet_meer_bij(nr);

    var later =
        etappe.inTrede3(
            Casusrit.metOndersteuner(Casusrit.met("Zvw", false, List.of("transfertafel"))));
    etappe.deelnemersBekend(later);
    assertThat(sporen.post(later, "deelname-client")).isEmpty();
    etappe.neemAan(later);
    assertThat(sporen.post(later, "deelname-client")).containsExactly("clientondersteuner");
    assertThat(rollen(later, "datumVaststellen", "deelnemers")).endsWith("CLIENTONDERSTEUNER");
  }

  private void wie_terugtreedt_hoort_er_niet_meer_bij(String nr) {
    var zij = new Antwoorder(http);
    rit.doe(
        nr,
        "gemeente",
        "datumVaststellen",
        Map.of("besluit", "VRAGEN", "voorstel1", "2026-02-10T14:00"));
    var gevraagd = link(nr, Soort.DATUM);
    treedTerug(nr);
    assertThat(Antwoorder.kort(zij.volg(gevraagd))).isEqualTo("410 Deze vraag geldt niet meer");
    assertThat(rollen(nr, "datumVaststellen", "deelnemers"))
        .doesNotContain("CLIENT", "CLIENTONDERSTEUNER");
    assertThat(sporen.post(nr, "deelname-client")).endsWith("gemeente");
    assertThat(sporen.gegevens(nr, "deelname-client")).contains("\"vervallen\":\"true\"");
    assertThat(sporen.post(nr, "overleg-vervalt")).isEmpty();

    etappe.neemAan(nr);
    adviseer(nr, "CLIENT");
    etappe.datum(nr);
    assertThat(sporen.gegevens(nr, "uitnodiging")).contains("\"deelnameadvies\":\"CLIENT\"");
    zij.antwoord(link(nr, Soort.KOMST), "moment1", "NEE", "opmerking", "Ik kan niet.");
    treedTerug(nr);
    assertThat(sporen.post(nr, "overleg-vervalt")).containsExactly("clientondersteuner");
    assertThat(sporen.bijlage(nr, "overleg-vervalt")).contains("METHOD:CANCEL", "SEQUENCE:1");
    etappe.neemAan(nr);
    assertThat(sporen.post(nr, "uitnodiging")).endsWith("clientondersteuner").hasSize(5);
    assertThat(sporen.bijlage(nr, "uitnodiging")).contains("METHOD:PUBLISH", "SEQUENCE:2");
    var vraag = vragen.open(nr, Soort.KOMST).orElseThrow();
    assertThat(vraag.gevraagden())
        .filteredOn(wie -> wie.rol().equals("CLIENTONDERSTEUNER"))
        .singleElement()
        .satisfies(wie -> assertThat(wie.geantwoordOp()).isEmpty());
    assertThat(Balie.pagina(poort, "gemeente", "/casussen/" + nr + "/beschikbaarheid"))
        .doesNotContain("Ik kan niet.", Vervangers.VERVALLEN);
  }

  private String link(String nr, Soort soort) {
    var vraag = vragen.open(nr, soort).orElseThrow();
    return Proefpost.pad(links, vragen.link(vraag, "CLIENTONDERSTEUNER"));
  }

  private void treedTerug(String nr) {
    rit.handel(nr, "clientondersteuner", "clientondersteuning", Map.of());
  }

  private void adviseer(String nr, String advies) {
    rit.handel(nr, "clientondersteuner", "deelname-client", advies(advies));
  }

  private static Map<String, Object> advies(String advies) {
    return Map.of("advies", advies, "toelichting", "Oom spreekt voor haar.");
  }

  private void bewaar(String nr, String veld, String waarde) {
    rit.als(
        "aanmelder",
        () -> {
          dossier.bewaar(nr, "aanmelding", veld, veld, waarde);
          return null;
        });
  }

  /** Alleen van de instelling, die het register niet kent, staat er een adres bij. */
  private static Map<String, Object> met(List<String> rollen, String... erbij) {
    var alle = new ArrayList<>(rollen);
    alle.addAll(List.of(erbij));
    var antwoorden = new HashMap<String, Object>();
    antwoorden.put("deelnemers", codes(alle));
    antwoorden.put("metZvh", true);
    vulIn(antwoorden, "INSTELLING", "instelling");
    return antwoorden;
  }

  private static void vulIn(Map<String, Object> antwoorden, String rol, String wie) {
    antwoorden.put("inhoud_naam_" + rol, wie);
    antwoorden.put("inhoud_email_" + rol, wie + "@example.org");
  }

  private List<String> rollen(String nr, String taak, String variabele) {
    return ((SpinJsonNode) rit.variabele(nr, taak, variabele))
        .elements().stream().map(SpinJsonNode::stringValue).toList();
  }
}
