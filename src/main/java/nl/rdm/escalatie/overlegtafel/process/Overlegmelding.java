package nl.rdm.escalatie.overlegtafel.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.OndersteunerGekoppeld;
import nl.rdm.escalatie.casus.process.StaandeOverleggen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Vertelt wie een casus als cliëntondersteuner aanneemt welk overleg er al staat (R22; C6). */
@Component
class Overlegmelding {

  private final StaandeOverleggen overleggen;
  private final Overlegtafels tafels;
  private final Betrokkenen betrokkenen;
  private final Clock klok;

  Overlegmelding(
      StaandeOverleggen overleggen, Overlegtafels tafels, Betrokkenen betrokkenen, Clock klok) {
    this.overleggen = overleggen;
    this.tafels = tafels;
    this.betrokkenen = betrokkenen;
    this.klok = klok;
  }

  @EventListener
  void naKoppelen(OndersteunerGekoppeld gekoppeld) {
    overleggen.elk(
        gekoppeld.casusnummer(), "overlegtafel", taak -> vertel(gekoppeld.casusnummer(), taak));
  }

  private void vertel(String casusnummer, DelegateTask taak) {
    var tafel = tafels.van((String) taak.getVariable(Variabelen.TAFEL)).orElseThrow();
    var overlegOp = (String) taak.getVariable("overlegOp");
    if (tafel.vertelt(Betrokkenen.CLIENTONDERSTEUNER)
        && !LocalDate.parse(overlegOp).isBefore(LocalDate.now(klok))) {
      betrokkenen.bericht(
          casusnummer,
          "overleg-gepland:" + taak.getId(),
          "overleg-gepland",
          Overlegbericht.gegevens(
              tafel, overlegOp, Boolean.TRUE.equals(taak.getVariable(Variabelen.OVERLEG_VAST))),
          List.of(Betrokkenen.CLIENTONDERSTEUNER));
    }
  }
}
