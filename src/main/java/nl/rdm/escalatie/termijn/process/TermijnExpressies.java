package nl.rdm.escalatie.termijn.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import nl.rdm.escalatie.termijn.Signalen;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Wat een model over termijnen kan vragen, als {@code ${termijn.einde(execution, 'trede-1')}}.
 *
 * <p>Timer, einddatum en register krijgen dezelfde termijn: de eerste vraag opent die, elke
 * volgende van hetzelfde wachten en dezelfde stap geeft die terug.
 */
@Component("termijn")
public class TermijnExpressies {

  private final Termijnen termijnen;
  private final Signalen signalen;
  private final Taakbewaking bewaking;

  TermijnExpressies(Termijnen termijnen, Signalen signalen, Taakbewaking bewaking) {
    this.termijnen = termijnen;
    this.signalen = signalen;
    this.bewaking = bewaking;
  }

  /** Het einde van de termijn van dit wachten, volgens de beslistabel {@code termijnen}. */
  public Date einde(DelegateExecution execution, String stap) {
    var termijn = open(execution, stap, Optional.empty());
    return new Termijndatum(termijn.vervaltOp(), termijn.id());
  }

  /**
   * Als {@link #einde}, van een taak die bij direct gevaar op de klok wacht: dezelfde stap, met de
   * lengte van de regel {@code <stap>-bij-gevaar}.
   */
  public Date eindeBijGevaar(DelegateExecution execution, String stap) {
    var termijn = termijnen.open(Wachten.van(execution).opdrachtBijGevaar(stap));
    return new Termijndatum(termijn.vervaltOp(), termijn.id());
  }

  /**
   * Als {@link #einde}, van een taak die na {@link #looptDoor} terug kan komen: dan loopt haar
   * termijn door, met wat er al aan signalen was.
   */
  public Date eindeOfVervolg(DelegateExecution execution, String stap) {
    var wachten = Wachten.van(execution);
    termijnen
        .zoek(wachten.omvattend(), stap)
        .filter(termijn -> termijn.geslotenOp().isEmpty())
        .ifPresent(termijn -> termijnen.verhuis(termijn.id(), wachten.activityInstanceId()));
    return einde(execution, stap);
  }

  /**
   * Een taak eindigt en komt terug: haar termijn sluit niet. Tot zij er weer is hoort de termijn
   * bij wat de taak omvat, en sluit daarmee.
   *
   * @param terug of de taak terugkomt
   */
  public void looptDoor(DelegateExecution execution, String stap, boolean terug) {
    if (terug && !execution.isCanceled()) {
      var wachten = Wachten.van(execution);
      termijnen
          .zoek(wachten.activityInstanceId(), stap)
          .ifPresent(termijn -> termijnen.verhuis(termijn.id(), wachten.omvattend()));
    }
  }

  /**
   * Het einde van één termijn voor het hele proces, die elke taak eronder deelt: zij begint met de
   * eerste taak, en een volgende taak begint op de ladder waar de vorige haar liet.
   */
  public Date eindeVanProces(DelegateExecution execution, String stap) {
    var termijn = termijnen.open(Wachten.vanProces(execution).opdracht(stap, Optional.empty()));
    return new Termijndatum(termijn.vervaltOp(), termijn.id());
  }

  /**
   * Als {@link #eindeVanProces}, van een termijn die met een overleg begon te lopen. Is de uitkomst
   * een latere dag vastgelegd, dan telt de dag van het overleg, met ten minste nog een werkdag.
   *
   * @param overlegOp een tijdstip, of leeg wanneer er geen overleg was
   */
  public Date eindeVanProcesNa(DelegateExecution execution, String stap, String overlegOp) {
    var wachten = Wachten.vanProces(execution);
    var termijn =
        termijnen.open(
            wachten.opdracht(stap, termijnen.sindsOverleg(stap, wachten.spoed(), overlegOp)));
    return new Termijndatum(termijn.vervaltOp(), termijn.id());
  }

  /** Het einde van een termijn met een eigen datum: een dag (tot 17:00) of een tijdstip. */
  public Date eindeOp(DelegateExecution execution, String stap, String datum) {
    return eindeOp(execution, stap, () -> termijnen.eigenEinde(datum));
  }

  /** Driekwart van een termijn met een eigen datum; past dat niet meer, dan het einde. */
  public Date herinneringOp(DelegateExecution execution, String stap, String datum) {
    var termijn = openOp(execution, stap, () -> termijnen.eigenEinde(datum));
    return new Termijndatum(signalen.herinnering(termijn), termijn.id());
  }

