package nl.rdm.escalatie.trede.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.termijn.Termijn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Wie de casus een trede verder brengt, wanneer dat kan, en wat er dan van hem geworden is. */
@RdmTest
class EscalatieTest {

  private static final String STEUN = "clientondersteuner";
  private static final Map<String, String> REDEN = Map.of("reden", "Het duurt te lang.");

  /** Wanneer de transfertafel en hoogcomplex bijeenkomen; trede 3 komt dan ook bijeen. */
  private static final LocalDateTime OVERLEG = LocalDateTime.of(2026, 2, 5, 12, 30);

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;

  /**
   * Waar een casus blijft: met een cliëntondersteuner die de trede laat lopen, een cliënt die van
   * haar afziet, en een cliëntondersteuner die voor, tijdens of na een overleg escaleert.
   */
  @ParameterizedTest
  @CsvSource({
    "1, AANWEZIG, NIET,      2, 1 GEEN_OPLOSSING",
    "1, AFGEZIEN, NIET,      2, 1 GEEN_OPLOSSING",
    "1, AANWEZIG, VOOR,      2, 1 GEESCALEERD",
    "1, AANWEZIG, TIJDENS,   2, 1 GEESCALEERD",
    "1, AANWEZIG, NA,        2, 1 GEESCALEERD",
    "2, AANWEZIG, NIET,      3, 2 GEEN_OPLOSSING",
    "2, AFGEZIEN, NIET,      3, 2 GEEN_OPLOSSING",
    "2, AANWEZIG, VOOR,      3, 2 GEESCALEERD",
    "2, AANWEZIG, TIJDENS,   3, 2 GEESCALEERD",
    "2, AANWEZIG, NA,        3, 2 GEESCALEERD",
    "3, AANWEZIG, NIET,      4, 3 GEEN_OVEREENSTEMMING",
    "3, AFGEZIEN, NIET,      4, 3 GEEN_OVEREENSTEMMING",
    "3, AANWEZIG, VOOR,      3, 3",
    "3, AANWEZIG, TIJDENS,   3, 3",
    "3, AANWEZIG, NA,        4, 3 GEEN_OVEREENSTEMMING",
    "3, AANWEZIG, GEWEIGERD, 4, 3 NIET_BIJEENGEROEPEN",
    "3, AANWEZIG, TE_LAAT,   4, 3 GEESCALEERD"
  })
  @Eis("R27")
  void de_casus_blijft_waar_de_tabel_zegt(
      int trede, String steun, String moment, int verwacht, String verblijf) {
    var nr = inTrede(trede, steun);
    tot(nr, moment);
    switch (moment) {
      case "NIET" -> looptAf(nr, trede);
      default -> {
        if (verwacht > trede) {
          rit.handel(nr, STEUN, "escalatie", REDEN);
        } else {
          assertThat(rit.botst(nr, STEUN, "escalatie", REDEN))
              .startsWith("Van trede 3 naar trede 4 kan pas nadat");
        }
      }
    }
    assertThat(rit.casus(nr).trede()).contains(verwacht);
    assertThat(rit.verloop(nr)).contains(verblijf);
    assertThat(sporen.post(nr, "opgeschaald").contains(STEUN))
        .isEqualTo(steun.equals("AANWEZIG") && verwacht > trede);
    assertThat(sporen.logboek(nr, "GEESCALEERD").isEmpty())
        .isEqualTo(moment.equals("NIET") || verwacht == trede);
  }

  @Test
  void iedereen_hoort_het_de_reden_blijft_in_het_dossier_en_niets_wacht_nog_in_de_oude_trede() {
    var nr = inTrede(1, "AANWEZIG");
    etappe.aanTafel(nr, "transfertafel");
    rit.handel(nr, STEUN, "escalatie", REDEN);

    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
    assertThat(rit.variabele(nr, "tafelKiezen", "trede")).isEqualTo(2);
    assertThat(rit.verloop(nr))
        .containsExactly("1 GEESCALEERD", "1 transfertafel GEESCALEERD", "2");
    assertThat(sporen.post(nr, "opgeschaald"))
        .containsExactlyInAnyOrder(
            STEUN, "aanmelder", "aanmeldpunt", "verantwoordelijke", "gemeente", "transfertafel");
    assertThat(sporen.gegevens(nr, "opgeschaald"))
        .contains("\"reden\":\"CLIENTONDERSTEUNER\"")
        .doesNotContain("te lang");
    assertThat(sporen.stuk(nr, "escalatie", "reden")).contains("Het duurt te lang.");
    assertThat(sporen.schrijver(nr, "escalatie", "reden")).contains(STEUN);
    assertThat(sporen.logboek(nr, "GEESCALEERD"))
        .containsExactly(Map.of("door", "CLIENTONDERSTEUNER", "trede", "1"));
    assertThat(rit.termijnen(nr))
        .filteredOn(termijn -> termijn.trede().filter(trede -> trede == 1).isPresent())
        .isNotEmpty()
        .noneMatch(Termijn::loopt);
  }

