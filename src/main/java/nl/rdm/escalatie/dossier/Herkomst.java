package nl.rdm.escalatie.dossier;

import java.util.function.Function;

/** Zegt in woorden waar een stuk geschreven is ({@code casus} vult dit in). */
public interface Herkomst {

  /**
   * Voor elk stuk van deze casus de plaats en de stap, zoals {@code Trede 1, Triage- en
   * transfertafel, ronde 2: uitkomst vastleggen}.
   */
  Function<Stuk, String> in(String casusnummer);
}
