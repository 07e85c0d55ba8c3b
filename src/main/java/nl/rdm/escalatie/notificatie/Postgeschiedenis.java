package nl.rdm.escalatie.notificatie;

import java.util.List;
import java.util.Set;

/** Welke berichten er voor een casus zijn klaargezet, en aan wie: ook wat al weg is. */
public interface Postgeschiedenis {

  /** Alles van deze soorten, oudste eerst. */
  List<Bericht> klaargezet(String casusnummer, Set<String> soorten);
}
