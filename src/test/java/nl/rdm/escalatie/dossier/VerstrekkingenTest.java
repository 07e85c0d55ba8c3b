package nl.rdm.escalatie.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.TestDatabase;
import nl.rdm.escalatie.dossier.Verstrekking.Sluiting;
import nl.rdm.escalatie.dossier.Verstrekkingen.Vrijgave;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.logboek.LogboekVoorTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Het register van verstrekkingen, op beide databases. */
class VerstrekkingenTest {

  private static final String CASUS = "RDM-2026-0001";
  private static final Instant NU = Instant.parse("2026-11-23T09:00:00Z");
  private static final Clock KLOK = Clock.fixed(NU, ZoneOffset.UTC);

  private Logboek logboek;
  private Verstrekkingen register;

  private void begin(TestDatabase soort) {
    var db = soort.maak();
    logboek = LogboekVoorTests.op(db, KLOK, "coordinator");
    register = new JdbcVerstrekkingen(db.jdbc(), logboek, () -> Optional.of("coordinator"), KLOK);
  }

  @ParameterizedTest
  @EnumSource
  void een_verstrekking_is_open_zolang_een_van_haar_beurten_duurt(TestDatabase soort) {
    begin(soort);
    geefVrij("trede", "gemeente-enschede", Grondslag.ANDERE_GRONDSLAG);
    geefVrij("trede", "burgemeester-enschede", Grondslag.ANDERE_GRONDSLAG);
    register.duurVoort("trede", "gemeente-enschede", "verslag");

    register.beurtVoorbij("een andere beurt");
    assertThat(register.open(CASUS)).hasSize(2);
    register.beurtVoorbij("trede");
    assertThat(register.open(CASUS))
        .extracting(Verstrekking::aan)
        .containsExactly("gemeente-enschede");
    register.beurtVoorbij("verslag");

    assertThat(register.open(CASUS)).isEmpty();
    assertThat(register.van(CASUS))
        .hasSize(2)
        .allSatisfy(
            verstrekking -> {
              assertThat(verstrekking.door()).isEqualTo("coordinator");
              assertThat(verstrekking.geslotenOp()).contains(NU);
              assertThat(verstrekking.geslotenOm()).contains(Sluiting.BEURT_VOORBIJ);
            });
    assertThat(logboek.van(CASUS))
        .extracting(Gebeurtenis::soort)
        .containsExactly(
            "INHOUD_VRIJGEGEVEN",
            "INHOUD_VRIJGEGEVEN",
            "VERSTREKKING_GESLOTEN",
            "VERSTREKKING_GESLOTEN");
  }

  @ParameterizedTest
  @EnumSource
  void intrekken_sluit_alleen_wat_op_toestemming_rust_en_de_eerste_reden_blijft(
      TestDatabase soort) {
    begin(soort);
    for (var grondslag : Grondslag.values()) {
      geefVrij("beurt", "tafel-" + grondslag.ordinal(), grondslag);
    }

    assertThat(register.toestemmingIngetrokken(CASUS))
        .extracting(Verstrekking::grondslag)
        .containsExactly(Grondslag.TOESTEMMING_AANMELDING, Grondslag.TOESTEMMING_VERNIEUWD);
    assertThat(register.toestemmingIngetrokken(CASUS)).isEmpty();
    assertThat(register.openVoor(Set.of("tafel-0", "tafel-1"))).isEmpty();
    assertThat(register.openVoor(Set.of("tafel-0", "tafel-3"))).containsExactly(CASUS);
    assertThat(register.openVoor(Set.of())).isEmpty();
    assertThat(register.beurten(register.van(CASUS).get(0))).containsExactly("beurt");

    register.beurtVoorbij("beurt");
    assertThat(register.van(CASUS))
        .extracting(verstrekking -> verstrekking.geslotenOm().orElseThrow())
        .containsExactly(
            Sluiting.TOESTEMMING_INGETROKKEN,
            Sluiting.TOESTEMMING_INGETROKKEN,
            Sluiting.BEURT_VOORBIJ,
            Sluiting.BEURT_VOORBIJ);
  }

  @ParameterizedTest
  @CsvSource({
    "aanmelding, AANMELDING",
    "rdm-casus.aanvullingGeven, AANVULLING",
    "rdm-casus.aanmeldingToetsen, NOTITIES",
    "overlegtafel.uitkomstVastleggen, UITKOMSTEN",
    "overlegtafel.inhoudVrijgeven#7, NOTITIES",
    "trede-2-bovenregionaal.vervolgBepalen, UITKOMSTEN",
    "trede-3-bestuurlijk-escalatieoverleg.planBeoordelen, PLAN",
    "trede-3-bestuurlijk-escalatieoverleg.oplegnotitieOpstellen, PLAN",
    "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen, UITKOMSTEN",
    "terugkoppeling.terugkoppelingOpstellen#3, UITKOMSTEN",
    "route, UITKOMSTEN",
    "casusregisseur, NOTITIES",
    "iets-nieuws, NOTITIES",
    // De uitleg van wie de cliënt bijstaat leest ook niemand aan wie alles is vrijgegeven.
    "deelname-client,",
  })
  void elk_stuk_hoort_bij_een_deel(String onderwerp, Dossierdeel deel) {
    var alles =
        new Verstrekking(
            1,
            CASUS,
            "tafel-x",
            Grondslag.ANDERE_GRONDSLAG,
            Set.of(Dossierdeel.values()),
            "overlegtafel.inhoudVrijgeven#7",
            "aanmeldpunt",
            NU,
            Optional.empty(),
            Optional.empty());

    assertThat(Dossierdeel.van(stuk(onderwerp, "veld"))).isEqualTo(Optional.ofNullable(deel));
    assertThat(alles.omvat(stuk(onderwerp, "veld"))).isEqualTo(deel != null);
  }

  @Test
  void een_anonieme_verstrekking_omvat_alleen_haar_eigen_tekst() {
    var anoniem =
        new Verstrekking(
            1,
            CASUS,
            "tafel-x",
            Grondslag.ANONIEM,
            Set.of(),
            "overlegtafel.inhoudVrijgeven#7",
            "aanmeldpunt",
            NU,
            Optional.empty(),
            Optional.empty());

    assertThat(
            List.of(
                stuk("overlegtafel.inhoudVrijgeven#7", "anoniem"),
                stuk("overlegtafel.inhoudVrijgeven#8", "anoniem"),
                stuk("overlegtafel.inhoudVrijgeven#7", "grondslag"),
                stuk("aanmelding", "anoniem")))
        .extracting(anoniem::omvat)
        .containsExactly(true, false, false, false);
  }

  private void geefVrij(String beurt, String aan, Grondslag grondslag) {
    register.geefVrij(
        new Vrijgave(
            CASUS, beurt, aan, grondslag, Set.of(Dossierdeel.AANMELDING), "vrijgave#" + aan));
  }

  private static Stuk stuk(String onderwerp, String veld) {
    return new Stuk(onderwerp, veld, "Label", "waarde", "iemand", NU);
  }
}
