package nl.rdm.escalatie.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.casus.Casus.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RdmTest
class VierTredenTest {

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;

  @Test
  void casus_klimt_van_de_voordeur_langs_drie_treden_tot_een_oplossing_van_de_bestuurders() {
    var nr = rit.meldAan(Casusrit.gewoon());
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    assertThat(rit.casus(nr).casusregisseur()).contains("aanmeldpunt");
    rit.doe(
        nr,
        "aanmeldpunt",
        "tafelKiezen",
        Etappes.voorstel("transfertafel", List.of("PLEK_GEZOCHT")));
    rit.doe(nr, "transfertafel", "instroomToetsen", Map.of("besluit", "TOELATEN"));
    rit.doe(
        nr,
        "transfertafel",
        "uitkomstVastleggen",
        Map.of(
            "besluit", "GEEN_OPLOSSING",
            "inhoud_uitkomst", "Geen passende plek gevonden.",
            "inhoud_weigeringen", "Instelling A: geen bed vrij."));
    rit.doe(nr, "aanmeldpunt", "vervolgBepalen", Map.of("besluit", "VOLGENDE_TREDE"));
    assertThat(rit.casus(nr).trede()).contains(2);
    rit.doe(nr, "aanmeldpunt", "tafelKiezen", Map.of("besluit", "VOORSTEL_VOLGEN"));
    rit.doe(
        nr,
        "hoogcomplex",
        "instroomToetsen",
        Map.of("besluit", "NIET_TOELATEN", "inhoud_reden", "Voldoet niet aan de criteria."));
    rit.doe(nr, "aanmeldpunt", "vervolgBepalen", Map.of("besluit", "VOLGENDE_TREDE"));
    assertThat(rit.casus(nr).trede()).contains(3);

    rit.doe(nr, "coordinator", "casusOntvangen", Map.of("inhoud_verzoek", "Graag bijeenroepen."));
    rit.doe(
        nr,
        "gemeente",
        "overlegBijeenroepen",
        Map.of("besluit", "BIJEENROEPEN", "behandelregie", "GEMEENTE"));
    rit.doe(
        nr,
        "gemeente",
        "deelnemersVaststellen",
        Etappes.deelnemers(
            List.of("INSTELLING", "ZORGVERZEKERAAR", "GEMEENTEBESTUURDER", "POLITIE")));
    etappe.plan(nr);
    rit.doe(
        nr,
        "gemeente",
        "datumVaststellen",
        Map.of("besluit", "VASTSTELLEN", "overlegOp", "2026-02-10T14:00", "vorm", "GEMEENTEHUIS"));
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.oplossing("GEVONDEN"));

    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(rit.verloop(nr))
        .containsExactly(
            "1 GEEN_OPLOSSING",
            "1 transfertafel GEEN_OPLOSSING",
            "2 NIET_TOEGELATEN",
            "2 hoogcomplex NIET_TOEGELATEN",
            "3 GEVONDEN",
            "3 bestuurlijk-escalatieoverleg GEVONDEN");
    assertThat(rit.open(nr)).containsExactly("terugkoppelingOpstellen");
  }
}
