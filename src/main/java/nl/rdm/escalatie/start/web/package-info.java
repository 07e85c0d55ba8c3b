/** De startpagina en de gidsen. */
package nl.rdm.escalatie.start.web;
