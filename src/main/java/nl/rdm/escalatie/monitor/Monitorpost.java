package nl.rdm.escalatie.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.monitor.Monitors.Ronde;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.register.Gewijzigd;
import nl.rdm.escalatie.register.Register;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stuurt de monitor aan wie hem krijgt: de stuurgroep wachttijden en VWS (R117-R119). */
@Component
public class Monitorpost {

  private static final List<String> ONTVANGERS = List.of("stuurgroep-wachttijden", "vws");

  /** Ook de aanleiding: zo telt de post elk adres één keer per monitor. */
  private static final String SOORT = "halfjaarmonitor";

  private static final String DEEL = "ontvangers";
  private static final String ADRES = "email";

  private final Berichten berichten;
  private final Register register;
  private final Monitors monitors;

  Monitorpost(Berichten berichten, Register register, Monitors monitors) {
    this.berichten = berichten;
    this.register = register;
    this.monitors = monitors;
  }

  /**
   * Aan ieder met een adres die hem nog niet kreeg, aan hetzelfde adres één keer; wie er geen heeft
   * staat bij de monitor.
   *
   * @return de namen van wie geen adres heeft
   */
  public List<String> verstuur(Ronde ronde) {
    var deel = register.deel(DEEL).orElseThrow();
    var nietBereikt = new ArrayList<String>();
    for (var sleutel : ONTVANGERS) {
      var ontvanger = register.van(deel, sleutel).orElseThrow();
      var adres = ontvanger.waarde(ADRES);
      if (!ronde.moetNaar(ontvanger.naam())) {
        continue;
      }
      if (adres.isEmpty()) {
        nietBereikt.add(ontvanger.naam());
      } else {
        berichten.stuur(
            new Bericht(
                ronde.kenmerk(),
                SOORT,
                SOORT,
                adres,
                Map.of(
                    "periode",
                    Monitordruk.periode(ronde.periode()),
                    "lessen",
                    ronde.metLessen() ? "JA" : ""),
                List.of(Monitorbijlagen.PDF, Monitorbijlagen.XLSX)));
      }
    }
    monitors.verstuurd(ronde.kenmerk(), nietBereikt);
    return nietBereikt;
  }

  /**
   * Komt er een adres bij in het register, dan gaat elke monitor die nog niet bij iedereen was
   * alsnog, hoe lang hij ook al vastligt.
   */
  @EventListener
  void adresGewijzigd(Gewijzigd wijziging) {
    if (wijziging.deel().equals(DEEL)
        && ONTVANGERS.contains(wijziging.sleutel())
        && wijziging.velden().contains(ADRES)) {
      monitors.alle().stream()
          .filter(ronde -> ronde.stand() == Monitors.Stand.VRIJGEGEVEN)
          .forEach(this::verstuur);
    }
  }
}
