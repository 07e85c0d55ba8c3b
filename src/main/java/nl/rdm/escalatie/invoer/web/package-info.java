/** Geweigerde aanvragen als application/problem+json, en de foutpagina. */
package nl.rdm.escalatie.invoer.web;
