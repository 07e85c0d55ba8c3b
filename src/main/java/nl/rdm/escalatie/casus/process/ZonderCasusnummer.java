package nl.rdm.escalatie.casus.process;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rdm.escalatie.invoer.Fout;

/** Wat ook mensen lezen die geen casus zien, noemt geen casusnummer. */
public final class ZonderCasusnummer {

  private static final Pattern NUMMER =
      Pattern.compile("RDM-\\d{4}-\\d+", Pattern.CASE_INSENSITIVE);

  private ZonderCasusnummer() {}

  /** Een fout bij elk tekstveld waarin een casusnummer staat. */
  public static List<Fout> fouten(Map<String, Object> antwoorden) {
    return antwoorden.entrySet().stream()
        .filter(veld -> veld.getKey().startsWith("inhoud_"))
        .filter(veld -> veld.getValue() instanceof String tekst && NUMMER.matcher(tekst).find())
        .map(
            veld ->
                new Fout(
                    veld.getKey(),
                    "noem geen casusnummer: dit lezen ook mensen die de casus niet mogen zien"))
        .toList();
  }
}
