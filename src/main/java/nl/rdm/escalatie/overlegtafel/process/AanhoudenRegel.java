package nl.rdm.escalatie.overlegtafel.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.casus.NaastDeTreden;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.overlegtafel.Overlegplanning;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Aanhouden rekt de termijn van de trede, of van een tafel ernaast, niet op: de datum valt
 * daarbinnen, en niet in het verleden.
 */
@Component
class AanhoudenRegel implements Taakregel {

  private final Overlegtafels tafels;
  private final Overlegplanning planning;
  private final Termijnen termijnen;
  private final Clock klok;

  AanhoudenRegel(Overlegtafels tafels, Overlegplanning planning, Termijnen termijnen, Clock klok) {
    this.tafels = tafels;
    this.planning = planning;
    this.termijnen = termijnen;
    this.klok = klok;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return "overlegtafel.uitkomstVastleggen".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    if (!"AANHOUDEN".equals(antwoorden.get(Variabelen.BESLUIT))
        || !(antwoorden.get("aangehoudenTot") instanceof String datum)) {
      return List.of();
    }
    try {
      if (!LocalDate.parse(datum).isAfter(LocalDate.now(klok))) {
        return fout("kies een dag na vandaag");
      }
    } catch (DateTimeParseException geenDatum) {
      return List.of();
    }
    var overleg = termijnen.eigenEinde(overleg(taak, datum).toString());
    boolean teLaat =
        termijnen.van(Variabelen.casusnummer(taak)).stream()
            .filter(termijn -> termijn.stap().equals(stap(taak)))
            .filter(termijn -> !naast(taak) || termijn.tafel().equals(tafel(taak)))
            .filter(Termijn::loopt)
            .anyMatch(termijn -> overleg.isAfter(termijn.vervaltOp()));
    return teLaat
        ? fout(
            naast(taak)
                ? "het overleg daarna valt na de termijn van deze tafel"
                : "het overleg daarna valt na de termijn van de trede: de casus is dan al gestegen. Is"
                    + " aanhouden toch beter, dan kan de casusregisseur die termijn verzetten")
        : List.of();
  }

  /** De termijn waar de bespreking binnen valt. */
  private static String stap(DelegateTask taak) {
    return naast(taak) ? "naast-de-treden" : "trede-" + taak.getVariable(Variabelen.TREDE);
  }

  private static Optional<String> tafel(DelegateTask taak) {
    return Optional.of((String) taak.getVariable(Variabelen.TAFEL));
  }

  private static boolean naast(DelegateTask taak) {
    return NaastDeTreden.TAFELS.contains(taak.getVariable(Variabelen.TAFEL));
  }

  /** De dag van het overleg dat op de gekozen dag volgt. */
  private LocalDate overleg(DelegateTask taak, String datum) {
    var tafel = tafels.van((String) taak.getVariable(Variabelen.TAFEL)).orElseThrow();
    var dag = LocalDate.parse(datum);
    return tafel.ritme().isEmpty()
        ? dag
        : planning
            .eerstvolgend(
                tafel,
                dag.atStartOfDay(klok.getZone()),
                Boolean.TRUE.equals(taak.getVariable(Variabelen.SPOED)),
                ingediend(taak))
            .op();
  }

  private static boolean ingediend(DelegateTask taak) {
    return Boolean.TRUE.equals(taak.getVariable("ingediend"));
  }

  private static List<Fout> fout(String melding) {
    return List.of(new Fout("aangehoudenTot", melding));
  }
}
