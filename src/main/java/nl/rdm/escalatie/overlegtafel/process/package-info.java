/** Wat het model overlegtafel nodig heeft. */
package nl.rdm.escalatie.overlegtafel.process;
