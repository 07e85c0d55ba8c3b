package nl.rdm.escalatie.jaarcyclus.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.jaarcyclus.Overzichtpost;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Een knelpunt ligt pas hoger wanneer expertgroep en stuurgroep het horen (R123). */
@Component
class VoorleggenRegel implements Taakregel {

  private static final Set<String> FORMULIEREN =
      Set.of("overzicht-actualiseren.overzichtEvalueren", "knelpunt-behandelen.knelpuntBeoordelen");

  private final Overzichtpost post;

  VoorleggenRegel(Overzichtpost post) {
    this.post = post;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return FORMULIEREN.contains(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    var onbereikbaar = post.onbereikbaar();
    return onbereikbaar.isEmpty() || !"VOORLEGGEN".equals(antwoorden.get(Variabelen.BESLUIT))
        ? List.of()
        : List.of(
            new Fout(
                Variabelen.BESLUIT,
                "zet eerst het e-mailadres in het register van: "
                    + String.join(", ", onbereikbaar)));
  }
}
