package nl.rdm.escalatie.start;

/**
 * Een plek waar iemand heen kan.
 *
 * @param naam zoals die op de link staat
 * @param adres binnen het product
 * @param uitleg wat er te doen is, in een zin of twee
 */
public record Weg(String naam, String adres, String uitleg) {}
