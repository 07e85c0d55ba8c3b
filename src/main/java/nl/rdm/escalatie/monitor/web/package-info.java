/** De pagina's van de halfjaarmonitor. */
package nl.rdm.escalatie.monitor.web;
