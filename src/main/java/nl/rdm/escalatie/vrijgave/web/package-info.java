/** Het register van verstrekkingen op een pagina, als CSV en over de API. */
package nl.rdm.escalatie.vrijgave.web;
