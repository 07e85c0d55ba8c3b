package nl.rdm.escalatie.casus;

import java.util.List;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.NaastDeTreden.Naast;
import nl.rdm.escalatie.termijn.Termijn;
import org.springframework.stereotype.Component;

/**
 * Wie ziet dat een casus naast zijn treden aan een tafel ligt. De Levensloopaanpak ziet wie de
 * status ziet. Dat een casus aan TopX ligt gaat over een verdachte: dat zien alleen TopX en wie het
 * aangaat, niet de aanmelder, de cliëntondersteuner of een andere tafel (R53).
 */
@Component
public class Naastinzage {

  private static final Set<String> BIJ_TOPX =
      Set.of(
          Groepen.AANMELDPUNT,
          Groepen.RDM_VERANTWOORDELIJKE,
          Groepen.COORDINATIEPUNT,
          Groepen.AUDITORS,
          Groepen.CAMUNDA_ADMIN,
          Groepen.tafel(NaastDeTreden.TOPX));

  private final NaastDeTreden naast;

  Naastinzage(NaastDeTreden naast) {
    this.naast = naast;
  }

  /** Wat deze lezer, die de status van de casus mag zien, van de tafels naast de treden ziet. */
  public List<Naast> van(Casus casus, Account lezer) {
    return naast.van(casus.casusnummer()).stream()
        .filter(keer -> ziet(keer.tafel(), casus, lezer))
        .toList();
  }

  /** De termijnen van deze casus die deze lezer ziet. */
  public List<Termijn> termijnen(List<Termijn> alle, Casus casus, Account lezer) {
    return alle.stream()
        .filter(termijn -> termijn.tafel().map(id -> ziet(id, casus, lezer)).orElse(true))
        .toList();
  }

  /** Of deze lezer ziet dat de casus aan deze tafel ligt of lag. */
  public boolean ziet(String tafel, Casus casus, Account lezer) {
    return !tafel.equals(NaastDeTreden.TOPX)
        || BIJ_TOPX.stream().anyMatch(lezer::in)
        || lezer.in(Groepen.gemeente(casus.gemeente()));
  }
}
