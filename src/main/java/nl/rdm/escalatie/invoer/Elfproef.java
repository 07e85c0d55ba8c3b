package nl.rdm.escalatie.invoer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Wijst in een tekst de getallen van negen cijfers aan die een BSN kunnen zijn: zij doorstaan de
 * elfproef, ook geschreven met punten, streepjes of spaties (besluiten, sectie 4).
 */
public final class Elfproef {

  /** De melding bij een antwoord op een formulier met zo'n getal. */
  public static final String MELDING =
      "bevat een getal dat een BSN kan zijn. Haal het weg, of bevestig dat het er geen is.";

  private static final int LENGTE = 9;

  /** Cijfers die aan elkaar staan. */
  private static final Pattern GROEP = Pattern.compile("\\p{Nd}+");

  /** Wat tussen twee groepen cijfers van hetzelfde getal kan staan. */
  private static final Pattern SCHEIDING = Pattern.compile("[\\p{Zs}\\t.\\-\u2010-\u2015/_]{1,3}");

  private Elfproef() {}

  /**
   * Waar een gevonden getal staat.
   *
   * @param begin plaats van het eerste cijfer, vanaf 0
   * @param eind plaats na het laatste cijfer
   */
  public record Plek(int begin, int eind) {}

  /** Of de tekst een getal bevat dat een BSN kan zijn. */
  public static boolean treft(String tekst) {
    return !plekken(tekst).isEmpty();
  }

  /** Elk getal in de tekst dat een BSN kan zijn, van voor naar achter. */
  public static List<Plek> plekken(String tekst) {
    var groepen = GROEP.matcher(tekst).results().toList();
    var plekken = new ArrayList<Plek>();
    for (int eerste = 0; eerste < groepen.size(); eerste++) {
      var cijfers = new StringBuilder();
      for (int i = eerste; i < groepen.size() && cijfers.length() < LENGTE; i++) {
        if (i > eerste && !horenBijeen(tekst, groepen.get(i - 1), groepen.get(i))) {
          break;
        }
        groepen
            .get(i)
            .group()
            .codePoints()
            .map(Character::getNumericValue)
            .forEach(cijfers::append);
        if (cijfers.length() == LENGTE && slaagt(cijfers)) {
          plekken.add(new Plek(groepen.get(eerste).start(), groepen.get(i).end()));
        }
      }
    }
    return plekken;
  }

  private static boolean horenBijeen(String tekst, MatchResult vorige, MatchResult volgende) {
    return SCHEIDING.matcher(tekst.substring(vorige.end(), volgende.start())).matches();
  }

  private static boolean slaagt(CharSequence cijfers) {
    int som = 0;
    boolean nul = true;
    for (int i = 0; i < LENGTE; i++) {
      int cijfer = cijfers.charAt(i) - '0';
      nul &= cijfer == 0;
      som += cijfer * (i == LENGTE - 1 ? -1 : LENGTE - i);
    }
    return !nul && som % 11 == 0;
  }
}
