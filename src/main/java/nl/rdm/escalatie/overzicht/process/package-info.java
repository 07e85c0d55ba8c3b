/** De wegwijzer als beslistabel. */
package nl.rdm.escalatie.overzicht.process;