  /**
   * Het einde van een termijn die na een dag begint te lopen die nog kan komen, zoals die waarop
   * een oplossing begint.
   *
   * @param vanaf een dag als {@code 2026-12-01}, of null voor nu
   */
  public Date eindeVanaf(DelegateExecution execution, String stap, String vanaf) {
    if (vanaf == null || vanaf.isEmpty()) {
      return einde(execution, stap);
    }
    return eindeOp(
        execution, stap, () -> termijnen.moment(stap, Wachten.van(execution).spoed(), vanaf));
  }

  /**
   * Het einde van de termijn waarbinnen een overleg hoort te zijn; staat het daarbinnen, dan niet
   * voordat de uitkomst er hoort te zijn: tot dan weet niemand of het gehouden is.
   *
   * @param overlegOp een tijdstip, of leeg zolang er geen overleg staat
   */
  public Date eindeOfUitkomst(DelegateExecution execution, String stap, String overlegOp) {
    var termijn = open(execution, stap, Optional.empty());
    var einde = termijn.vervaltOp();
    if (overlegOp == null
        || overlegOp.isEmpty()
        || termijnen.eigenEinde(overlegOp).isAfter(einde)) {
      return new Termijndatum(einde, termijn.id());
    }
    var uitkomst = termijnen.naOverleg(overlegOp);
    return new Termijndatum(uitkomst.isAfter(einde) ? uitkomst : einde, termijn.id());
  }

  /** Het einde van de werkdag na een overleg: dan hoort de uitkomst er te zijn. */
  public Date eindeNaOverleg(DelegateExecution execution, String stap, String overlegOp) {
    return eindeOp(execution, stap, () -> termijnen.naOverleg(overlegOp));
  }

  private Date eindeOp(DelegateExecution execution, String stap, Supplier<Instant> einde) {
    var termijn = openOp(execution, stap, einde);
    return new Termijndatum(termijn.vervaltOp(), termijn.id());
  }

  private Termijn openOp(DelegateExecution execution, String stap, Supplier<Instant> einde) {
    return termijnen
        .zoek(Wachten.van(execution).activityInstanceId(), stap)
        .orElseGet(() -> open(execution, stap, Optional.of(einde.get())));
  }

  /**
   * Het einde van de periode van de laatste verantwoordelijke van deze taak, voor een timer die dan
   * de route wijzigt: daarna komt er geen herhaling meer.
   */
  public Date ladderEinde(DelegateExecution execution, String stap) {
    var open = open(execution, stap, Optional.empty());
    var termijn = open.ladderEindigt() ? open : termijnen.ladderEindigt(open.id());
    var ladder = bewaking.ladder(execution, termijn);
    return new Termijndatum(signalen.ladderEinde(termijn, ladder), termijn.id());
  }

  /** Als {@link #ladderEinde}, van een termijn als die van {@link #eindeBijGevaar}. */
  public Date ladderEindeBijGevaar(DelegateExecution execution, String stap) {
    eindeBijGevaar(execution, stap);
    return ladderEinde(execution, stap);
  }

  /** Als {@link #ladderEinde}, van een termijn als die van {@link #eindeVanaf}. */
  public Date ladderEindeVanaf(DelegateExecution execution, String stap, String vanaf) {
    eindeVanaf(execution, stap, vanaf);
    return ladderEinde(execution, stap);
  }

  /**
   * Als {@link #ladderEinde}, voor een timer waarna de taak blijft liggen: de herhalingen bij
   * stilte gaan door.
   */
  public Date naDeLadder(DelegateExecution execution, String stap) {
    var termijn = open(execution, stap, Optional.empty());
    var ladder = bewaking.ladder(execution, termijn);
    return new Termijndatum(signalen.ladderEinde(termijn, ladder), termijn.id());
  }

  /** Driekwart van de termijn van dit wachten; past dat niet meer, dan het einde. */
  public Date herinnering(DelegateExecution execution, String stap) {
    var termijn = open(execution, stap, Optional.empty());
    return new Termijndatum(signalen.herinnering(termijn), termijn.id());
  }

  /** Het einde van een termijn die nu begint, zonder die vast te leggen; voor een herhaling. */
  public Date moment(DelegateExecution execution, String stap) {
    return new Herhaaldatum(termijnen.moment(stap, Wachten.van(execution).spoed()), stap);
  }

  private Termijn open(DelegateExecution execution, String stap, Optional<Instant> eigenEinde) {
    return termijnen.open(Wachten.van(execution).opdracht(stap, eigenEinde));
  }
}
