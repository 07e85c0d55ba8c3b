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

/**
 * Wat nog leeg is klopt niet, en na een wijziging klopt alleen wat gewijzigd is (R121). Wie het
 * niet invult laat de taak liggen: dan eindigt de ronde met stilte en staat het er als niet
 * bevestigd.
 */
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
    var leeg = beurten.nogLeeg(beurt);
    if (!leeg.isEmpty()) {
      return fout("vul eerst in het register in wat nog leeg is. " + String.join("; ", leeg));
    }
    return "GEWIJZIGD".equals(antwoorden.get(Variabelen.BESLUIT))
            && !beurten.gewijzigdSinds(beurt, taak.getCreateTime().toInstant())
        ? fout("in het register is sinds het begin van deze taak niets gewijzigd")
        : List.of();
  }

  private static List<Fout> fout(String melding) {
    return List.of(new Fout(Variabelen.BESLUIT, melding));
  }
}
