package nl.rdm.escalatie.spoed;

/** Wat spoed van de engine nodig heeft. */
public interface Spoedloop {

  /** In elk lopend deel van de casus staat dat er om spoed gevraagd is. */
  void gevraagd(String casusnummer);

  /**
   * Elk lopend deel van de casus krijgt spoed: wat er loopt wordt bekort met al zijn timers en
   * einddatums, de taken gaan voor en waar op een overleg gewacht wordt komt een extra overleg.
   */
  void verleen(String casusnummer);

  /** Wat er loopt houdt zijn einde; wat nog komt is weer gewoon. */
  void beeindig(String casusnummer);
}
