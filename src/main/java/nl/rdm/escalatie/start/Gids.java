package nl.rdm.escalatie.start;

/**
 * Een gids voor één soort gebruiker.
 *
 * @param naam het laatste deel van het adres
 * @param titel de eerste kop
 * @param html de tekst na de titel, gemaakt uit Markdown
 */
public record Gids(String naam, String titel, String html) {}
