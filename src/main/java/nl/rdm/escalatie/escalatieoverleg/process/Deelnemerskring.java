package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.process.Deelnemersvoorstel.Deelnemer;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * De vastgestelde deelnemers: wie de gemeente koos, met wie er zonder haar keuze bij hoort. Dat is
 * de cliëntondersteuner die de casus aannam (R22), en de cliënt of haar vertegenwoordiger wanneer
 * zij dat adviseert.
 */
@Component("deelnemerskring")
public class Deelnemerskring {

  static final String DEELNEMERS = "deelnemers";
  static final String VERPLICHT = "verplichteDeelnemers";

  /** Van wie niet alles hoort: rol en het deel van de agenda; leeg zolang niets vaststaat. */
  static final String AGENDADELEN = "agendadelen";

  /** Over hen besluit niet de gemeente. */
  private static final Set<String> VANZELF = Set.of("CLIENTONDERSTEUNER", "CLIENT");

  private final Deelnemersvoorstel voorstel;
  private final Logboek logboek;

  Deelnemerskring(Deelnemersvoorstel voorstel, Logboek logboek) {
    this.voorstel = voorstel;
    this.logboek = logboek;
  }

  /** Wie de gemeente kan kiezen. */
  static boolean teKiezen(Deelnemer deelnemer) {
    return !VANZELF.contains(deelnemer.rol());
  }

  /** Wie de gemeente volgens de tabel kan kiezen. */
  List<Deelnemer> teKiezen(Map<String, Object> variabelen) {
    return voorstel.voor(variabelen).stream().filter(Deelnemerskring::teKiezen).toList();
  }

  /** De gemeente stelde de deelnemers vast. */
  public void vastgesteld(DelegateExecution execution) {
    if (!execution.isCanceled()) {
      execution.setVariables(
          van(execution.getVariables(), Variabelen.lijst(execution, DEELNEMERS)));
    }
  }

  /**
   * De kring zoals de casus nu is; wie erin zit komt in het logboek.
   *
   * @param gekozen rollen, ook met wie er vanzelf bij hoorde
   */
  Map<String, Object> van(Map<String, Object> variabelen, List<String> gekozen) {
    var mogelijk = voorstel.voor(variabelen);
    var rollen =
        Stream.concat(
                gekozen.stream().filter(rol -> !VANZELF.contains(rol)),
                mogelijk.stream().filter(d -> !teKiezen(d)).map(Deelnemer::rol))
            .distinct()
            .toList();
    var kring = mogelijk.stream().filter(d -> rollen.contains(d.rol())).toList();
    var delen =
        kring.stream()
            .filter(d -> !d.agendadeel().equals("ALLES"))
            .collect(Collectors.toMap(Deelnemer::rol, Deelnemer::agendadeel));
    logboek.schrijf(
        (String) variabelen.get(Variabelen.CASUSNUMMER),
        "DEELNEMERS",
        Map.of("rollen", String.join(",", rollen), "eersteDeel", String.join(",", delen.keySet())));
    return Map.of(
        DEELNEMERS,
        Variabelen.json(rollen),
        VERPLICHT,
        Variabelen.json(kring.stream().filter(Deelnemer::verplicht).map(Deelnemer::rol).toList()),
        AGENDADELEN,
        SpinValues.jsonValue(Spin.JSON(delen).toString()).create());
  }
}
