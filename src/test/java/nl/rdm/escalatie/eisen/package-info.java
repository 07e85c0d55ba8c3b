/** Verbindt elke eis met het element dat haar vervult en de test die dat bewaakt. */
package nl.rdm.escalatie.eisen;
