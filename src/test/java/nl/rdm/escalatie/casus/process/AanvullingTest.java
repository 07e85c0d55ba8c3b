package nl.rdm.escalatie.casus.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.GeenInzage;
import nl.rdm.escalatie.dossier.Stuk;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** De aanmelder en het aanmeldpunt, heen en weer. */
@RdmTest
class AanvullingTest {

  @Autowired private Casusrit rit;
  @Autowired private Dossier dossier;
  @Autowired private Accounts accounts;
  @Autowired private Casussen casussen;
  @Autowired private ManagementService beheer;

  @Test
  void de_aanmelder_leest_wat_gevraagd_wordt_en_niet_wat_het_aanmeldpunt_noteert() {
    var nr = vraagAanvulling();
    rit.doe(nr, "aanmelder", "aanvullingGeven", Map.of("inhoud_aanvulling", "Alles."));

    assertThat(
            dossier.lees(nr, accounts.account("aanmelder").orElseThrow()).stream().map(Stuk::veld))
        .containsExactlyInAnyOrder("aanmelder.email", "vraagOmAanvulling", "aanvulling");
  }

  @Test
  void een_groep_die_net_zo_heet_als_de_aanmelder_is_niet_aan_zet() {
    var nr = vraagAanvulling();
    var naamgenoot = new Account("iemand", "", "", Set.of("aanmelder"));

    assertThatThrownBy(() -> dossier.lees(nr, naamgenoot)).isInstanceOf(GeenInzage.class);
    assertThat(casussen.zichtbaar(nr, naamgenoot)).isEmpty();
  }

  @Test
  void een_account_dat_net_zo_heet_als_de_groep_is_niet_aan_zet() {
    var nr = rit.meldAan(Casusrit.gewoon());
    var naamgenoot = new Account("aanmeldpunt", "", "", Set.of("aanmelders"));

    assertThat(casussen.zichtbaar(nr, naamgenoot)).isEmpty();
  }

  @Test
  void een_aanmelder_die_zwijgt_krijgt_bij_het_einde_van_de_termijn_geen_herhaling() {
    var nr = vraagAanvulling();
    var taak = rit.taak(nr, "aanvullingGeven");
    rit.wacht(nr, rit.nu().plusDays(4));

    assertThat(beheer.createJobQuery().processInstanceId(taak.getProcessInstanceId()).list())
        .singleElement()
        .satisfies(job -> assertThat(job.getDuedate()).isEqualTo(taak.getDueDate()));
    rit.wacht(nr, rit.nu().plusDays(4));
    assertThat(rit.open(nr)).containsExactly("aanmeldingToetsen");
  }

  @Test
  void de_beheerder_die_een_timer_uitvoert_wordt_geen_casusregisseur() {
    var nr = rit.meldAan(Casusrit.gewoon());
    rit.als(
        "beheerder",
        () -> {
          beheer.createJobQuery().timers().list().stream()
              .filter(job -> job.getJobDefinitionId() != null)
              .filter(
                  job ->
                      beheer
                          .createJobDefinitionQuery()
                          .jobDefinitionId(job.getJobDefinitionId())
                          .singleResult()
                          .getActivityId()
                          .equals("timer_toetsenVerstreken"))
              .forEach(job -> beheer.executeJob(job.getId()));
          return null;
        });

    assertThat(rit.casus(nr).trede()).contains(1);
    assertThat(rit.casus(nr).casusregisseur()).isEmpty();
  }

  private String vraagAanvulling() {
    var nr = rit.meldAan(Casusrit.gewoon());
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of(
            "besluit", "AANVULLEN",
            "inhoud_vraagOmAanvulling", "Wat is er al geprobeerd?",
            "inhoud_opmerking", "Voor onszelf."));
    return nr;
  }
}
