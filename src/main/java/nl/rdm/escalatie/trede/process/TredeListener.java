package nl.rdm.escalatie.trede.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Houdt bij elke trede in het hoofdmodel het verloop bij en vertelt alle betrokkenen wanneer een
 * casus stijgt of teruggaat (R44; besluiten, sectie 1).
 */
@Component
class TredeListener implements ExecutionListener {

  /** Wie de casus escaleerde: een code, alleen vanaf de escalatie tot de volgende trede begint. */
  static final String ESCALATIE_DOOR = "escalatieDoor";

  private final Casussen casussen;
  private final Verloop verloop;
  private final Overlegtafels tafels;
  private final Betrokkenen betrokkenen;

  TredeListener(Casussen casussen, Verloop verloop, Overlegtafels tafels, Betrokkenen betrokkenen) {
    this.casussen = casussen;
    this.verloop = verloop;
    this.tafels = tafels;
    this.betrokkenen = betrokkenen;
  }

  @Override
  public void notify(DelegateExecution execution) {
    int trede = trede(execution);
    if (EVENTNAME_START.equals(execution.getEventName())) {
      begin(execution, trede);
    } else {
      eindig(execution, trede);
    }
  }

  private void eindig(DelegateExecution execution, int trede) {
    var casusnummer = Variabelen.casusnummer(execution);
    if (execution.isCanceled() && trede <= 2) {
      onthoudTafels(execution, casusnummer, trede);
    }
    verloop.tredeEindigt(
        casusnummer,
        trede,
        Objects.requireNonNullElse(
            (String) execution.getVariable(Variabelen.UITKOMST), zonder(execution, trede)));
  }

  /**
   * Een afgebroken trede geeft niet door welke tafels een uitkomst hadden; het verloop weet het.
   */
  private void onthoudTafels(DelegateExecution execution, String casusnummer, int trede) {
    var verblijven = verloop.van(casusnummer);
    var begin =
        verblijven.stream()
            .filter(verblijf -> verblijf.trede() == trede && verblijf.tafel().isEmpty())
            .reduce((eerste, laatste) -> laatste)
            .map(verblijven::indexOf)
            .orElse(0);
    verblijven.subList(begin, verblijven.size()).stream()
        .filter(verblijf -> verblijf.uitkomst().isPresent())
        .flatMap(verblijf -> verblijf.tafel().stream())
        .forEach(tafel -> Variabelen.voegToe(execution, "beproefdeTafels", tafel));
  }

  /**
   * Een trede die zonder uitkomst van een tafel gewoon eindigt, eindigt door wat iemand van het
   * aanmeldpunt besloot; stilte heeft in trede 1 en 2 haar eigen uitkomst. Wie escaleert, de casus
   * intrekt of elders oplost breekt haar af zonder dat iemand zweeg.
   */
  private String zonder(DelegateExecution execution, int trede) {
    if (execution.getVariable(ESCALATIE_DOOR) != null) {
      return "GEESCALEERD";
    }
    var status = casussen.van(Variabelen.casusnummer(execution)).orElseThrow().status();
    if (status != Casus.Status.IN_BEHANDELING) {
      return status == Casus.Status.INGETROKKEN ? "INGETROKKEN" : "ELDERS_OPGELOST";
    }
    return trede <= 2 && !execution.isCanceled() ? "GEEN_OPLOSSING" : "GEEN_UITKOMST";
  }

  private void begin(DelegateExecution execution, int trede) {
    var casusnummer = Variabelen.casusnummer(execution);
    var vorige = (Integer) execution.getVariable(Variabelen.TREDE);
    verloop.tredeBegint(casusnummer, trede);
    if (vorige != null && vorige != trede) {
      vertel(execution, casusnummer, vorige, trede);
    }
    boolean tredeTweeLietNietToe = vorige != null && vorige == 2 && trede == 1;
    if (vorige != null && vorige >= trede && !tredeTweeLietNietToe) {
      opnieuw(execution, trede);
    }
    // Wie net spoed verleende kende dit nieuwe deel nog niet; de casus zelf weet het.
    Variabelen.kenSpoed(execution, casussen.van(casusnummer).orElseThrow());
    execution.setVariable(Variabelen.TREDE, trede);
    execution.setVariable(Variabelen.UITKOMST, null);
    execution.setVariable("adviesGegeven", adviesGegeven(casusnummer));
    execution.removeVariable(ESCALATIE_DOOR);
  }

