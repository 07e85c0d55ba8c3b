/** Wat er met een casus gebeurde: alleen toevoegen, in dezelfde transactie. */
package nl.rdm.escalatie.logboek;
