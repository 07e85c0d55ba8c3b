/** Het register over de API. */
package nl.rdm.escalatie.overlegtafel.web;
