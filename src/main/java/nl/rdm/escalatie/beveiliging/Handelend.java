package nl.rdm.escalatie.beveiliging;

/** Zet namens wie de engine op deze draad werkt; zolang gelden de rechten van dat account. */
public interface Handelend {

  /** Werkt namens dit account totdat de beurt gesloten wordt: {@code try (var b = als(a)) {..}}. */
  Beurt als(Account account);

  /** De tijd dat een account handelt; sluiten herstelt wie er daarvoor handelde. */
  interface Beurt extends AutoCloseable {
    @Override
    void close();
  }
}
