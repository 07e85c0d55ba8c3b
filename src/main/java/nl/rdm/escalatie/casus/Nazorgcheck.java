package nl.rdm.escalatie.casus;

/** De nazorgcheck waarop een casus met een afgesproken oplossing wacht (besluiten, sectie 3). */
public interface Nazorgcheck {

  /** Of deze casus nu op zijn nazorgcheck wacht. */
  boolean wacht(String casusnummer);

  /** Laat de nazorgcheck van deze casus nu beginnen. */
  void begin(String casusnummer);
}
