package nl.rdm.escalatie.invoer;

/**
 * Eén fout in wat iemand invulde.
 *
 * @param veld pad van het veld, zoals {@code aanmelder.email} of {@code elders[0].tafel}
 * @param melding wat er niet klopt, in het Nederlands; herhaalt nooit wat er ingevuld was
 */
public record Fout(String veld, String melding) {}
