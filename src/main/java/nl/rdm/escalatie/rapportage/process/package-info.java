/** Wat het model terugkoppeling nodig heeft. */
package nl.rdm.escalatie.rapportage.process;
