package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import org.springframework.stereotype.Component;

/**
 * Post over de deelname van de cliënt: de vraag aan wie haar bijstaat, en het advies aan haar en
 * aan de gemeente die bijeenroept. De cliënt zelf krijgt geen post: haar adres staat nergens.
 */
@Component
class Deelnamepost {

  private static final String SOORT = "deelname-client";

  private final Betrokkenen betrokkenen;
  private final Casussen casussen;

  Deelnamepost(Betrokkenen betrokkenen, Casussen casussen) {
    this.betrokkenen = betrokkenen;
    this.casussen = casussen;
  }

  /** Vraagt om advies, één keer per ronde; niemand wacht erop. */
  void vraag(String casusnummer, String ronde) {
    betrokkenen.bericht(
        casusnummer, SOORT + ":" + ronde, SOORT, Map.of(), List.of(Betrokkenen.CLIENTONDERSTEUNER));
  }

  /**
   * @param overlegOp wanneer het overleg is, wanneer dat vaststaat
   */
  void advies(String casusnummer, String advies, Optional<String> overlegOp) {
    var gegevens = new HashMap<>(Map.of("deelnameadvies", advies));
    overlegOp.ifPresent(op -> gegevens.put(Agendastand.OVERLEG_OP, op));
    betrokkenen.bericht(
        casusnummer,
        SOORT + ":" + UUID.randomUUID(),
        SOORT,
        gegevens,
        List.of(Betrokkenen.CLIENTONDERSTEUNER, gemeente(casusnummer)));
  }

  /** Wie het advies gaf, staat de cliënt niet meer bij. */
  void adviesVervalt(String casusnummer) {
    betrokkenen.bericht(
        casusnummer,
        SOORT + ":" + UUID.randomUUID(),
        SOORT,
        Map.of("vervallen", "true"),
        List.of(gemeente(casusnummer)));
  }

  private String gemeente(String casusnummer) {
    return Groepen.gemeente(
        casussen.van(casusnummer).map(Casus::gemeente).orElse(Groepen.ONBEKEND));
  }
}
