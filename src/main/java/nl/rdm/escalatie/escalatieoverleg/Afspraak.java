package nl.rdm.escalatie.escalatieoverleg;

import java.time.LocalDate;

/**
 * Wat een deelnemer in een bestuurlijk overleg afsprak (R103). Wat er is afgesproken staat in het
 * dossier, hier alleen wie en voor wanneer.
 *
 * @param volgnummer de hoeveelste van haar overleg, vanaf 1
 * @param aantal hoeveel afspraken dat overleg maakte
 * @param uitvoerder code van de rol aan tafel
 * @param eersteDatum de datum waartegen verslagen meten
 * @param datum de datum die nu geldt
 * @param keerVerzet hoe vaak er een nieuwe datum kwam
 */
public record Afspraak(
    long id,
    String casusnummer,
    int volgnummer,
    int aantal,
    String uitvoerder,
    LocalDate eersteDatum,
    LocalDate datum,
    int keerVerzet,
    Status status) {

  /** Zoals {@code 2 van 3}: zo houdt wie er meer heeft ze uit elkaar. */
  public String nummer() {
    return volgnummer + " van " + aantal;
  }

  /** Hoe het met een afspraak staat. */
  public enum Status {
    LOOPT,
    NAGEKOMEN,
    TERUG_NAAR_TAFEL,
    /** De casus werd heropend of ingetrokken voordat zij was nagegaan. */
    VERVALLEN
  }
}
