package nl.rdm.escalatie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.eisen.Eis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Een halfjaar met vijfhonderd casussen: de monitor telt wat de engine onthield. */
@RdmTest
@Tag("eenmaal")
class VijfhonderdCasussenTest {

  private static final LocalDate JANUARI = LocalDate.of(2026, 1, 1);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final LocalDate JULI = LocalDate.of(2026, 7, 1);
  private static final List<Periode> PERIODEN =
      List.of(new Periode(JANUARI, JULI), new Periode(JANUARI, APRIL), new Periode(APRIL, JULI));

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Tellingen tellingen;
  @Autowired private Monitorcijfers cijfers;
  @Autowired private JdbcClient jdbc;

  @Test
  @Eis({"R117", "R118", "R119"})
  void de_monitor_telt_hetzelfde_als_de_historie_van_de_engine() {
    var halfjaar = new Halfjaar(rit, etappe);
    halfjaar.loop(500);

    for (var periode : PERIODEN) {
      var geteld = tellingen.van(periode);
      var onafhankelijk = Enginetelling.van(jdbc, periode);
      assertThat(geteld.aantallen()).as("%s", periode).isEqualTo(onafhankelijk.aantallen());
      assertThat(geteld.dagen()).as("%s", periode).isEqualTo(onafhankelijk.dagen());
    }
    var geheel = tellingen.van(PERIODEN.get(0));
    assertThat(geheel.aantallen().keySet())
        .as("elk soort komt voor")
        .containsAll(
            Stream.of(
                    Publicatie.met(
                        "trede-1",
                        List.of(
                            "opgelost",
                            "door-clientondersteuner",
                            "door-aanmeldpunt",
                            "door-coordinatiepunt",
                            "termijn",
                            "geen-oplossing")),
                    Publicatie.met("transfertafel", Publicatie.TERMIJN),
                    Publicatie.met("spoed", Publicatie.SPOED),
                    Publicatie.met("ondersteuning", Publicatie.TERMIJN),
                    List.of(
                        "trede-3.instroom",
                        "trede-4.opgelost",
                        "hoogcomplex.oplossing",
                        "crisisteam.later",
                        "topx.niet-toegelaten"))
                .flatMap(List::stream)
                .toList());

    var monitors = PERIODEN.stream().map(cijfers::van).toList();
    halfjaar.ernaVerder();

    assertThat(PERIODEN.stream().map(cijfers::van)).isEqualTo(monitors);
    assertThat(tellingen.van(PERIODEN.get(0))).isEqualTo(geheel);
    assertThat(Enginetelling.van(jdbc, PERIODEN.get(0))).isEqualTo(geheel);
  }
}