  /** Een advies dat eenmaal gegeven is blijft gegeven, hoe een trede ook eindigt (R104). */
  private boolean adviesGegeven(String casusnummer) {
    return verloop.van(casusnummer).stream()
        .filter(verblijf -> verblijf.trede() <= 2 && verblijf.tafel().isPresent())
        .anyMatch(verblijf -> verblijf.uitkomst().filter("ADVIES"::equals).isPresent());
  }

  /**
   * Een casus die teruggaat mag opnieuw naar de tafels, die nu een advies erbij hebben (R100); een
   * heropende casus ook, want wat een tafel oploste is niet uitgevoerd. Wie trede 2 niet toeliet
   * laat zij een trede later weer niet toe: die tafel telt als beproefd.
   */
  private void opnieuw(DelegateExecution execution, int trede) {
    var beproefd = new ArrayList<>(Variabelen.lijst(execution, "beproefdeTafels"));
    beproefd.removeIf(
        id -> tafels.van(id).flatMap(Overlegtafel::trede).filter(t -> t >= trede).isPresent());
    execution.setVariable("beproefdeTafels", Variabelen.json(beproefd));
  }

  private void vertel(DelegateExecution execution, String casusnummer, int vorige, int trede) {
    var wie =
        new ArrayList<>(
            List.of(
                Betrokkenen.CLIENTONDERSTEUNER,
                Betrokkenen.AANMELDER,
                Groepen.AANMELDPUNT,
                Groepen.RDM_VERANTWOORDELIJKE,
                Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE))));
    vorigeTafel(casusnummer, vorige).map(Groepen::tafel).ifPresent(wie::add);
    if (Math.max(vorige, trede) >= 3) {
      wie.add(Groepen.COORDINATIEPUNT);
    }
    var soort = trede > vorige ? "opgeschaald" : "teruggegeven";
    betrokkenen.bericht(
        casusnummer,
        soort + ":" + execution.getActivityInstanceId(),
        soort,
        Map.of(
            "vorige", String.valueOf(vorige),
            "trede", String.valueOf(trede),
            "reden", reden(execution)),
        wie);
  }

  /** De tafel waar de casus in de vorige trede het laatst lag: die hoort waar hij blijft. */
  private Optional<String> vorigeTafel(String casusnummer, int vorige) {
    return verloop.van(casusnummer).stream()
        .filter(verblijf -> verblijf.trede() == vorige)
        .flatMap(verblijf -> verblijf.tafel().stream())
        .reduce((eerste, laatste) -> laatste);
  }

  private static String reden(DelegateExecution execution) {
    if (execution.getVariable(ESCALATIE_DOOR) instanceof String door) {
      return door;
    }
    var uitkomst = (String) execution.getVariable(Variabelen.UITKOMST);
    if (uitkomst != null && !"NIET_BIJEENGEROEPEN".equals(uitkomst)) {
      return "GEEN_UITKOMST".equals(uitkomst) ? "TERMIJN" : uitkomst;
    }
    // Zonder uitkomst van een overleg, en niet door een termijn: een mens besloot het.
    return "NAAR_TREDE_4".equals(execution.getVariable(Variabelen.BESLUIT))
        ? "NAAR_TREDE_4"
        : "AANMELDPUNT";
  }

  /** De trede staat in de id van de call activity: {@code callActivity_trede2}. */
  private static int trede(DelegateExecution execution) {
    var id = execution.getCurrentActivityId();
    return Character.digit(id.charAt(id.length() - 1), 10);
  }
}
