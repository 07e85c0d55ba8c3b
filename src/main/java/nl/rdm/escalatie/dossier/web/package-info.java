/** Het dossier over de API. */
package nl.rdm.escalatie.dossier.web;
