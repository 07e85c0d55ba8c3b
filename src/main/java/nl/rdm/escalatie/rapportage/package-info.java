/** De terugkoppeling in vast format en andere verslagen (R113, R114). */
package nl.rdm.escalatie.rapportage;
