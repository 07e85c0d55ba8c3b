package nl.rdm.escalatie.casus.process;

import java.util.List;
import nl.rdm.escalatie.casus.Afsprakenlijst;
import nl.rdm.escalatie.casus.Casussen;
import org.springframework.stereotype.Component;

/**
 * Wie en wat er bij een casus hoort: {@code ${casusrollen.aanmelder(casusnummer)}} in een model.
 */
@Component("casusrollen")
public class CasusExpressies {

  private final Casussen casussen;
  private final Afsprakenlijst afspraken;

  CasusExpressies(Casussen casussen, Afsprakenlijst afspraken) {
    this.casussen = casussen;
    this.afspraken = afspraken;
  }

  /** Het account dat de casus aanmeldde. */
  public String aanmelder(String casusnummer) {
    return casussen.van(casusnummer).orElseThrow().aanmelder();
  }

  /** Het account van de cliëntondersteuner, leeg zolang er geen is. */
  public List<String> clientondersteuner(String casusnummer) {
    return casussen.van(casusnummer).orElseThrow().ondersteuner().stream().toList();
  }

  /** Hoeveel afspraken van bestuurders er nu lopen. */
  public long lopendeAfspraken(String casusnummer) {
    return afspraken.regels(casusnummer).stream()
        .filter(afspraak -> afspraak.status().equals("LOOPT"))
        .count();
  }
}
