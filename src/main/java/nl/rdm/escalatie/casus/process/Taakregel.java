package nl.rdm.escalatie.casus.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Wat van een taak geëist wordt en niet in haar formulier uit te drukken is. */
public interface Taakregel {

  /** Of de regel voor de taak met dit formulier geldt. */
  boolean geldtVoor(String formulier);

  /**
   * De fouten, leeg wanneer alles klopt.
   *
   * @param antwoorden wat ingevuld is, met de sleutels van het formulier
   */
  List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden);
}
