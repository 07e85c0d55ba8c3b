package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Uitkomst;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Vertelt wanneer het bestuurlijk escalatie overleg is, hoe het afliep, en welk advies trede 4 gaf:
 * aan wie de uitkomst van een overlegtafel ook hoort, met het coördinatiepunt dat om het overleg
 * vroeg en voor trede 3 verantwoordelijk blijft (R44; C6). De cliëntondersteuner kan de casus na
 * een uitkomst naar trede 4 brengen (R27; C5).
 */
@Component("overlegpost")
public class Overlegpost {

  private static final String TAFEL = Woorden.van("tafel", "bestuurlijk-escalatieoverleg");

  /** De termijn van wie over het vervolg besluit. */
  private static final String VERVOLG = "taak";

  private final Betrokkenen betrokkenen;
  private final Termijnen termijnen;

  Overlegpost(Betrokkenen betrokkenen, Termijnen termijnen) {
    this.betrokkenen = betrokkenen;
    this.termijnen = termijnen;
  }

  /** Er staat een datum; de cliëntondersteuner krijgt daarvoor een uitnodiging. */
  void gepland(Agendastand afspraak) {
    betrokkenen.bericht(
        afspraak.casusnummer(),
        "overleg-gepland:" + afspraak.ronde() + ":" + afspraak.versie(),
        "overleg-gepland",
        Map.of("tafel", TAFEL, "overlegOp", afspraak.overlegOp(), "vorm", afspraak.vorm()),
        metDatum(afspraak));
  }

  /**
   * De datum vervalt, voor wie hem hoorde zonder te zijn uitgenodigd.
   *
   * @param verzet er komt een nieuwe datum
   */
  void vervalt(Agendastand afspraak, boolean verzet) {
    betrokkenen.bericht(
        afspraak.casusnummer(),
        "overleg-vervalt:" + afspraak.ronde() + ":" + afspraak.versie(),
        "overleg-vervalt",
        Map.of("overlegOp", afspraak.overlegOp(), "verzet", String.valueOf(verzet)),
        metDatum(afspraak));
  }

  /** Wie de datum hoort zonder te zijn uitgenodigd. */
  private static List<String> metDatum(Agendastand afspraak) {
    return List.of(
        Betrokkenen.AANMELDER, Groepen.COORDINATIEPUNT, Groepen.gemeente(afspraak.gemeente()));
  }

  /**
   * De uitkomst staat als code in de variabele; hierna besluit een bij naam genoemde persoon. Dat
   * er een oplossing is of dat de casus teruggaat horen dezelfde mensen op hetzelfde moment van de
   * casus zelf.
   */
  public void uitkomst(DelegateExecution execution) {
    var uitkomst = (String) execution.getVariable(Variabelen.UITKOMST);
    if (Uitkomst.isOplossing(uitkomst) || "TERUGGEGEVEN".equals(uitkomst)) {
      return;
    }
    boolean spoed = Boolean.TRUE.equals(execution.getVariable(Variabelen.SPOED));
    vertel(
        execution,
        "uitkomst:" + execution.getActivityInstanceId(),
        Map.of(
            "tafel",
            TAFEL,
            "uitkomst",
            uitkomst,
            "besluitVoor",
            termijnen.moment(VERVOLG, spoed).toString()));
  }

  /** VWS gaf in trede 4 een advies: een bestuurder besluit erop. */
  public void advies(DelegateExecution execution) {
    vertel(
        execution,
        "advies:" + execution.getProcessInstanceId(),
        Map.of("uitkomst", "ADVIES_VAN_VWS"));
  }

  private void vertel(
      DelegateExecution execution, String aanleiding, Map<String, String> gegevens) {
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        aanleiding,
        "uitkomst",
        gegevens,
        List.of(
            Betrokkenen.AANMELDER,
            Groepen.COORDINATIEPUNT,
            Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE)),
            Betrokkenen.CLIENTONDERSTEUNER));
  }

  /** Trede 3 hoort zolang trede 4 duurt dat er nog geen beslissing is (besluiten, sectie 1). */
  public void nogGeenBeslissing(DelegateExecution execution) {
    var gemeente = Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE));
    boolean metCoordinatiepunt = Boolean.TRUE.equals(execution.getVariable("veiligheidsrisico"));
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        "nog-geen-beslissing:" + execution.getActivityInstanceId(),
        "nog-geen-beslissing",
        Map.of(),
        metCoordinatiepunt ? List.of(gemeente) : List.of(gemeente, Groepen.RDM_VERANTWOORDELIJKE));
  }
}
