package nl.rdm.escalatie.rapportage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.rapportage.Departementsdossier.Weigering;
import nl.rdm.escalatie.rapportage.Oplegblad.Maat;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Planstand;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Routestap;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Teksten;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.springframework.stereotype.Component;

/**
 * Maakt van een oplegnotitie één bladzijde. Van de route en de weigeringen komt erop wat past; met
 * {@link #regelsTeVeel} is vooraf te weten dat de teksten passen.
 */
@Component
class OplegnotitiePdf {

  private static final List<Maat> MATEN =
      List.of(new Maat(6, 3), new Maat(4, 2), new Maat(2, 1), new Maat(0, 0));

  /** Zoveel van de route en de weigeringen hoort er in elk geval bij te kunnen. */
  private static final Maat MINSTENS = new Maat(2, 1);

  /** Zoveel regels, ook van de breedste letters, passen altijd: dan hoeft er niets gedrukt. */
  private static final int ZEKER = 14;

  private static final int LETTERS_OP_EEN_REGEL = 50;
  private static final int LETTERS_IN_EEN_KOLOM = 15;

  /**
   * De hoogte van een regel tekst, van de bovenmarge en tot waar een bladzijde loopt, in punten.
   */
  private static final float REGEL = 9.5f * 1.35f;

  private static final float MARGE = 28;
  private static final float VOET = 797;
  private static final int VOL = (int) ((VOET - MARGE) / REGEL);

  private final Pdfdruk druk;
  private final Lettertype lettertype;

  OplegnotitiePdf(Pdfdruk druk, Lettertype lettertype) {
    this.druk = druk;
    this.lettertype = lettertype;
  }

  /**
   * @throws IllegalStateException wanneer het niet lukt, zonder tekst uit de notitie
   */
  byte[] maak(Oplegnotitie notitie) {
    byte[] pdf = {};
    for (var maat : MATEN) {
      pdf = maak(notitie, maat);
      if (regelsNaDeEerste(pdf) == 0) {
        break;
      }
    }
    return pdf;
  }

  int regelsTeVeel(String casusnummer, Teksten teksten) {
    return zekerOpEenBladzijde(teksten)
        ? 0
        : regelsNaDeEerste(maak(metDeVolsteRoute(casusnummer, teksten), MINSTENS));
  }

  private byte[] maak(Oplegnotitie notitie, Maat maat) {
    return druk.maak(
        "oplegnotitie",
        notitie.casusnummer(),
        notitie.opgesteldOp(),
        () -> Oplegblad.van(notitie, maat, lettertype));
  }

  /** Hoeveel regels er nodig zijn voor wat op een tweede en volgende bladzijde zou staan. */
  private static int regelsNaDeEerste(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      int bladzijden = document.getNumberOfPages();
      return bladzijden == 1
          ? 0
          : (int) Math.ceil((bladzijden - 2) * VOL + Onderkant.van(document, bladzijden) / REGEL);
    } catch (IOException fout) {
      throw new UncheckedIOException("Oplegnotitie niet te meten", fout);
    }
  }

  /** Tot hoever een bladzijde gevuld is, in punten onder haar bovenmarge; de voet telt niet mee. */
  private static final class Onderkant extends PDFTextStripper {

    private float laagste;

    static float van(PDDocument document, int bladzijde) throws IOException {
      var meter = new Onderkant();
      meter.setStartPage(bladzijde);
      meter.setEndPage(bladzijde);
      meter.getText(document);
      return Math.max(REGEL, meter.laagste - MARGE);
    }

    @Override
    protected void writeString(String tekst, List<TextPosition> letters) {
      letters.stream()
          .map(TextPosition::getYDirAdj)
          .filter(y -> y < VOET)
          .forEach(y -> laagste = Math.max(laagste, y));
    }
  }

  /**
   * Hoe de route ook nog groeit, meer ruimte dan dit vraagt zij niet; schreef iemand zijn weigering
   * in hoofdletters, dan komt er een minder op.
   */
  private static Oplegnotitie metDeVolsteRoute(String casusnummer, Teksten teksten) {
    var lang = "Geen plek beschikbaar ".repeat(20);
    return new Oplegnotitie(
        casusnummer,
        "Rijssen-Holten",
        "woensdag 30 september 2026 om 14.00 uur",
        Instant.EPOCH.atZone(ZoneOffset.UTC),
        true,
        Optional.of(teksten),
        Optional.of(Collections.nCopies(3, new Weigering(lang, lang + Lettertype.VERVANGING))),
        Collections.nCopies(9, new Routestap(lang, "30 sept. 2026 – 30 sept. 2026", lang)),
        lang,
        new Planstand(
            true,
            "Het plan van aanpak is ontvangen op 30 september 2026, maar nog niet compleet."));
  }

  private static boolean zekerOpEenBladzijde(Teksten t) {
    int regels =
        Stream.of(t.gevraagd(), t.vanavond(), t.nogNodig())
            .flatMap(String::lines)
            .mapToInt(regel -> 1 + regel.length() / LETTERS_OP_EEN_REGEL)
            .sum();
    int inTabel =
        t.mogelijkheden().stream()
            .flatMap(m -> Stream.of(m.wat(), m.kosten(), m.betaler()))
            .mapToInt(cel -> 1 + cel.length() / LETTERS_IN_EEN_KOLOM)
            .sum();
    return regels + inTabel <= ZEKER;
  }
}
