package nl.rdm.escalatie.termijn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.rdm.escalatie.TestDatabase;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

/** Het register op H2 en op PostgreSQL. */
class TermijnregisterTest {

  private static final String CASUS = "RDM-2026-0003";
  private static final Instant NU = Instant.parse("2026-11-23T09:00:00Z");

  private final List<String> logboek = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void een_termijn_komt_terug_zoals_zij_is_gezet(TestDatabase database) {
    var termijnen = register(new Termijntabel(database.maak().jdbc()));

    var gezet = termijnen.open(opdracht("taak:1", "taak", Optional.empty()));

    assertThat(termijnen.van(CASUS)).containsExactly(gezet);
    assertThat(termijnen.met(gezet.id())).isEqualTo(gezet);
    assertThat(termijnen.van("RDM-2026-9999")).isEmpty();
    assertThat(gezet.begin()).isEqualTo(NU);
    assertThat(gezet.vervaltOp()).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
    assertThat(gezet.trede()).isEmpty();
    assertThat(gezet.tafel()).contains("hoogcomplex");
    assertThat(gezet.geslotenOp()).isEmpty();
    assertThat(gezet.signaalOp()).isEmpty();
    assertThat(logboek).containsExactly("TERMIJN_GEZET 2026-11-30T17:00+01:00");
    assertThatThrownBy(() -> termijnen.met(gezet.id() + 1))
        .isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @EnumSource
  void hetzelfde_wachten_en_dezelfde_stap_hebben_een_termijn(TestDatabase database) {
    var tabel = new Termijntabel(database.maak().jdbc());
    var termijnen = register(tabel);

    var eerste = termijnen.open(opdracht("taak:1", "taak", Optional.empty()));

    assertThat(termijnen.open(opdracht("taak:1", "taak", Optional.of(NU)))).isEqualTo(eerste);
    assertThat(termijnen.open(opdracht("taak:1", "trede-1", Optional.empty())).id())
        .isNotEqualTo(eerste.id());
    assertThatThrownBy(() -> tabel.voegToe(eerste)).isInstanceOf(DuplicateKeyException.class);
  }

  @ParameterizedTest
  @EnumSource
  void sluiten_geldt_alleen_dit_wachten_en_maar_een_keer(TestDatabase database) {
    var termijnen = register(new Termijntabel(database.maak().jdbc()));
    var een = termijnen.open(opdracht("taak:1", "taak", Optional.empty())).id();
    var ander = termijnen.open(opdracht("taak:2", "taak", Optional.empty())).id();

    termijnen.sluit("taak:1", false, NU.plusSeconds(60));
    termijnen.sluit("taak:1", true, NU.plusSeconds(120));

    assertThat(termijnen.met(een).status()).isEqualTo(Termijn.Status.GEHAALD);
    assertThat(termijnen.met(een).geslotenOp()).contains(NU.plusSeconds(60));
    assertThat(termijnen.met(een).loopt()).isFalse();
    assertThat(termijnen.met(ander).loopt()).isTrue();
    termijnen.sluit("taak:2", true, NU.plusSeconds(120));
    assertThat(logboek)
        .extracting(regel -> regel.split(" ")[0])
        .containsExactly("TERMIJN_GEZET", "TERMIJN_GEZET", "TERMIJN_GEHAALD", "TERMIJN_VERVALLEN");
  }

  @ParameterizedTest
  @EnumSource
  void verzetten_houdt_het_eerste_einde_vast_en_weigert_wat_niet_kan(TestDatabase database) {
    var termijnen = register(new Termijntabel(database.maak().jdbc()));
    var gezet = termijnen.open(opdracht("taak:1", "taak", Optional.empty()));
    var nieuw = Instant.parse("2026-12-04T16:00:00Z");

    var verzet = termijnen.verzet(gezet.id(), nieuw, "OVERLEG_VERPLAATST");

    assertThat(verzet.vervaltOp()).isEqualTo(nieuw);
    assertThat(verzet.oorspronkelijkOp()).isEqualTo(gezet.vervaltOp());
    assertThat(verzet.status()).isEqualTo(Termijn.Status.VERZET);
    assertThat(verzet.loopt()).isTrue();
    assertThatThrownBy(() -> termijnen.verzet(gezet.id(), NU, "TERUG"))
        .hasMessageContaining("voor die begon");
    termijnen.sluit("taak:1", false, gezet.vervaltOp().plusSeconds(1));
    assertThat(termijnen.met(gezet.id()).status()).isEqualTo(Termijn.Status.GEHAALD);
    assertThatThrownBy(() -> termijnen.verzet(gezet.id(), nieuw, "TE_LAAT"))
        .hasMessageContaining("gesloten");
  }

  @ParameterizedTest
  @EnumSource
  void een_eigen_datum_heeft_de_lengte_van_een_taak_en_een_stap_zonder_lengte_vraagt_erom(
      TestDatabase database) {
    var termijnen = register(new Termijntabel(database.maak().jdbc()));
    var datum = termijnen.eigenEinde("2026-12-11");

    var gezet = termijnen.open(opdracht("taak:1", "afspraak", Optional.of(datum)));

    assertThat(gezet.vervaltOp()).isEqualTo(Instant.parse("2026-12-11T16:00:00Z"));
    assertThat(gezet.lengte()).isEqualTo(new Termijnlengte(5, Eenheid.WERKDAGEN));
    assertThat(gezet.eigenDatum()).isTrue();
    assertThatThrownBy(() -> termijnen.open(opdracht("taak:2", "afspraak", Optional.empty())))
        .hasMessageContaining("Stap 'afspraak' heeft een eigen datum nodig");
    assertThatThrownBy(() -> termijnen.moment("afspraak", false))
        .hasMessageContaining("termijn.eindeOp");
  }

  /** Wat met spoed even lang duurt, houdt ook zijn eigen lengte voor wie na elkaar overneemt. */
  @Test
  void spoed_verandert_niets_aan_de_48_uur_van_de_gehandicaptenzorg() {
    var tabel = new Termijntabel(TestDatabase.H2.maak().jdbc());
    var termijnen =
        register(
            tabel,
            new Termijnregels() {
              @Override
              public Termijnlengte lengte(String stap, boolean spoed) {
                return lengte(stap, spoed, Optional.empty());
              }

              @Override
              public Termijnlengte lengte(String stap, boolean spoed, Optional<String> zorgsector) {
                return new Termijnlengte(
                    zorgsector.filter("VG"::equals).isPresent() ? 48 : 24, Eenheid.UREN);
              }
            });
    var gezet =
        termijnen.open(opdracht("taak:1", "crisisteam", Optional.of("VG"), Optional.empty()));

    var bespoedigd = termijnen.bespoedig(gezet.id());

    assertThat(bespoedigd.vervaltOp()).isEqualTo(NU.plus(Duration.ofHours(48)));
    assertThat(bespoedigd.lengte()).isEqualTo(new Termijnlengte(48, Eenheid.UREN));
  }

  private Termijnregister register(Termijntabel tabel) {
    return register(
        tabel,
        (stap, spoed) ->
            stap.equals("afspraak")
                ? new Termijnlengte(0, Eenheid.EIGEN_DATUM)
                : new Termijnlengte(5, Eenheid.WERKDAGEN));
  }

  private Termijnregister register(Termijntabel tabel, Termijnregels regels) {
    var zone = ZoneId.of("Europe/Amsterdam");
    return new Termijnregister(
        tabel,
        regels,
        new Werkkalender(zone, List.of()),
        new Getuige(),
        Clock.fixed(NU, zone),
        termijn -> {});
  }

  private static Termijnopdracht opdracht(
      String wachten, String stap, Optional<Instant> eigenEinde) {
    return opdracht(wachten, stap, Optional.empty(), eigenEinde);
  }

  private static Termijnopdracht opdracht(
      String wachten, String stap, Optional<String> zorgsector, Optional<Instant> eigenEinde) {
    return new Termijnopdracht(
        CASUS,
        stap,
        wachten,
        "instantie",
        "test:1",
        "taak",
        "Taak",
        Optional.empty(),
        Optional.of("hoogcomplex"),
        false,
        false,
        zorgsector,
        eigenEinde);
  }

  private final class Getuige implements Logboek {

    @Override
    public void schrijf(String casusnummer, String soort, Map<String, String> gegevens) {
      throw new AssertionError("een termijn staat altijd op een element van een model");
    }

    @Override
    public void schrijf(
        String casusnummer,
        String soort,
        String onderdeel,
        String model,
        Map<String, String> gegevens) {
      logboek.add(soort + " " + gegevens.get("vervaltOp"));
    }

    @Override
    public List<Gebeurtenis> van(String casusnummer) {
      return List.of();
    }
  }
}
