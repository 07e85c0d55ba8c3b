/** Een casus naar de volgende trede brengen, over de API. */
package nl.rdm.escalatie.trede.web;
