/** Wat voor alle modellen geldt: de huisregels van processen, beslistabellen en formulieren. */
package nl.rdm.escalatie.model;
