package nl.rdm.escalatie.notificatie;

import static nl.rdm.escalatie.notificatie.Postkamer.CASUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BerichtenTest {

  @ParameterizedTest
  @EnumSource
  void hetzelfde_bericht_telt_een_keer_en_de_transactie_gaat_gewoon_door(TestDatabase soort) {
    var post = new Postkamer(soort);
    post.stuur("een", "a@example.org");

    post.db
        .inTransactie()
        .executeWithoutResult(
            status -> {
              post.stuur("een", "a@example.org");
              post.stuur("een", "b@example.org");
              post.stuur("twee", "a@example.org");
              post.stuur("twee", "a@example.org");
              post.berichten.stuur(
                  new Bericht(
                      "RDM-2026-0002", "een", "herinnering", "a@example.org", Map.of(), List.of()));
            });

    assertThat(aantal(post)).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource
  void een_geweigerde_rij_noemt_het_adres_nergens_in_de_fout(TestDatabase soort) {
    var post = new Postkamer(soort);
    post.db.jdbc().sql("alter table bericht add unique (ontvanger)").update();
    post.stuur("een", "clientzelf@example.org");

    assertThatThrownBy(() -> post.stuur("twee", "clientzelf@example.org"))
        .hasMessageContaining("DuplicateKeyException")
        .hasMessageContaining(CASUS)
        .hasNoCause()
        .hasNoSuppressedExceptions()
        .hasMessageNotContaining("clientzelf");
  }

  @ParameterizedTest
  @EnumSource
  void wat_teruggedraaid_wordt_gaat_niet_weg(TestDatabase soort) {
    var post = new Postkamer(soort);

    post.db
        .inTransactie()
        .executeWithoutResult(
            status -> {
              post.stuur("een", "a@example.org");
              status.setRollbackOnly();
            });

    assertThat(aantal(post)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void wat_nog_niet_vastligt_ziet_de_verzender_niet(TestDatabase soort) throws Exception {
    var post = new Postkamer(soort);
    var gezien = new java.util.ArrayList<Integer>();

    post.db
        .inTransactie()
        .executeWithoutResult(
            status -> {
              post.stuur("een", "a@example.org");
              var ander =
                  new Thread(() -> gezien.add(post.verzender((bericht, mail) -> {}).verzend()));
              ander.start();
              try {
                ander.join();
              } catch (InterruptedException fout) {
                throw new IllegalStateException(fout);
              }
            });

    assertThat(gezien).containsExactly(0);
    assertThat(post.verzender((bericht, mail) -> {}).verzend()).isEqualTo(1);
    assertThat(post.kolom("casusnummer")).isEqualTo(CASUS);
  }

  private static int aantal(Postkamer post) {
    return post.db.jdbc().sql("select count(*) from bericht").query(Integer.class).single();
  }
}
