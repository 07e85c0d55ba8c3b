package nl.rdm.escalatie.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Spoed en cliëntondersteuning door elkaar: op vrijdag 13 februari om tien uur, elf dagen na de
 * aanmelding, is de casus waar de tabel zegt wanneer na het genoemde verder niemand iets doet.
 */
@RdmTest
@Tag("eenmaal")
class SpoedEnSteunTest {

  private static final String STEUN = "clientondersteuner";
  private static final Map<String, Object> ESCALATIE = Map.of("reden", "Dit duurt te lang.");

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;

  /**
   * Met spoed duurt een trede vijf werkdagen: wie op 2 of 3 februari naar trede 2 escaleert, is op
   * de dertiende door termijn in trede 3. Van trede 3 naar 4 kan pas na het overleg.
   */
  @ParameterizedTest
  @CsvSource({
    "1, TOEGEKEND, AANWEZIG, NIET,    2",
    "1, TOEGEKEND, AFGEZIEN, NIET,    2",
    "1, TOEGEKEND, AANWEZIG, VOOR,    3",
    "1, TOEGEKEND, AANWEZIG, TIJDENS, 3",
    "1, TOEGEKEND, AANWEZIG, NA,      3",
    "1, AFGEWEZEN, AANWEZIG, NIET,    1",
    "1, AFGEWEZEN, AFGEZIEN, NIET,    1",
    "1, AFGEWEZEN, AANWEZIG, VOOR,    2",
    "1, AFGEWEZEN, AANWEZIG, TIJDENS, 2",
    "1, AFGEWEZEN, AANWEZIG, NA,      2",
    "1, STIL,      AANWEZIG, NIET,    2",
    "1, STIL,      AFGEZIEN, NIET,    2",
    "1, STIL,      AANWEZIG, VOOR,    3",
    "1, STIL,      AANWEZIG, TIJDENS, 3",
    "1, STIL,      AANWEZIG, NA,      3",
    "2, TOEGEKEND, AANWEZIG, NIET,    3",
    "2, TOEGEKEND, AFGEZIEN, NIET,    3",
    "2, TOEGEKEND, AANWEZIG, VOOR,    3",
    "2, TOEGEKEND, AANWEZIG, TIJDENS, 3",
    "2, TOEGEKEND, AANWEZIG, NA,      3",
    "2, AFGEWEZEN, AANWEZIG, NIET,    2",
    "2, AFGEWEZEN, AFGEZIEN, NIET,    2",
    "2, AFGEWEZEN, AANWEZIG, VOOR,    3",
    "2, AFGEWEZEN, AANWEZIG, TIJDENS, 3",
    "2, AFGEWEZEN, AANWEZIG, NA,      3",
    "2, STIL,      AANWEZIG, NIET,    3",
    "2, STIL,      AFGEZIEN, NIET,    3",
    "2, STIL,      AANWEZIG, VOOR,    3",
    "2, STIL,      AANWEZIG, TIJDENS, 3",
    "2, STIL,      AANWEZIG, NA,      3",
    "3, TOEGEKEND, AANWEZIG, NIET,    3",
    "3, TOEGEKEND, AFGEZIEN, NIET,    3",
    "3, TOEGEKEND, AANWEZIG, VOOR,    3",
    "3, TOEGEKEND, AANWEZIG, TIJDENS, 3",
    "3, TOEGEKEND, AANWEZIG, NA,      4",
    "3, AFGEWEZEN, AANWEZIG, NIET,    3",
    "3, AFGEWEZEN, AFGEZIEN, NIET,    3",
    "3, AFGEWEZEN, AANWEZIG, VOOR,    3",
    "3, AFGEWEZEN, AANWEZIG, TIJDENS, 3",
    "3, AFGEWEZEN, AANWEZIG, NA,      4",
    "3, STIL,      AANWEZIG, NIET,    3",
    "3, STIL,      AFGEZIEN, NIET,    3",
    "3, STIL,      AANWEZIG, VOOR,    3",
    "3, STIL,      AANWEZIG, TIJDENS, 3",
    "3, STIL,      AANWEZIG, NA,      4",
  })
  void een_casus_is_waar_de_tabel_zegt(
      int begin, String spoed, String steun, String escalatie, int trede) {
    var nr = steun.equals("AANWEZIG") ? etappe.inTredeMetSteun(begin) : etappe.inTrede(begin);
    vraagSpoed(nr, spoed);
    if (!escalatie.equals("NIET")) {
      tot(nr, escalatie);
      escaleer(nr, begin == 3 && !escalatie.equals("NA"));
    }

    rit.wacht(nr, LocalDateTime.of(2026, 2, 13, 10, 0));

    assertThat(rit.casus(nr).trede()).contains(trede);
    assertThat(rit.casus(nr).spoed()).isEqualTo(!spoed.equals("AFGEWEZEN"));
    assertThat(rit.verloop(nr)).containsOnlyOnce(String.valueOf(trede));
    assertThat(rit.open(nr)).isNotEmpty();
  }

  private void vraagSpoed(String nr, String besluit) {
    rit.handel(
        nr,
        "aanmelder",
        "spoed",
        Map.of("motivering", "De plek vervalt.", "gronden", List.of("VERLIES_PLEK")));
    switch (besluit) {
      case "TOEGEKEND" ->
          rit.doe(nr, "aanmeldpunt", "spoedBeoordelen", Map.of("besluit", "TOEKENNEN"));
      case "AFGEWEZEN" ->
          rit.doe(
              nr,
              "aanmeldpunt",
              "spoedBeoordelen",
              Map.of(
                  "besluit", "AFWIJZEN",
                  "inhoud_reden", "De plek blijft.",
                  "inhoud_watNu", "Vraag opnieuw wanneer dat verandert."));
      // Vier werkuren het aanmeldpunt, vier de achterwacht.
      default -> rit.wacht(nr, LocalDateTime.of(2026, 2, 3, 9, 30));
    }
  }

  /** Brengt de casus tot voor, tijdens of na het overleg van zijn trede. */
  private void tot(String nr, String moment) {
    if (!moment.equals("VOOR")) {
      etappe.overlegStaat(nr, "2026-02-04T09:00");
    } else if (rit.casus(nr).trede().orElseThrow() == 3) {
      etappe.bijeengeroepen(nr);
    }
    if (moment.equals("NA")) {
      etappe.overlegVondNiets(nr);
    }
  }

  private void escaleer(String nr, boolean kanNogNiet) {
    if (kanNogNiet) {
      assertThat(rit.botst(nr, STEUN, "escalatie", ESCALATIE)).contains("kan pas nadat");
    } else {
      rit.handel(nr, STEUN, "escalatie", ESCALATIE);
    }
  }
}
