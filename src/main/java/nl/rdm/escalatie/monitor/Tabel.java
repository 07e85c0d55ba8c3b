package nl.rdm.escalatie.monitor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Eén tabel van de monitor, zoals zij gepubliceerd mag worden.
 *
 * @param code kort, zonder spaties
 * @param titel hoogstens 31 tekens: zo heet ook het blad in de spreadsheet
 * @param uitleg wat er geteld is, in een of meer zinnen
 * @param grafiek of de eerste kolom ook als staven getoond wordt
 */
public record Tabel(
    String code,
    String titel,
    String uitleg,
    String rijkop,
    List<String> kolommen,
    List<Rij> rijen,
    boolean grafiek) {

  /** Een rij: waarover, en in elke kolom een cel. */
  public record Rij(String naam, List<Cel> cellen) {}

  /** Waarin een cel meet. */
  public enum Eenheid {
    AANTAL,
    PROCENT,
    WEKEN
  }

  /**
   * Eén cel.
   *
   * @param waarde leeg wanneer zij onderdrukt is of wanneer er niets te meten viel
   */
  public record Cel(Optional<Double> waarde, boolean onderdrukt, Eenheid eenheid) {

    static Cel van(double waarde, Eenheid eenheid) {
      return new Cel(Optional.of(waarde), false, eenheid);
    }

    static Cel onderdrukt(Eenheid eenheid) {
      return new Cel(Optional.empty(), true, eenheid);
    }

    static Cel leeg(Eenheid eenheid) {
      return new Cel(Optional.empty(), false, eenheid);
    }

    /** Zoals een mens haar leest. */
    public String tekst() {
      if (onderdrukt) {
        return "onderdrukt";
      }
      return waarde
          .map(
              getal ->
                  (getal == Math.rint(getal)
                          ? String.valueOf(Math.round(getal))
                          : String.format(Locale.forLanguageTag("nl"), "%.1f", getal))
                      + (eenheid == Eenheid.PROCENT ? "%" : ""))
          .orElse("geen");
    }
  }

  /** Of er iets te tekenen valt. */
  public boolean metStaven() {
    return grafiek && rijen.stream().anyMatch(rij -> staaf(rij) > 0);
  }

  /** Hoe lang de staaf van een rij is, in procenten van de langste; 0 zonder getal. */
  public int staaf(Rij rij) {
    double langste =
        rijen.stream().mapToDouble(r -> r.cellen().get(0).waarde().orElse(0.0)).max().orElse(0);
    return langste == 0
        ? 0
        : (int) Math.round(100 * rij.cellen().get(0).waarde().orElse(0.0) / langste);
  }
}
