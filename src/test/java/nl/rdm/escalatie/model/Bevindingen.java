package nl.rdm.escalatie.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Verzamelt wat aan de modellen mankeert, zodat één testrun de hele lijst geeft. */
final class Bevindingen {

  private final List<String> gevonden = new ArrayList<>();

  /** Noteert wat er anders is wanneer de voorwaarde niet geldt. */
  void toets(boolean voorwaarde, String plaats, String anders, Object... waarden) {
    if (!voorwaarde) {
      gevonden.add(plaats + " " + anders.formatted(waarden));
    }
  }

  /** Laat de test falen wanneer er iets gevonden is. */
  void zijnLeeg() {
    assertThat(gevonden).isEmpty();
  }
}
