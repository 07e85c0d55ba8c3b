package nl.rdm.escalatie.notificatie;

import static nl.rdm.escalatie.notificatie.Postkamer.CASUS;
import static nl.rdm.escalatie.notificatie.Postkamer.smtp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.rdm.escalatie.TestDatabase;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class VerzenderTest {

  private GreenMail server;

  @BeforeEach
  void start() {
    server = new GreenMail(Postkamer.willekeurigePoort());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void een_mail_heeft_tekst_en_html_en_de_kopregels_van_een_automatisch_bericht() throws Exception {
    var post = new Postkamer(TestDatabase.H2);
    post.stuur(
        "herinnering:1",
        "herinnering",
        "aanmeldpunt@example.org",
        Map.of(
            "taak",
            "Aanmelding toetsen",
            "taakId",
            "abc-1",
            "vervaltOp",
            "2026-11-26T17:00:00+01:00"),
        List.of());

    assertThat(post.verzender(smtp(server)).verzend()).isEqualTo(1);

    var mail = ontvangen().get(0);
    assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("rdm@example.org");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("aanmeldpunt@example.org");
    assertThat(mail.getSubject())
        .isEqualTo(
            CASUS
                + ": herinnering aan taak Aanmelding toetsen, uiterlijk 26 november om 17.00 uur");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).isEqualTo(post.kolom("message_id")).endsWith("@example.org>");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    var delen = (MimeMultipart) mail.getContent();
    assertThat(delen.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(delen.getBodyPart(1).getContentType()).startsWith("text/html");
    for (int i = 0; i < 2; i++) {
      assertThat((String) delen.getBodyPart(i).getContent())
          .contains(CASUS, "Aanmelding toetsen", "donderdag 26 november 2026 om 17.00 uur")
          .contains("https://rdm.example.org/camunda/app/tasklist/default/#/?task=abc-1");
    }
    assertThat(post.kolom("status")).isEqualTo("VERZONDEN");
    assertThat(post.verzender(smtp(server)).verzend()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void een_herinnering_gaat_op_haar_moment_weg_en_wie_haar_introk_krijgt_haar_niet(
      TestDatabase soort) {
    var post = new Postkamer(soort);
    post.db
        .inTransactie()
        .executeWithoutResult(
            status -> {
              for (var aanleiding : List.of("wacht-op:1", "wacht-op:2")) {
                post.herinneringen.stuurOp(
                    Postkamer.BEGIN.plus(Duration.ofDays(1)),
                    new Bericht(
                        CASUS, aanleiding, "wacht-op", "a@example.org", Map.of(), List.of()));
              }
              post.herinneringen.trekIn(CASUS, "wacht-op:1");
            });
    var verzender = post.verzender(smtp(server));

    post.later(Duration.ofDays(1).minusSeconds(1));
    assertThat(verzender.verzend()).isZero();
    post.later(Duration.ofSeconds(1));
    assertThat(verzender.verzend()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void een_geweigerde_verbinding_wordt_later_opnieuw_geprobeerd(TestDatabase soort)
      throws Exception {
    var poort = server.getSmtp().getPort();
    server.stop();
    var post = new Postkamer(soort);
    post.stuur("een", "aanmeldpunt@example.org");
    var verzender = post.verzender(smtp(poort));

    assertThat(verzender.verzend()).isZero();
    assertThat(post.kolom("status")).isEqualTo("KLAAR");
    assertThat(post.kolom("fout")).contains("Mail server connection failed");
    server = new GreenMail(new ServerSetup(poort, null, ServerSetup.PROTOCOL_SMTP));
    server.start();
    post.later(Duration.ofSeconds(59));
    assertThat(verzender.verzend()).isZero();
    post.later(Duration.ofSeconds(1));
    assertThat(verzender.verzend()).isEqualTo(1);

    assertThat(ontvangen()).hasSize(1);
    assertThat(ontvangen().get(0).getMessageID()).isEqualTo(post.kolom("message_id"));
    assertThat(post.kolom("fout")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void wie_na_het_verzenden_omvalt_laat_een_claim_achter_die_verloopt_met_hetzelfde_nummer(
      TestDatabase soort) throws Exception {
    var post = new Postkamer(soort);
    post.stuur("een", "aanmeldpunt@example.org");
    var gevallen =
        post.verzender(
            (bericht, mail) -> {
              smtp(server).bezorg(bericht, mail);
              throw new StroomUitval();
            });
    assertThatThrownBy(gevallen::verzend).isInstanceOf(StroomUitval.class);
    assertThat(post.kolom("status")).isEqualTo("BEZIG");

    var ander = post.verzender(smtp(server));
    assertThat(ander.verzend()).isZero();
    post.later(Postbus.CLAIM);
    assertThat(ander.verzend()).isEqualTo(1);

    assertThat(ontvangen()).hasSize(2);
    assertThat(ontvangen().get(0).getMessageID()).isEqualTo(ontvangen().get(1).getMessageID());
  }

  @ParameterizedTest
  @EnumSource
  void na_acht_pogingen_ligt_een_bericht_geparkeerd_en_gaan_andere_gewoon_door(TestDatabase soort) {
    var post = new Postkamer(soort);
    post.stuur("kapot", "kapot@example.org");
    var pogingen = new ArrayList<Duration>();
    var begonnen = Duration.ZERO;
    var verzender =
        post.verzender(
            (bericht, mail) -> {
              if (bericht.ontvanger().startsWith("kapot")) {
                throw new IOException("550 geweigerd");
              }
              smtp(server).bezorg(bericht, mail);
            });

    int vorige = 0;
    for (int minuut : List.of(0, 1, 2, 5, 6, 7, 20, 21, 22, 80, 81, 200, 201, 440, 441, 920, 921)) {
      post.later(Duration.ofMinutes(minuut - vorige));
      vorige = minuut;
      int eerder = aantal(post);
      verzender.verzend();
      if (aantal(post) > eerder) {
        pogingen.add(begonnen.plusMinutes(minuut));
      }
      if (minuut == 2) {
        post.stuur("goed", "goed@example.org");
      }
    }

    assertThat(pogingen)
        .containsExactly(
            Duration.ZERO,
            Duration.ofMinutes(1),
            Duration.ofMinutes(6),
            Duration.ofMinutes(21),
            Duration.ofMinutes(81),
            Duration.ofMinutes(201),
            Duration.ofMinutes(441),
            Duration.ofMinutes(921));
    assertThat(standen(post)).containsExactly("GEPARKEERD", "VERZONDEN");
    assertThat(post.logboek.van(CASUS))
        .extracting(Gebeurtenis::soort)
        .containsExactly("BERICHT_GEPARKEERD");
  }

  @ParameterizedTest
  @EnumSource
  void een_bericht_dat_telkens_de_verzender_meesleurt_wordt_ook_geparkeerd(TestDatabase soort) {
    var post = new Postkamer(soort);
    post.stuur("een", "aanmeldpunt@example.org");
    var verzender =
        post.verzender(
            (bericht, mail) -> {
              throw new StroomUitval();
            });
    for (int i = 0; i < Postbus.POGINGEN; i++) {
      assertThatThrownBy(verzender::verzend).isInstanceOf(StroomUitval.class);
      post.later(Postbus.CLAIM);
    }

    assertThat(verzender.verzend()).isZero();
    assertThat(standen(post)).containsExactly("GEPARKEERD");
  }

  @ParameterizedTest
  @EnumSource
  void twee_verzenders_tegelijk_verzenden_elk_bericht_een_keer(TestDatabase soort)
      throws Exception {
    var post = new Postkamer(soort);
    IntStream.range(0, 40).forEach(i -> post.stuur("nr" + i, "lid" + i + "@example.org"));
    var tegelijk = new CountDownLatch(1);
    var draden = Executors.newFixedThreadPool(2);
    var uitkomsten =
        IntStream.range(0, 2)
            .mapToObj(
                i ->
                    draden.submit(
                        () -> {
                          tegelijk.await();
                          return post.verzender(smtp(server)).verzend();
                        }))
            .toList();
    tegelijk.countDown();

    assertThat(uitkomsten.get(0).get(60, TimeUnit.SECONDS) + uitkomsten.get(1).get()).isEqualTo(40);
    draden.shutdown();
    assertThat(ontvangen())
        .extracting(mail -> mail.getAllRecipients()[0].toString())
        .doesNotHaveDuplicates()
        .hasSize(40);
  }

  @ParameterizedTest
  @EnumSource
  void tijdens_het_verzenden_loopt_geen_transactie(TestDatabase soort) {
    var post = new Postkamer(soort);
    post.stuur("een", "aanmeldpunt@example.org");
    var verzender =
        post.verzender(
            (bericht, mail) -> {
              assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
              // Een ander kan de rij nu vastpakken: er staat geen slot meer op.
              assertThat(
                      post.db
                          .jdbc()
                          .sql("select status from bericht for update skip locked")
                          .query(String.class)
                          .list())
                  .containsExactly("BEZIG");
            });

    assertThat(verzender.verzend()).isEqualTo(1);
    assertThatThrownBy(
            () -> post.db.inTransactie().executeWithoutResult(status -> verzender.verzend()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void bijlagen_worden_pas_bij_het_verzenden_gemaakt() throws Exception {
    var post = new Postkamer(TestDatabase.H2);
    post.stuur(
        "uitnodiging:1",
        "uitnodiging",
        "bestuurder@example.org",
        Map.of("overlegOp", "2026-12-01T10:00"),
        List.of("uitnodiging"));

    post.verzender(smtp(server), maker("uitnodiging", "merk-inhoud")).verzend();

    var mail = ontvangen().get(0);
    assertThat(mail.getSubject()).isEqualTo("Overleg");
    assertThat(mail.getContentType()).startsWith("multipart/mixed");
    var bijlage = ((MimeMultipart) mail.getContent()).getBodyPart(1);
    assertThat(bijlage.getFileName()).isEqualTo("overleg.ics");
    assertThat(bijlage.getContentType()).startsWith("text/calendar");
    assertThat(new String(bijlage.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("merk-inhoud");
    assertThat(post.db.jdbc().sql("select * from bericht").query().listOfRows().toString())
        .doesNotContain("merk-inhoud");
  }

  @Test
  void zonder_maker_wordt_het_bericht_geparkeerd() {
    var post = new Postkamer(TestDatabase.H2);
    post.stuur("een", "terugkoppeling", "p@example.org", Map.of(), List.of("ontbreekt"));

    assertThat(post.verzender(smtp(server)).verzend()).isZero();

    assertThat(post.kolom("status")).isEqualTo("GEPARKEERD");
    assertThat(post.kolom("fout")).isEqualTo("Niemand maakt bijlage ontbreekt");
  }

  @Test
  void wat_een_maker_over_zijn_fout_zegt_staat_nergens() {
    var post = new Postkamer(TestDatabase.H2);
    post.stuur("een", "terugkoppeling", "p@example.org", Map.of(), List.of("stuk"));
    var maker = maker("stuk", null);

    post.verzender(smtp(server), maker).verzend();

    assertThat(post.kolom("status")).isEqualTo("KLAAR");
    assertThat(post.kolom("fout")).contains("Bijlage stuk").doesNotContain("merk-inhoud");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "geen adres",
        "a@example.org, b@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "Naam <a@example.org>"
      })
  void een_ontvanger_die_geen_enkel_adres_is_wordt_geparkeerd(String ontvanger) {
    var post = new Postkamer(TestDatabase.H2);
    post.stuur("een", ontvanger);

    post.verzender(smtp(server)).verzend();

    assertThat(post.kolom("status")).isEqualTo("GEPARKEERD");
    assertThat(ontvangen()).isEmpty();
  }

  @Test
  void een_onbekende_soort_wordt_geparkeerd() {
    var post = new Postkamer(TestDatabase.H2);
    post.stuur("een", "../postvak", "a@example.org", Map.of(), List.of());

    post.verzender(smtp(server)).verzend();

    assertThat(post.kolom("status")).isEqualTo("GEPARKEERD");
  }

  private List<MimeMessage> ontvangen() {
    return Arrays.asList(server.getReceivedMessages());
  }

  private static int aantal(Postkamer post) {
    return post.db
        .jdbc()
        .sql("select max(pogingen) from bericht where aanleiding = 'kapot'")
        .query(Integer.class)
        .single();
  }

  private static List<String> standen(Postkamer post) {
    return post.db.jdbc().sql("select status from bericht order by id").query(String.class).list();
  }

  private static Bijlagemaker maker(String verwijzing, String inhoud) {
    return new Bijlagemaker() {
      @Override
      public String verwijzing() {
        return verwijzing;
      }

      @Override
      public Bijlage maak(String casusnummer, Map<String, String> gegevens) {
        if (inhoud == null) {
          throw new IllegalArgumentException("merk-inhoud");
        }
        return new Bijlage(
            "overleg.ics", "text/calendar; charset=UTF-8", inhoud.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  /** Wat de verzender niet vangt: alsof de machine uitvalt. */
  private static final class StroomUitval extends Error {
    private static final long serialVersionUID = 1L;
  }
}
