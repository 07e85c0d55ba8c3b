/** De casussen over de API. */
package nl.rdm.escalatie.casus.web;
