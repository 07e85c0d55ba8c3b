/** De terugkoppeling en het dossier voor trede 4, over de API. */
package nl.rdm.escalatie.rapportage.web;
