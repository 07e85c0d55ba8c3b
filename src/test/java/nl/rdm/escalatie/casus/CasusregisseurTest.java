package nl.rdm.escalatie.casus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDateTime;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.DossierVernietigd;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Elke casus heeft één casusregisseur, en wie dat wordt na stilte. */
@RdmTest
class CasusregisseurTest {

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Casussen casussen;
  @Autowired private Accounts accounts;
  @Autowired private Dossier dossier;
  @Autowired private Regie regie;

  @Test
  void wie_de_casus_in_behandeling_neemt_staat_met_naam_in_het_logboek() {
    var nr = etappe.inTrede1();

    assertThat(regie.naam(rit.casus(nr))).contains("Petra Voordeur");
    assertThat(sporen.logboek(nr, "CASUSREGISSEUR"))
        .containsExactly(Map.of("vorige", "", "nieuwe", "aanmeldpunt"));
    assertThat(sporen.post(nr, "casusregisseur")).isEmpty();

    etappe.kiesVoorstel(nr);
    assertThat(sporen.logboek(nr, "CASUSREGISSEUR")).hasSize(1);
  }

  @Test
  void na_stilte_hoort_de_rdm_verantwoordelijke_dat_er_nog_niemand_is() {
    var nr = zonderRegisseur();

    assertThat(rit.casus(nr).casusregisseur()).isEmpty();
    assertThat(sporen.post(nr, "casusregisseur")).containsExactly("verantwoordelijke");
    assertThat(sporen.gegevens(nr, "casusregisseur")).contains("\"geen\":\"true\"");
    assertThat(sporen.logboek(nr, "CASUSREGISSEUR")).isEmpty();
  }

  @Test
  void wie_na_stilte_als_eerste_een_taak_afrondt_wordt_casusregisseur() {
    var nr = zonderRegisseur();
    etappe.kiesVoorstel(nr);

    assertThat(rit.casus(nr).casusregisseur()).contains("aanmeldpunt");
  }

  @Test
  void een_voorzitter_van_een_tafel_wordt_na_stilte_geen_casusregisseur() {
    var nr = zonderRegisseur();
    // Vijf werkdagen voor het aanmeldpunt, vijf voor de RDM-verantwoordelijke: de tafel heeft hem.
    rit.wacht(nr, LocalDateTime.of(2026, 2, 24, 17, 0));
    etappe.laatToe(nr, "transfertafel");

    assertThat(sporen.gedaanDoor(nr, "instroomToetsen")).containsExactly("transfertafel");
    assertThat(rit.casus(nr).casusregisseur()).isEmpty();
  }

