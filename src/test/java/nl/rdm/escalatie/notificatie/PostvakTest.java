package nl.rdm.escalatie.notificatie;

import static nl.rdm.escalatie.notificatie.Postkamer.CASUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.rdm.escalatie.TestDatabase;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PostvakTest {

  private static final String ANDERE = "RDM-2026-0002";

  @TempDir private Path map;

  @ParameterizedTest
  @EnumSource
  void zonder_mailserver_wordt_elk_bericht_een_bestand_op_tijd_en_nummer(TestDatabase soort)
      throws Exception {
    var post = new Postkamer(soort);
    post.stuur("een", "uitnodiging", "a@example.org", Map.of(), List.of("uitnodiging"));

    post.verzender(post.map(map), maker()).verzend();

    try (var bestanden = Files.list(map)) {
      var bestand = bestanden.toList();
      assertThat(bestand)
          .singleElement()
          .satisfies(een -> assertThat(een).hasFileName("20261123-090000-1.eml"));
      try (var in = Files.newInputStream(bestand.get(0))) {
        var mail = new MimeMessage(null, in);
        assertThat(mail.getMessageID()).isEqualTo(post.kolom("message_id"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      }
    }
    var postvak = post.postvak(map);
    assertThat(postvak.lijst(10))
        .singleElement()
        .satisfies(stuk -> assertThat(stuk.bestand()).isTrue());
    assertThat(postvak.bekijk(1))
        .hasValueSatisfying(
            mail -> {
              assertThat(mail.aan()).isEqualTo("a@example.org");
              assertThat(mail.tekst()).startsWith("Casus " + CASUS).doesNotContain("merk-inhoud");
              assertThat(mail.bijlagen()).containsExactly("overleg.ics");
            });
    assertThat(postvak.bekijk(2)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void een_geparkeerd_bericht_staat_vooraan_en_gaat_na_opnieuw_aanbieden_weg(TestDatabase soort) {
    var post = new Postkamer(soort);
    var postvak = post.postvak(map);
    post.stuur("een", "terugkoppeling", "a@example.org", Map.of(), List.of("uitnodiging"));
    post.stuur("twee", "b@example.org");
    post.verzender(post.map(map)).verzend();

    assertThat(postvak.lijst(10))
        .extracting(Poststuk::status)
        .containsExactly("GEPARKEERD", "VERZONDEN");
    assertThat(postvak.lijst(1)).hasSize(1);
    assertThat(postvak.opnieuw(2)).isFalse();
    assertThat(postvak.opnieuw(1)).isTrue();
    assertThat(post.verzender(post.map(map), maker()).verzend()).isEqualTo(1);

    assertThat(postvak.lijst(10))
        .extracting(Poststuk::id, Poststuk::status, Poststuk::pogingen)
        .containsExactly(tuple(2L, "VERZONDEN", 1), tuple(1L, "VERZONDEN", 1));
    assertThat(post.logboek.van(CASUS))
        .extracting(Gebeurtenis::soort, Gebeurtenis::wie)
        .contains(tuple("BERICHT_OPNIEUW", "beheerder"));
  }

  @ParameterizedTest
  @EnumSource
  void een_map_die_niet_te_schrijven_is_laat_het_bericht_wachten(TestDatabase soort)
      throws IOException {
    var post = new Postkamer(soort);
    var bezet = Files.createFile(map.resolve("bezet"));
    post.stuur("een", "a@example.org");

    assertThat(post.verzender(post.map(bezet)).verzend()).isZero();

    assertThat(post.kolom("status")).isEqualTo("KLAAR");
  }

  @ParameterizedTest
  @EnumSource
  void met_de_sleutel_van_de_casus_verdwijnt_wie_er_post_van_kreeg(TestDatabase soort)
      throws IOException {
    var post = new Postkamer(soort);
    post.stuur("een", "clientzelf@example.org");
    post.stuur("een", "ondersteuner@example.org");
    post.berichten.stuur(
        new Bericht(ANDERE, "een", "herinnering", "blijft@example.org", Map.of(), List.of()));
    post.verzender(post.map(map)).verzend();
    post.stuur("twee", "clientzelf@example.org");
    post.verzender(
            (bericht, mail) -> {
              throw new IOException("550 clientzelf@example.org");
            })
        .verzend();

    post.wis(map);

    assertThat(post.db.jdbc().sql("select * from bericht order by id").query().listOfRows())
        .extracting(rij -> rij.get("ontvanger"), rij -> rij.get("status"), rij -> rij.get("fout"))
        .containsExactly(
            tuple("gewist-1", "VERZONDEN", ""),
            tuple("gewist-2", "VERZONDEN", ""),
            tuple("blijft@example.org", "VERZONDEN", ""),
            tuple("gewist-4", "VERVALLEN", ""));
    assertThat(bestanden()).containsExactly("20261123-090000-3.eml");
    assertThat(post.postvak(map).bekijk(1)).isEmpty();
    post.later(Duration.ofDays(1));
    assertThat(post.verzender(post.map(map)).verzend()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void wat_tijdens_het_verzenden_gewist_wordt_blijft_niet_als_bestand_achter(TestDatabase soort)
      throws IOException {
    var post = new Postkamer(soort);
    var uit = post.map(map);
    post.stuur("een", "clientzelf@example.org");
    var trage =
        new Bezorger() {
          @Override
          public void bezorg(Uitgaand bericht, MimeMessage mail)
              throws MessagingException, IOException {
            post.wis(map);
            uit.bezorg(bericht, mail);
          }

          @Override
          public void wis(long id, Instant gemaaktOp) {
            uit.wis(id, gemaaktOp);
          }
        };

    post.verzender(trage).verzend();

    assertThat(bestanden()).isEmpty();
    assertThat(post.kolom("status")).isEqualTo("VERVALLEN");
  }

  /** Het bericht ligt nog niet vast wanneer de sleutel verdwijnt. */
  @ParameterizedTest
  @EnumSource
  void een_bericht_dat_pas_na_het_vernietigen_vastligt_is_er_niet_en_gaat_niet_weg(
      TestDatabase soort) throws Exception {
    var post = new Postkamer(soort);
    post.opent();

    post.db
        .inTransactie()
        .executeWithoutResult(
            status -> {
              post.stuur("een", "clientzelf@example.org");
              doeIntussen(() -> post.vernietig(map));
            });
    post.stuur("twee", "clientzelf@example.org");

    assertThat(post.db.jdbc().sql("select ontvanger from bericht").query().listOfRows()).isEmpty();
    assertThat(post.verzender(post.map(map)).verzend()).isZero();
  }

  /** Wie vernietigt, wacht op wie net een bericht vastlegt, en wist het dan. */
  @ParameterizedTest
  @EnumSource
  void vernietigen_wacht_op_een_bericht_dat_net_wordt_vastgelegd(TestDatabase soort)
      throws Exception {
    var post = new Postkamer(soort);
    post.opent();
    var vernietigt = new CompletableFuture<Void>();
    var wachtte = new AtomicBoolean();

    post.db
        .inTransactie()
        .executeWithoutResult(
            status -> {
              post.stuur("een", "clientzelf@example.org");
              TransactionSynchronizationManager.registerSynchronization(
                  new TransactionSynchronization() {
                    @Override
                    public void beforeCompletion() {
                      new Thread(
                              () -> {
                                post.vernietig(map);
                                vernietigt.complete(null);
                              })
                          .start();
                      wachtte.set(!isKlaar(vernietigt));
                    }
                  });
            });
    vernietigt.get(30, TimeUnit.SECONDS);

    assertThat(wachtte).isTrue();
    assertThat(post.kolom("ontvanger")).isEqualTo("gewist-1");
    assertThat(post.kolom("status")).isEqualTo("VERVALLEN");
  }

  @ParameterizedTest
  @EnumSource
  void een_bericht_dat_half_geschreven_bleef_verdwijnt_met_een_nieuwe_poging_en_bij_het_wissen(
      TestDatabase soort) throws IOException {
    var post = new Postkamer(soort);
    Files.writeString(map.resolve("20261123-090000-1.eml.tmp"), "To: clientzelf@example.org");
    Files.writeString(map.resolve("20261123-090000-2.eml.tmp"), "To: clientzelf@example.org");
    post.stuur("een", "clientzelf@example.org");
    post.verzender(post.map(map)).verzend();
    assertThat(bestanden())
        .containsExactlyInAnyOrder("20261123-090000-1.eml", "20261123-090000-2.eml.tmp");

    post.stuur("twee", "clientzelf@example.org");
    post.wis(map);

    assertThat(bestanden()).isEmpty();
  }

  private static void doeIntussen(Runnable iets) {
    var klaar = CompletableFuture.runAsync(iets);
    assertThat(klaar).succeedsWithin(Duration.ofSeconds(30));
  }

  private static boolean isKlaar(CompletableFuture<Void> iets) {
    try {
      iets.get(500, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException nogNiet) {
      return false;
    } catch (InterruptedException | ExecutionException fout) {
      throw new IllegalStateException(fout);
    }
  }

  private List<String> bestanden() throws IOException {
    try (var lijst = Files.list(map)) {
      return lijst.map(bestand -> bestand.getFileName().toString()).toList();
    }
  }

  private static Bijlagemaker maker() {
    return new Bijlagemaker() {
      @Override
      public String verwijzing() {
        return "uitnodiging";
      }

      @Override
      public Bijlage maak(String casusnummer, Map<String, String> gegevens) {
        return new Bijlage("overleg.ics", "text/calendar", "merk-inhoud".getBytes());
      }
    };
  }
}
