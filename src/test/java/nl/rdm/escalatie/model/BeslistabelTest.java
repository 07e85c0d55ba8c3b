package nl.rdm.escalatie.model;

import static nl.rdm.escalatie.model.Processen.gevuld;

import java.util.List;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** Elke beslistabel is te lezen en te wijzigen zonder Java. */
class BeslistabelTest {

  private final Bevindingen bevindingen = new Bevindingen();

  @Test
  void een_beslissing_heet_als_haar_bestand_en_kent_een_bewaartermijn() {
    Modellen.beslissingen()
        .forEach(
            (naam, model) -> {
              var beslissingen = model.getModelElementsByType(Decision.class);
              bevindingen.toets(
                  beslissingen.stream().anyMatch(beslissing -> naam.equals(beslissing.getId())),
                  naam,
                  "bevat geen beslissing met die naam");
              beslissingen.forEach(
                  beslissing -> {
                    var plaats = naam + "#" + beslissing.getId();
                    bevindingen.toets(gevuld(beslissing.getName()), plaats, "heeft geen naam");
                    bevindingen.toets(
                        gevuld(beslissing.getCamundaHistoryTimeToLiveString()),
                        plaats,
                        "mist historyTimeToLive");
                  });
            });
    bevindingen.zijnLeeg();
  }

  @Test
  void elke_kolom_telt_in_minstens_een_regel() {
    Modellen.beslissingen()
        .forEach(
            (naam, model) ->
                model
                    .getModelElementsByType(DecisionTable.class)
                    .forEach(tabel -> toetsKolommen(naam, tabel)));
    bevindingen.zijnLeeg();
  }

  private void toetsKolommen(String naam, DecisionTable tabel) {
    var kolommen = List.copyOf(tabel.getInputs());
    for (int i = 0; i < kolommen.size(); i++) {
      int plek = i;
      bevindingen.toets(
          tabel.getRules().stream()
              .map(regel -> List.copyOf(regel.getInputEntries()).get(plek).getTextContent().strip())
              .anyMatch(cel -> !cel.isEmpty() && !cel.equals("-")),
          naam + "#" + kolommen.get(i).getId(),
          "wordt door geen regel gebruikt");
    }
  }

  @Test
  void elke_regel_zegt_waarom_hij_er_is_en_elke_kolom_wat_erin_staat() {
    Modellen.beslissingen()
        .forEach(
            (naam, model) -> {
              model
                  .getModelElementsByType(Rule.class)
                  .forEach(
                      regel ->
                          bevindingen.toets(
                              regel.getDescription() != null
                                  && gevuld(regel.getDescription().getTextContent()),
                              naam + "#" + regel.getId(),
                              "mist een beschrijving"));
              model
                  .getModelElementsByType(Input.class)
                  .forEach(
                      kolom ->
                          bevindingen.toets(
                              gevuld(kolom.getLabel()), naam + "#" + kolom.getId(), "mist label"));
              model
                  .getModelElementsByType(Output.class)
                  .forEach(
                      kolom ->
                          bevindingen.toets(
                              gevuld(kolom.getLabel()), naam + "#" + kolom.getId(), "mist label"));
            });
    bevindingen.zijnLeeg();
  }
}
