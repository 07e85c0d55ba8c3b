package nl.rdm.escalatie.monitor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Maakt de cijfers van een periode; voor dezelfde periode altijd dezelfde. */
@Component
public class Monitorcijfers {

  private static final Telling NIETS = new Telling.Maker().klaar();

  private final Tellingen tellingen;
  private final Overlegtafels tafels;

  Monitorcijfers(Tellingen tellingen, Overlegtafels tafels) {
    this.tellingen = tellingen;
    this.tafels = tafels;
  }

  @Transactional(readOnly = true)
  public Monitor van(Periode periode) {
    var telling = tellingen.van(periode);
    var venster = Venster.voor(periode.tot());
    var treden = tredePerTafel();
    var publicatie = Publicatie.van(telling, venster.map(tellingen::van).orElse(NIETS), treden);
    var verborgen = verborgen(periode, publicatie, treden);
    return new Monitor(
        periode,
        venster,
        Venster.lopend(periode.tot()),
        new Monitortabellen(new Cellen(publicatie.aantallen(), verborgen, telling), Groepen.TAFELS)
            .alle(venster.isPresent()));
  }

  /** Halfjaren legt een lezer naast elkaar; een andere periode ziet alleen wie alles al ziet. */
  private Set<String> verborgen(
      Periode periode, Publicatie publicatie, Map<String, Integer> treden) {
    if (!periode.isHalfjaar()) {
      return publicatie.verborgen(Set.of());
    }
    var reeks = new Reeks();
    tellingen
        .voor(periode)
        .forEach(eerder -> reeks.volgende(Publicatie.van(eerder, NIETS, treden)));
    return reeks.volgende(publicatie);
  }

  private Map<String, Integer> tredePerTafel() {
    var treden = new LinkedHashMap<String, Integer>();
    Groepen.TAFELS
        .keySet()
        .forEach(id -> treden.put(id, tafels.van(id).flatMap(Overlegtafel::trede).orElse(0)));
    return treden;
  }
}
