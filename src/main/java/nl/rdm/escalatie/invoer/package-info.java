/** Invoer weigeren: elke fout tegelijk, in het Nederlands, zonder de invoer te herhalen. */
package nl.rdm.escalatie.invoer;
