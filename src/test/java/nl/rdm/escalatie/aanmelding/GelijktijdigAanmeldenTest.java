package nl.rdm.escalatie.aanmelding;

import static nl.rdm.escalatie.aanmelding.Voorbeeldaanmelding.boom;
import static nl.rdm.escalatie.aanmelding.Voorbeeldaanmelding.met;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import nl.rdm.escalatie.TestDatabase;
import nl.rdm.escalatie.aanmelding.Aanmeldingen.Ontvangst;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Kenmerken;
import nl.rdm.escalatie.casus.Spoedstand;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.logboek.LogboekVoorTests;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.termijn.Termijnen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;

/** Een aanmelding geeft één casus, ook wanneer twee aanvragen elkaar kruisen of ophouden. */
class GelijktijdigAanmeldenTest {

  private static final Clock KLOK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final Optional<String> SLEUTEL = Optional.of("sleutel-1");

  private final AtomicInteger nummers = new AtomicInteger();
  private volatile Callable<?> onderweg = () -> null;
  private TestDatabase.Verbinding db;
  private Aanmeldingen balie;

  private void begin(TestDatabase soort) {
    db = soort.maak();
    var sleutel = new SecretKeySpec(new byte[32], "HmacSHA256");
    balie =
        new Aanmeldbalie(
            new Aanmeldinglezer(KLOK),
            new Aanmeldsleutels(db.jdbc(), new Vingerafdruk(sleutel), KLOK),
            new Eerderecasussen(db.jdbc(), new Vingerafdruk(sleutel)),
            new Casusrijen(),
            new Aanmeldingsdossier(mock(Dossier.class)),
            casus -> {},
            new Aanmeldberichten(
                mock(Berichten.class),
                mock(Accounts.class),
                LogboekVoorTests.op(db, KLOK, "aanmelder"),
                mock(Termijnen.class),
                casusnummer -> Optional.empty()),
            (casusnummer, aanmelding) -> {},
            db.transacties());
  }

