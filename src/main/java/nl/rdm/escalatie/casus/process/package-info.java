/** Wat het hoofdmodel rdm-casus en alle taken van de engine nodig hebben. */
package nl.rdm.escalatie.casus.process;
