/** Termijnen in de engine: einddatums, herinneringen en de ladder op elke taak. */
package nl.rdm.escalatie.termijn.process;
