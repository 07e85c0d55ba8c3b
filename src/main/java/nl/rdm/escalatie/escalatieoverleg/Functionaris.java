package nl.rdm.escalatie.escalatieoverleg;

import java.util.Optional;

/**
 * Wie nu een functie heeft, zoals de regio dat bijhoudt.
 *
 * @param organisatie namens wie zij aan tafel zit
 * @param toezichthouder e-mailadres van wie op die organisatie toezicht houdt
 */
public record Functionaris(
    String organisatie, String naam, String email, Optional<String> toezichthouder) {}
