/**
 * Het bestuurlijk overleg op het web: wie wanneer kan, en de overleggen van de regio met hun agenda
 * en besluitenlijst.
 */
package nl.rdm.escalatie.escalatieoverleg.web;
