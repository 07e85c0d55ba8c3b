/**
 * Wat iedereen zonder account mag lezen: het overzicht van de tafels en de wegwijzer (R21, R45,
 * R86, R125, R127). Er staat niets over een cliënt in, en van medewerkers alleen hun functie.
 */
package nl.rdm.escalatie.overzicht;
