/** Instellingen van engine en Spring. */
package nl.rdm.escalatie.config;
