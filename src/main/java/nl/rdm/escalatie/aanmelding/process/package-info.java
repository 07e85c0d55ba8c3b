/** De aanvulling van een aanmelding als taak in de engine. */
package nl.rdm.escalatie.aanmelding.process;
