package nl.rdm.escalatie.termijn.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import nl.rdm.escalatie.model.Beslistabel;
import nl.rdm.escalatie.termijn.Eenheid;
import nl.rdm.escalatie.termijn.Termijnlengte;
import nl.rdm.escalatie.termijn.Werkkalender;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** De klok van het crisisteam en de drie weken van de Regiotafel, van de kalender gelezen. */
@Tag("eenmaal")
class TafelklokkenTest {

  private static final Beslistabel TABEL = Beslistabel.van("termijnen");

  private final Werkkalender kalender = new Werkkalender(ZoneId.of("Europe/Amsterdam"), List.of());

  @ParameterizedTest
  @CsvSource({
    // Verzorging en verpleging, ggz-wonen en onbekend 24 uur, gehandicaptenzorg 48.
    "VV, 2026-02-03T10:00+01:00, 2026-02-04T10:00+01:00",
    "GGZ_WONEN, 2026-02-03T10:00+01:00, 2026-02-04T10:00+01:00",
    ", 2026-02-03T10:00+01:00, 2026-02-04T10:00+01:00",
    "VG, 2026-02-03T10:00+01:00, 2026-02-05T10:00+01:00",
    // Een weekeinde: van vrijdagmiddag naar zaterdag en zondag, en in de nacht van zaterdag.
    "VV, 2026-02-06T16:30+01:00, 2026-02-07T16:30+01:00",
    "VG, 2026-02-06T16:30+01:00, 2026-02-08T16:30+01:00",
    "VV, 2026-02-08T03:15+01:00, 2026-02-09T03:15+01:00",
    // Kerst.
    "VV, 2026-12-24T22:15+01:00, 2026-12-25T22:15+01:00",
    "VG, 2026-12-24T22:15+01:00, 2026-12-26T22:15+01:00",
    // De klok gaat vooruit, op zondag 29 maart 2026 om 02:00: een uur later op de wijzer.
    "VV, 2026-03-28T20:00+01:00, 2026-03-29T21:00+02:00",
    "VG, 2026-03-28T20:00+01:00, 2026-03-30T21:00+02:00",
    // En achteruit, op zondag 25 oktober 2026 om 03:00: een uur eerder.
    "VV, 2026-10-24T20:00+02:00, 2026-10-25T19:00+01:00",
    "VG, 2026-10-24T20:00+02:00, 2026-10-26T19:00+01:00",
    "VV, 2026-10-24T02:30+02:00, 2026-10-25T02:30+02:00"
  })
  void crisiszorg_is_er_op_de_klok_ook_s_nachts_en_in_het_weekeinde(
      String zorgsector, OffsetDateTime bijCrisisteam, OffsetDateTime zorgEr) {
    assertThat(kalender.einde(bijCrisisteam.toInstant(), lengte("crisisteam", false, zorgsector)))
        .isEqualTo(zorgEr.toInstant());
    assertThat(kalender.einde(bijCrisisteam.toInstant(), lengte("crisisteam", true, zorgsector)))
        .as("met spoed even snel")
        .isEqualTo(zorgEr.toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    // Drie weken voor het overleg na Paasmaandag: gewoon een dinsdag, nog in wintertijd.
    "2026-04-07T10:00+02:00, 2026-03-17T17:00+01:00",
    // Drie weken eerder is Goede Vrijdag, dus Witte Donderdag.
    "2026-04-24T10:00+02:00, 2026-04-02T17:00+02:00",
    // Drie weken eerder is Paaszaterdag of Paaszondag, ook dan Witte Donderdag.
    "2026-04-25T10:00+02:00, 2026-04-02T17:00+02:00",
    "2026-04-26T10:00+02:00, 2026-04-02T17:00+02:00",
    // Drie weken eerder is Paasmaandag: over het hele paasweekeinde heen, en over de zomertijd.
    "2027-04-19T10:00+02:00, 2027-03-25T17:00+01:00",
    // De dag na Paasmaandag is weer een werkdag.
    "2027-04-20T10:00+02:00, 2027-03-30T17:00+02:00"
  })
  void drie_weken_voor_de_regiotafel_valt_rond_pasen_op_een_eerdere_werkdag(
      OffsetDateTime overleg, OffsetDateTime indienenVoor) {
    assertThat(kalender.einde(overleg.toInstant(), lengte("regiotafel-indienen", false, null)))
        .isEqualTo(indienenVoor.toInstant());
  }

  private static Termijnlengte lengte(String stap, boolean spoed, String zorgsector) {
    var invoer = new HashMap<String, Object>();
    invoer.put("stap", stap);
    invoer.put("spoed", spoed);
    invoer.put("zorgsector", zorgsector);
    var regel = TABEL.neem(invoer).get(0);
    return new Termijnlengte(
        (Integer) regel.get("aantal"), Eenheid.valueOf((String) regel.get("eenheid")));
  }
}
