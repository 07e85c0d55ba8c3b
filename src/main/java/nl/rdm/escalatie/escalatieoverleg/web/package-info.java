/**
 * Het bestuurlijk overleg op het web: wie wanneer kan, waar het plan van aanpak wordt aangeleverd,
 * en de overleggen van de regio met hun agenda en besluitenlijst.
 */
package nl.rdm.escalatie.escalatieoverleg.web;
