package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.OndersteunerGekoppeld;
import nl.rdm.escalatie.casus.process.StaandeOverleggen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.escalatieoverleg.VervangerGenoemd;
import nl.rdm.escalatie.escalatieoverleg.process.Genodigden.Genodigde;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nodigt wie er later bij komt uit voor het overleg dat er al staat: een cliëntondersteuner die de
 * casus aanneemt, en wie in de plaats van een deelnemer komt (R103). Ligt er nog geen datum vast,
 * dan zegt ook zij wanneer zij kan.
 */
@Component
class LaterUitnodigen {

  private final StaandeOverleggen overleggen;
  private final Uitnodigingen uitnodigingen;
  private final Genodigden genodigden;
  private final Overlegvragen vragen;
  private final Termijnen termijnen;
  private final Clock klok;

  LaterUitnodigen(
      StaandeOverleggen overleggen,
      Uitnodigingen uitnodigingen,
      Genodigden genodigden,
      Overlegvragen vragen,
      Termijnen termijnen,
      Clock klok) {
    this.overleggen = overleggen;
    this.uitnodigingen = uitnodigingen;
    this.genodigden = genodigden;
    this.vragen = vragen;
    this.termijnen = termijnen;
    this.klok = klok;
  }

  @EventListener
  void naKoppelen(OndersteunerGekoppeld gekoppeld) {
    var zij = genodigden.ondersteuner(gekoppeld.casusnummer());
    vragen
        .open(gekoppeld.casusnummer(), Soort.DATUM)
        .ifPresent(vraag -> zij.forEach(wie -> uitnodigingen.legVoor(vraag, wie, Map.of())));
    nodigUit(gekoppeld.casusnummer(), zij);
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
