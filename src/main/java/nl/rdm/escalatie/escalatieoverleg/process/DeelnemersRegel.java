package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.escalatieoverleg.process.Deelnemersvoorstel.Deelnemer;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Wie er nu in elk geval bij hoort, kan de gemeente niet weglaten (R97). */
@Component
class DeelnemersRegel implements Taakregel {

  private final Deelnemersvoorstel voorstel;

  DeelnemersRegel(Deelnemersvoorstel voorstel) {
    this.voorstel = voorstel;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return Deelnemersadressen.FORMULIER.equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    var gekozen = antwoorden.get("deelnemers") instanceof List<?> lijst ? lijst : List.of();
    var ontbreekt =
        voorstel.voor(taak).stream()
            .filter(Deelnemer::verplicht)
            .map(Deelnemer::rol)
            .filter(rol -> !gekozen.contains(rol))
            .toList();
    return ontbreekt.isEmpty()
        ? List.of()
        : List.of(
            new Fout(
                "deelnemers",
                "deze horen er in elk geval bij: "
                    + String.join(", ", ontbreekt).toLowerCase().replace('_', ' ')));
  }
}
