/** De postvak-pagina voor de beheerder. */
package nl.rdm.escalatie.notificatie.web;
