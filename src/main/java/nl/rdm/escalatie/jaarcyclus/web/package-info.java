/** De pagina van de jaarcyclus. */
package nl.rdm.escalatie.jaarcyclus.web;
