package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.notificatie.Woorden;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Wie er in elk geval bij hoort kan de gemeente laten vervangen, niet weglaten (R97); en van ieder
 * die deelneemt is er een adres, uit het register of op het formulier.
 */
@Component
class DeelnemersRegel implements Taakregel {

  private static final String VERVANGEN = "vervangen";

  /** Voor wie het register bij dit overleg niet geldt. */
  static final String ANDER_ADRES = "anderAdres";

  private final Deelnemersadressen adressen;

  DeelnemersRegel(Deelnemersadressen adressen) {
    this.adressen = adressen;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return Deelnemersadressen.FORMULIER.equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    var gekozen = rollen(antwoorden, Deelnemerskring.DEELNEMERS);
    var fouten = new ArrayList<Fout>();
    fout(
        fouten,
        Deelnemerskring.DEELNEMERS,
        Variabelen.lijst(taak, Deelnemerskring.VERPLICHT),
        rol -> !gekozen.contains(rol),
        "deze horen er in elk geval bij, zo nodig met een vervanger: ");
    for (var veld : List.of(VERVANGEN, ANDER_ADRES)) {
      fout(
          fouten,
          veld,
          rollen(antwoorden, veld),
          rol -> !gekozen.contains(rol),
          "deze nemen niet deel: ");
    }
    fout(
        fouten,
        ANDER_ADRES,
        Variabelen.lijst(taak, DeelnemersVoorstellenDelegate.BEKEND),
        rol -> gekozen.contains(rol) && !ingevuld(antwoorden, rol) && onbekend(taak, rol),
        "deze staan niet meer in het register, kruis ze hier aan en vul ze in: ");
    return fouten;
  }

  private boolean onbekend(DelegateTask taak, String rol) {
    return adressen.van(Variabelen.casusnummer(taak), rol).isEmpty();
  }

  private static boolean ingevuld(Map<String, Object> antwoorden, String rol) {
    return rollen(antwoorden, VERVANGEN).contains(rol)
        || rollen(antwoorden, ANDER_ADRES).contains(rol);
  }

  private static List<String> rollen(Map<String, Object> antwoorden, String veld) {
    return antwoorden.get(veld) instanceof List<?> lijst
        ? lijst.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static void fout(
      List<Fout> fouten,
      String veld,
      Collection<String> rollen,
      Predicate<String> welke,
      String melding) {
    var woorden =
        rollen.stream()
            .filter(welke)
            .map(rol -> Woorden.van("rol", rol))
            .collect(Collectors.joining(", "));
    if (!woorden.isEmpty()) {
      fouten.add(new Fout(veld, melding + woorden));
    }
  }
}
