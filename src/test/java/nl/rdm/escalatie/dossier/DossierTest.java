package nl.rdm.escalatie.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.TestDatabase;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.dossier.Inzagerecht.Inzage;
import nl.rdm.escalatie.dossier.Inzagerecht.Omvang;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.logboek.LogboekVoorTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class DossierTest {

  private static final String CASUS = "RDM-2026-0001";
  private static final String ANDERE = "RDM-2026-0002";
  private static final String MERK = "merkteken-zorgvraag-7f3a";
  private static final Instant NU = Instant.parse("2026-11-23T09:00:00Z");
  private static final Clock KLOK = Clock.fixed(NU, ZoneOffset.UTC);

  private static final Account ALLES = account("coordinator");
  private static final Account AANMELDER = account("aanmelder");
  private static final Account STATUS = account("auditor");
  private static final Account VREEMDE = account("vreemde");

  private TestDatabase.Verbinding db;
  private Logboek logboek;
  private Dossier dossier;
  private final List<String> gewist = new ArrayList<>();

  private void begin(TestDatabase soort) {
    db = soort.maak();
    logboek = LogboekVoorTests.op(db, KLOK, AANMELDER.id());
    dossier = dossier(sleutel('a'));
    dossier.open(CASUS);
    dossier.open(ANDERE);
  }

  @ParameterizedTest
  @EnumSource
  void een_bestand_staat_niet_tussen_wat_mensen_lezen(TestDatabase soort) {
    begin(soort);
    dossier.bewaar(CASUS, Dossier.BESTAND, "verslag", "Verslag", "JVBERi0=");
    dossier.bewaar(CASUS, "aanmelding", "zorgvraag", "Zorgvraag", "Wonen");

    assertThat(dossier.lees(CASUS, ALLES)).extracting(Stuk::veld).containsExactly("zorgvraag");
    assertThat(dossier.laatste(CASUS, Dossier.BESTAND, "verslag")).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void een_stuk_komt_terug_zoals_het_bewaard_werd(TestDatabase soort) {
    begin(soort);
    var lang = "ë€😀 ".repeat(3_000);
    dossier.bewaar(CASUS, "aanmelding", "zorgvraag", "Zorgvraag", "eerst");
    dossier.bewaar(CASUS, "aanmelding", "zorgvraag", "Zorgvraag", lang);

    assertThat(dossier.laatste(CASUS, "aanmelding", "zorgvraag"))
        .contains(new Stuk("aanmelding", "zorgvraag", "Zorgvraag", lang, "aanmelder", NU));
    assertThat(dossier.laatste(ANDERE, "aanmelding", "zorgvraag")).isEmpty();
    assertThat(dossier.lees(CASUS, ALLES)).extracting(Stuk::waarde).containsExactly("eerst", lang);
  }

  @ParameterizedTest
  @EnumSource
  void in_de_database_staat_nergens_de_inhoud(TestDatabase soort) {
    begin(soort);
    dossier.bewaar(CASUS, "aanmelding", "zorgvraag", "Zorgvraag", MERK);
    dossier.lees(CASUS, ALLES);

    assertThat(alleBytes()).doesNotContain(MERK);
    assertThat(logboek.van(CASUS).toString()).doesNotContain(MERK);
  }

  @ParameterizedTest
  @EnumSource
  void verwisselde_rijen_zijn_niet_te_lezen(TestDatabase soort) {
    begin(soort);
    dossier.bewaar(CASUS, "aanmelding", "zorgvraag", "Zorgvraag", "een");
    dossier.bewaar(CASUS, "aanmelding", "zorgvraag", "Zorgvraag", "twee");
    var een = waarde("min");
    zet("min", waarde("max"));
    zet("max", een);

    assertThatThrownBy(() -> dossier.lees(CASUS, ALLES)).isInstanceOf(DossierBeschadigd.class);
  }

  @ParameterizedTest
  @EnumSource
  void een_rij_onder_een_andere_casus_is_niet_te_lezen(TestDatabase soort) {
    begin(soort);
    dossier.bewaar(CASUS, "aanmelding", "zorgvraag", "Zorgvraag", MERK);
    db.jdbc().sql("update dossier_stuk set casusnummer = ?").param(ANDERE).update();
    assertThatThrownBy(() -> dossier.lees(ANDERE, ALLES)).isInstanceOf(DossierBeschadigd.class);

    db.jdbc()
        .sql(
            """
            update dossier_sleutel set sleutel =
              (select d.sleutel from dossier_sleutel d where d.casusnummer = ?)
            where casusnummer = ?
            """)
        .params(CASUS, ANDERE)
        .update();
    assertThatThrownBy(() -> dossier.lees(ANDERE, ALLES)).isInstanceOf(DossierBeschadigd.class);
  }

  @ParameterizedTest
  @EnumSource
  void een_ander_label_of_een_andere_schrijver_maakt_een_stuk_onleesbaar(TestDatabase soort) {
    begin(soort);
    dossier.bewaar(CASUS, "aanmelding", "zorgvraag", "Zorgvraag", MERK);
    db.jdbc().sql("update dossier_stuk set door = 'iemand-anders'").update();

    assertThatThrownBy(() -> dossier.lees(CASUS, ALLES)).isInstanceOf(DossierBeschadigd.class);
  }

  @ParameterizedTest
  @EnumSource
  void met_een_andere_hoofdsleutel_is_niets_te_lezen(TestDatabase soort) {
    begin(soort);
    dossier.bewaar(CASUS, "aanmelding", "zorgvraag", "Zorgvraag", MERK);

    assertThatThrownBy(() -> dossier(sleutel('b')).lees(CASUS, ALLES))
        .isInstanceOf(DossierBeschadigd.class);
  }

  @ParameterizedTest
  @EnumSource
  void een_vernietigd_dossier_is_door_niemand_meer_te_lezen_of_te_vullen(TestDatabase soort) {
    begin(soort);
    dossier.bewaar(CASUS, "aanmelding", "zorgvraag", "Zorgvraag", MERK);
    dossier.bewaar(ANDERE, "aanmelding", "zorgvraag", "Zorgvraag", "blijft");
    dossier.vernietig(CASUS);
    dossier.vernietig(CASUS);

    assertThatThrownBy(() -> dossier.lees(CASUS, ALLES)).isInstanceOf(DossierVernietigd.class);
    assertThatThrownBy(() -> dossier.lees(CASUS, VREEMDE)).isInstanceOf(GeenInzage.class);
    assertThatThrownBy(() -> dossier.laatste(CASUS, "aanmelding", "zorgvraag"))
        .isInstanceOf(DossierVernietigd.class);
    assertThatThrownBy(() -> dossier.bewaar(CASUS, "x", "y", "Z", "w"))
        .isInstanceOf(DossierVernietigd.class);
    assertThat(sleutelBytes(CASUS)).isEmpty();
    assertThat(gewist).containsExactly(CASUS, CASUS);
    assertThat(alleBytes()).doesNotContain(MERK);
    assertThat(logboek.van(CASUS))
        .extracting(Gebeurtenis::soort)
        .containsExactly("DOSSIER_VERNIETIGD", "INZAGE_GEWEIGERD");
    assertThat(dossier.lees(ANDERE, ALLES)).extracting(Stuk::waarde).containsExactly("blijft");
  }

  @ParameterizedTest
  @EnumSource
  void wie_alleen_de_aanmelding_ziet_krijgt_alleen_die(TestDatabase soort) {
    begin(soort);
    dossier.bewaar(CASUS, "aanmelding", "zorgvraag", "Zorgvraag", "vraag");
    dossier.bewaar(CASUS, "overlegtafel.bespreken", "notitie", "Notitie", "besproken");

    assertThat(dossier.lees(CASUS, AANMELDER)).extracting(Stuk::waarde).containsExactly("vraag");
    assertThat(dossier.lees(CASUS, ALLES))
        .extracting(Stuk::waarde)
        .containsExactly("vraag", "besproken");
    assertThat(logboek.van(CASUS))
        .extracting(Gebeurtenis::soort, Gebeurtenis::gegevens)
        .containsExactly(
            tuple("INZAGE", Map.of("lezer", "aanmelder", "inzage", "AANMELDING")),
            tuple("INZAGE", Map.of("lezer", "coordinator", "inzage", "ALLES")));
  }

  @ParameterizedTest
  @EnumSource
  void een_geweigerde_inzage_blijft_vastgelegd_ook_als_de_rest_terugdraait(TestDatabase soort) {
    begin(soort);
    dossier.bewaar(CASUS, "aanmelding", "zorgvraag", "Zorgvraag", MERK);

    assertThatThrownBy(
            () -> db.inTransactie().executeWithoutResult(status -> dossier.lees(CASUS, VREEMDE)))
        .isInstanceOfSatisfying(
            GeenInzage.class, fout -> assertThat(fout.statusZichtbaar()).isFalse());
    assertThat(catchThrowable(() -> dossier.lees(CASUS, STATUS)))
        .isInstanceOfSatisfying(
            GeenInzage.class, fout -> assertThat(fout.statusZichtbaar()).isTrue());

    assertThat(logboek.van(CASUS))
        .extracting(Gebeurtenis::soort, rij -> rij.gegevens().get("lezer"))
        .containsExactly(
            tuple("INZAGE_GEWEIGERD", "vreemde"), tuple("INZAGE_GEWEIGERD", "auditor"));
  }

  @ParameterizedTest
  @EnumSource
  void zonder_dossier_valt_er_niets_te_bewaren_te_zien_of_nog_eens_te_openen(TestDatabase soort) {
    begin(soort);

    assertThatThrownBy(() -> dossier.bewaar("RDM-2026-9999", "x", "y", "Z", "w"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> dossier.lees("RDM-2026-9999", ALLES)).isInstanceOf(GeenInzage.class);
    assertThat(logboek.van("RDM-2026-9999")).isEmpty();
    assertThatThrownBy(() -> dossier.open(CASUS)).isInstanceOf(IllegalStateException.class);
  }

  private Dossier dossier(Hoofdsleutel hoofdsleutel) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("inzagerecht", new VastInzagerecht());
    return new VersleuteldDossier(
        new Dossiersleutels(db.jdbc(), hoofdsleutel, KLOK),
        new Stukken(db.jdbc()),
        logboek,
        KLOK,
        () -> Optional.of(AANMELDER.id()),
        beans.getBeanProvider(Inzagerecht.class),
        List.of(gewist::add),
        db.transacties());
  }

  private static final class VastInzagerecht implements Inzagerecht {

    @Override
    public Inzage van(String casusnummer, Account lezer) {
      return lezer.equals(ALLES)
          ? Inzage.ALLES
          : lezer.equals(AANMELDER)
              ? new Inzage(Omvang.AANMELDING, stuk -> stuk.onderwerp().equals("aanmelding"))
              : Inzage.GEEN;
    }

    @Override
    public boolean magStatusZien(String casusnummer, Account lezer) {
      return !lezer.equals(VREEMDE);
    }
  }

  private static Account account(String id) {
    return new Account(id, id, id + "@example.org", Set.of());
  }

  private static Hoofdsleutel sleutel(char vulling) {
    return Hoofdsleutel.ingesteld(
        Base64.getEncoder().encodeToString(String.valueOf(vulling).repeat(32).getBytes()));
  }

  private byte[] waarde(String welke) {
    return db.jdbc()
        .sql(
            "select waarde from dossier_stuk where id = (select %s(id) from dossier_stuk)"
                .formatted(welke))
        .query((rij, nummer) -> rij.getBytes(1))
        .single();
  }

  private void zet(String welke, byte[] waarde) {
    db.jdbc()
        .sql(
            "update dossier_stuk set waarde = ? where id = (select %s(id) from dossier_stuk)"
                .formatted(welke))
        .param(waarde)
        .update();
  }

  private Optional<byte[]> sleutelBytes(String casusnummer) {
    return db.jdbc()
        .sql("select sleutel from dossier_sleutel where casusnummer = ?")
        .param(casusnummer)
        .query((rij, nummer) -> Optional.ofNullable(rij.getBytes(1)))
        .single();
  }

  /** Elke kolom van elke tabel als tekst, bytes als Latin-1. */
  private String alleBytes() {
    var tekst = new StringBuilder();
    for (var tabel : List.of("dossier_sleutel", "dossier_stuk", "gebeurtenis")) {
      for (var rij : db.jdbc().sql("select * from " + tabel).query().listOfRows()) {
        rij.values()
            .forEach(
                waarde ->
                    tekst.append(
                        waarde instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                            : String.valueOf(waarde)));
      }
    }
    return tekst.toString();
  }
}