  @Test
  void na_een_escalatie_heet_een_gewone_opschaling_weer_zoals_zij_is() {
    var nr = inTrede(1, "AANWEZIG");
    rit.handel(nr, STEUN, "escalatie", REDEN);
    etappe.aanTafel(nr, "hoogcomplex");
    etappe.uitkomst(nr, "hoogcomplex", "GEEN_OPLOSSING");
    etappe.naTafel(nr, "VOLGENDE_TREDE");

    assertThat(rit.verloop(nr)).contains("1 GEESCALEERD", "2 GEEN_OPLOSSING");
    assertThat(sporen.gegevens(nr, "opgeschaald")).contains("\"reden\":\"GEEN_OPLOSSING\"");
  }

  @Test
  void aanmeldpunt_en_coordinatiepunt_escaleren_als_eigen_daad_maar_niet_naar_trede_4() {
    var nr = inTrede(1, "AFGEZIEN");
    rit.handel(nr, "aanmeldpunt", "escalatie", REDEN);
    assertThat(sporen.gegevens(nr, "opgeschaald")).contains("\"reden\":\"AANMELDPUNT\"");
    rit.handel(nr, "coordinator", "escalatie", REDEN);
    assertThat(sporen.gegevens(nr, "opgeschaald")).contains("\"reden\":\"COORDINATIEPUNT\"");
    assertThat(rit.casus(nr).trede()).contains(3);

    etappe.overlegMet(nr, Etappes.geenOvereenstemming());
    for (var wie : List.of("aanmeldpunt", "coordinator")) {
      assertThat(rit.botst(nr, wie, "escalatie", REDEN))
          .contains("de cliëntondersteuner", "een bestuurder dat met naam besluit");
    }
    assertThat(rit.casus(nr).trede()).contains(3);
  }

  @Test
  void een_eerder_advies_overleeft_de_escalatie_en_kan_bestuurlijk_geaccordeerd_worden() {
    var nr = inTrede(1, "AANWEZIG");
    etappe.aanTafel(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "ADVIES");
    rit.handel(nr, STEUN, "escalatie", REDEN);
    assertThat(rit.variabele(nr, "tafelKiezen", "adviesGegeven")).isEqualTo(true);
    assertThat(rit.variabele(nr, "tafelKiezen", "beproefdeTafels").toString())
        .contains("transfertafel");
    rit.handel(nr, STEUN, "escalatie", REDEN);

    etappe.overlegStaat(nr, OVERLEG.toString());
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.oplossing("GEACCORDEERD"));
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
  }

  @Test
  void een_verslag_dat_nog_geschreven_wordt_loopt_na_de_escalatie_door() {
    var nr = inTrede(3, "AANWEZIG");
    tot(nr, "NA");
    rit.handel(nr, STEUN, "escalatie", REDEN);

    assertThat(rit.open(nr)).contains("terugkoppelingOpstellen", "beslissingVastleggen");
    assertThat(rit.verloop(nr))
        .startsWith(
            "3 GEEN_OVEREENSTEMMING", "3 bestuurlijk-escalatieoverleg GEEN_OVEREENSTEMMING");
    assertThat(rit.botst(nr, STEUN, "escalatie", REDEN))
        .isEqualTo("Er is geen hogere trede dan trede 4.");
  }

  @Test
  void een_overleg_van_een_vorige_keer_in_trede_3_telt_niet_meer() {
    var nr = inTrede(3, "AANWEZIG");
    etappe.overlegStaat(nr, OVERLEG.toString());
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.teruggegeven("TREDE_2"));
    rit.zetKlok(rit.nu().plusHours(1));
    rit.handel(nr, STEUN, "escalatie", REDEN);
    assertThat(rit.casus(nr).trede()).contains(3);

    assertThat(rit.botst(nr, STEUN, "escalatie", REDEN)).startsWith("Van trede 3 naar trede 4");
  }

  @Test
  void voor_en_na_de_treden_is_er_niets_te_escaleren() {
    var nr = rit.meldAan(Casusrit.gewoon());
    assertThat(rit.botst(nr, "aanmeldpunt", "escalatie", REDEN))
        .isEqualTo("De casus is nu niet in een trede die te escaleren is.");
    etappe.verwijsDoor(nr);
    assertThat(rit.botst(nr, "aanmeldpunt", "escalatie", REDEN))
        .isEqualTo("Deze casus is niet meer in behandeling.");
  }

  private String inTrede(int trede, String steun) {
    return steun.equals("AANWEZIG") ? etappe.inTredeMetSteun(trede) : etappe.inTrede(trede);
  }

  /** Brengt de casus tot voor, tijdens of na het overleg van zijn trede. */
  private void tot(String nr, String moment) {
    switch (moment) {
      case "VOOR" -> {
        if (rit.casus(nr).trede().orElseThrow() == 3) {
          etappe.bijeengeroepen(nr);
        }
      }
      case "GEWEIGERD" -> etappe.totVervolg(nr);
      case "TE_LAAT" -> rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 17, 0));
      case "TIJDENS" -> {
        etappe.overlegStaat(nr, OVERLEG.toString());
        rit.zetKlok(OVERLEG.plusMinutes(15));
      }
      default -> {
        etappe.overlegStaat(nr, OVERLEG.toString());
        etappe.overlegVondNiets(nr);
      }
    }
  }

  /** Zonder dat iemand escaleert. */
  private void looptAf(String nr, int trede) {
    if (trede < 3) {
      etappe.naTafel(nr, "VOLGENDE_TREDE");
    } else {
      etappe.vervolg(nr, "NAAR_TREDE_4");
    }
  }
}
