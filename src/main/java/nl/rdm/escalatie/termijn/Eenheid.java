package nl.rdm.escalatie.termijn;

/** Waarin de lengte van een termijn is uitgedrukt (besluiten, sectie 5). */
public enum Eenheid {
  /** Geteld vanaf de dag erna, tot 17:00 op de laatste werkdag. */
  WERKDAGEN,
  /** Openingstijd, 08:30-17:00 op werkdagen. */
  WERKUREN,
  /** Verstreken uren, ook over een verzetting van de klok heen. */
  UREN,
  /** Kalenderdagen, tot 17:00 op de laatste. */
  DAGEN,
  /** Kalenderdagen voor een moment, en dan naar een eerdere werkdag. */
  DAGEN_VOOR,
  /** Geen eigen lengte: elke keer een eigen datum. */
  EIGEN_DATUM
}
