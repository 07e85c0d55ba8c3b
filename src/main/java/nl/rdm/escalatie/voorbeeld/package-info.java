/** Voorbeeldcasussen voor wie het product voor het eerst start. */
package nl.rdm.escalatie.voorbeeld;
