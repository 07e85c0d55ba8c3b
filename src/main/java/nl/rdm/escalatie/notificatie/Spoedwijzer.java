package nl.rdm.escalatie.notificatie;

/** Zegt welke casussen spoed hebben, zodat een bericht daarover opvalt ({@code casus} vult in). */
public interface Spoedwijzer {

  boolean spoed(String casusnummer);
}
