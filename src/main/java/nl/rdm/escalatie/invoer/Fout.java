package nl.rdm.escalatie.invoer;

/**
 * Eén fout in wat iemand invulde.
 *
 * @param veld pad van het veld, zoals {@code aanmelder.email} of {@code elders[0].tafel}
 * @param melding wat er niet klopt, in het Nederlands; herhaalt nooit wat er ingevuld was
 */
public record Fout(String veld, String melding) {

  /** Veld en melding op één regel; een vraag staat tussen aanhalingstekens. */
  public String regel() {
    return (veld.endsWith("?") ? "‘" + veld + "’" : veld) + ": " + melding;
  }
}
