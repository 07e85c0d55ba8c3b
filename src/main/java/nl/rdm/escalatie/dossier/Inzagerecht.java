package nl.rdm.escalatie.dossier;

import nl.rdm.escalatie.beveiliging.Account;

/** Bepaalt wat een lezer van de inhoud van een casus mag zien ({@code casus} vult dit in). */
public interface Inzagerecht {

  /** Hoeveel van het dossier een lezer ziet. */
  enum Inzage {
    /** Niets. */
    GEEN,
    /** Alleen wat bij de aanmelding werd opgeschreven. */
    AANMELDING,
    /** Het hele dossier. */
    ALLES
  }

  Inzage van(String casusnummer, Account lezer);

  /** Of een stuk bij {@link Inzage#AANMELDING} hoort. */
  default boolean hoortBijAanmelding(Stuk stuk) {
    return stuk.onderwerp().equals("aanmelding");
  }

  /** Of de lezer de status van de casus mag zien, en dus mag weten dat hij bestaat. */
  boolean magStatusZien(String casusnummer, Account lezer);
}
