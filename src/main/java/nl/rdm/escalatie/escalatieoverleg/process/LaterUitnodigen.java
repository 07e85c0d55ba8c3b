package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.rdm.escalatie.casus.OndersteunerGekoppeld;
import nl.rdm.escalatie.casus.OndersteunerVertrokken;
import nl.rdm.escalatie.casus.process.StaandeOverleggen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.escalatieoverleg.VervangerGenoemd;
import nl.rdm.escalatie.escalatieoverleg.VervangerVervalt;
import nl.rdm.escalatie.escalatieoverleg.Vervangers;
import nl.rdm.escalatie.escalatieoverleg.process.Genodigden.Genodigde;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nodigt wie er later bij komt uit voor het overleg dat er al staat: een cliëntondersteuner die de
 * casus aanneemt, en wie in de plaats van een deelnemer komt (R103). Ligt er nog geen datum vast,
 * dan zegt ook zij wanneer zij kan. Wie er niet meer bij hoort, krijgt een afzegging.
 */
@Component
class LaterUitnodigen {

  private static final String ONDERSTEUNER = "CLIENTONDERSTEUNER";

  private final StaandeOverleggen overleggen;
  private final Uitnodigingen uitnodigingen;
  private final Genodigden genodigden;
  private final Overlegvragen vragen;
  private final Vervangers vervangers;
  private final Datumpost datumpost;
  private final Datumkeuze datumkeuze;
  private final Termijnen termijnen;
  private final Clock klok;

  LaterUitnodigen(
      StaandeOverleggen overleggen,
      Uitnodigingen uitnodigingen,
      Genodigden genodigden,
      Overlegvragen vragen,
      Vervangers vervangers,
      Datumpost datumpost,
      Datumkeuze datumkeuze,
      Termijnen termijnen,
      Clock klok) {
    this.overleggen = overleggen;
    this.uitnodigingen = uitnodigingen;
    this.genodigden = genodigden;
    this.vragen = vragen;
    this.vervangers = vervangers;
    this.datumpost = datumpost;
    this.datumkeuze = datumkeuze;
    this.termijnen = termijnen;
    this.klok = klok;
  }

  @EventListener
  void naKoppelen(OndersteunerGekoppeld gekoppeld) {
    var zij = genodigden.ondersteuner(gekoppeld.casusnummer());
    vragen
        .open(gekoppeld.casusnummer(), Soort.DATUM)
        .ifPresent(vraag -> zij.forEach(wie -> datumpost.legVoor(vraag, wie, Map.of())));
    datumkeuze.ververs(gekoppeld.casusnummer());
    nodigUit(gekoppeld.casusnummer(), zij);
  }

  @EventListener
  void naNoemen(VervangerGenoemd genoemd) {
    nodigUit(
        genoemd.vraag().casusnummer(), uitnodigingen.vervanger(genoemd.vraag(), genoemd.rol()));
  }

  /** Wat zij antwoordde geldt niet voor wie na haar komt. */
  @EventListener
  void naVertrek(OndersteunerVertrokken vertrokken) {
    staand(
        vertrokken.casusnummer(),
        (taak, stand) ->
            uitnodigingen.zegAf(
                taak, Set.of(ONDERSTEUNER, Overlegvraag.vervangerVan(ONDERSTEUNER))));
    vragen.van(vertrokken.casusnummer()).stream()
        .filter(vraag -> !vraag.gesloten())
        .forEach(
            vraag -> {
              vragen.neemTerug(vraag, ONDERSTEUNER);
              vragen.neemTerug(vraag, Overlegvraag.vervangerVan(ONDERSTEUNER));
              vervangers.vergeet(vraag, ONDERSTEUNER);
            });
    datumkeuze.ververs(vertrokken.casusnummer());
  }

  /** Wie ook voor een ander in de plaats kwam, houdt een uitnodiging. */
  @EventListener
  void naVervallen(VervangerVervalt vervalt) {
    var vraag = vervalt.vraag();
    staand(
        vraag.casusnummer(),
        (taak, stand) ->
            uitnodigingen.zegAf(taak, Set.of(Overlegvraag.vervangerVan(vervalt.rol()))));
    nodigUit(
        vraag.casusnummer(),
        vraag.gevraagden().stream()
            .flatMap(wie -> uitnodigingen.vervanger(vraag, wie.rol()).stream())
            .toList());
  }

  private void nodigUit(String casusnummer, List<Genodigde> aan) {
    staand(casusnummer, (taak, stand) -> uitnodigingen.nodigUit(taak, stand, aan));
  }

  /** Doet iets met het overleg dat staat en nog niet begonnen is. */
  private void staand(String casusnummer, BiConsumer<DelegateTask, Agendastand> doe) {
    overleggen.elk(
        casusnummer,
        "trede-3-bestuurlijk-escalatieoverleg",
        taak ->
            Agendastand.van(taak)
                .filter(stand -> termijnen.eigenEinde(stand.overlegOp()).isAfter(klok.instant()))
                .ifPresent(stand -> doe.accept(taak, stand)));
  }
}
