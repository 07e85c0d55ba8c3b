package nl.rdm.escalatie.rapportage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/**
 * Het lettertype van de verslagen (Liberation Sans, OFL) en welke tekens het kan tonen.
 *
 * <p>PDF/UA verbiedt een teken zonder glyph. Wat het lettertype niet heeft (emoji, schrift van
 * rechts naar links) wordt {@link #VERVANGING}; onzichtbare besturingstekens vallen weg.
 */
@Component
class Lettertype {

  static final String FAMILIE = "Liberation Sans";
  static final char VERVANGING = '□';

  private final CmapLookup normaal = tekens("Regular");
  private final CmapLookup vet = tekens("Bold");

  /** De bytes van de normale of de vette snit. */
  static InputStream bytes(boolean vet) {
    return snit(vet ? "Bold" : "Regular");
  }

  /** De tekst met alleen tekens die in het document te tonen zijn, regels gescheiden door \n. */
  String toonbaar(String tekst) {
    var uit = new StringBuilder();
    Normalizer.normalize(tekst, Normalizer.Form.NFC)
        .replaceAll("\\R", "\n")
        .replace('\t', ' ')
        .codePoints()
        .filter(teken -> teken == '\n' || !onzichtbaar(teken))
        .forEach(teken -> voegToe(uit, teken));
    return uit.toString();
  }

  private void voegToe(StringBuilder uit, int teken) {
    if (teken == '\n' || kent(teken)) {
      uit.appendCodePoint(teken);
    } else if (uit.isEmpty() || uit.charAt(uit.length() - 1) != VERVANGING) {
      uit.append(VERVANGING);
    }
  }

  private boolean kent(int teken) {
    return Character.getType(teken) != Character.PRIVATE_USE
        && !vanRechtsNaarLinks(teken)
        && normaal.getGlyphId(teken) != 0
        && vet.getGlyphId(teken) != 0;
  }

  private static boolean vanRechtsNaarLinks(int teken) {
    var richting = Character.getDirectionality(teken);
    return richting == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || richting == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean onzichtbaar(int teken) {
    return switch (Character.getType(teken)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      default -> teken >= 0xFE00 && teken <= 0xFE0F;
    };
  }

  private static CmapLookup tekens(String snit) {
    try (var in = snit(snit);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException fout) {
      throw new UncheckedIOException("Lettertype niet te lezen: " + snit, fout);
    }
  }

  private static InputStream snit(String snit) {
    return Lettertype.class.getResourceAsStream("/liberation/LiberationSans-" + snit + ".ttf");
  }
}
