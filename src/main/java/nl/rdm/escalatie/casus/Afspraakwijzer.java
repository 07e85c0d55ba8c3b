package nl.rdm.escalatie.casus;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.rdm.escalatie.casus.Afsprakenlijst.Regel;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.stereotype.Component;

/**
 * Bij welke afspraak uit een bestuurlijk overleg een stuk hoort, en of die nu wordt nagegaan: wie
 * dat doet leest haar eerst, met wie haar maakte en voor wanneer (R103).
 */
@Component
class Afspraakwijzer {

  private static final Pattern GEMAAKT =
      Pattern.compile("trede-3-bestuurlijk-escalatieoverleg\\.uitkomstVastleggen/afspraak(\\d+)");

  /** Wat de organisatie schreef, en wie haar afspraak naging. */
  private static final Pattern DAARNA =
      Pattern.compile("(?:afspraak/toelichting|afspraak-volgen\\.afspraakNagaan#)(\\d+)(?:/.*)?");

  private final Afsprakenlijst afspraken;
  private final Clock klok;

  Afspraakwijzer(Afsprakenlijst afspraken, Clock klok) {
    this.afspraken = afspraken;
    this.klok = klok;
  }

  List<Regel> van(String casusnummer) {
    return afspraken.regels(casusnummer);
  }

  /** De afspraak van dit stuk: van meer overleggen die van het overleg waarbij het hoort. */
  static Optional<Regel> bij(Stuk stuk, List<Regel> regels) {
    var veld = stuk.onderwerp() + "/" + stuk.veld();
    var gemaakt = GEMAAKT.matcher(veld);
    if (gemaakt.matches()) {
      return regels.stream()
          .filter(regel -> gemaakt.group(1).equals(String.valueOf(regel.volgnummer())))
          .filter(regel -> !regel.gemaaktOp().isBefore(stuk.op()))
          .findFirst();
    }
    var daarna = DAARNA.matcher(veld);
    return regels.stream()
        .filter(regel -> daarna.matches())
        .filter(regel -> daarna.group(1).equals(String.valueOf(regel.volgnummer())))
        .filter(regel -> !regel.gemaaktOp().isAfter(stuk.op()))
        .reduce((eerder, later) -> later);
  }

  /** Zoals {@code Afspraak 2 van 3: de instelling, voor 2 maart 2026 (loopt)}. */
  static String kop(Regel regel) {
    return "Afspraak %d van %d: %s, voor %s (%s%s)"
        .formatted(
            regel.volgnummer(),
            regel.aantal(),
            Woorden.van("organisatie", regel.uitvoerder()),
            Woorden.dag(regel.datum()),
            Woorden.van("afspraak", regel.status()),
            regel
                .antwoord()
                .map(antwoord -> ", liet weten: " + Woorden.van("afspraakantwoord", antwoord))
                .orElse(""));
  }

  /** De organisatie antwoordde, of haar dag is er: iemand gaat haar nu na. */
  boolean isNaTeGaan(Regel regel) {
    return regel.status().equals("LOOPT")
        && (regel.antwoord().isPresent() || !regel.datum().isAfter(LocalDate.now(klok)));
  }
}
