package nl.rdm.escalatie.escalatieoverleg.process;

import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Overlegplaats;
import nl.rdm.escalatie.termijn.Termijnen;
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
  private final Overlegplaats plaats;
  private final Termijnen termijnen;

  UitnodigenDelegate(
      Uitnodigingen uitnodigingen,
      Overlegpost post,
      Overlegronde ronde,
      Overlegplaats plaats,
      Termijnen termijnen) {
    this.uitnodigingen = uitnodigingen;
    this.post = post;
    this.ronde = ronde;
    this.plaats = plaats;
    this.termijnen = termijnen;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Agendastand.PLAATS_BEKEND, plaatsBekend(execution));
    var afspraak = Agendastand.volgende(execution);
    execution.setVariable(Overlegronde.VERVROEGEN, false);
    Datumvoorstellen.klaar(execution);
    uitnodigingen.nodigUit(execution, afspraak);
    post.gepland(afspraak);
    ronde.datumGewijzigd(execution);
  }

  private boolean plaatsBekend(DelegateExecution execution) {
    var casusnummer = Variabelen.casusnummer(execution);
    return termijnen.van(casusnummer).stream()
        .filter(termijn -> termijn.activiteit().equals("userTask_datumVaststellen"))
        .reduce((eerder, laatste) -> laatste)
        .filter(termijn -> plaats.bekendSinds(casusnummer, termijn.begin()))
        .isPresent();
  }
}
