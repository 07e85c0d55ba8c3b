package nl.rdm.escalatie.spoed;

import java.util.List;

/** Wat spoed van de engine nodig heeft. */
public interface Spoedloop {

  /** Het bericht waarmee de spoedprocedure begint. */
  String BERICHT = "SpoedAanvragen";

  /** Of er over een verzoek om spoed nog besloten moet worden. */
  boolean loopt(String casusnummer);

  /**
   * Begint de spoedprocedure; in elk lopend deel van de casus staat dat er om spoed gevraagd is.
   *
   * @param gronden codes van {@link Spoedgronden}
   * @throws nl.rdm.escalatie.casus.Botsing wanneer het model van de casus haar nu niet kent
   */
  void vraag(String casusnummer, List<String> gronden);

  /**
   * Elk lopend deel van de casus krijgt spoed: wat er loopt wordt bekort met al zijn timers en
   * einddatums, de taken gaan voor en waar op een overleg gewacht wordt komt een extra overleg.
   */
  void verleen(String casusnummer);

  /** Wat er loopt houdt zijn einde; wat nog komt is weer gewoon. */
  void beeindig(String casusnummer);
}