  @ParameterizedTest
  @EnumSource
  void dezelfde_aanmelding_tweemaal_tegelijk_wordt_een_casus(TestDatabase soort) throws Exception {
    begin(soort);
    var allebeiBezig = new CyclicBarrier(2);
    onderweg = () -> allebeiBezig.await(10, TimeUnit.SECONDS);

    var antwoorden = tegelijk(() -> dienIn("aanmelder"), () -> dienIn("aanmelder"));

    assertThat(antwoorden).hasSize(2).allMatch(antwoorden.get(0)::equals);
    assertThat(aantal("casus")).isEqualTo(1);
    assertThat(aantal("aanmelding_sleutel")).isEqualTo(1);
    assertThat(aantal("gebeurtenis")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void wie_na_een_mislukte_aanmelding_komt_meldt_gewoon_aan(TestDatabase soort) {
    begin(soort);
    onderweg =
        () -> {
          throw new IllegalStateException("mislukt");
        };
    assertThatThrownBy(() -> dienIn("aanmelder")).hasMessage("mislukt");
    assertThat(aantal("casus")).isZero();

    onderweg = () -> null;
    assertThat(dienIn("aanmelder").casusnummer()).isEqualTo("RDM-2026-0002");
  }

  @ParameterizedTest
  @MethodSource("metEnZonderSleutel")
  void wie_te_lang_op_een_ander_wacht_probeert_het_opnieuw_en_wordt_een_casus(
      TestDatabase soort, Optional<String> sleutel) {
    begin(soort);
    var pogingen = new AtomicInteger();
    onderweg =
        () -> {
          if (pogingen.incrementAndGet() < 3) {
            throw new CannotAcquireLockException("te lang gewacht");
          }
          return null;
        };

    var ontvangst = balie.dienIn(boom(), account("aanmelder"), sleutel);

    assertThat(ontvangst.casusnummer()).isEqualTo("RDM-2026-0003");
    assertThat(aantal("casus")).isEqualTo(1);
    assertThat(aantal("gebeurtenis")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("metEnZonderSleutel")
  void wie_blijft_wachten_hoort_dat_het_niet_lukte(TestDatabase soort, Optional<String> sleutel) {
    begin(soort);
    onderweg =
        () -> {
          throw new CannotAcquireLockException("te lang gewacht");
        };

    assertThatThrownBy(() -> balie.dienIn(boom(), account("aanmelder"), sleutel))
        .isInstanceOf(CannotAcquireLockException.class);
    assertThat(aantal("casus")).isZero();
    assertThat(nummers).hasValue(5);
  }

  static Stream<Arguments> metEnZonderSleutel() {
    return Stream.of(TestDatabase.values())
        .flatMap(
            soort ->
                Stream.of(SLEUTEL, Optional.empty()).map(sleutel -> arguments(soort, sleutel)));
  }

  @ParameterizedTest
  @EnumSource
  void een_ander_account_heeft_zijn_eigen_sleutels(TestDatabase soort) {
    begin(soort);

    assertThat(dienIn("aanmelder")).isNotEqualTo(dienIn("aanmeldpunt"));
  }

  @ParameterizedTest
  @EnumSource
  void dezelfde_velden_in_een_andere_volgorde_zijn_dezelfde_aanmelding(TestDatabase soort)
      throws Exception {
    begin(soort);
    var json = new ObjectMapper();
    var andersom = json.createObjectNode();
    var namen = new java.util.ArrayList<String>();
    boom().fieldNames().forEachRemaining(namen::add);
    java.util.Collections.reverse(namen);
    namen.forEach(naam -> andersom.set(naam, boom().get(naam)));

    assertThat(balie.dienIn(andersom, account("aanmelder"), SLEUTEL))
        .isEqualTo(dienIn("aanmelder"));
  }

  @ParameterizedTest
  @EnumSource
  void dezelfde_sleutel_met_een_andere_aanmelding_wordt_geweigerd(TestDatabase soort) {
    begin(soort);
    dienIn("aanmelder");

    assertThatThrownBy(
            () -> balie.dienIn(met("zorgvraag", "\"Iets anders\""), account("aanmelder"), SLEUTEL))
        .isInstanceOf(SleutelHergebruikt.class);
    assertThat(aantal("casus")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void van_sleutel_en_inhoud_staat_alleen_een_vingerafdruk_in_de_tabel(TestDatabase soort) {
    begin(soort);
    dienIn("aanmelder");

    var rij = db.jdbc().sql("select * from aanmelding_sleutel").query().singleRow();
    assertThat(rij.get("sleutel").toString()).matches("[0-9a-f]{64}");
    assertThat(rij.get("inhoud").toString()).matches("[0-9a-f]{64}");
    assertThat(rij.values().toString()).doesNotContain("sleutel-1", "psychose");
  }

  private Ontvangst dienIn(String account) {
    return balie.dienIn(boom(), account(account), SLEUTEL);
  }

  private static Account account(String id) {
    return new Account(id, id, id + "@example.org", Set.of("aanmelders"));
  }

  private int aantal(String tabel) {
    return db.jdbc().sql("select count(*) from " + tabel).query(Integer.class).single();
  }

  private static List<Ontvangst> tegelijk(Callable<Ontvangst> een, Callable<Ontvangst> ander)
      throws Exception {
    var draden = Executors.newFixedThreadPool(2);
    try {
      var antwoorden = draden.invokeAll(List.of(een, ander), 30, TimeUnit.SECONDS);
      return List.of(antwoorden.get(0).get(), antwoorden.get(1).get());
    } finally {
      draden.shutdownNow();
    }
  }

  /** Casussen als rijen, zonder engine: elk krijgt een eigen nummer en wacht dan op de test. */
  private final class Casusrijen implements Casussen {

    @Override
    public Casus neemOp(Kenmerken kenmerken, String aanmelder) {
      var casusnummer = "RDM-2026-%04d".formatted(nummers.incrementAndGet());
      db.jdbc()
          .sql(
              """
              insert into casus (casusnummer, gemeente, aanmelder, aanmelder_rol, financiering,
                toestemming, clientondersteuner, hoogcomplex, veiligheidsrisico, direct_gevaar,
                spoedstand, status, aangemeld_op)
              values (?, ?, ?, 'OM', 'Zvw', 'GEGEVEN', 'GEWENST', false, false, false, 'GEEN',
                'IN_BEHANDELING', ?)
              """)
          .params(
              casusnummer, kenmerken.gemeente(), aanmelder, KLOK.instant().atOffset(ZoneOffset.UTC))
          .update();
      try {
        onderweg.call();
      } catch (RuntimeException fout) {
        throw fout;
      } catch (Exception fout) {
        throw new IllegalStateException(fout);
      }
      return new Casus(
          casusnummer,
          kenmerken.gemeente(),
          aanmelder,
          "OM",
          List.of("Zvw"),
          false,
          "GEWENST",
          Spoedstand.GEEN,
          Casus.Status.IN_BEHANDELING,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          KLOK.instant());
    }

    @Override
    public Optional<Casus> van(String casusnummer) {
      return Optional.empty();
    }

    @Override
    public Casus houdVast(String casusnummer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Casus> zichtbaar(String casusnummer, Account lezer) {
      return Optional.empty();
    }

    @Override
    public List<Casus> zichtbaar(Account lezer, int pagina, int grootte) {
      return List.of();
    }

    @Override
    public int aantalZichtbaar(Account lezer) {
      return 0;
    }
  }
}
