package nl.rdm.escalatie.rapportage;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * De inhoud van een dossier voor het departement.
 *
 * @param casusnummer de casus
 * @param gemeente naam van de verantwoordelijke gemeente
 * @param financiering codes van de aanmelding; leeg in de uitgave zonder inhoud
 * @param opgemaaktOp moment waarop het werd gemaakt
 * @param uitkomst code van de uitkomst van trede 3, leeg wanneer die er niet is
 * @param besluit het besluit om naar trede 4 te gaan, leeg wanneer het niet is vastgelegd
 * @param weigeringen wie weigerde en waarom, oudste eerst; leeg in de uitgave zonder inhoud
 * @param route de treden en tafels als zinnen, oudste eerst
 * @param termijnen elke termijn tegen haar eerste einde, oudste eerst
 * @param metInhoud of dit de volledige uitgave is
 */
record Departementsdossier(
    String casusnummer,
    String gemeente,
    List<String> financiering,
    ZonedDateTime opgemaaktOp,
    Optional<String> uitkomst,
    Optional<Toegangsbesluit> besluit,
    List<Weigering> weigeringen,
    List<String> route,
    List<Termijnregel> termijnen,
    boolean metInhoud) {

  /**
   * Het besluit dat een casus naar trede 4 bracht.
   *
   * @param dag wanneer
   * @param functie in woorden
   * @param naam van wie besloot; leeg in de uitgave zonder inhoud
   * @param motivering idem
   */
  record Toegangsbesluit(
      String dag, String functie, Optional<String> naam, Optional<String> motivering) {}

  /**
   * Een weigering.
   *
   * @param kop waar, wanneer en waarvan
   * @param reden zoals opgeschreven
   */
  record Weigering(String kop, String reden) {}

  /** Een regel van de tabel met termijnen, in woorden. */
  record Termijnregel(String naam, String waar, String begon, String eersteEinde, String stand) {}

  /** Hetzelfde dossier zonder wat iemand opschreef en zonder wie betaalt. */
  Departementsdossier zonderInhoud() {
    return new Departementsdossier(
        casusnummer,
        gemeente,
        List.of(),
        opgemaaktOp,
        uitkomst,
        besluit.map(
            b -> new Toegangsbesluit(b.dag(), b.functie(), Optional.empty(), Optional.empty())),
        List.of(),
        route,
        termijnen,
        false);
  }
}
