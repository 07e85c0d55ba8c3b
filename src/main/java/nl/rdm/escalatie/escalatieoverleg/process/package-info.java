/** Wat het model van trede 3 nodig heeft. */
package nl.rdm.escalatie.escalatieoverleg.process;
