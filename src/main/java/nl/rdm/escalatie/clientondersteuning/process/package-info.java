/** Wat het model clientondersteuning-koppelen nodig heeft. */
package nl.rdm.escalatie.clientondersteuning.process;
