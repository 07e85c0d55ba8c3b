package nl.rdm.escalatie.trede;

/** Een escalatie in de engine. */
public interface Escalatieloop {

  /** Of het model van de casus een escalatie nu opvangt. */
  boolean kan(String casusnummer);

  /**
   * Breekt de trede af en brengt de casus naar de volgende.
   *
   * @param trede de trede waarin de casus is
   * @param door {@code CLIENTONDERSTEUNER}, {@code AANMELDPUNT} of {@code COORDINATIEPUNT}
   * @throws org.springframework.dao.ConcurrencyFailureException wanneer de casus daar niet meer is
   */
  void escaleer(String casusnummer, int trede, String door);
}
