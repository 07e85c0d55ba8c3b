package nl.rdm.escalatie.jaarcyclus.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.jaarcyclus.Overzichtbeurten;
import nl.rdm.escalatie.jaarcyclus.Overzichtbeurten.Beurt;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Na een wijziging klopt alleen wat gewijzigd is (R121). */
@Component
class NagaanRegel implements Taakregel {

  private final Overzichtbeurten beurten;

  NagaanRegel(Overzichtbeurten beurten) {
    this.beurten = beurten;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return "overzicht-actualiseren.onderdeelNagaan".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    var beurt = Beurt.van((String) taak.getVariable("beurt"));
    return "GEWIJZIGD".equals(antwoorden.get(Variabelen.BESLUIT))
            && !beurten.gewijzigdSinds(beurt, taak.getCreateTime().toInstant())
        ? List.of(
            new Fout(
                Variabelen.BESLUIT,
                "in het register is sinds het begin van deze taak niets gewijzigd"))
        : List.of();
  }
}
