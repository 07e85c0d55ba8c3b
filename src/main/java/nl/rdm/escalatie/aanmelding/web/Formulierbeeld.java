package nl.rdm.escalatie.aanmelding.web;

import java.util.List;
import java.util.stream.Stream;
import nl.rdm.escalatie.invoer.Elfproef;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.Invoerlezer;

/** Wat het sjabloon van de pagina vraagt: waarden, labels en fouten per veld. */
public final class Formulierbeeld {

  private static final String BSN =
      "Hierin staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg, of kruis aan"
          + " dat het geen BSN is.";

  private final Aanmeldformulier formulier;
  private final List<Fout> fouten;

  Formulierbeeld(Aanmeldformulier formulier, List<Fout> fouten) {
    this.formulier = formulier;
    this.fouten = List.copyOf(fouten);
  }

  /** Een regel van het foutenoverzicht, die naar het veld leidt. */
  public record Verwijzing(String anker, String label, String melding) {}

  public List<Verwijzing> overzicht() {
    return fouten.stream()
        .map(
            fout ->
                new Verwijzing(
                    id(fout.veld()), Aanmeldlabels.inOverzicht(fout.veld()), melding(fout)))
        .toList();
  }

  public String id(String veld) {
    // Een fout bij één waarde van een keuzelijst hoort bij de hele lijst.
    return "veld-" + veld.replaceFirst("\\[\\d+\\]$", "").replaceAll("[^A-Za-z0-9]+", "-");
  }

  public String label(String veld) {
    return Aanmeldlabels.van(veld);
  }

  public String waarde(String veld) {
    return formulier.waarde(veld);
  }

  public boolean gekozen(String veld, String code) {
    return formulier.waarden(veld).contains(code);
  }

  public List<String> fouten(String veld) {
    return fouten.stream()
        .filter(fout -> id(fout.veld()).equals(id(veld)))
        .map(Formulierbeeld::melding)
        .distinct()
        .toList();
  }

  public boolean fout(String veld) {
    return !fouten(veld).isEmpty();
  }

  /** Of een van deze velden iets bevat of fout is: dan staat hun deel altijd open op de pagina. */
  public boolean inGebruik(String... velden) {
    return Stream.of(velden).anyMatch(veld -> fout(veld) || !formulier.waarden(veld).isEmpty());
  }

  /** De ids van uitleg en fout bij een veld, voor {@code aria-describedby}. */
  public String beschrijving(String veld, String uitleg) {
    var uitlegId = uitleg.isEmpty() ? "" : id(veld) + "-uitleg";
    var foutId = fout(veld) ? id(veld) + "-fout" : "";
    return String.join(" ", Stream.of(uitlegId, foutId).filter(id -> !id.isEmpty()).toList());
  }

  /** Of de pagina hier vraagt te bevestigen dat er geen BSN staat. */
  public boolean vraagtGeenBsn(String veld) {
    return gekozen("geenBsn", veld) || fouten(veld).contains(BSN);
  }

  private static String melding(Fout fout) {
    return switch (fout.melding()) {
      case Invoerlezer.MOGELIJK_BSN, Elfproef.MELDING -> BSN;
      case Invoerlezer.JA_OF_NEE -> "Kies ja of nee.";
      default -> fout.melding();
    };
  }
}
