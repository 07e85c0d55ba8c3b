package nl.rdm.escalatie.dossier;

import java.util.List;
import java.util.function.Function;

/** Zegt in woorden waar een stuk geschreven is ({@code casus} vult dit in). */
public interface Herkomst {

  /**
   * Voor elk stuk van deze casus de plaats en de stap, zoals {@code Trede 1, Triage- en
   * transfertafel, ronde 2: uitkomst vastleggen}.
   */
  Function<Stuk, String> in(String casusnummer);

  /** Dezelfde stukken, met wat nu het eerst gelezen wordt vooraan. */
  default List<Stuk> geordend(String casusnummer, List<Stuk> stukken) {
    return stukken;
  }
}
