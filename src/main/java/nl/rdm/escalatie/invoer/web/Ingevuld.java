package nl.rdm.escalatie.invoer.web;

import java.util.List;
import org.springframework.util.MultiValueMap;

/** Wat er op een pagina is ingevuld, zoals een browser het stuurt. */
public final class Ingevuld {

  private Ingevuld() {}

  /** De waarden van een veld, zonder wat leeg bleef. */
  public static List<String> van(MultiValueMap<String, String> formulier, String veld) {
    return formulier.getOrDefault(veld, List.of()).stream()
        // Een browser stuurt elk regeleinde als twee tekens.
        .map(waarde -> waarde.replace("\r\n", "\n").strip())
        .filter(waarde -> !waarde.isEmpty())
        .toList();
  }
}
