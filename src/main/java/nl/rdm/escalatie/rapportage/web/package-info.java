/** De terugkoppeling over de API. */
package nl.rdm.escalatie.rapportage.web;
