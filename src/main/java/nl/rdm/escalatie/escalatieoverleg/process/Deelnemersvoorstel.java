package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.termijn.process.Beslissing;
import org.springframework.stereotype.Component;

/** Wie er volgens de nieuwste tabel {@code deelnemers} aan tafel hoort (R97, R98). */
@Component
class Deelnemersvoorstel {

  private final Beslissing beslissing;

  Deelnemersvoorstel(Beslissing beslissing) {
    this.beslissing = beslissing;
  }

  /** Een voorgestelde deelnemer: code van de rol, en of die er in elk geval bij hoort. */
  record Deelnemer(String rol, boolean verplicht) {}

  List<Deelnemer> voor(Map<String, Object> casus) {
    return beslissing.neem("deelnemers", casus).getResultList().stream()
        .map(regel -> new Deelnemer((String) regel.get("rol"), (Boolean) regel.get("verplicht")))
        .toList();
  }
}
