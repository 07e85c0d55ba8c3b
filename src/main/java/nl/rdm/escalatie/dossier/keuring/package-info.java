/**
 * Kijkt een aangeleverd document na voordat het bewaard wordt: is het wat het zegt, en doet het
 * niets.
 */
package nl.rdm.escalatie.dossier.keuring;
