/** Berichten: uitgaande post als rijen in de eigen transactie, en de verzender ervan. */
package nl.rdm.escalatie.notificatie;
