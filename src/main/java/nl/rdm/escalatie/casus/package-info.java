/** De casus zelf: nummer, status, verloop door de treden en wie hem ziet. */
package nl.rdm.escalatie.casus;
