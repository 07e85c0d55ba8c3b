/** De aanmelding over de API en op de pagina /aanmelden. */
package nl.rdm.escalatie.aanmelding.web;
