package nl.rdm.escalatie.escalatieoverleg.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wat er misgaat rond datum en besluit van het bestuurlijk overleg. */
@RdmTest
class BestuurlijkOverlegTest {

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private JdbcClient jdbc;

  private String nr;

  @BeforeEach
  void in_trede_3() {
    nr = rit.meldAan(Casusrit.met("Zvw", false, List.of("transfertafel")));
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "IN_BEHANDELING", "eldersNagegaan", "KLOPT"));
    rit.doe(nr, "coordinator", "casusOntvangen", Map.of("inhoud_verzoek", "Graag bijeenroepen."));
  }

  @Test
  void een_dag_die_niet_bestaat_wordt_met_woorden_geweigerd() {
    bijeenroepen();

    assertThatThrownBy(() -> datum("2026-02-30T14:00"))
        .hasMessageContaining("is geen geldige datum");
  }

  @Test
  void de_uitkomst_vastleggen_is_pas_te_laat_na_de_werkdag_na_het_overleg() {
    bijeenroepen();
    etappe.plan(nr);
    datum("2026-02-10T14:00");

    assertThat(rit.taak(nr, "uitkomstVastleggen").getDueDate())
        .isEqualTo(
            java.util.Date.from(
                LocalDateTime.of(2026, 2, 11, 17, 0)
                    .atZone(ZoneId.of("Europe/Amsterdam"))
                    .toInstant()));
  }

  @Test
  void wie_met_naam_tot_trede_4_besluit_heet_geen_termijn() {
    rit.doe(
        nr,
        "gemeente",
        "overlegBijeenroepen",
        Map.of("besluit", "WEIGEREN", "behandelregie", "GEMEENTE", "inhoud_reden", "Geen zicht."));
    rit.doe(
        nr,
        "gemeente",
        "vervolgBesluiten",
        Map.of(
            "besluit", "NAAR_TREDE_4",
            "besluiterFunctie", "BURGEMEESTER",
            "inhoud_naamBesluiter", "B. Ketting",
            "inhoud_motivering", "Partijen komen er niet uit."));

    assertThat(rit.casus(nr).trede()).contains(4);
    assertThat(
            jdbc.sql(
                    "select gegevens from bericht where casusnummer = ? and soort = 'opgeschaald'"
                        + " and aanleiding like '%trede4%'")
                .param(nr)
                .query(String.class)
                .list())
        .isNotEmpty()
        .allMatch(gegevens -> gegevens.contains("\"reden\":\"NAAR_TREDE_4\""));
  }

  private void bijeenroepen() {
    rit.doe(
        nr,
        "gemeente",
        "overlegBijeenroepen",
        Map.of("besluit", "BIJEENROEPEN", "behandelregie", "GEMEENTE"));
    rit.doe(nr, "gemeente", "deelnemersVaststellen", Etappes.deelnemers(Etappes.VERPLICHT));
  }

  private void datum(String op) {
    rit.doe(
        nr,
        "gemeente",
        "datumVaststellen",
        Map.of("besluit", "VASTSTELLEN", "overlegOp", op, "vorm", "DIGITAAL"));
  }
}
