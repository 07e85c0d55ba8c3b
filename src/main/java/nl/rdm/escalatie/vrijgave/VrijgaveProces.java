package nl.rdm.escalatie.vrijgave;

import java.util.Set;

/** Wat vrijgeven van de engine nodig heeft. */
public interface VrijgaveProces {

  /** Zet de toestemming in alles wat voor deze casus loopt. */
  void zetToestemming(String casusnummer, String status);

  /** Vraagt in deze beurten, voor zover zij nog lopen, opnieuw om een besluit over de vrijgave. */
  void vraagOpnieuw(Set<String> beurten);
}
