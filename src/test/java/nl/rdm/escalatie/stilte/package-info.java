/** Bewijst dat niemand op stilte wacht: wat de tijd alleen met een casus doet (R5). */
package nl.rdm.escalatie.stilte;
