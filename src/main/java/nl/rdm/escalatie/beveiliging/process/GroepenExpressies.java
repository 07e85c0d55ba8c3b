package nl.rdm.escalatie.beveiliging.process;

import nl.rdm.escalatie.beveiliging.Groepen;
import org.springframework.stereotype.Component;

/** De groepen in de modellen: {@code ${groepen.gemeente(gemeente)}}. */
@Component("groepen")
public class GroepenExpressies {

  public String gemeente(String naam) {
    return Groepen.gemeente(naam);
  }

  public String tafel(String id) {
    return Groepen.tafel(id);
  }
}
