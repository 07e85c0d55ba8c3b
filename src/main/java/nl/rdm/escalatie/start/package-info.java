/** Wat iemand als eerste ziet: de demo-accounts, het adres op de console en de gidsen. */
package nl.rdm.escalatie.start;
