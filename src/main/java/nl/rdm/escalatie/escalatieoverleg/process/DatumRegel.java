package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Het overleg ligt binnen de termijn, of er staat bij waarom niet (R43; besluiten, sectie 5). */
@Component
class DatumRegel implements Taakregel {

  private final Termijnen termijnen;
  private final Clock klok;

  DatumRegel(Termijnen termijnen, Clock klok) {
    this.termijnen = termijnen;
    this.klok = klok;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return "trede-3-bestuurlijk-escalatieoverleg.datumVaststellen".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    if (!(antwoorden.get("overlegOp") instanceof String datum) || !datum.contains("T")) {
      return List.of();
    }
    Instant overleg;
    try {
      overleg = termijnen.eigenEinde(datum);
    } catch (IllegalArgumentException geenDatum) {
      return List.of();
    }
    if (!overleg.isAfter(klok.instant())) {
      return List.of(new Fout("overlegOp", "ligt in het verleden"));
    }
    boolean teLaat =
        termijnen.van(Variabelen.casusnummer(taak)).stream()
            .filter(termijn -> termijn.stap().equals("trede-3-op-tafel"))
            .filter(termijn -> termijn.geslotenOp().isEmpty())
            .map(Termijn::vervaltOp)
            .anyMatch(overleg::isAfter);
    var reden = antwoorden.get("inhoud_redenLater");
    return teLaat && (reden == null || reden.toString().isBlank())
        ? List.of(
            new Fout("inhoud_redenLater", "het overleg valt na de termijn: schrijf op waarom"))
        : List.of();
  }
}
