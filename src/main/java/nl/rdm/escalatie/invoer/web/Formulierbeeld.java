package nl.rdm.escalatie.invoer.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.rdm.escalatie.invoer.Elfproef;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.Invoerlezer;

/** Wat het sjabloon van een formulier vraagt: waarden, labels en fouten per veld. */
public final class Formulierbeeld {

  private static final String BSN =
      "Hierin staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg, of kruis aan"
          + " dat het geen BSN is.";

  private final Function<String, List<String>> ingevuld;
  private final UnaryOperator<String> labels;
  private final UnaryOperator<String> labelsInOverzicht;
  private final List<Fout> fouten;

  /**
   * @param ingevuld de waarden van een veld die niet leeg zijn
   * @param labels hoe een veld heet, boven het veld
   * @param labelsInOverzicht hoe een veld heet in het foutenoverzicht
   */
  public Formulierbeeld(
      Function<String, List<String>> ingevuld,
      UnaryOperator<String> labels,
      UnaryOperator<String> labelsInOverzicht,
      List<Fout> fouten) {
    this.ingevuld = ingevuld;
    this.labels = labels;
    this.labelsInOverzicht = labelsInOverzicht;
    this.fouten = List.copyOf(fouten);
  }

  /** Een regel van het foutenoverzicht, die naar het veld leidt. */
  public record Verwijzing(String anker, String label, String melding) {}

  public List<Verwijzing> overzicht() {
    return fouten.stream()
        .map(
            fout ->
                new Verwijzing(
                    id(fout.veld()), labelsInOverzicht.apply(fout.veld()), melding(fout)))
        .toList();
  }

  public String id(String veld) {
    // Een fout bij één waarde van een keuzelijst hoort bij de hele lijst.
    return "veld-" + veld.replaceFirst("\\[\\d+\\]$", "").replaceAll("[^A-Za-z0-9]+", "-");
  }

  public String label(String veld) {
    return labels.apply(veld);
  }

  public String waarde(String veld) {
    return ingevuld.apply(veld).stream().findFirst().orElse("");
  }

  public boolean gekozen(String veld, String code) {
    return ingevuld.apply(veld).contains(code);
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
    return Stream.of(velden).anyMatch(veld -> fout(veld) || !ingevuld.apply(veld).isEmpty());
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
