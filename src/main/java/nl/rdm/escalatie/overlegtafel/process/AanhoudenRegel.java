package nl.rdm.escalatie.overlegtafel.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.overlegtafel.Overlegplanning;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.overlegtafel.Tredetermijn;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Tot wanneer een tafel een casus aanhoudt: niet in het verleden, en tot een overleg binnen de
 * termijn van de trede, of van een tafel ernaast. Komt een tafel in de trede daarbinnen niet meer
 * bijeen, dan mag het tot haar eerstvolgende overleg en wijkt die termijn, één keer.
 */
@Component
class AanhoudenRegel implements Taakregel {

  private static final String NA_DE_TREDE =
      "het overleg daarna valt na de termijn van de trede: de casus is dan al gestegen. ";

  private final Overlegtafels tafels;
  private final Overlegplanning planning;
  private final Tredetermijn tredetermijn;
  private final Termijnen termijnen;
  private final Clock klok;

  AanhoudenRegel(
      Overlegtafels tafels,
      Overlegplanning planning,
      Tredetermijn tredetermijn,
      Termijnen termijnen,
      Clock klok) {
    this.tafels = tafels;
    this.planning = planning;
    this.tredetermijn = tredetermijn;
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
      return fout(taak, LocalDate.parse(datum)).stream()
          .map(melding -> new Fout("aangehoudenTot", melding))
          .toList();
    } catch (DateTimeParseException geenDatum) {
      return List.of();
    }
  }

  private Optional<String> fout(DelegateTask taak, LocalDate dag) {
    if (!dag.isAfter(LocalDate.now(klok))) {
      return Optional.of("kies een dag na vandaag");
    }
    var tafel = tafels.van((String) taak.getVariable(Variabelen.TAFEL)).orElseThrow();
    var overleg = overlegVanaf(taak, tafel, dag);
    if (!naDeTermijn(taak, tafel, overleg)) {
      return Optional.empty();
    }
    if (tafel.naastDeTreden()) {
      return Optional.of("het overleg daarna valt na de termijn van deze tafel");
    }
    if (tafel.ritme().isEmpty() || !magVerlengen(taak, overleg)) {
      return Optional.of(
          NA_DE_TREDE + "Is aanhouden toch beter, dan kan de casusregisseur die termijn verzetten");
    }
    var volgend = overlegVanaf(taak, tafel, volgendeDag(taak));
    return overleg.isAfter(volgend)
        ? Optional.of(NA_DE_TREDE + "Uw eerstvolgende overleg is " + Woorden.dag(volgend))
        : Optional.empty();
  }

  private boolean naDeTermijn(DelegateTask taak, Overlegtafel tafel, LocalDate overleg) {
    var einde = termijnen.eigenEinde(overleg.toString());
    return termijnen.van(Variabelen.casusnummer(taak)).stream()
        .filter(
            termijn ->
                tafel.naastDeTreden()
                    ? termijn.stap().equals("naast-de-treden")
                        && termijn.tafel().filter(tafel.id()::equals).isPresent()
                    : termijn.stap().equals("trede-" + trede(taak)))
        .filter(Termijn::loopt)
        .anyMatch(termijn -> einde.isAfter(termijn.vervaltOp()));
  }

  private boolean magVerlengen(DelegateTask taak, LocalDate overleg) {
    return tredetermijn
        .ruimVoorAanhouden(Variabelen.casusnummer(taak), trede(taak), overleg, spoed(taak))
        .isPresent();
  }

  private static int trede(DelegateTask taak) {
    return (Integer) taak.getVariable(Variabelen.TREDE);
  }

  /** De dag na de bespreking van nu, of morgen wanneer die al langer geleden is. */
  private LocalDate volgendeDag(DelegateTask taak) {
    var na = LocalDate.parse((String) taak.getVariable("overlegOp")).plusDays(1);
    var morgen = LocalDate.now(klok).plusDays(1);
    return na.isAfter(morgen) ? na : morgen;
  }

  /** De dag van het eerste overleg op of na een dag. */
  private LocalDate overlegVanaf(DelegateTask taak, Overlegtafel tafel, LocalDate dag) {
    boolean ingediend = Boolean.TRUE.equals(taak.getVariable("ingediend"));
    return tafel.ritme().isEmpty()
        ? dag
        : planning
            .eerstvolgend(tafel, dag.atStartOfDay(klok.getZone()), spoed(taak), ingediend)
            .op();
  }

  private static boolean spoed(DelegateTask taak) {
    return Boolean.TRUE.equals(taak.getVariable(Variabelen.SPOED));
  }
}
