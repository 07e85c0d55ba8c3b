package nl.rdm.escalatie.dossier.keuring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rdm.escalatie.dossier.keuring.Zipbestand.Deel;

/**
 * Wat de keuring van een docx en een odt gemeen heeft: er zit niets in dat er niet in hoort, elk
 * deel is te lezen, en voor hetzelfde bezwaar staan dezelfde woorden.
 */
abstract class Officekeuring {

  static final String MACRO = "In het document staan macro's of scripts.";
  static final String OBJECT =
      "In het document zit een ander bestand, object of besturingselement ingesloten.";
  static final String VAN_BUITEN =
      "Het document haalt iets van buiten op, zoals een sjabloon, een afbeelding of een bestand.";
  static final String LINK =
      "In het document staat een link die geen gewone link naar een website of e-mailadres is.";
  static final String VREEMD_DEEL = "In het bestand zit iets dat niet in een tekstdocument hoort.";

  private final Set<String> bezwaren = new LinkedHashSet<>();
  private final Pattern toegestaan;

  /**
   * @param toegestaan de namen van delen die in zo'n document horen
   */
  Officekeuring(Pattern toegestaan) {
    this.toegestaan = toegestaan;
  }

  /** Keurt elk deel; geeft elk bezwaar eenmaal. */
  final Set<String> keur(List<Deel> delen) {
    delen.stream().filter(deel -> !deel.map()).forEach(this::keur);
    return bezwaren;
  }

  final void meld(String bezwaar) {
    bezwaren.add(bezwaar);
  }

  private void keur(Deel deel) {
    var verboden = verboden(deel.naam());
    if (verboden.isPresent()) {
      meld(verboden.get());
    } else if (!toegestaan.matcher(deel.naam()).matches()) {
      meld(VREEMD_DEEL);
    } else {
      lees(deel);
    }
  }

  private void lees(Deel deel) {
    try {
      var inhoud = deel.inhoud();
      if (!lees(deel.naam(), inhoud) && Vermomming.is(inhoud)) {
        meld(VREEMD_DEEL);
      }
    } catch (Bezwaar bezwaar) {
      meld(bezwaar.getMessage());
    }
  }

  /** Het bezwaar tegen een deel met deze naam. */
  abstract Optional<String> verboden(String naam);

  /**
   * Leest een deel dat er hoort te zijn.
   *
   * @return of het tekst is; wat dat niet is mag geen ander soort bestand zijn
   */
  abstract boolean lees(String naam, byte[] inhoud);
}
