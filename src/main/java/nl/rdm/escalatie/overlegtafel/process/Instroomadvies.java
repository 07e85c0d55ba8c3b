package nl.rdm.escalatie.overlegtafel.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.termijn.process.Beslissing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Wat de tabel {@code instroomcriteria} van een ingebrachte casus zegt (R46). */
@Component
class Instroomadvies {

  private final Beslissing beslissing;
  private final Overlegtafels tafels;

  Instroomadvies(Beslissing beslissing, Overlegtafels tafels) {
    this.beslissing = beslissing;
    this.tafels = tafels;
  }

  /**
   * Iets wat ontbreekt.
   *
   * @param advies {@code NIET_TOELATEN} of {@code BEOORDELEN}
   * @param wat wat er ontbreekt, in woorden; leeg wanneer een andere regel dat zegt
   * @param waarheen waar de casus wel past, in woorden; leeg wanneer een andere regel dat zegt
   * @param watNog wat er eerst moet voordat de casus hier opnieuw kan komen; leeg wanneer dat niets
   *     verandert
   */
  record Gemis(String advies, String wat, String waarheen, String watNog) {

    private static Gemis van(Map<String, Object> regel) {
      return new Gemis(
          tekst(regel, "advies"),
          tekst(regel, "wat"),
          tekst(regel, "waarheen"),
          tekst(regel, "watNog"));
    }

    /** Een leeg vak van de tabel ontbreekt in de uitkomst. */
    private static String tekst(Map<String, Object> regel, String kolom) {
      return Objects.toString(regel.get(kolom), "");
    }

    /** Zoals formulieren en berichten haar lezen. */
    Map<String, String> alsRegel() {
      return Map.of("advies", advies, "wat", wat, "waarheen", waarheen, "watNog", watNog);
    }
  }

  /** Alles wat ontbreekt, in de volgorde van de tabel; leeg is toelaten. */
  List<Gemis> over(DelegateExecution execution) {
    var invoer = new HashMap<>(execution.getVariables());
    invoer.put("criteria", criteria(execution));
    invoer.put("tafelInTrede1", nogEen(execution));
    return beslissing.neemBijModel(execution, "instroomcriteria", invoer).getResultList().stream()
        .map(Gemis::van)
        .toList();
  }

  /** Het zwaarste advies telt. */
  static String advies(List<Gemis> gemist) {
    return gemist.stream()
        .map(Gemis::advies)
        .reduce((een, ander) -> een.equals("NIET_TOELATEN") ? een : ander)
        .orElse("TOELATEN");
  }

  /** Null zolang niemand keek: dat is iets anders dan niets aankruisen. */
  private static List<String> criteria(DelegateExecution execution) {
    return execution.getVariable("criteria") == null
        ? null
        : Variabelen.lijst(execution, "criteria");
  }

  /** Of er in trede 1 nog een tafel niet beproefd is: dan kan de casus terug. */
  private boolean nogEen(DelegateExecution execution) {
    var beproefd = Variabelen.lijst(execution, "beproefdeTafels");
    return tafels.inTrede(1).stream().anyMatch(tafel -> !beproefd.contains(tafel.id()));
  }
}
