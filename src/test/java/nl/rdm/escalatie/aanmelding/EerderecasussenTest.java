package nl.rdm.escalatie.aanmelding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.aanmelding.Aanmeldingen.Ontvangst;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Dossier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wie terugkomt wordt herkend aan aanmelder en kenmerk, en alleen daaraan. */
@RdmTest
class EerderecasussenTest {

  @Autowired private Aanmeldingen aanmeldingen;
  @Autowired private Accounts accounts;
  @Autowired private Casusrit rit;
  @Autowired private Dossier dossier;
  @Autowired private JdbcClient jdbc;
  @Autowired private Sporen sporen;

  // Zonder cijfers: negen achter elkaar kunnen een BSN zijn.
  private final String kenmerk = "M-" + UUID.randomUUID().toString().replaceAll("\\d", "g");

  @Test
  void hetzelfde_kenmerk_van_dezelfde_aanmelder_wijst_de_eerdere_casussen_aan() {
    var eerste = meldAan("aanmelder", kenmerk);
    assertThat(eerste.eerder()).isEmpty();

    var tweede = meldAan("aanmelder", " " + kenmerk.toUpperCase());
    assertThat(tweede.eerder()).containsExactly(eerste.casusnummer());
    assertThat(sporen.logboek(tweede.casusnummer(), "EERDER_AANGEMELD"))
        .containsExactly(Map.of("casussen", eerste.casusnummer()));
    assertThat(sporen.stuk(tweede.casusnummer(), "aanmelding", "eerdereCasussen").orElseThrow())
        .contains(eerste.casusnummer());
    assertThat(meldAan("aanmelder", kenmerk).eerder())
        .containsExactly(eerste.casusnummer(), tweede.casusnummer());

    assertThat(meldAan("clientondersteuner", kenmerk).eerder()).isEmpty();
    assertThat(meldAan("aanmelder", kenmerk + "1").eerder()).isEmpty();
  }

  @Test
  void het_kenmerk_zelf_staat_nergens_en_verdwijnt_met_de_sleutel() {
    var eerste = meldAan("aanmelder", kenmerk).casusnummer();
    assertThat(jdbc.sql("select afdruk from clientreferentie").query(String.class).list())
        .noneMatch(afdruk -> afdruk.contains(kenmerk));

    dossier.vernietig(eerste);

    assertThat(meldAan("aanmelder", kenmerk).eerder()).isEmpty();
  }

  private Ontvangst meldAan(String account, String clientreferentie) {
    rit.zetKlok(Casusrit.BEGIN);
    var wie = accounts.account(account).orElseThrow();
    return rit.als(
        account,
        () ->
            aanmeldingen.dienIn(
                Voorbeeldaanmelding.met(
                    Voorbeeldaanmelding.met("elders", "[]"),
                    "clientreferentie",
                    "\"" + clientreferentie + "\""),
                wie,
                Optional.empty()));
  }
}
