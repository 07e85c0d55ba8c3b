package nl.rdm.escalatie.termijn;

import java.util.List;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/** Welke termijnen van een casus een mens kan verzetten (besluiten, sectie 5). */
@Component
public class VerzetbareTermijnen {

  /** Waarmee in het logboek staat dat een mens haar verzette. */
  public static final String VERZOEK = "VERZOEK";

  /** Waarmee er staat dat een tafel haar verzette door een casus aan te houden. */
  public static final String AANGEHOUDEN = "AANGEHOUDEN";

  private static final Set<String> DOOR_EEN_MENS = Set.of(VERZOEK, AANGEHOUDEN);

  /**
   * Wat bewaakt dat iemand iets doet, wijkt niet, en een crisis wacht niet (R79). Een afspraak
   * krijgt haar nieuwe datum waar zij wordt nagegaan: elke heeft haar eigen datum.
   */
  private static final Set<String> LIGT_VAST =
      Set.of(
          Termijnregels.STILTE,
          "trede-na-overleg",
          "spoedverzoek-beoordelen",
          "crisisteam",
          "afspraak");

  private final Termijnen termijnen;
  private final Termijnregels regels;
  private final Logboek logboek;

  VerzetbareTermijnen(Termijnen termijnen, Termijnregels regels, Logboek logboek) {
    this.termijnen = termijnen;
    this.regels = regels;
    this.logboek = logboek;
  }

  /** Wat er nu loopt en te verzetten is; van TopX niets, want wie het hoort weet er niet van. */
  public List<Termijn> van(String casusnummer) {
    return termijnen.van(casusnummer).stream()
        .filter(Termijn::loopt)
        .filter(termijn -> !LIGT_VAST.contains(termijn.stap()) && !termijn.bijGevaar())
        .filter(termijn -> termijn.tafel().filter(Groepen.BESLOTEN_TAFEL::equals).isEmpty())
        .toList();
  }

  /** Wat er nu van deze stap loopt en te verzetten is. */
  public List<Termijn> van(String casusnummer, String stap) {
    return van(casusnummer).stream().filter(termijn -> termijn.stap().equals(stap)).toList();
  }

  /** Of niemand deze stap kan verzetten: nooit, of nu niet omdat er direct gevaar is. */
  public boolean ligtVast(String casusnummer, String stap) {
    return LIGT_VAST.contains(stap)
        || (van(casusnummer, stap).isEmpty()
            && termijnen.van(casusnummer).stream()
                .filter(Termijn::loopt)
                .anyMatch(termijn -> termijn.bijGevaar() && termijn.stap().equals(stap)));
  }

  /** Of de beslistabel deze stap kent. */
  public boolean bestaat(String stap) {
    try {
      regels.lengte(stap, false);
      return true;
    } catch (Termijnregels.OnbekendeStap onbekend) {
      return false;
    }
  }

  /** Of een mens haar al eens verzette; ruimte voor een overleg geeft het product zelf. */
  public boolean isVerzet(Termijn termijn) {
    return logboek.van(termijn.casusnummer()).stream()
        .filter(gebeurtenis -> gebeurtenis.soort().equals("TERMIJN_VERZET"))
        .map(gebeurtenis -> gebeurtenis.gegevens())
        .anyMatch(
            gegevens ->
                DOOR_EEN_MENS.contains(gegevens.getOrDefault("reden", ""))
                    && String.valueOf(termijn.id()).equals(gegevens.get("termijn")));
  }
}
