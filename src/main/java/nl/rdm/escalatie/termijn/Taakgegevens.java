package nl.rdm.escalatie.termijn;

/**
 * De taak waarover een signaal gaat.
 *
 * @param id van de taak in de engine, voor de verwijzing ernaartoe
 * @param naam zoals het model haar noemt
 * @param regio code van de regio, leeg wanneer het proces voor geen casus loopt
 * @param opNaam de cliëntondersteuner heeft haar ook, op eigen naam
 */
public record Taakgegevens(String id, String naam, String regio, boolean opNaam) {}
