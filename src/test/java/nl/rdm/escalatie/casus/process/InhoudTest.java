package nl.rdm.escalatie.casus.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Tabellen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.DossierVernietigd;
import nl.rdm.escalatie.dossier.GeenInzage;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.eisen.Eis;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wat mensen over een cliënt opschrijven, langs alle vier treden. */
@RdmTest
class InhoudTest {

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Dossier dossier;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;

  @Test
  @Eis("R129")
  void inhoud_staat_in_geen_enkele_tabel_leesbaar_en_is_weg_met_de_sleutel_van_de_casus() {
    var nr = totInTrede4();
    var inhoud = inhoud(nr);
    assertThat(inhoud).hasSizeGreaterThan(15);
    etappe.beslisInTrede4(nr, "PLAATS_EN_FINANCIERING");
    assertThat(rit.open(nr)).isEmpty();
    assertThat(Tabellen.metEen(jdbc, inhoud)).isEmpty();

    dossier.vernietig(nr);
    // De aanmelder houdt na afloop inzage in wat zij schreef.
    var aanmelder = accounts.account("aanmelder").orElseThrow();
    assertThatThrownBy(() -> dossier.laatste(nr, "route", "overzicht"))
        .isInstanceOf(DossierVernietigd.class);
    assertThatThrownBy(() -> dossier.lees(nr, aanmelder)).isInstanceOf(DossierVernietigd.class);
  }

  /** Het hele spoor: dossier, sleutel, tabel en een bericht dat nog weg moest. */
  @Test
  void met_de_sleutel_verdwijnt_wie_er_post_van_kreeg_en_wat_nog_weg_moest() {
    var nr = etappe.inTrede3();
    assertThat(ontvangers(nr)).isNotEmpty().allMatch(adres -> adres.endsWith("@example.org"));

    dossier.vernietig(nr);

    assertThat(ontvangers(nr)).isNotEmpty().allMatch(adres -> adres.startsWith("gewist-"));
    assertThat(
            jdbc.sql("select count(*) from bericht where casusnummer = ? and status = 'KLAAR'")
                .param(nr)
                .query(Integer.class)
                .single())
        .isZero();
    rit.wacht(nr, LocalDateTime.of(2026, 2, 6, 10, 0));
    assertThat(ontvangers(nr)).allMatch(adres -> adres.startsWith("gewist-"));
  }

  private List<String> ontvangers(String nr) {
    return jdbc.sql("select ontvanger from bericht where casusnummer = ?")
        .param(nr)
        .query(String.class)
        .list();
  }

  @Test
  void zonder_veiligheidsrisico_leest_het_coordinatiepunt_niets_ook_niet_met_een_taak() {
    var nr = etappe.inTrede3(Casusrit.zonderVeiligheidsrisico());
    assertThat(rit.open(nr)).containsExactly("casusOntvangen");
    var coordinator = accounts.account("coordinator").orElseThrow();
    assertThatThrownBy(() -> dossier.lees(nr, coordinator)).isInstanceOf(GeenInzage.class);

    rit.doe(nr, "coordinator", "casusOntvangen", Map.of("inhoud_verzoek", "Graag bijeenroepen."));

    var gemeente = accounts.account("gemeente").orElseThrow();
    assertThat(dossier.lees(nr, gemeente)).isNotEmpty();
    assertThatThrownBy(() -> dossier.lees(nr, coordinator)).isInstanceOf(GeenInzage.class);
  }

  /** Door elke trede, met in elk veld dat inhoud vraagt een tekst. */
  private String totInTrede4() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    etappe.kiesVoorstel(nr);
    etappe.weiger(nr, "hoogcomplex");
    etappe.naTafel(nr, "VOLGENDE_TREDE");
    etappe.overlegMet(nr, Etappes.geenOvereenstemming());
    rit.doe(
        nr,
        "gemeente",
        "terugkoppelingOpstellen",
        Map.of(
            "inhoud_casusbeschrijving", "Een beschrijving van de cliënt.",
            "inhoud_uitkomsten", "Wat er is afgesproken.",
            "inhoud_signalering", "Wat de regio hiervan leert.",
            "inhoud_lobby", "Wat het land hiervan leert."));
    rit.doe(nr, "gemeente", "terugkoppelingVaststellen", Map.of("besluit", "VASTSTELLEN"));
    rit.wacht(nr, rit.nu());
    etappe.vervolg(nr, "NAAR_TREDE_4");
    return nr;
  }

  /** Alles wat in het dossier staat; adressen staan met recht op de post. */
  private List<String> inhoud(String nr) {
    var lezer = accounts.account("coordinator").orElseThrow();
    return dossier.lees(nr, lezer).stream()
        .filter(stuk -> !stuk.veld().contains("email"))
        .filter(stuk -> stuk.waarde().length() > 8 && stuk.waarde().length() < 1000)
        .map(Stuk::waarde)
        .distinct()
        .toList();
  }
}
