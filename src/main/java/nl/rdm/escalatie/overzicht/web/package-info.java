/** De openbare pagina's. */
package nl.rdm.escalatie.overzicht.web;
