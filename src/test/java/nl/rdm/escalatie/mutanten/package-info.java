/**
 * Beproeft de tests: van elk model worden mutanten gemaakt en elke mutant moet een test rood maken.
 */
package nl.rdm.escalatie.mutanten;
