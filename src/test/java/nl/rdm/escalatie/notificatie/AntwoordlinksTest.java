package nl.rdm.escalatie.notificatie;

import static nl.rdm.escalatie.notificatie.Postkamer.CASUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import nl.rdm.escalatie.Tabellen;
import nl.rdm.escalatie.TestDatabase;
import nl.rdm.escalatie.notificatie.Antwoordlinks.Link;
import nl.rdm.escalatie.notificatie.LinkOngeldig.Reden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AntwoordlinksTest {

  private static final Duration GELDIG = Duration.ofDays(3);

  private Postkamer post;
  private Antwoordlinks links;

  private void op(TestDatabase soort) {
    post = new Postkamer(soort);
    links = post.links();
  }

  @ParameterizedTest
  @EnumSource
  void een_link_geldt_een_keer_en_kijken_telt_niet(TestDatabase soort) {
    op(soort);
    var id = maak("ronde-1");
    var teken = teken(id);
    var link = new Link(id, CASUS, "DATUM", "POLITIE", "ronde-1", Postkamer.BEGIN.plus(GELDIG));

    assertThat(links.lees("DATUM", teken)).isEqualTo(link);
    assertThat(links.lees("DATUM", teken)).isEqualTo(link);
    assertThat(links.gebruik("DATUM", teken)).isEqualTo(link);
    ongeldig(Reden.GEBRUIKT, teken);
  }

  @ParameterizedTest
  @EnumSource
  void een_antwoord_dat_niet_bewaard_kon_worden_gebruikt_de_link_niet(TestDatabase soort) {
    op(soort);
    var teken = teken(maak("ronde-1"));

    post.db
        .inTransactie()
        .executeWithoutResult(
            status -> {
              links.gebruik("DATUM", teken);
              status.setRollbackOnly();
            });

    assertThat(links.gebruik("DATUM", teken).voor()).isEqualTo("POLITIE");
  }

  @ParameterizedTest
  @EnumSource
  void van_wie_tegelijk_antwoorden_lukt_het_er_een(TestDatabase soort) throws Exception {
    op(soort);
    var teken = teken(maak("ronde-1"));
    Callable<Boolean> antwoord =
        () -> {
          try {
            links.gebruik("DATUM", teken);
            return true;
          } catch (LinkOngeldig fout) {
            return false;
          }
        };
    var draden = Executors.newFixedThreadPool(8);
    try {
      var gelukt = new ArrayList<Boolean>();
      for (var klaar : draden.invokeAll(IntStream.range(0, 8).mapToObj(i -> antwoord).toList())) {
        gelukt.add(klaar.get());
      }
      assertThat(gelukt).containsOnlyOnce(true);
    } finally {
      draden.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource
  void na_de_laatste_tijd_is_zij_verlopen(TestDatabase soort) {
    op(soort);
    var teken = teken(maak("ronde-1"));

    post.later(GELDIG.minusMillis(1));
    assertThat(links.lees("DATUM", teken).casusnummer()).isEqualTo(CASUS);
    post.later(Duration.ofMillis(1));

    ongeldig(Reden.VERLOPEN, teken);
  }

  @ParameterizedTest
  @EnumSource
  void een_teken_dat_op_een_letter_verschilt_is_onbekend(TestDatabase soort) {
    op(soort);
    var teken = teken(maak("ronde-1"));

    for (int plaats = 0; plaats < teken.length(); plaats++) {
      for (char letter : "Ab0-_.".toCharArray()) {
        if (teken.charAt(plaats) != letter) {
          ongeldig(
              Reden.ONBEKEND, teken.substring(0, plaats) + letter + teken.substring(plaats + 1));
        }
      }
    }
    for (var ander :
        List.of("", "x", teken + "A", teken.substring(1), teken.substring(0, 22), teken + teken)) {
      ongeldig(Reden.ONBEKEND, ander);
    }
    assertThat(links.lees("DATUM", teken).onderwerp()).isEqualTo("ronde-1");
  }

  @ParameterizedTest
  @EnumSource
  void een_link_hoort_bij_haar_eigen_vraag_en_haar_eigen_sleutel(TestDatabase soort) {
    op(soort);
    var id = maak("ronde-1");
    var ander =
        new Antwoordlinks(
            post.db.jdbc(), Clock.systemUTC(), new SecretKeySpec(new byte[] {1}, "HmacSHA256"));

    assertThatThrownBy(() -> links.gebruik("PLAN", teken(id))).hasMessageContaining("ONBEKEND");
    assertThatThrownBy(() -> ander.lees("DATUM", teken(id))).hasMessageContaining("ONBEKEND");
  }

  @ParameterizedTest
  @EnumSource
  void een_nieuwe_vraag_laat_de_open_links_van_de_vorige_vervallen(TestDatabase soort) {
    op(soort);
    var eerste = teken(maak("ronde-1"));
    var gebruikt = teken(maak("ronde-1"));
    var tweede = teken(maak("ronde-2"));
    links.gebruik("DATUM", gebruikt);

    links.vervallen(CASUS, "DATUM", "ronde-1");

    ongeldig(Reden.VERVALLEN, eerste);
    ongeldig(Reden.GEBRUIKT, gebruikt);
    assertThat(links.lees("DATUM", tweede).onderwerp()).isEqualTo("ronde-2");
  }

  @ParameterizedTest
  @EnumSource
  void met_de_sleutel_van_de_casus_vervallen_zijn_links(TestDatabase soort) {
    op(soort);
    var teken = teken(maak("ronde-1"));
    var andere = links.maak("RDM-2026-0002", "DATUM", "POLITIE", "r", Postkamer.BEGIN.plus(GELDIG));

    links.wis(CASUS);

    ongeldig(Reden.VERVALLEN, teken);
    assertThat(links.lees("DATUM", teken(andere)).casusnummer()).isEqualTo("RDM-2026-0002");
  }

  @ParameterizedTest
  @EnumSource
  void het_teken_staat_in_geen_tabel(TestDatabase soort) {
    op(soort);
    var id = maak("ronde-1");
    post.stuur("een", "uitnodiging", "a@example.org", Map.of(Antwoordlinks.GEGEVEN, id), List.of());

    assertThat(post.verzender((bericht, mail) -> {}).verzend()).isEqualTo(1);

    assertThat(Tabellen.met(post.db.jdbc(), teken(id).substring(22))).isEmpty();
    assertThat(teken(id)).matches("[A-Za-z0-9_-]{44}");
  }

  @ParameterizedTest
  @EnumSource
  void een_bericht_met_een_link_die_er_niet_is_wordt_geparkeerd(TestDatabase soort) {
    op(soort);
    post.stuur(
        "een", "uitnodiging", "a@example.org", Map.of(Antwoordlinks.GEGEVEN, "x"), List.of());

    assertThat(post.verzender((bericht, mail) -> {}).verzend()).isZero();
    assertThat(post.kolom("status")).isEqualTo("GEPARKEERD");
  }

  private String maak(String onderwerp) {
    return links.maak(CASUS, "DATUM", "POLITIE", onderwerp, Postkamer.BEGIN.plus(GELDIG));
  }

  private String teken(String id) {
    var pad = links.pad(id);
    assertThat(pad).startsWith("/antwoord/datum/");
    return pad.substring("/antwoord/datum/".length());
  }

  private void ongeldig(Reden reden, String teken) {
    for (Runnable poging :
        List.<Runnable>of(() -> links.lees("DATUM", teken), () -> links.gebruik("DATUM", teken))) {
      assertThatThrownBy(poging::run)
          .isInstanceOfSatisfying(
              LinkOngeldig.class, fout -> assertThat(fout.reden()).isEqualTo(reden));
    }
  }
}
