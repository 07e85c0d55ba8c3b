package nl.rdm.escalatie.casus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.DossierVernietigd;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.termijn.Termijn;
import org.springframework.stereotype.Component;

/**
 * De data van een casus die van buiten vastliggen, zoals het einde van een zorgmachtiging
 * (besluiten, sectie 5). De dag en wat er dan gebeurt zijn inhoud: zij staan alleen in het dossier,
 * bij de aanmelding, en wie alleen de status ziet hoort niet meer dan dat een termijn te laat
 * eindigt.
 */
@Component
public class ExterneTermijnen {

  private static final String AANMELDING = "aanmelding";
  private static final String VELD = "externeTermijnen";
  private static final JsonMapper JSON = new JsonMapper();

  private final Dossier dossier;
  private final Clock klok;

  ExterneTermijnen(Dossier dossier, Clock klok) {
    this.dossier = dossier;
    this.klok = klok;
  }

  /** De data van de casus, vroegste eerst; geen wanneer het dossier vernietigd is. */
  List<LocalDate> van(String casusnummer) {
    try {
      return dossier.laatste(casusnummer, AANMELDING, VELD).map(ExterneTermijnen::data).stream()
          .flatMap(List::stream)
          .sorted()
          .distinct()
          .toList();
    } catch (DossierVernietigd erIsNietsMeer) {
      return List.of();
    }
  }

  /** Of van een zorgmachtiging het einde vastligt: dan loopt er een, of zij is net voorbij. */
  public boolean zorgmachtiging(String casusnummer) {
    try {
      return dossier.laatste(casusnummer, AANMELDING, VELD).stream()
          .anyMatch(stuk -> teksten(stuk, "soort").contains("EINDE_ZORGMACHTIGING"));
    } catch (DossierVernietigd erIsNietsMeer) {
      return false;
    }
  }

  /** Welke van deze lopende termijnen van één casus eindigen na zo'n datum. */
  public List<Termijn> teLaat(List<Termijn> termijnen) {
    var lopend = termijnen.stream().filter(Termijn::loopt).toList();
    if (lopend.isEmpty()) {
      return List.of();
    }
    var data = van(lopend.get(0).casusnummer());
    return lopend.stream()
        .filter(termijn -> data.stream().anyMatch(datum -> eindigtNa(termijn, datum)))
        .toList();
  }

  /** Of deze termijn na die datum eindigt, en die bij haar begin nog moest komen. */
  boolean eindigtNa(Termijn termijn, LocalDate datum) {
    return !datum.isBefore(dag(termijn.begin())) && datum.isBefore(dag(termijn.vervaltOp()));
  }

  private LocalDate dag(Instant moment) {
    return LocalDate.ofInstant(moment, klok.getZone());
  }

  private static List<LocalDate> data(Stuk stuk) {
    return teksten(stuk, "datum").stream().map(LocalDate::parse).toList();
  }

  private static List<String> teksten(Stuk stuk, String veld) {
    try {
      return JSON.readTree(stuk.waarde()).findValuesAsText(veld);
    } catch (JsonProcessingException e) {
      // Zonder oorzaak: daarin kan inhoud staan.
      throw new IllegalStateException("De externe termijnen van een aanmelding zijn niet te lezen");
    }
  }
}
