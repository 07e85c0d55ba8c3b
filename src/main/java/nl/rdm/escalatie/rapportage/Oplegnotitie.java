package nl.rdm.escalatie.rapportage;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rdm.escalatie.rapportage.Departementsdossier.Weigering;

/**
 * De oplegnotitie voor het bestuurlijk escalatie overleg, zoals één lezer haar leest.
 *
 * @param casusnummer de casus
 * @param gemeente naam van de verantwoordelijke gemeente
 * @param overleg wanneer het overleg is, in woorden
 * @param opgesteldOp wanneer de tekst geschreven is
 * @param vorigeRonde of dat voor een eerder overleg van deze casus was
 * @param teksten wat het coördinatiepunt schreef; leeg wanneer de lezer dat deel niet leest
 * @param weigeringen oudste eerst; leeg wanneer de lezer dat deel niet leest
 * @param route de treden en tafels, oudste eerst
 * @param termijnen hoe het met de termijnen ging, in een zin
 * @param plan hoe het met het plan van aanpak staat
 */
public record Oplegnotitie(
    String casusnummer,
    String gemeente,
    String overleg,
    ZonedDateTime opgesteldOp,
    boolean vorigeRonde,
    Optional<Teksten> teksten,
    Optional<List<Weigering>> weigeringen,
    List<Routestap> route,
    String termijnen,
    Planstand plan) {

  /**
   * Hoe het met het plan van aanpak staat.
   *
   * @param ontbreekt of de bestuurders nog geen compleet plan hebben
   * @param zin in woorden
   */
  record Planstand(boolean ontbreekt, String zin) {}

  /** Een regel van de route, in woorden. */
  record Routestap(String waar, String wanneer, String uitkomst) {}

  /** Een mogelijkheid, met wat zij kost en wie dat betaalt. */
  public record Mogelijkheid(String wat, String kosten, String betaler) {}

  /** Wat het coördinatiepunt schreef. */
  public record Teksten(
      String gevraagd, List<Mogelijkheid> mogelijkheden, String vanavond, String nogNodig) {

    /**
     * De teksten bij de velden van het formulier.
     *
     * @param veld geeft bij een sleutel zonder {@code inhoud_} wat er staat, of een lege tekst
     */
    public static Teksten van(Function<String, String> veld) {
      return new Teksten(
          veld.apply("gevraagd"),
          Stream.of("A", "B", "C")
              .map(
                  rij ->
                      new Mogelijkheid(
                          veld.apply("mogelijkheid_" + rij),
                          veld.apply("kosten_" + rij),
                          veld.apply("betaler_" + rij)))
              .filter(mogelijkheid -> !mogelijkheid.wat().isBlank())
              .toList(),
          veld.apply("vanavond"),
          veld.apply("nogNodig"));
    }
  }

  /** Of de lezer er iets van leest dat niet iedereen ziet die de casus ziet. */
  public boolean leest() {
    return teksten.isPresent() || weigeringen.isPresent();
  }

  /** Of er niets is weggelaten. */
  public boolean volledig() {
    return teksten.isPresent() && weigeringen.isPresent();
  }
}
