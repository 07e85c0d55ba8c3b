package nl.rdm.escalatie.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Eén ingang van het register zoals zij nu is.
 *
 * @param deel id van haar {@link Registerdeel}
 * @param bron regel van het overzicht of de notitie waar zij uit komt, zoals {@code O:120-157};
 *     leeg wanneer mensen haar toevoegden
 * @param waarden van elke kolom, leeg waar niets bekend is
 * @param versie het nummer van de laatste wijziging, 0 zolang er geen was
 * @param laatst de laatste wijziging, leeg zolang er geen was
 * @param bevestigd wie haar het laatst naging zonder dat daarna bleek dat niemand dat meer deed
 * @param nietBevestigdSinds wanneer bleek dat niemand haar naging; leeg wanneer zij daarna wel is
 *     nagegaan of gewijzigd
 */
public record Ingang(
    String deel,
    String sleutel,
    String naam,
    Optional<String> bron,
    Map<String, String> waarden,
    long versie,
    Optional<Moment> laatst,
    Optional<Moment> bevestigd,
    Optional<Instant> nietBevestigdSinds) {

  /** Wie iets deed en wanneer. */
  public record Moment(String door, Instant op) {}

  public Ingang {
    waarden = Map.copyOf(waarden);
  }

  public String waarde(String veld) {
    return waarden.getOrDefault(veld, "");
  }

  /** Of zij nu geldt; wat niet meer geldt blijft staan. */
  public boolean actief() {
    return !"false".equals(waarde("actief"));
  }

  /** Of iemand haar sinds dit moment bevestigde of wijzigde. */
  public boolean nagegaanSinds(Instant moment) {
    return Stream.of(bevestigd, laatst)
        .flatMap(Optional::stream)
        .anyMatch(een -> !een.op().isBefore(moment));
  }

  /** Waar zij uit komt, in woorden; leeg wanneer mensen haar toevoegden. */
  public Optional<String> herkomst() {
    return bron.map(
        regels ->
            regels
                .replace("O:", "overzicht van de regio, regel ")
                .replace("N:", "notitie van de regio, regel ")
                .replace("H:", "landelijke handreiking, regel "));
  }

  /** Wat er zou moeten staan en er nog niet staat. */
  public List<Veld> ontbreekt(List<Veld> velden) {
    return velden.stream()
        .filter(veld -> veld.verplicht() && waarde(veld.naam()).isEmpty())
        .toList();
  }
}
