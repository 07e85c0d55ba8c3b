package nl.rdm.escalatie.termijn.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.termijn.Eenheid;
import nl.rdm.escalatie.termijn.Termijnlengte;
import nl.rdm.escalatie.termijn.Termijnregels;
import org.springframework.stereotype.Component;

/** Leest de lengte van termijnen uit {@code termijnen.dmn}. */
@Component
class DmnTermijnregels implements Termijnregels {

  private final Beslissing beslissing;

  DmnTermijnregels(Beslissing beslissing) {
    this.beslissing = beslissing;
  }

  @Override
  public Termijnlengte lengte(String stap, boolean spoed) {
    return lengte(stap, spoed, Optional.empty());
  }

  @Override
  public Termijnlengte lengte(String stap, boolean spoed, Optional<String> zorgsector) {
    var invoer = new HashMap<String, Object>(Map.of("stap", stap, "spoed", spoed));
    invoer.put("zorgsector", zorgsector.orElse(null));
    var regels = beslissing.neem("termijnen", invoer);
    if (regels.isEmpty()) {
      throw new OnbekendeStap(stap);
    }
    var regel = regels.getSingleResult();
    return new Termijnlengte(
        ((Number) regel.getEntry("aantal")).intValue(), Eenheid.valueOf(regel.getEntry("eenheid")));
  }
}
