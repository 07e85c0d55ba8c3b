package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.Optional;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.escalatieoverleg.Afspraak;
import nl.rdm.escalatie.escalatieoverleg.Afspraakantwoorden;
import nl.rdm.escalatie.escalatieoverleg.Afspraken;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Antwoordlinks.Link;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Geeft het antwoord aan het proces dat op de afspraak wacht. */
@Component
class EngineAfspraakantwoorden implements Afspraakantwoorden {

  private final Antwoordlinks links;
  private final Afspraken afspraken;
  private final Dossier dossier;
  private final RuntimeService runtime;
  private final Systeemhandeling systeem;

  EngineAfspraakantwoorden(
      Antwoordlinks links,
      Afspraken afspraken,
      Dossier dossier,
      @Lazy RuntimeService runtime,
      Systeemhandeling systeem) {
    this.links = links;
    this.afspraken = afspraken;
    this.dossier = dossier;
    this.runtime = runtime;
    this.systeem = systeem;
  }

  @Override
  public Afspraak lees(String teken) {
    return afspraak(links.lees(Afspraakpost.DOEL, teken));
  }

  /** Het dossier eerst: wat daarna begint, leest het antwoord. */
  @Override
  @Transactional
  public void geef(String teken, boolean gedaan, Optional<String> toelichting) {
    var afspraak = afspraak(links.gebruik(Afspraakpost.DOEL, teken));
    toelichting.ifPresent(
        tekst ->
            dossier.bewaar(
                afspraak.casusnummer(),
                "afspraak",
                "toelichting" + afspraak.volgnummer(),
                "Wat de organisatie schreef over afspraak " + afspraak.volgnummer(),
                tekst));
    var antwoord = gedaan ? "GEDAAN" : "NIET_GEDAAN";
    afspraken.beantwoord(afspraak, antwoord);
    systeem.doe(
        () -> {
          var volgt =
              runtime
                  .createProcessInstanceQuery()
                  .processInstanceBusinessKey(afspraak.casusnummer(), CasusProces.AFSPRAAK)
                  .variableValueEquals(Afspraakvolging.AFSPRAAK, afspraak.id())
                  .singleResult();
          runtime.setVariable(volgt.getId(), Afspraakvolging.ANTWOORD, antwoord);
          return null;
        });
  }

  private Afspraak afspraak(Link link) {
    return afspraken.met(Long.parseLong(link.onderwerp()));
  }
}