  @Test
  void een_vraag_om_aanvulling_maakt_nog_niemand_casusregisseur() {
    var nr = rit.meldAan(Casusrit.gewoon());
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "AANVULLEN", "inhoud_vraagOmAanvulling", "Wie is de huisarts?"));

    assertThat(rit.casus(nr).casusregisseur()).isEmpty();
  }

  @Test
  void wie_vooraf_is_aangewezen_blijft_casusregisseur_ook_na_stilte() {
    var nr = rit.meldAan(Casusrit.gewoon());
    draagOver(nr, "verantwoordelijke", rit.casus(nr), "gemeente");
    var posten = sporen.post(nr, "casusregisseur").size();
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 17, 0));

    assertThat(rit.casus(nr).trede()).contains(1);
    assertThat(rit.casus(nr).casusregisseur()).contains("gemeente");
    assertThat(sporen.post(nr, "casusregisseur")).hasSize(posten);
    etappe.kiesVoorstel(nr);
    assertThat(rit.casus(nr).casusregisseur()).contains("gemeente");
  }

  @Test
  void wie_een_casus_onder_zich_kan_hebben_hangt_van_de_gemeente_af() {
    var nr = etappe.inTrede1();
    assertThat(regie.kandidaten(rit.casus(nr)))
        .extracting(Account::id)
        .containsExactly("coordinator", "gemeente", "verantwoordelijke");

    var onbekend = rit.meldAan(Casusrit.uit("ONBEKEND"));
    assertThat(regie.kandidaten(rit.casus(onbekend)))
        .extracting(Account::id)
        .containsExactly("coordinator", "aanmeldpunt", "verantwoordelijke");
    assertThat(regie.groepen(rit.casus(rit.meldAan(Casusrit.uit("Hof van Twente")))))
        .containsExactly(
            "aanmeldpunt", "coordinatiepunt", "rdm-verantwoordelijke", "gemeente-hof-van-twente");
  }

  @Test
  void de_casusregisseur_ziet_de_status_van_zijn_casus_zolang_hij_het_is() {
    var nr = etappe.inTrede1();
    var coordinator = accounts.account("coordinator").orElseThrow();
    assertThat(ziet(coordinator, nr)).isFalse();

    draagOver(nr, "aanmeldpunt", rit.casus(nr), "coordinator");
    assertThat(ziet(coordinator, nr)).isTrue();

    draagOver(nr, "coordinator", rit.casus(nr), "aanmeldpunt");
    assertThat(ziet(coordinator, nr)).isFalse();
  }

  @Test
  void van_twee_overdrachten_tegelijk_geldt_de_eerste() {
    var nr = etappe.inTrede1();
    var zoalsBeidenHemZagen = rit.casus(nr);

    assertThat(draagOver(nr, "aanmeldpunt", zoalsBeidenHemZagen, "gemeente")).isTrue();
    assertThat(draagOver(nr, "verantwoordelijke", zoalsBeidenHemZagen, "coordinator")).isFalse();

    assertThat(rit.casus(nr).casusregisseur()).contains("gemeente");
    assertThat(sporen.logboek(nr, "CASUSREGISSEUR")).hasSize(2);
    assertThat(sporen.post(nr, "casusregisseur")).containsExactly("gemeente", "aanmeldpunt");
    assertThat(sporen.stuk(nr, Regie.NOTITIE.onderwerp(), Regie.NOTITIE.veld()))
        .contains("Voor gemeente.");
  }

  @Test
  void zonder_dossier_voor_de_notitie_verandert_er_niets() {
    var nr = etappe.inTrede1();
    dossier.vernietig(nr);

    assertThatThrownBy(() -> draagOver(nr, "aanmeldpunt", rit.casus(nr), "gemeente"))
        .isInstanceOf(DossierVernietigd.class);
    assertThat(rit.casus(nr).casusregisseur()).contains("aanmeldpunt");
    assertThat(sporen.logboek(nr, "CASUSREGISSEUR")).hasSize(1);
  }

  @Test
  void een_afgesloten_casus_heeft_geen_casusregisseur_meer_nodig() {
    var nr = rit.meldAan(Casusrit.gewoon());
    assertThat(rit.casus(nr).loopt()).isTrue();
    etappe.verwijsDoor(nr);

    assertThat(rit.casus(nr).loopt()).isFalse();
    assertThat(rit.casus(nr).casusregisseur()).isEmpty();
  }

  /** Drie werkdagen voor het aanmeldpunt, drie voor de RDM-verantwoordelijke. */
  private String zonderRegisseur() {
    var nr = rit.meldAan(Casusrit.gewoon());
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 17, 0));
    return nr;
  }

  private boolean draagOver(String nr, String door, Casus casus, String naar) {
    var overdracht =
        JsonNodeFactory.instance
            .objectNode()
            .put("account", naar)
            .put("notitie", "Voor " + naar + ".");
    assertThat(regie.magOverdragen(casus, accounts.account(door).orElseThrow())).isTrue();
    return rit.als(door, () -> regie.draagOver(casus, overdracht));
  }

  private boolean ziet(Account lezer, String nr) {
    var inLijst =
        casussen.zichtbaar(lezer, 0, 100).stream().anyMatch(c -> c.casusnummer().equals(nr));
    assertThat(casussen.zichtbaar(nr, lezer).isPresent()).isEqualTo(inLijst);
    return inLijst;
  }
}
