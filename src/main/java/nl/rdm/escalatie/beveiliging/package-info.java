/** Accounts, groepen en wie waar in mag. */
package nl.rdm.escalatie.beveiliging;
