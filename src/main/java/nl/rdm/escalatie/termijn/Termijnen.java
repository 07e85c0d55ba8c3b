package nl.rdm.escalatie.termijn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Het register van alle termijnen: openen, sluiten, verzetten en opvragen. */
public interface Termijnen {

  /** De termijnen van een casus, oudste eerst. */
  List<Termijn> van(String casusnummer);

  /** De termijnen die in dit model aan deze tafel begonnen, van elke casus, oudste eerst. */
  List<Termijn> aanTafel(String tafel, String model);

  /** De termijn van een wachten en stap. */
  Optional<Termijn> zoek(String activityInstanceId, String stap);

  /**
   * De termijn met dit nummer.
   *
   * @throws java.util.NoSuchElementException wanneer die niet bestaat
   */
  Termijn met(long id);

  /**
   * Opent een termijn, of geeft die terug wanneer dit wachten onder deze stap er al een heeft.
   *
   * @throws IllegalArgumentException wanneer de stap een eigen datum nodig heeft die ontbreekt
   */
  Termijn open(Termijnopdracht opdracht);

  /** Een termijn die doorloopt hoort voortaan bij een ander wachten. */
  void verhuis(long id, String activityInstanceId);

  /** Na de laatste verantwoordelijke wijzigt het model de route: geen herhaling meer. */
  Termijn ladderEindigt(long id);

  /**
   * Sluit de termijnen van een wachten dat eindigt.
   *
   * @param afgebroken het wachten eindigde zonder dat de stap gedaan is
   * @param op wanneer het eindigde
   */
  void sluit(String activityInstanceId, boolean afgebroken, Instant op);

  /**
   * Legt vast dat een termijn verstreken is, nu een timer ervan is afgegaan.
   *
   * @param timer het moment waarvoor die timer stond; ligt dat voor het einde, zoals van een
   *     herinnering, dan loopt de termijn door
   */
  void verstreken(long id, Instant timer);

  /**
   * Verzet een termijn waaronder nog gewacht wordt; de signalen beginnen opnieuw naar het nieuwe
   * einde. Een signaaltimer die in de engine nog op het oude moment staat, gaat zonder signaal
   * voorbij; {@code process.Termijnverzetting} neemt ook alle timers en einddatums mee.
   *
   * @param nieuwEinde na het begin van de termijn
   * @param reden een code, zoals {@code OVERLEG_VERPLAATST}; een toelichting hoort in het dossier
   */
  Termijn verzet(long id, Instant nieuwEinde, String reden);

  /**
   * Kort een termijn waaronder nog gewacht wordt in tot haar lengte met spoed: vanaf haar eigen
   * begin, nooit later dan zij al eindigde. Het eerste einde en de stand blijven; een stap zonder
   * eigen lengte met spoed houdt haar einde. De signalen volgen als bij {@link #verzet}.
   */
  Termijn bespoedig(long id);

  /** Het einde van een termijn die nu zou beginnen, zonder die te openen. */
  Instant moment(String stap, boolean spoed);

  /**
   * Wanneer een stap die op dit moment begint met spoed klaar is; leeg wanneer zij ook met spoed
   * een eigen datum heeft.
   */
  Optional<Instant> metSpoed(String stap, Instant begin);

  /**
   * Het einde van een termijn die op de eerste werkdag na een dag begint te lopen.
   *
   * @param vanaf een dag als {@code 2026-12-01}
   */
  Instant moment(String stap, boolean spoed, String vanaf);

  /** Een gepland moment is bereikt: daar is op gewacht, dus deze termijn is gehaald. */
  void bereikt(String activityInstanceId, Instant op);

  /** Het moment dat van hier af één keer de lengte van deze termijn verder ligt. */
  Instant eenLengteNa(Instant moment, Termijn termijn);

  /** Om 17:00 op de laatste werkdag voor de dag van een moment. */
  Instant werkdagVoor(Instant moment);

  /**
   * Wanneer de uitkomst van een overleg er hoort te zijn: om 17:00 op de eerste werkdag erna.
   *
   * @param begin een tijdstip zoals {@code 2026-12-01T19:30}
   */
  Instant naOverleg(String begin);

  /**
   * Het einde van een termijn die op de dag van een overleg begon, met ten minste nog een werkdag
   * van nu; leeg wanneer dat overleg niet op een eerdere dag was: dan begint zij nu.
   *
   * @param overlegOp een tijdstip, of leeg of null wanneer er geen overleg was
   */
  Optional<Instant> sindsOverleg(String stap, boolean spoed, String overlegOp);

  /** Het einde van een eigen datum: een dag (dan tot 17:00) of een tijdstip, zonder of met zone. */
  Instant eigenEinde(String datum);
}
