package nl.rdm.escalatie.termijn.process;

import java.time.Clock;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;

/** Houdt het register van termijnen gelijk met wat er in de engine begint en eindigt. */
class Termijnbewaker {

  private final ObjectProvider<Termijnen> termijnen;
  private final Clock klok;

  Termijnbewaker(ObjectProvider<Termijnen> termijnen, Clock klok) {
    this.termijnen = termijnen;
    this.klok = klok;
  }

  /** Een wachten eindigt. */
  void sluit(DelegateExecution execution) {
    var wachten = Wachten.van(execution);
    termijnen
        .getObject()
        .sluit(wachten.activityInstanceId(), execution.isCanceled(), Wachten.peil(klok.instant()));
  }

  /** Een timer in een model is afgegaan. */
  void verstreken(DelegateExecution execution) {
    var nu = klok.instant();
    termijnen.getObject().verstreken(execution.getProcessInstanceId(), nu, Wachten.timer(nu));
  }
}
