package nl.rdm.escalatie.clientondersteuning;

/**
 * Een organisatie waarvan de cliëntondersteuners een casus kunnen aannemen (R34).
 *
 * @param id code
 * @param bron waar de regio haar noemt, zoals {@code O:60}
 */
public record Organisatie(String id, String naam, String bron) {}
