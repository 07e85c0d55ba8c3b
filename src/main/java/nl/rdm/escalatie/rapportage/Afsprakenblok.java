package nl.rdm.escalatie.rapportage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.rdm.escalatie.casus.Afsprakenlijst;
import nl.rdm.escalatie.casus.Afsprakenlijst.Regel;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.stereotype.Component;

/**
 * De afspraken en toezeggingen van een overleg, als opsomming in zijn verslag (R103, R113). Wat er
 * is afgesproken kan over een mens gaan: het afschrift noemt alleen wie en voor wanneer.
 */
@Component
class Afsprakenblok {

  private static final String UITKOMST = "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen";
  private static final String TOEZEGGING = "toezegging_";

  private final Afsprakenlijst afspraken;
  private final Dossier dossier;

  Afsprakenblok(Afsprakenlijst afspraken, Dossier dossier) {
    this.afspraken = afspraken;
    this.dossier = dossier;
  }

  /** Achter de tekst van de gemeente; leeg wanneer er niets is afgesproken. */
  String bij(String casusnummer, String verslag, boolean volledig) {
    var alle = afspraken.regels(casusnummer);
    var regels = alle.stream().filter(regel -> regel.verslag().equals(verslag)).toList();
    if (regels.isEmpty()) {
      return "";
    }
    var stukken = volledig ? uitkomst(casusnummer, alle, regels.get(0)) : List.<Stuk>of();
    var tekst = new ArrayList<>(List.of("", "", "Afspraken:"));
    regels.forEach(regel -> tekst.add(punt(regel, stukken)));
    var toezeggingen = stukken.stream().filter(stuk -> stuk.veld().startsWith(TOEZEGGING)).toList();
    if (!toezeggingen.isEmpty()) {
      tekst.addAll(List.of("", "Schriftelijk toegezegd:"));
      toezeggingen.forEach(stuk -> tekst.add(punt(stuk)));
    }
    return String.join("\n", tekst);
  }

  private static String punt(Stuk stuk) {
    var rol = stuk.veld().substring(TOEZEGGING.length());
    return "- %s: %s".formatted(Woorden.van("organisatie", rol), opEenRegel(stuk));
  }

  private static String punt(Regel regel, List<Stuk> stukken) {
    return "- Afspraak %d, %s, voor %s%s"
        .formatted(
            regel.volgnummer(),
            Woorden.van("organisatie", regel.uitvoerder()),
            Woorden.dag(regel.eersteDatum()),
            stukken.stream()
                .filter(stuk -> stuk.veld().equals("afspraak" + regel.volgnummer()))
                .map(stuk -> ": " + opEenRegel(stuk))
                .findFirst()
                .orElse("."));
  }

  /**
   * Wat er bij de uitkomst van dit overleg is opgeschreven: na de afspraken van een eerder overleg,
   * en voor die van dit overleg begonnen te lopen. Elk veld heeft zijn eigen tijd.
   */
  private List<Stuk> uitkomst(String casusnummer, List<Regel> alle, Regel eerste) {
    var vorige =
        alle.stream()
            .map(Regel::gemaaktOp)
            .filter(op -> op.isBefore(eerste.gemaaktOp()))
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return dossier.voorVerslag(casusnummer).stream()
        .filter(stuk -> stuk.onderwerp().equals(UITKOMST))
        .filter(stuk -> stuk.op().isAfter(vorige) && !stuk.op().isAfter(eerste.gemaaktOp()))
        .toList();
  }

  private static String opEenRegel(Stuk stuk) {
    return stuk.waarde().strip().replaceAll("\\s+", " ");
  }
}
