package nl.rdm.escalatie.overlegtafel.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.termijn.process.Beslissing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Wat de tabel {@code instroomcriteria} van een ingebrachte casus zegt (R46). */
@Component
class Instroomadvies {

  private static final String NIET_TOELATEN = "NIET_TOELATEN";

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
   * @param watNog wat er eerst moet voordat dit niet meer ontbreekt; leeg wanneer daar niets aan te
   *     doen is
   */
  record Gemis(String advies, String wat, String waarheen, String watNog) {

    static Gemis van(SpinJsonNode regel) {
      return new Gemis(
          tekst(regel, "advies"),
          tekst(regel, "wat"),
          tekst(regel, "waarheen"),
          tekst(regel, "watNog"));
    }

    private static String tekst(SpinJsonNode regel, String kolom) {
      return regel.prop(kolom).stringValue();
    }

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

    private boolean weigert() {
      return advies.equals(NIET_TOELATEN);
    }

    /** Of de casus hiervoor opnieuw kan komen; een regel zonder gemis hangt van een andere af. */
    private boolean isTeVerhelpen() {
      return wat.isEmpty() || !watNog.isEmpty();
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
        .reduce((een, ander) -> een.equals(NIET_TOELATEN) ? een : ander)
        .orElse("TOELATEN");
  }

  /**
   * Waar een geweigerde casus wel past, wat er nog moet en of hij dan opnieuw kan komen: dat kan
   * alleen wanneer aan alles wat weigert iets te doen is. Weigert er iets, dan telt niet wat de
   * voorzitter nog had te beoordelen. Noemt de tabel geen plek en geen werk, omdat de voorzitter
   * van het advies afwijkt of niemand keek, dan waar men van deze tafel heen kan.
   */
  static Map<String, String> hoeVerder(String tafel, List<Gemis> gemist) {
    var weigert = gemist.stream().filter(Gemis::weigert).toList();
    var telt = weigert.isEmpty() ? gemist : weigert;
    var waarheen = samen(telt, Gemis::waarheen);
    var watNog = samen(telt, Gemis::watNog);
    boolean opnieuw = !weigert.isEmpty() && weigert.stream().allMatch(Gemis::isTeVerhelpen);
    return Map.of(
        "waarheen",
        waarheen.isEmpty() && watNog.isEmpty() ? Woorden.van("waarheen", tafel) : waarheen,
        "watNog",
        watNog,
        "opnieuw",
        String.valueOf(opnieuw));
  }

  private static String samen(List<Gemis> gemist, Function<Gemis, String> kolom) {
    return gemist.stream()
        .map(kolom)
        .filter(woorden -> !woorden.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
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
