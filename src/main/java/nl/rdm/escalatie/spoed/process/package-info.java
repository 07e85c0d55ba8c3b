/** Spoed in de engine: de spoedprocedure, en elke termijn en taak van een casus met spoed. */
package nl.rdm.escalatie.spoed.process;
