package nl.rdm.escalatie.register;

import java.util.Set;

/**
 * Van een ingang van het register is iets gewijzigd; wie ernaar luistert doet mee in dezelfde
 * transactie.
 *
 * @param deel id van het deel
 * @param velden wat er anders werd
 */
public record Gewijzigd(String deel, String sleutel, Set<String> velden) {}
