/** De voorbeeldcasussen in de engine: door dezelfde taken als mensen. */
package nl.rdm.escalatie.voorbeeld.process;
