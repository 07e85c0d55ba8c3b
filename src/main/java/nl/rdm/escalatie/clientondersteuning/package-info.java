/**
 * De cliënt krijgt een onafhankelijke cliëntondersteuner, tenzij zij er zelf van afziet (R22-R35).
 */
package nl.rdm.escalatie.clientondersteuning;
