package nl.rdm.escalatie.overlegtafel.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.overlegtafel.Overlegplanning;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Plant het eerstvolgende overleg dat nog te halen is, of na aanhouden het eerste op of na die dag.
 */
@Component
class OverlegPlannenDelegate implements JavaDelegate {

  private static final String AANGEHOUDEN_TOT = "aangehoudenTot";

  private final Overlegtafels tafels;
  private final Overlegplanning planning;
  private final Tredeverlenging verlengen;
  private final Betrokkenen betrokkenen;
  private final Clock klok;

  OverlegPlannenDelegate(
      Overlegtafels tafels,
      Overlegplanning planning,
      Tredeverlenging verlengen,
      Betrokkenen betrokkenen,
      Clock klok) {
    this.tafels = tafels;
    this.planning = planning;
    this.verlengen = verlengen;
    this.betrokkenen = betrokkenen;
    this.klok = klok;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var tafel = tafels.van((String) execution.getVariable(Variabelen.TAFEL)).orElseThrow();
    boolean ingediend = Boolean.TRUE.equals(execution.getVariable("ingediend"));
    boolean spoed = Boolean.TRUE.equals(execution.getVariable(Variabelen.SPOED));
    boolean aangehouden = execution.getVariable(AANGEHOUDEN_TOT) != null;
    var overleg = planning.eerstvolgend(tafel, vanaf(execution), spoed, ingediend && aangehouden);
    if (aangehouden) {
      verlengen.houdAan(execution, overleg.op());
    }
    boolean indienen = tafel.indientermijnDagen() > 0 && !ingediend;
    execution.setVariable("overlegOp", overleg.op().toString());
    execution.setVariable("indienenVoor", overleg.indienenVoor().toString());
    execution.setVariable("indienenNodig", indienen);
    execution.setVariable("overlegStap", tafel.overlegStap());
    execution.setVariable(Variabelen.OVERLEG_VAST, overleg.vast());
    if (indienen) {
      // Wie inbrengt levert de stukken aan, en houdt de cliënt tot dan in zorg (R70, R71).
      bericht(
          execution,
          tafel,
          "stukken-gevraagd",
          overleg,
          Stream.of(Betrokkenen.CLIENTONDERSTEUNER, Betrokkenen.AANMELDER));
    } else {
      bericht(
          execution,
          tafel,
          spoed ? "extra-overleg" : "overleg-gepland",
          overleg,
          Stream.of(
              Betrokkenen.CLIENTONDERSTEUNER,
              Betrokkenen.AANMELDER,
              Groepen.tafel(tafel.id()),
              Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE))));
    }
  }

  private void bericht(
      DelegateExecution execution,
      Overlegtafel tafel,
      String soort,
      Overlegplanning.Overleg overleg,
      Stream<String> wie) {
    var gegevens = Overlegbericht.gegevens(tafel, overleg.op().toString(), overleg.vast());
    gegevens.put("indienenVoor", overleg.indienenVoor().toString());
    gegevens.put("aangehouden", String.valueOf(execution.getVariable(AANGEHOUDEN_TOT) != null));
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        soort + ":" + execution.getActivityInstanceId(),
        soort,
        gegevens,
        wie.filter(tafel::vertelt).toList());
  }

  private ZonedDateTime vanaf(DelegateExecution execution) {
    var nu = ZonedDateTime.now(klok);
    var aangehoudenTot = (String) execution.getVariable(AANGEHOUDEN_TOT);
    if (aangehoudenTot == null) {
      return nu;
    }
    var dag = LocalDate.parse(aangehoudenTot).atStartOfDay(klok.getZone());
    return dag.isAfter(nu) ? dag : nu;
  }
}
