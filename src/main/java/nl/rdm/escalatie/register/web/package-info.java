/** De pagina's van het register. */
package nl.rdm.escalatie.register.web;
