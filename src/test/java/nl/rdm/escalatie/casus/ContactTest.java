package nl.rdm.escalatie.casus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.Tabellen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.termijn.Termijn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contact over een casus: wie het vastlegt en leest, en op wie er daarna gewacht wordt. */
@RdmTest
@Tag("eenmaal")
class ContactTest {

  @LocalServerPort private int poort;
  @Autowired private TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private JdbcClient jdbc;
  @Autowired private Dossier dossier;
  @Autowired private ContactVastleggen vastleggen;
  @Autowired private Accounts accounts;

  private Balie balie;

  @BeforeEach
  void begin() {
    balie = new Balie(http);
  }

  @Test
  void een_tafel_zonder_vrijgave_leest_haar_eigen_contact_terug_zolang_zij_aan_zet_is() {
    var nr = zonderVrijgave();
    assertThat(dossier("transfertafel", nr)).as("nog niets").isEqualTo("403");

    leg("transfertafel", nr, contact("merkvandetafel"));
    leg("aanmeldpunt", nr, contact("merkvanhetaanmeldpunt"));

    assertThat(dossier("transfertafel", nr))
        .contains("merkvandetafel", "Telefoon met de aanbieder, 2 februari 2026")
        .doesNotContain("merkvanhetaanmeldpunt");
    assertThat(dossier("aanmeldpunt", nr)).contains("merkvandetafel", "merkvanhetaanmeldpunt");
    for (var ander : List.of("gemeente", "verantwoordelijke", "auditor", "regiotafel")) {
      assertThat(dossier(ander, nr)).as(ander).doesNotContain("merkvan").hasSize(3);
    }
    assertThat(dossier("aanmelder", nr)).doesNotContain("merkvan");
    assertThat(Tabellen.metEen(jdbc, List.of("merkvandetafel", "merkvanhet"))).isEmpty();
    assertThat(sporen.logboek(nr, "CONTACT_VASTGELEGD"))
        .extracting(gebeurd -> gebeurd.get("namens"))
        .containsExactly("transfertafel", "aanmeldpunt");

    etappe.weiger(nr, "transfertafel");
    assertThat(dossier("transfertafel", nr)).as("beurt voorbij").isEqualTo("404");
    assertThat(balie.status("transfertafel", nr, "contact", contact("te laat"))).isEqualTo(404);
  }

