package nl.rdm.escalatie.register;

import java.time.Instant;

/**
 * Eén veranderd gegeven van een ingang; oud en nieuw zijn leeg waar er niets stond.
 *
 * @param door inlognaam
 */
public record Wijziging(String veld, String oud, String nieuw, String door, Instant op) {}
