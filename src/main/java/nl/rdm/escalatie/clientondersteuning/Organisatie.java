package nl.rdm.escalatie.clientondersteuning;

/**
 * Een organisatie waarvan de cliëntondersteuners een casus kunnen aannemen (R34).
 *
 * @param id code
 */
public record Organisatie(String id, String naam) {}
