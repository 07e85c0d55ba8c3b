/**
 * De halfjaarmonitor: aantallen per trede en tafel waarin niemand te herkennen is, na vrijgave
 * bevroren en verstuurd (R35, R117-R119).
 */
package nl.rdm.escalatie.monitor;
