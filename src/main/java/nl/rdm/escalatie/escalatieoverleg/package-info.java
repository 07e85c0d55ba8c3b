/** Het bestuurlijk escalatie overleg van trede 3 (R92-R105). */
package nl.rdm.escalatie.escalatieoverleg;
