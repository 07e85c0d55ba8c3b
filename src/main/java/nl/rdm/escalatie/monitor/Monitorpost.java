package nl.rdm.escalatie.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.monitor.Monitors.Ronde;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.register.Register;
import org.springframework.stereotype.Component;

/** Stuurt de monitor aan wie hem krijgt: de stuurgroep wachttijden en VWS (R117-R119). */
@Component
public class Monitorpost {

  private static final List<String> ONTVANGERS = List.of("stuurgroep-wachttijden", "vws");

  private final Berichten berichten;
  private final Register register;

  Monitorpost(Berichten berichten, Register register) {
    this.berichten = berichten;
    this.register = register;
  }

  /**
   * Aan ieder met een adres; aan hetzelfde adres één keer.
   *
   * @return de namen van wie er geen heeft
   */
  public List<String> verstuur(Ronde ronde) {
    var deel = register.deel("ontvangers").orElseThrow();
    var nietBereikt = new ArrayList<String>();
    for (var sleutel : ONTVANGERS) {
      var ontvanger = register.van(deel, sleutel).orElseThrow();
      var adres = ontvanger.waarde("email");
      if (adres.isEmpty()) {
        nietBereikt.add(ontvanger.naam());
      } else {
        berichten.stuur(
            new Bericht(
                ronde.kenmerk(),
                "halfjaarmonitor:" + sleutel,
                "halfjaarmonitor",
                adres,
                Map.of(
                    "periode",
                    Monitordruk.periode(ronde.periode()),
                    "lessen",
                    ronde.metLessen() ? "JA" : ""),
                List.of(Monitorbijlagen.PDF, Monitorbijlagen.XLSX)));
      }
    }
    return nietBereikt;
  }
}
