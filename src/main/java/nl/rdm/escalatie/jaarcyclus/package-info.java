/** Wat de regio elk jaar doet, voor geen enkele casus: het overzicht nagaan (R121-R123). */
package nl.rdm.escalatie.jaarcyclus;
