package nl.rdm.escalatie.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.invoer.Fout;

/**
 * Een soort ingangen van het register, met hun gegevens in een eigen tabel. Namen van tabel en
 * kolommen komen uit de code, nooit van een gebruiker.
 */
public interface Registerdeel {

  /**
   * Wat een deel is.
   *
   * @param id het laatste deel van het adres, zoals {@code tafels}
   * @param titel zoals {@code Overlegtafels}
   * @param uitleg waar het voor is en wie het gebruikt, in één of twee zinnen
   * @param velden in de volgorde van de pagina
   */
  record Opzet(String id, String titel, String uitleg, String tabel, List<Veld> velden) {

    public Opzet {
      velden = List.copyOf(velden);
    }
  }

  Opzet opzet();

  default String id() {
    return opzet().id();
  }

  default String titel() {
    return opzet().titel();
  }

  default String uitleg() {
    return opzet().uitleg();
  }

  default String tabel() {
    return opzet().tabel();
  }

  default List<Veld> velden() {
    return opzet().velden();
  }

  /** De kolom die een ingang aanwijst. */
  default String sleutel() {
    return "id";
  }

  /**
   * Hoe een ingang heet.
   *
   * @param waarden van elke kolom
   */
  default String naam(Map<String, String> waarden) {
    return waarden.get("naam");
  }

  /** Of een verplicht veld leeg mag blijven zolang niemand het weet; wissen mag dan niet meer. */
  default boolean magNogLeeg() {
    return false;
  }

  /** Wat er bij een keuze te kiezen is: code en woorden. */
  default Map<String, String> keuzes(String veld) {
    return Map.of();
  }

  /** De groep die naast de themagroep deze ingang bijhoudt; leeg wanneer die er niet is. */
  default Optional<String> eigenaar(String sleutel) {
    return Optional.empty();
  }

  /** Of er namen en adressen van mensen in staan die niet iedere lezer nodig heeft. */
  default boolean metNamen() {
    return false;
  }

  /** Of er ingangen bij kunnen komen. */
  default boolean uitbreidbaar() {
    return false;
  }

  /** De sleutel van een nieuwe ingang; leeg wanneer de database hem geeft. */
  default Optional<String> nieuweSleutel(Map<String, String> waarden) {
    return Optional.empty();
  }

  /** Wat er niet klopt tussen velden die elk voor zich goed zijn, of met de buitenwereld. */
  default List<Fout> samen(Map<String, String> waarden) {
    return List.of();
  }

  /** Wat er bij deze ene bestaande ingang niet past. */
  default List<Fout> bijIngang(String sleutel, Map<String, String> waarden) {
    return List.of();
  }

  /** De waarde van een veld zoals mensen haar lezen. */
  default String leesbaar(Veld veld, String waarde) {
    return veld.vorm() == Veld.Vorm.KEUZE
        ? keuzes(veld.naam()).getOrDefault(waarde, waarde)
        : veld.leesbaar(waarde);
  }
}
