/** Wat het model halfjaarmonitor nodig heeft. */
package nl.rdm.escalatie.monitor.process;
