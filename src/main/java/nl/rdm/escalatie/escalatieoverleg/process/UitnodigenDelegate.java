package nl.rdm.escalatie.escalatieoverleg.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Nodigt ieder uit voor de datum die er nu staat, en vertelt die aan wie de casus aangaat (R22).
 */
@Component
class UitnodigenDelegate implements JavaDelegate {

  private final Uitnodigingen uitnodigingen;
  private final Overlegpost post;
  private final Overlegronde ronde;

  UitnodigenDelegate(Uitnodigingen uitnodigingen, Overlegpost post, Overlegronde ronde) {
    this.uitnodigingen = uitnodigingen;
    this.post = post;
    this.ronde = ronde;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var afspraak = Agendastand.volgende(execution);
    execution.setVariable(Overlegronde.VERVROEGEN, false);
    Datumvoorstellen.klaar(execution);
    uitnodigingen.nodigUit(execution, afspraak);
    post.gepland(afspraak);
    ronde.datumGewijzigd(execution);
  }
}
