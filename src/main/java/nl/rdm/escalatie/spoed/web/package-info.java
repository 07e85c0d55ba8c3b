/** Spoed over de API. */
package nl.rdm.escalatie.spoed.web;
