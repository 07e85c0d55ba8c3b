package nl.rdm.escalatie.rapportage.process;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Teksten;
import nl.rdm.escalatie.rapportage.Oplegnotities;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Een oplegnotitie past op één bladzijde: wat te lang is gaat terug, en niets wordt afgeknipt. */
@Component
class OplegnotitieRegel implements Taakregel {

  private static final int TEKENS_OP_EEN_REGEL = 110;

  private final Oplegnotities notities;

  OplegnotitieRegel(Oplegnotities notities) {
    this.notities = notities;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return "trede-3-bestuurlijk-escalatieoverleg.oplegnotitieOpstellen".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    int teVeel =
        notities.regelsTeVeel(
            Variabelen.casusnummer(taak),
            Teksten.van(veld -> tekst(antwoorden.get("inhoud_" + veld))));
    if (teVeel == 0) {
      return List.of();
    }
    var langste =
        antwoorden.entrySet().stream()
            .filter(antwoord -> antwoord.getKey().startsWith("inhoud_"))
            .max(Comparator.comparingInt(antwoord -> tekst(antwoord.getValue()).length()))
            .orElseThrow();
    return List.of(
        new Fout(
            langste.getKey(),
            "de notitie past niet op één bladzijde. Zij is ongeveer %d %s te lang (zo’n %d tekens). Kort vooral dit veld in: met %d tekens is het het langste"
                .formatted(
                    teVeel,
                    teVeel == 1 ? "regel" : "regels",
                    teVeel * TEKENS_OP_EEN_REGEL,
                    tekst(langste.getValue()).length())));
  }

  private static String tekst(Object antwoord) {
    return Objects.toString(antwoord, "");
  }
}
