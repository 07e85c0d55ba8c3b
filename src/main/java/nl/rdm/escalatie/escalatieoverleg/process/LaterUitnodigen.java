package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.util.List;
import nl.rdm.escalatie.casus.OndersteunerGekoppeld;
import nl.rdm.escalatie.casus.process.StaandeOverleggen;
import nl.rdm.escalatie.escalatieoverleg.VervangerGenoemd;
import nl.rdm.escalatie.escalatieoverleg.process.Uitnodigingen.Genodigde;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nodigt wie er later bij komt uit voor het overleg dat er al staat: een cliëntondersteuner die de
 * casus aanneemt, en wie in de plaats van een deelnemer komt (R103).
 */
@Component
class LaterUitnodigen {

  private final StaandeOverleggen overleggen;
  private final Uitnodigingen uitnodigingen;
  private final Termijnen termijnen;
  private final Clock klok;

  LaterUitnodigen(
      StaandeOverleggen overleggen, Uitnodigingen uitnodigingen, Termijnen termijnen, Clock klok) {
    this.overleggen = overleggen;
    this.uitnodigingen = uitnodigingen;
    this.termijnen = termijnen;
    this.klok = klok;
  }

  @EventListener
  void naKoppelen(OndersteunerGekoppeld gekoppeld) {
    nodigUit(gekoppeld.casusnummer(), uitnodigingen.ondersteuner(gekoppeld.casusnummer()));
  }

  @EventListener
  void naNoemen(VervangerGenoemd genoemd) {
    nodigUit(
        genoemd.vraag().casusnummer(), uitnodigingen.vervanger(genoemd.vraag(), genoemd.rol()));
  }

  private void nodigUit(String casusnummer, List<Genodigde> aan) {
    overleggen.elk(
        casusnummer,
        "trede-3-bestuurlijk-escalatieoverleg",
        taak ->
            Agendastand.van(taak)
                .filter(stand -> termijnen.eigenEinde(stand.overlegOp()).isAfter(klok.instant()))
                .ifPresent(stand -> uitnodigingen.nodigUit(taak, stand, aan)));
  }
}
