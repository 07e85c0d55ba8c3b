package nl.rdm.escalatie.escalatieoverleg;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Een vraag aan de deelnemers van een bestuurlijk overleg, en wat zij antwoordden: alleen codes.
 *
 * @param momenten in de tijd van de regio, vroegste eerst
 * @param gesloten er kan niet meer op geantwoord worden
 * @param gevraagden wie de vraag kreeg, in die volgorde
 */
public record Overlegvraag(
    long id,
    String casusnummer,
    Soort soort,
    List<LocalDateTime> momenten,
    Instant gesteldOp,
    boolean gesloten,
    List<Gevraagde> gevraagden) {

  private static final String VERVANGER_VAN = "VERVANGER_";

  /** Zij spreken voor zichzelf of voor de cliënt. */
  private static final Set<String> GEEN_ORGANISATIE = Set.of("CLIENTONDERSTEUNER", "CLIENT");

  public Overlegvraag {
    momenten = List.copyOf(momenten);
    gevraagden = List.copyOf(gevraagden);
  }

  /** Wat er gevraagd wordt; ook het doel van de link waarmee iemand antwoordt. */
  public enum Soort {
    /** Op welke van deze momenten kunt u? */
    DATUM,
    /** Komt u op het moment dat nu staat? */
    KOMST
  }

  /** Wat iemand op één moment antwoordt. */
  public enum Antwoord {
    JA,
    NEE,
    /** Een ander komt, met een schriftelijk mandaat (R103). */
    VERVANGER
  }

  /**
   * Wie de vraag kreeg.
   *
   * @param rol code van de deelnemer, of die van een vervanger
   * @param antwoorden leeg zolang er geen antwoord is; een moment dat toen al voorbij was ontbreekt
   */
  public record Gevraagde(
      String rol, Map<LocalDateTime, Antwoord> antwoorden, Optional<Instant> geantwoordOp) {

    public boolean stuurtVervanger() {
      return antwoorden.containsValue(Antwoord.VERVANGER);
    }

    /** Of hij op dit moment komt, zelf of met een vervanger. */
    public boolean komt(LocalDateTime moment) {
      var antwoord = antwoorden.get(moment);
      return antwoord == Antwoord.JA || antwoord == Antwoord.VERVANGER;
    }
  }

  Overlegvraag met(List<Gevraagde> gevraagden) {
    return new Overlegvraag(id, casusnummer, soort, momenten, gesteldOp, gesloten, gevraagden);
  }

  public boolean iederAntwoordde() {
    return gevraagden.stream().allMatch(gevraagde -> gevraagde.geantwoordOp().isPresent());
  }

  /** Of wie voor deze deelnemer in de plaats zou komen, ook niet komt. */
  public boolean ookVervangerNiet(String rol) {
    return gevraagden.stream()
        .filter(wie -> wie.rol().equals(vervangerVan(rol)))
        .anyMatch(wie -> wie.antwoorden().containsValue(Antwoord.NEE));
  }

  /** De rol van wie voor deze deelnemer in de plaats komt. */
  public static String vervangerVan(String rol) {
    return VERVANGER_VAN + rol;
  }

  public static boolean isVervanger(String rol) {
    return rol.startsWith(VERVANGER_VAN);
  }

  /**
   * Of deze deelnemer voor een organisatie spreekt, die met een mandaat een ander kan sturen. Wie
   * de cliënt bijstaat nam zelf de casus aan: een ander noemen geeft die ander niets (besluiten,
   * sectie 4).
   */
  public static boolean namensOrganisatie(String rol) {
    return !GEEN_ORGANISATIE.contains(rol);
  }

  /** De deelnemer aan tafel, ook wanneer een ander in de plaats komt. */
  public static String stoel(String rol) {
    return isVervanger(rol) ? rol.substring(VERVANGER_VAN.length()) : rol;
  }

  /** Het veld in het dossier van wat deze deelnemer bij zijn antwoord schreef. */
  public String veld(String wat, String rol) {
    return wat + "_" + id + "_" + rol;
  }
}
