package nl.rdm.escalatie.casus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Wat de pagina van een {@link Handeling} vraagt.
 *
 * @param titel wat u gaat doen, zoals {@code Casus escaleren}
 * @param uitleg wat er gebeurt en wie het hoort
 * @param knop het woord op de knop
 * @param gedaan wat er daarna op de pagina van de casus staat
 * @param velden in de volgorde van de pagina
 */
public record Handelingsformulier(
    String titel, String uitleg, String knop, String gedaan, List<Veld> velden) {

  public Handelingsformulier {
    velden = List.copyOf(velden);
  }

  /** Hoe een veld eruitziet, en wat het in het bericht wordt. */
  public enum Soort {
    /** Tekst van meer regels. */
    TEKST,
    /** Eén code uit een keuzelijst. */
    KEUZE,
    /** Een lijst codes, aan te kruisen. */
    KEUZES,
    /** Een dag, {@code 2026-12-01}. */
    DATUM,
    /** Een vinkje: true of false. */
    VINK,
    /** Een getal dat de pagina ongezien meegeeft: waar de casus stond toen zij getoond werd. */
    VERBORGEN
  }

  /**
   * @param naam de naam in het bericht
   * @param label boven het veld
   * @param uitleg eronder, of leeg
   * @param opties code en woorden, bij een keuze
   * @param waarde bij een verborgen veld, anders leeg
   */
  public record Veld(
      String naam,
      String label,
      Soort soort,
      boolean verplicht,
      String uitleg,
      Map<String, String> opties,
      String waarde) {

    public Veld {
      opties = new LinkedHashMap<>(opties);
    }

    public static Veld tekst(String naam, String label, String uitleg) {
      return new Veld(naam, label, Soort.TEKST, true, uitleg, Map.of(), "");
    }

    public static Veld datum(String naam, String label, String uitleg) {
      return new Veld(naam, label, Soort.DATUM, true, uitleg, Map.of(), "");
    }

    public static Veld keuze(String naam, String label, String uitleg, Map<String, String> opties) {
      return new Veld(naam, label, Soort.KEUZE, true, uitleg, opties, "");
    }

    public static Veld keuzes(
        String naam, String label, String uitleg, Map<String, String> opties) {
      return new Veld(naam, label, Soort.KEUZES, true, uitleg, opties, "");
    }

    public static Veld vink(String naam, String label, String uitleg) {
      return new Veld(naam, label, Soort.VINK, false, uitleg, Map.of(), "");
    }

    /** Dezelfde vraag, die leeg mag blijven. */
    public Veld misschien() {
      return new Veld(naam, label, soort, false, uitleg, opties, waarde);
    }

    /** Een getal in het bericht dat de pagina ongezien meegeeft. */
    public static Veld getal(String naam, String label) {
      return new Veld(naam, label, Soort.VERBORGEN, false, "", Map.of(), "");
    }

    public static Veld verborgen(String naam, int waarde) {
      return new Veld(naam, naam, Soort.VERBORGEN, false, "", Map.of(), Integer.toString(waarde));
    }
  }
}
