/** Inloggen en de beveiliging van alle adressen. */
package nl.rdm.escalatie.beveiliging.web;
