package nl.rdm.escalatie.aanmelding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.casus.Kenmerken;
import nl.rdm.escalatie.casus.Verloop;

/**
 * Een nagekeken aanmelding (R17, R18); de codes staan in {@link Codelijsten}.
 *
 * @param clientreferentie kenmerk van de cliënt bij de aanmelder
 * @param gemeente een van de veertien, of {@code ONBEKEND} (C10)
 * @param zorgvraag wat er nodig is en waarom het vastloopt
 * @param overbrugging waar de cliënt nu is en wie er nu voor haar zorgt
 * @param leefgebieden codes, kan leeg zijn
 * @param financiering codes, minstens één
 * @param situatie de antwoorden met ja of nee
 * @param elders aan welke tafels de casus al besproken is (C3)
 * @param externeTermijnen data die van buiten vastliggen
 */
public record Aanmelding(
    Aanmelder aanmelder,
    String clientreferentie,
    String gemeente,
    String zorgvraag,
    String overbrugging,
    List<String> leefgebieden,
    List<String> financiering,
    Situatie situatie,
    Toestemming toestemming,
    List<Elders> elders,
    List<ExterneTermijn> externeTermijnen,
    Spoed spoed,
    Clientondersteuner clientondersteuner) {

  public Aanmelding {
    leefgebieden = List.copyOf(leefgebieden);
    financiering = List.copyOf(financiering);
    elders = List.copyOf(elders);
    externeTermijnen = List.copyOf(externeTermijnen);
  }

  /**
   * Wie aanmeldt; een cliënt die zichzelf aanmeldt heeft geen organisatie (C1).
   *
   * @param telefoon waarop zij nu te bereiken is, als zij dat zegt
   */
  public record Aanmelder(
      String rol,
      Optional<String> organisatie,
      String naam,
      String email,
      Optional<String> telefoon) {}

  /** De antwoorden met ja of nee. */
  public record Situatie(
      boolean specialistischeZorgvraag,
      boolean regulierBenut,
      boolean zorgbemiddelingIngezet,
      boolean wijkteamBetrokken,
      boolean hoogcomplex,
      boolean veiligheidsrisico,
      boolean directGevaar,
      boolean clientGeinformeerd) {}

  /** De toestemming van de cliënt, en zonder toestemming op welke grondslag het toch kan. */
  public record Toestemming(String status, Optional<String> grondslag) {}

  /** Een bespreking elders, die eindigde op {@code tot} met deze uitkomst. */
  public record Elders(String tafel, LocalDate tot, String uitkomst) {}

  /** Een datum die van buiten vastligt, zoals het einde van een zorgmachtiging. */
  public record ExterneTermijn(String soort, LocalDate datum) {}

  /** De vraag om de spoedprocedure. */
  public record Spoed(boolean gevraagd, Optional<String> motivering, List<String> gronden) {

    public Spoed {
      gronden = List.copyOf(gronden);
    }
  }

  /** De cliëntondersteuner; afzien kan alleen de cliënt zelf (C17). */
  public record Clientondersteuner(
      String status,
      Optional<String> organisatie,
      Optional<String> naam,
      Optional<String> email,
      Optional<String> afgezienDoor) {}

  /** Wat de engine ervan mag weten. */
  Kenmerken kenmerken() {
    return new Kenmerken(
        gemeente,
        aanmelder.rol(),
        situatie.specialistischeZorgvraag(),
        situatie.regulierBenut(),
        situatie.zorgbemiddelingIngezet(),
        situatie.wijkteamBetrokken(),
        situatie.hoogcomplex(),
        situatie.veiligheidsrisico(),
        situatie.directGevaar(),
        spoed.gevraagd(),
        financiering,
        toestemming.status(),
        situatie.clientGeinformeerd(),
        clientondersteuner.status(),
        elders.stream()
            .filter(bespreking -> Codelijsten.ZONDER_OPLOSSING.contains(bespreking.uitkomst()))
            .filter(bespreking -> !Codelijsten.NAAST_DE_TREDEN.contains(bespreking.tafel()))
            .map(
                bespreking ->
                    new Verloop.Elders(bespreking.tafel(), bespreking.tot(), bespreking.uitkomst()))
            .toList());
  }

  /** Zegt niets over de inhoud, zodat een logregel die niet verraadt. */
  @Override
  public String toString() {
    return "Aanmelding";
  }
}
