package nl.rdm.escalatie.termijn.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.termijn.Ladder;
import nl.rdm.escalatie.termijn.Verantwoordelijken;
import org.springframework.stereotype.Component;

/** Leest de ladders uit {@code verantwoordelijken.dmn}. */
@Component
class DmnVerantwoordelijken implements Verantwoordelijken {

  private final Beslissing beslissing;

  DmnVerantwoordelijken(Beslissing beslissing) {
    this.beslissing = beslissing;
  }

  @Override
  public Ladder ladder(
      String groep, Optional<Integer> trede, String stap, Optional<Boolean> veiligheidsrisico) {
    var invoer = new HashMap<String, Object>();
    invoer.put("groep", groep);
    invoer.put("trede", trede.orElse(null));
    invoer.put("stap", stap);
    invoer.put("veiligheidsrisico", veiligheidsrisico.orElse(null));
    var groepen = new ArrayList<>(List.of(groep));
    var meldingen = new ArrayList<Ladder.Melding>();
    for (var sport : beslissing.neem("verantwoordelijken", invoer).getResultList()) {
      var volgende = (String) sport.get("groep");
      // Een leeg vak van de tabel ontbreekt in de uitkomst.
      var vanaf = (Number) sport.get("meldenVanaf");
      if (vanaf != null) {
        meldingen.add(new Ladder.Melding(volgende, vanaf.intValue()));
      } else if (!groepen.contains(volgende)) {
        groepen.add(volgende);
      }
    }
    return new Ladder(groepen, meldingen);
  }
}
