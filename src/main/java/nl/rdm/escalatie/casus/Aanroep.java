package nl.rdm.escalatie.casus;

import java.util.List;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;

/**
 * Hoe een ander systeem een {@link Handeling} over de API doet, voor de beschrijving daarvan.
 *
 * @param samenvatting wat zij doet, in één zin
 * @param uitleg wie het mag, wat er gebeurt en wanneer het niet kan
 * @param velden wat er in het bericht staat; het label zegt wat een veld is
 */
public record Aanroep(String samenvatting, String uitleg, List<Veld> velden) {

  public static Aanroep van(String samenvatting, String uitleg, Veld... velden) {
    return new Aanroep(samenvatting, uitleg, List.of(velden));
  }
}
