package nl.rdm.escalatie.vrijgave;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Toestemmingen;
import nl.rdm.escalatie.dossier.Dossierdeel;
import nl.rdm.escalatie.dossier.Grondslag;
import nl.rdm.escalatie.dossier.Verstrekkingen;
import nl.rdm.escalatie.dossier.Verstrekkingen.Vrijgave;
import org.springframework.stereotype.Component;

/** Geeft inhoud vrij zoals een mens met naam besloot, en laat de ontvangers weten dat het kan. */
@Component
public class Vrijgeven {

  private final Verstrekkingen verstrekkingen;
  private final Toestemmingen toestemmingen;
  private final Betrokkenen betrokkenen;
  private final VrijgaveProces proces;

  Vrijgeven(
      Verstrekkingen verstrekkingen,
      Toestemmingen toestemmingen,
      Betrokkenen betrokkenen,
      VrijgaveProces proces) {
    this.verstrekkingen = verstrekkingen;
    this.toestemmingen = toestemmingen;
    this.betrokkenen = betrokkenen;
    this.proces = proces;
  }

  /**
   * Een besluit om vrij te geven.
   *
   * @param beurt de procesinstantie waarmee het eindigt
   * @param aan de groepen die mogen lezen
   * @param onderwerp waar in het dossier staat wat er bij het besluit is opgeschreven
   */
  public record Besluit(
      String casusnummer,
      String beurt,
      List<String> aan,
      Grondslag grondslag,
      Set<Dossierdeel> delen,
      String onderwerp) {

    public Besluit {
      aan = List.copyOf(aan);
      delen = Set.copyOf(delen);
    }
  }

  public void doe(Besluit besluit) {
    if (besluit.grondslag() == Grondslag.TOESTEMMING_VERNIEUWD) {
      proces.zetToestemming(besluit.casusnummer(), toestemmingen.vernieuw(besluit.casusnummer()));
    }
    for (var groep : besluit.aan()) {
      verstrekkingen.geefVrij(
          new Vrijgave(
              besluit.casusnummer(),
              besluit.beurt(),
              groep,
              besluit.grondslag(),
              besluit.delen(),
              besluit.onderwerp()));
    }
    betrokkenen.bericht(
        besluit.casusnummer(),
        "inhoud-vrijgegeven:" + besluit.onderwerp(),
        "inhoud-vrijgegeven",
        Map.of(),
        besluit.aan());
  }
}
