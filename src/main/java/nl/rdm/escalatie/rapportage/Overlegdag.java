package nl.rdm.escalatie.rapportage;

import java.time.LocalDate;

/**
 * De dag van het overleg waarover een verslag gaat.
 *
 * @param alleenGepland de uitkomst lag er al voor die dag: het overleg was toen gepland, en wanneer
 *     het gehouden is staat nergens
 */
public record Overlegdag(LocalDate dag, boolean alleenGepland) {}
