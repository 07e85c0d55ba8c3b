/** Accounts, autorisaties en bewaking in de engine. */
package nl.rdm.escalatie.beveiliging.process;
