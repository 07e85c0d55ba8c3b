package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import nl.rdm.escalatie.casus.OndersteunerGekoppeld;
import nl.rdm.escalatie.casus.process.StaandeOverleggen;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nodigt wie een casus als cliëntondersteuner aanneemt uit voor het overleg dat er al staat. */
@Component
class OndersteunerUitnodigen {

  private final StaandeOverleggen overleggen;
  private final Uitnodigingen uitnodigingen;
  private final Termijnen termijnen;
  private final Clock klok;

  OndersteunerUitnodigen(
      StaandeOverleggen overleggen, Uitnodigingen uitnodigingen, Termijnen termijnen, Clock klok) {
    this.overleggen = overleggen;
    this.uitnodigingen = uitnodigingen;
    this.termijnen = termijnen;
    this.klok = klok;
  }

  @EventListener
  void naKoppelen(OndersteunerGekoppeld gekoppeld) {
    overleggen.elk(
        gekoppeld.casusnummer(),
        "trede-3-bestuurlijk-escalatieoverleg",
        taak ->
            Agendastand.van(taak)
                .filter(a -> termijnen.eigenEinde(a.overlegOp()).isAfter(klok.instant()))
                .ifPresent(
                    a -> uitnodigingen.stuur(a, uitnodigingen.ondersteuner(a.casusnummer()))));
  }
}
