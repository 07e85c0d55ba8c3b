/** Termijnen: rekenen met werkdagen, werkuren en uren, en wie na wie verantwoordelijk wordt. */
package nl.rdm.escalatie.termijn;
