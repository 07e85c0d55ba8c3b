package nl.rdm.escalatie.rapportage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.rdm.escalatie.casus.Afsprakenlijst;
import nl.rdm.escalatie.casus.Afsprakenlijst.Regel;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.rapportage.Afsprakenblad.Rij;
import nl.rdm.escalatie.rapportage.Afsprakenblad.Toezegging;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** De afspraken en toezeggingen van een overleg, voor in zijn verslag (R103, R113). */
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

  /** De afspraken van het overleg van dit verslag; leeg wanneer er niets is afgesproken. */
  Afsprakenblad bij(String casusnummer, String verslag) {
    var alle = afspraken.regels(casusnummer);
    var regels = alle.stream().filter(regel -> regel.verslag().equals(verslag)).toList();
    if (regels.isEmpty()) {
      return Afsprakenblad.GEEN;
    }
    var stukken = uitkomst(casusnummer, alle, regels.get(0));
    return new Afsprakenblad(
        regels.stream().map(regel -> rij(regel, stukken)).toList(),
        stukken.stream()
            .filter(stuk -> stuk.veld().startsWith(TOEZEGGING))
            .map(
                stuk ->
                    new Toezegging(
                        organisatie(stuk.veld().substring(TOEZEGGING.length())), opEenRegel(stuk)))
            .toList());
  }

  private static Rij rij(Regel regel, List<Stuk> stukken) {
    return new Rij(
        regel.volgnummer() + " van " + regel.aantal(),
        organisatie(regel.uitvoerder()),
        stukken.stream()
            .filter(stuk -> stuk.veld().equals("afspraak" + regel.volgnummer()))
            .map(Afsprakenblok::opEenRegel)
            .findFirst(),
        Woorden.dag(regel.eersteDatum()));
  }

  private static String organisatie(String rol) {
    return StringUtils.capitalize(Woorden.van("organisatie", rol));
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
