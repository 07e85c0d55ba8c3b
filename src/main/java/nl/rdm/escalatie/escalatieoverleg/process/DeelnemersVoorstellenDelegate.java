package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.escalatieoverleg.process.Deelnemersvoorstel.Deelnemer;
import nl.rdm.escalatie.notificatie.Woorden;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/**
 * Stelt de deelnemers van het bestuurlijk escalatie overleg voor (R97, R98), en vraagt de
 * cliëntondersteuner of de cliënt erbij hoort. Van wie het register kent, gaat alleen naar de
 * engine dat hij bekend is.
 */
@Component
class DeelnemersVoorstellenDelegate implements JavaDelegate {

  static final String BEKEND = "bekendeRollen";

  private final Deelnemersvoorstel voorstel;
  private final Deelnemersadressen adressen;
  private final Deelnamepost post;

  DeelnemersVoorstellenDelegate(
      Deelnemersvoorstel voorstel, Deelnemersadressen adressen, Deelnamepost post) {
    this.voorstel = voorstel;
    this.adressen = adressen;
    this.post = post;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var casusnummer = Variabelen.casusnummer(execution);
    var mogelijk =
        voorstel.voor(execution.getVariables()).stream().filter(Deelnemerskring::teKiezen).toList();
    var rollen = mogelijk.stream().map(Deelnemer::rol).toList();
    rollen.forEach(rol -> adressen.beginOpnieuw(casusnummer, rol));
    execution.setVariable("deelnemerkeuzes", keuzes(mogelijk));
    execution.setVariable(
        Deelnemerskring.DEELNEMERS,
        Variabelen.json(
            mogelijk.stream().filter(Deelnemer::voorgesteld).map(Deelnemer::rol).toList()));
    execution.setVariable(
        Deelnemerskring.VERPLICHT,
        Variabelen.json(
            mogelijk.stream().filter(Deelnemer::verplicht).map(Deelnemer::rol).toList()));
    execution.setVariable(
        BEKEND,
        Variabelen.json(
            rollen.stream().filter(rol -> adressen.van(casusnummer, rol).isPresent()).toList()));
    execution.setVariable(Deelnemerskring.AGENDADELEN, null);
    execution.setVariable(DeelnemersRegel.ANDER_ADRES, null);
    post.vraag(casusnummer, (String) execution.getVariable(Agendastand.RONDE));
  }

  /** Wat het formulier te kiezen geeft, zoals mensen het lezen. */
  private static JsonValue keuzes(List<Deelnemer> mogelijk) {
    var keuzes =
        mogelijk.stream()
            .map(deelnemer -> Map.of("value", deelnemer.rol(), "label", label(deelnemer)))
            .toList();
    return SpinValues.jsonValue(Spin.JSON(keuzes).toString()).create();
  }

  private static String label(Deelnemer deelnemer) {
    var woorden = Woorden.van("rol", deelnemer.rol());
    return Character.toUpperCase(woorden.charAt(0))
        + woorden.substring(1)
        + (deelnemer.verplicht() ? " (in elk geval)" : "");
  }
}
