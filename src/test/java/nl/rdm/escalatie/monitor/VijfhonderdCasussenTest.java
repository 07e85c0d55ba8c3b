package nl.rdm.escalatie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.eisen.Eis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Een halfjaar met vijfhonderd casussen: de monitor telt wat de engine onthield, en wie alles leest
 * wat hij ervan te zien krijgt rekent geen onderdrukt aantal terug.
 */
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
  @Autowired private Monitordruk druk;
  @Autowired private JdbcClient jdbc;

  @LocalServerPort private int poort;

  /**
   * Blijft liggen: zo is een monitor met cijfers te bekijken zonder zelf een halfjaar te wachten.
   */
  private final Path map = Path.of("target", "monitor");

  @Test
  @Eis({"R117", "R118", "R119"})
  void de_monitor_telt_hetzelfde_als_de_engine_en_geeft_niemand_prijs() throws IOException {
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
                    Publicatie.met("trede-1", Publicatie.ZONDER_OPLOSSING),
                    Publicatie.met("transfertafel", Publicatie.TERMIJN),
                    Publicatie.met("spoed", Publicatie.SPOED),
                    Publicatie.met("ondersteuning", Publicatie.GEZOCHT),
                    Publicatie.met("topx", List.of("niet-toegelaten", "advies")),
                    List.of(
                        "trede-1.opgelost",
                        "trede-3.opgelost",
                        "trede-3.anders",
                        "trede-3.aanbod-ontbreekt",
                        "trede-4.opgelost",
                        "hoogcomplex.oplossing",
                        "regiotafel.oplossing",
                        "crisisteam.later",
                        "levensloopaanpak.oplossing"))
                .flatMap(List::stream)
                .toList());

    var monitors = PERIODEN.stream().map(cijfers::van).toList();
    halfjaar.ernaVerder();

    assertThat(PERIODEN.stream().map(cijfers::van)).isEqualTo(monitors);
    assertThat(tellingen.van(PERIODEN.get(0))).isEqualTo(geheel);
    assertThat(Enginetelling.van(jdbc, PERIODEN.get(0))).isEqualTo(geheel);

    leesAllesEnRekenTerug();
  }

  /** Alles wat een lezer te zien krijgt: de halfjaren met casussen, en het eerste venster. */
  private void leesAllesEnRekenTerug() throws IOException {
    rit.zetKlok(LocalDateTime.of(2029, 1, 2, 10, 0));
    var lezer = new Sessie(poort);
    lezer.paginaInlog("themagroep", "demo");
    var lezing = new Lezing();
    Files.createDirectories(map);
    for (var tot : List.of(JANUARI, JULI, JANUARI.plusYears(1), JANUARI.plusYears(3))) {
      var periode = Periode.vorigHalfjaar(tot);
      var html =
          lezer
              .haal(
                  "/monitor/concept?van=%s&totEnMet=%s"
                      .formatted(periode.van(), periode.totEnMet()))
              .body();
      var gelezen = Gelezen.opDePagina(html);
      var monitor = cijfers.van(periode);
      assertThat(
              Gelezen.inDeSpreadsheet(
                  Files.write(
                      map.resolve("tot-en-met-" + periode.totEnMet() + ".xlsx"),
                      druk.xlsx("MONITOR", monitor)),
                  html))
          .isEqualTo(gelezen);
      var pdf = druk.pdf("MONITOR", monitor, Optional.empty());
      Files.write(map.resolve("tot-en-met-" + periode.totEnMet() + ".pdf"), pdf);
      assertThat(Gelezen.inDePdf(pdf, html)).isEqualTo(gelezen);
      lezing.lees(
          periode.van() + " ",
          gelezen,
          tellingen.van(periode),
          Venster.voor(periode.tot()).map(tellingen::van).orElse(new Telling.Maker().klaar()));
    }
    lezing.rekenTerug();
  }
}
