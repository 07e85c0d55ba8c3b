package nl.rdm.escalatie.dossier;

import java.util.function.Predicate;
import nl.rdm.escalatie.beveiliging.Account;

/** Bepaalt wat een lezer van de inhoud van een casus mag zien ({@code casus} vult dit in). */
public interface Inzagerecht {

  /** Hoeveel van het dossier een lezer ziet, zoals het in het logboek staat. */
  enum Omvang {
    /** Niets. */
    GEEN,
    /** Alleen wat de aanmelder schreef of aan haar gericht is. */
    AANMELDING,
    /** Niets is vrijgegeven: alleen wat bij een taak van de lezer hoort, of van haar groep is. */
    EIGEN,
    /** Wat aan de lezer is vrijgegeven. */
    VRIJGEGEVEN,
    /** Het hele dossier, behalve wat besloten is. */
    ALLES
  }

  /**
   * Wat een lezer ziet.
   *
   * @param leest de stukken die de lezer ziet
   */
  record Inzage(Omvang omvang, Predicate<Stuk> leest) {

    public static final Inzage GEEN = new Inzage(Omvang.GEEN, stuk -> false);
    public static final Inzage ALLES = new Inzage(Omvang.ALLES, stuk -> !stuk.besloten());
  }

  Inzage van(String casusnummer, Account lezer);

  /** Of de lezer de status van de casus mag zien, en dus mag weten dat hij bestaat. */
  boolean magStatusZien(String casusnummer, Account lezer);
}
