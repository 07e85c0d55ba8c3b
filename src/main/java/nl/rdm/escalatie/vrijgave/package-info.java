/** Inhoud vrijgeven aan een volgende tafel of trede, en het register daarvan (R129). */
package nl.rdm.escalatie.vrijgave;
