package nl.rdm.escalatie.vrijgave;

import java.util.Set;

/** Wat vrijgeven van de engine nodig heeft. */
public interface VrijgaveProces {

  /** Zet de toestemming in alles wat voor deze casus loopt. */
  void zetToestemming(String casusnummer, String status);

  /** De lopende beurten van deze casus waarin inhoud vrij te geven is. */
  Set<String> beurten(String casusnummer);

  /** Of er in elke lopende beurt van deze casus al een besluit over de vrijgave gevraagd wordt. */
  boolean gevraagd(String casusnummer);

  /** Vraagt in deze beurten, voor zover zij nog lopen, opnieuw om een besluit over de vrijgave. */
  void vraagOpnieuw(Set<String> beurten);

  /** Als {@link #vraagOpnieuw}, omdat de toestemming is ingetrokken; elk formulier zegt dat. */
  void vraagOpnieuwNaIntrekking(Set<String> beurten);
}