  @Test
  void wachten_is_te_zien_herinnert_op_de_dag_zelf_en_houdt_niets_op() {
    var nr = zonderVrijgave();
    var termijnen = rit.termijnen(nr);

    leg("transfertafel", nr, wacht("AANBIEDER", "2026-02-12"));

    assertThat(balie.casus("gemeente", nr).get("wachtOp"))
        .hasToString("{\"partij\":\"AANBIEDER\",\"sinds\":\"2026-02-02\",\"tot\":\"2026-02-12\"}");
    assertThat(Jsoup.parse(Balie.pagina(poort, "auditor", "/casussen/" + nr)).select("#wacht-op"))
        .extracting(melding -> melding.text())
        .containsExactly(
            "De casus wacht op de aanbieder, tot 12 februari 2026, sinds 2 februari 2026."
                + " Dat houdt niets op: elke termijn loopt door.");
    assertThat(Jsoup.parse(Balie.pagina(poort, "gemeente", "/casussen")).select("tr:has(a)"))
        .filteredOn(rij -> rij.text().contains(nr))
        .allSatisfy(rij -> assertThat(rij.text()).contains("wacht op de aanbieder, tot 12"));
    assertThat(dossier("aanmeldpunt", nr)).contains("Wacht op de aanbieder, tot 12 februari 2026");
    assertThat(klaar(nr))
        .containsExactly("aanmeldpunt 2026-02-12T09:00", "transfertafel 2026-02-12T09:00");
    assertThat(Jsoup.parse(Balie.pagina(poort, "beheerder", "/postvak")).select("tbody tr"))
        .filteredOn(rij -> rij.text().contains("Einde van het wachten"))
        .filteredOn(rij -> rij.text().contains(nr))
        .hasSize(2)
        .allSatisfy(rij -> assertThat(rij.text()).contains("Staat klaar gaat weg op "));
    assertThat(rit.termijnen(nr)).isEqualTo(termijnen);

    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 9, 0));
    assertThat(rit.termijnen(nr)).extracting(Termijn::status).contains(Termijn.Status.VERSTREKEN);
  }

  @Test
  void een_casus_wacht_op_een_partij_tegelijk_tot_iemand_het_opheft_of_de_beurt_voorbij_is() {
    var nr = zonderVrijgave();
    leg("transfertafel", nr, wacht("AANBIEDER", "2026-02-12"));
    leg("aanmeldpunt", nr, wacht("CLIENT", "2026-02-20"));
    assertThat(wachtOp(nr)).isEqualTo("CLIENT");
    assertThat(klaar(nr)).allSatisfy(mail -> assertThat(mail).endsWith("2026-02-20T09:00"));

    leg("transfertafel", nr, contact("alleen contact"));
    assertThat(wachtOp(nr)).as("blijft zoals het was").isEqualTo("CLIENT");
    leg("transfertafel", nr, met(contact("er is antwoord"), "wachtOp", "NIEMAND"));
    assertThat(balie.casus("aanmeldpunt", nr).get("wachtOp").isNull()).isTrue();
    assertThat(klaar(nr)).isEmpty();

    leg("transfertafel", nr, wacht("ZORGKANTOOR", "2026-02-20"));
    besprokenNaastDeTredenLaatHetWachtenStaan(nr);
    etappe.weiger(nr, "transfertafel");
    assertThat(balie.casus("aanmeldpunt", nr).get("wachtOp").isNull()).isTrue();
    assertThat(klaar(nr)).isEmpty();
  }

  /** Wat de gemeente over TopX hoort is niet van de trede: zij legt hier niets vast (R53). */
  private void besprokenNaastDeTredenLaatHetWachtenStaan(String nr) {
    rit.handel(nr, "transfertafel", "naast", Map.of("tafel", "topx", "reden", "Met justitie."));
    assertThat(balie.status("gemeente", nr, "contact", contact("over topx"))).isEqualTo(403);
    assertThat(wachtOp(nr)).isEqualTo("ZORGKANTOOR");
  }

  @Test
  void wie_de_client_bijstaat_en_de_casusregisseur_leggen_ook_vast() {
    var nr = etappe.inTredeMetSteun(3);
    leg("clientondersteuner", nr, wacht("VERZEKERAAR", "2026-02-20"));
    assertThat(klaar(nr)).anySatisfy(mail -> assertThat(mail).startsWith("clientondersteuner"));
    assertThat(dossier("coordinator", nr)).contains("merk");

    // Het aanmeldpunt is in trede 3 niet aan zet; wie de casus onder zich heeft wel.
    leg("aanmeldpunt", nr, contact("vanderegisseur"));
    assertThat(dossier("aanmeldpunt", nr)).contains("vanderegisseur").doesNotContain("merk");
    assertThat(balie.status("verantwoordelijke", nr, "contact", contact("x"))).isEqualTo(403);
  }

  @Test
  void een_collega_aan_tafel_leest_mee_en_wie_alleen_de_casus_onder_zich_heeft_niet() {
    var nr = zonderVrijgave();
    leg("transfertafel", nr, contact("merkvanmij"));
    schrijfAlsCollega(nr, "transfertafel", "merkvaneencollega");
    assertThat(dossier("transfertafel", nr)).contains("merkvanmij", "merkvaneencollega");

    var hoog = etappe.inTrede3();
    leg("aanmeldpunt", hoog, contact("merkvanmij"));
    schrijfAlsCollega(hoog, "aanmeldpunt", "merkvaneencollega");
    assertThat(dossier("aanmeldpunt", hoog))
        .contains("merkvanmij")
        .doesNotContain("merkvaneencollega");
  }

  private void schrijfAlsCollega(String nr, String namens, String tekst) {
    dossier.bewaarGemaakt(nr, "contact#" + namens, "wat", "Telefoon", tekst);
  }

  @Test
  void een_contact_dat_niet_klopt_wordt_met_elke_fout_geweigerd_en_laat_niets_achter() {
    var nr = zonderVrijgave();

    assertThat(
            balie.fouten(
                "transfertafel",
                nr,
                "contact",
                Map.of("op", "2026-02-03", "met", "BUUR", "wachtOp", "CLIENT")))
        .satisfiesExactlyInAnyOrder(
            fout -> assertThat(fout).isEqualTo("op: Deze datum ligt in de toekomst."),
            fout -> assertThat(fout).startsWith("met: Kies uit"),
            fout -> assertThat(fout).isEqualTo("hoe: Dit is verplicht."),
            fout -> assertThat(fout).isEqualTo("wat: Dit is verplicht."),
            fout -> assertThat(fout).isEqualTo("wachtTot: Dit is verplicht."));
    assertThat(
            balie.fouten(
                "transfertafel", nr, "contact", met(contact("x"), "wachtTot", "2026-02-02")))
        .containsExactlyInAnyOrder(
            "wachtTot: Kies een dag na vandaag.", "wachtOp: Dit is verplicht.");

    assertThat(sporen.logboek(nr, "CONTACT_VASTGELEGD")).isEmpty();
    assertThat(dossier("transfertafel", nr)).isEqualTo("403");
  }

  @Test
  void alleen_wie_precies_hetzelfde_verstuurt_drukte_tweemaal_op_de_knop() {
    var nr = zonderVrijgave();
    var gehoord = met(contact("Niemand nam op."), "wachtOp", "CLIENT");
    gehoord.put("wachtTot", "2026-02-20");
    leg("transfertafel", nr, gehoord);

    assertThat(zojuist(nr, gehoord)).isTrue();
    assertThat(zojuist(nr, contact("Niemand nam op."))).isTrue();
    assertThat(zojuist(nr, contact("Iets anders."))).isFalse();
    assertThat(zojuist(nr, met(gehoord, "met", "ZORGKANTOOR"))).isFalse();
    assertThat(zojuist(nr, met(gehoord, "op", "2026-02-01"))).isFalse();
    assertThat(zojuist(nr, met(gehoord, "wachtOp", "ZORGKANTOOR"))).isFalse();
    assertThat(zojuist(nr, met(gehoord, "wachtTot", "2026-02-19"))).isFalse();
  }

  private boolean zojuist(String nr, Map<String, Object> bericht) {
    return vastleggen.zojuistGedaan(
        rit.casus(nr),
        accounts.account("transfertafel").orElseThrow(),
        new ObjectMapper().valueToTree(bericht));
  }

  private String zonderVrijgave() {
    var nr = etappe.inTrede1();
    rit.doe(nr, "aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    return nr;
  }

  private static Map<String, Object> contact(String wat) {
    return Map.of("op", "2026-02-02", "met", "AANBIEDER", "hoe", "TELEFOON", "wat", wat);
  }

  private static Map<String, Object> wacht(String partij, String tot) {
    var bericht = met(contact("merk"), "wachtOp", partij);
    bericht.put("wachtTot", tot);
    bericht.put("waarop", "merk: of er plek is");
    return bericht;
  }

  private static Map<String, Object> met(Map<String, Object> bericht, String veld, Object waarde) {
    var meer = new HashMap<>(bericht);
    meer.put(veld, waarde);
    return meer;
  }

  private void leg(String account, String nr, Map<String, Object> bericht) {
    assertThat(balie.status(account, nr, "contact", bericht)).as(account).isEqualTo(204);
  }

  private String wachtOp(String nr) {
    return balie.casus("aanmeldpunt", nr).at("/wachtOp/partij").asText();
  }

  /** Het dossier zoals dit account het leest, of de status wanneer dat niet kan. */
  private String dossier(String account, String nr) {
    var antwoord =
        Inlog.als(http, account).getForEntity("/api/casussen/" + nr + "/dossier", JsonNode.class);
    return antwoord.getStatusCode().is2xxSuccessful()
        ? antwoord.getBody().toString()
        : String.valueOf(antwoord.getStatusCode().value());
  }

  /** De herinneringen die klaarstaan: aan wie, en wanneer zij weggaan. */
  private List<String> klaar(String nr) {
    return jdbc.sql(
            "select ontvanger, volgende_poging_op from bericht"
                + " where casusnummer = ? and soort = 'wacht-op' order by ontvanger")
        .param(nr)
        .query(
            (rij, nummer) ->
                rij.getString(1).replace("@example.org", "")
                    + " "
                    + rij.getObject(2, OffsetDateTime.class)
                        .atZoneSameInstant(ZoneId.of("Europe/Amsterdam"))
                        .toLocalDateTime())
        .list();
  }
}
