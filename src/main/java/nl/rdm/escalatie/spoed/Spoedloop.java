package nl.rdm.escalatie.spoed;

import java.util.List;
import nl.rdm.escalatie.casus.Spoedstand;

/** Wat spoed van de engine nodig heeft. */
public interface Spoedloop {

  /** Het bericht waarmee de spoedprocedure begint. */
  String BERICHT = "SpoedAanvragen";

  /** Of er over een verzoek om spoed nog besloten moet worden. */
  boolean loopt(String casusnummer);

  /**
   * Begint de spoedprocedure.
   *
   * @param gronden codes van {@link Spoedgronden}
   * @throws nl.rdm.escalatie.casus.Botsing wanneer het model van de casus haar nu niet kent
   */
  void vraag(String casusnummer, List<String> gronden);

  /** Begint haar opnieuw, op de gronden van het vorige verzoek. */
  void vraagOpnieuw(String casusnummer);

  /** Elk lopend deel van de casus weet hoe het met spoed staat, en of zij geldt. */
  void zet(String casusnummer, Spoedstand stand);

  /**
   * Wat er loopt wordt bekort met al zijn timers en einddatums, de taken gaan voor en waar op een
   * overleg gewacht wordt komt een extra overleg.
   */
  void bespoedig(String casusnummer);

  /** Wat er loopt houdt zijn einde; de taken gaan niet meer voor. */
  void beeindig(String casusnummer);
}
