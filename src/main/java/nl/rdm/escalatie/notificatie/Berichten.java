package nl.rdm.escalatie.notificatie;

/** De uitgaande post: een bericht is een rij in de transactie van wie het aanbiedt. */
public interface Berichten {

  /**
   * Zet een bericht klaar; een bericht met dezelfde casus, aanleiding en ontvanger telt één keer.
   */
  void stuur(Bericht bericht);
}
