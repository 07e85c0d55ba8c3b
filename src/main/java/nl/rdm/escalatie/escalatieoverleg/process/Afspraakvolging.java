package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.LocalDate;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Nazorgcheck;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Afspraak;
import nl.rdm.escalatie.escalatieoverleg.Afspraak.Status;
import nl.rdm.escalatie.escalatieoverleg.Afspraken;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Wat {@code afspraak-volgen} met één afspraak doet: de organisatie die haar maakte aan het woord
 * laten, en vastleggen wat ervan kwam (R103).
 */
@Component("afspraakvolging")
public class Afspraakvolging {

  /** Variabele met het nummer van de rij. */
  static final String AFSPRAAK = "afspraak";

  /** Variabele met wat de organisatie liet weten; leeg zolang zij niet antwoordde. */
  static final String ANTWOORD = "antwoord";

  static final String DATUM = "datum";
  static final String KEER_VERZET = "keerVerzet";

  private final Afspraken afspraken;
  private final Afspraakpost post;
  private final Nazorgcheck nazorgcheck;
  private final Casussen casussen;

  Afspraakvolging(
      Afspraken afspraken, Afspraakpost post, Nazorgcheck nazorgcheck, Casussen casussen) {
    this.afspraken = afspraken;
    this.post = post;
    this.nazorgcheck = nazorgcheck;
    this.casussen = casussen;
  }

  /** De organisatie hoort voor welke datum haar afspraak staat, ook wanneer die nieuw is. */
  public void meld(DelegateExecution execution) {
    var afspraak = afspraak(execution);
    post.vraag(afspraak, afspraak.keerVerzet() > 0 ? "VERZET" : "NIEUW");
  }

  /** Driekwart van de tijd is om. */
  public void herinner(DelegateExecution execution) {
    post.vraag(afspraak(execution), "HERINNERING");
  }

  /** Er is een nieuwe datum afgesproken: de organisatie is weer aan zet. */
  public void verzet(DelegateExecution execution) {
    var datum = LocalDate.parse((String) execution.getVariable("nieuweDatum"));
    var eerder = afspraak(execution);
    var ingestemd = casus(eerder).ondersteuner().filter(wie -> eerder.keerVerzet() > 0);
    var afspraak = afspraken.verzet(eerder.id(), datum, ingestemd);
    post.verzet(afspraak, ingestemd.isPresent());
    execution.removeVariable(AfspraakRegel.INSTEMMING);
    execution.setVariable(DATUM, datum.toString());
    execution.setVariable(KEER_VERZET, afspraak.keerVerzet());
    execution.setVariable(ANTWOORD, null);
  }

  /**
   * De oplossing gaat niet door zoals afgesproken. Loopt de nazorgcheck al, dan is hij er al; wie
   * erover gaat hoort het hoe dan ook. Is de casus al opgelost, dan gaat hij niet vanzelf verder.
   */
  public void brengTerug(DelegateExecution execution) {
    var afspraak = sluit(execution, Status.TERUG_NAAR_TAFEL);
    post.terug(
        afspraak, (String) execution.getVariable(Variabelen.GEMEENTE), !casus(afspraak).loopt());
    if (nazorgcheck.wacht(afspraak.casusnummer())) {
      nazorgcheck.begin(afspraak.casusnummer());
    }
  }

  /**
   * Het volgen houdt op: omdat iemand het naging, of omdat de casus is heropend of ingetrokken; dan
   * hoort de organisatie dat er niets meer van haar gevraagd wordt.
   */
  public void eindigt(DelegateExecution execution) {
    if (!(execution.getVariable(AFSPRAAK) instanceof Number)
        || afspraak(execution).status() != Status.LOOPT) {
      return;
    }
    var status =
        execution.isCanceled()
            ? Status.VERVALLEN
            : Status.valueOf((String) execution.getVariable(Variabelen.BESLUIT));
    var afspraak = sluit(execution, status);
    if (status == Status.VERVALLEN) {
      post.vervallen(afspraak);
    }
  }

  private Afspraak sluit(DelegateExecution execution, Status status) {
    var afspraak = afspraken.eindigt(afspraak(execution).id(), status);
    post.sluitLink(afspraak);
    return afspraak;
  }

  private Casus casus(Afspraak afspraak) {
    return casussen.van(afspraak.casusnummer()).orElseThrow();
  }

  private Afspraak afspraak(DelegateExecution execution) {
    return afspraken.met(((Number) execution.getVariable(AFSPRAAK)).longValue());
  }
}
