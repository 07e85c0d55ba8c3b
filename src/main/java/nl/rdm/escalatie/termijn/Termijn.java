package nl.rdm.escalatie.termijn;

import java.time.Instant;
import java.util.Optional;

/**
 * Eén termijn waaronder iets wacht: de bron waarvan timer, einddatum en overzicht kopieën zijn.
 *
 * @param id nummer van de termijn
 * @param casusnummer de casus
 * @param stap waar zij onder staat, zoals {@code trede-1}
 * @param activityInstanceId het wachten in de engine; van het hele proces de procesinstantie
 * @param procesinstantie de procesinstantie waarin gewacht wordt
 * @param proces sleutel en versie van het model, zoals {@code trede-1-regionaal:3}
 * @param activiteit element van het model
 * @param naam hoe het model dat element noemt, zoals {@code Casus bespreken}
 * @param trede de trede toen de termijn begon
 * @param tafel de tafel toen de termijn begon
 * @param begin wanneer het wachten begon
 * @param oorspronkelijkOp het eerste einde, waartegen verslagen meten
 * @param vervaltOp het einde dat geldt
 * @param status hoe het ermee staat
 * @param geslotenOp wanneer het wachten eindigde
 * @param lengte de lengte van elke periode van de ladder
 * @param eigenDatum het einde is een eigen of verzette datum, en volgt niet uit de lengte
 * @param trap hoeveel signalen er zijn geweest
 * @param signaalOp wanneer het volgende signaal komt, leeg wanneer er geen meer komt
 * @param spoed begonnen of bekort in de spoedprocedure
 * @param bijGevaar begonnen terwijl er direct gevaar was, met de lengte die daar bij hoort
 * @param ladderEindigt na de laatste verantwoordelijke wijzigt het model de route
 */
public record Termijn(
    long id,
    String casusnummer,
    String stap,
    String activityInstanceId,
    String procesinstantie,
    String proces,
    String activiteit,
    String naam,
    Optional<Integer> trede,
    Optional<String> tafel,
    Instant begin,
    Instant oorspronkelijkOp,
    Instant vervaltOp,
    Status status,
    Optional<Instant> geslotenOp,
    Termijnlengte lengte,
    boolean eigenDatum,
    int trap,
    Optional<Instant> signaalOp,
    boolean spoed,
    boolean bijGevaar,
    boolean ladderEindigt) {

  /** Hoe het met een termijn staat. */
  public enum Status {
    /** Er wordt gewacht en het einde is niet gepasseerd. */
    LOOPT,
    /** Op tijd afgerond. */
    GEHAALD,
    /**
     * Het einde is gepasseerd; dat blijft zo, ook na afronding, tenzij later blijkt dat het op tijd
     * was.
     */
    VERSTREKEN,
    /** Loopt nog, tot een ander einde dan het eerste. */
    VERZET,
    /** Het wachten hield om een andere reden op, voor het einde. */
    VERVALLEN
  }

  /** De regel van de beslistabel die haar lengte geeft. */
  public String regel() {
    return bijGevaar ? Termijnregels.bijGevaar(stap) : stap;
  }

  /** Of zij van een tafel naast de treden is, en de trede dus niet aangaat (C7). */
  public boolean naastDeTreden() {
    return trede.isEmpty() && tafel.isPresent();
  }

  /**
   * Of haar eerste einde niet gehaald is, ook wanneer zij daarna verzet werd en toen op tijd was:
   * wie verzet haalt de afgesproken termijn niet (besluiten, sectie 5).
   */
  public boolean nietGehaald(Instant nu) {
    return status == Status.VERSTREKEN || geslotenOp.orElse(nu).isAfter(oorspronkelijkOp);
  }

  /** Er wordt gewacht en het einde is niet gepasseerd. */
  public boolean loopt() {
    return geslotenOp.isEmpty() && (status == Status.LOOPT || status == Status.VERZET);
  }
}
