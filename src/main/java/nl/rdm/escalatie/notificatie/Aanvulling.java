package nl.rdm.escalatie.notificatie;

import java.util.Map;

/**
 * Vult een bericht aan op het moment van verzenden, met wat de uitgaande post niet bewaart; een
 * bijlage leest het ook.
 */
public interface Aanvulling {

  /** Wat er voor dit bericht bij de gegevens komt; meestal niets. */
  Map<String, String> bij(String casusnummer, Map<String, String> gegevens);
}
