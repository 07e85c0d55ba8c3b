package nl.rdm.escalatie.dossier.keuring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Wat er tegen een PDF is: alles wat vanzelf iets doet of iets meedraagt, en een opbouw die
 * verschillende programma's verschillend lezen. Elk object van de inhoudsopgave wordt bekeken, ook
 * wat op geen bladzijde staat; wat op de bladzijden getekend wordt niet.
 */
final class Pdfkeuring {

  private static final int HOOGSTENS_BLADZIJDEN = 1_000;

  private static final String KAPOT =
      "Het PDF-bestand is beschadigd of vreemd opgebouwd. Sla het document opnieuw op als PDF.";
  private static final String VERSLEUTELD =
      "Het PDF-bestand is versleuteld. Sla het op zonder wachtwoord.";
  private static final String SCRIPT = "In het PDF-bestand staat een script.";
  private static final String VANZELF =
      "Het PDF-bestand doet vanzelf iets bij het openen of lezen.";
  private static final String ACTIE =
      "Het PDF-bestand kan een programma starten, iets versturen of een ander bestand openen.";
  private static final String INGESLOTEN = "In het PDF-bestand zit een ander bestand ingesloten.";
  private static final String MEDIA = "In het PDF-bestand zit geluid, beeld of een 3D-model.";
  private static final String FORMULIER =
      "In het PDF-bestand zit een XFA-formulier. Druk het af naar een gewone PDF.";
  private static final String VAN_BUITEN = "Het PDF-bestand haalt iets van buiten op.";
  private static final String LINK =
      "In het PDF-bestand staat een link die geen gewone link naar een website of e-mailadres is.";

  private static final Map<String, String> SLEUTELS =
      Map.ofEntries(
          Map.entry("JS", SCRIPT),
          Map.entry("JavaScript", SCRIPT),
          Map.entry("AA", VANZELF),
          Map.entry("XFA", FORMULIER),
          Map.entry("EF", INGESLOTEN),
          Map.entry("EmbeddedFiles", INGESLOTEN),
          Map.entry("Collection", INGESLOTEN),
          Map.entry("RichMediaContent", MEDIA),
          Map.entry("RichMediaSettings", MEDIA));

  private static final Map<String, String> ACTIES =
      Map.ofEntries(
          Map.entry("JavaScript", SCRIPT),
          Map.entry("Launch", ACTIE),
          Map.entry("SubmitForm", ACTIE),
          Map.entry("ImportData", ACTIE),
          Map.entry("GoToR", ACTIE),
          Map.entry("GoToE", ACTIE),
          Map.entry("Thread", ACTIE),
          Map.entry("GoTo3DView", MEDIA),
          Map.entry("Rendition", MEDIA),
          Map.entry("RichMediaExecute", MEDIA),
          Map.entry("Movie", MEDIA),
          Map.entry("Sound", MEDIA));

  private static final Map<String, String> SOORTEN =
      Map.of(
          "FileAttachment",
          INGESLOTEN,
          "EmbeddedFile",
          INGESLOTEN,
          "RichMedia",
          MEDIA,
          "Movie",
          MEDIA,
          "Screen",
          MEDIA,
          "Sound",
          MEDIA,
          "3D",
          MEDIA);

  private final Set<String> bezwaren = new LinkedHashSet<>();
  private final Set<COSBase> gezien = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> tekijken = new ArrayDeque<>();
  private int bladzijden;

  private Pdfkeuring() {}

  static Set<String> bezwaren(byte[] pdf) {
    var keuring = new Pdfkeuring();
    try {
      keuring.omtrek(pdf);
      keuring.ontleed(pdf);
    } catch (Bezwaar bezwaar) {
      keuring.bezwaren.add(bezwaar.getMessage());
    } catch (InvalidPasswordException fout) {
      keuring.bezwaren.add(VERSLEUTELD);
    } catch (IOException | RuntimeException | StackOverflowError fout) {
      keuring.bezwaren.add(KAPOT);
    }
    return keuring.bezwaren;
  }

  /** Begint als PDF, eindigt als PDF, en is niet ook een zip. */
  private void omtrek(byte[] pdf) {
    var kop = new String(pdf, 0, Math.min(pdf.length, 10), StandardCharsets.ISO_8859_1);
    var einde =
        new String(
            pdf,
            Math.max(0, pdf.length - 70_000),
            Math.min(pdf.length, 70_000),
            StandardCharsets.ISO_8859_1);
    if (!kop.matches("(?s)%PDF-(1\\.[0-7]|2\\.0)[\\r\\n \\t%].*")
        || !einde.stripTrailing().endsWith("%%EOF")) {
      throw new Bezwaar(KAPOT);
    }
    if (einde.contains("PK\5\6")) {
      throw new Bezwaar("Het PDF-bestand is ook een zip-bestand.");
    }
  }

  /** Streng: wat een lezer zou moeten herstellen, leest een ander misschien anders. */
  private void ontleed(byte[] pdf) throws IOException {
    var ontleder = new Pdfontleder(pdf);
    try (PDDocument document = ontleder.parse(false)) {
      var inhoud = document.getDocument();
      if (inhoud.getTrailer().containsKey(COSName.ENCRYPT)) {
        throw new Bezwaar(VERSLEUTELD);
      }
      tekijken.add(inhoud.getTrailer());
      for (var sleutel : inhoud.getXrefTable().keySet()) {
        var een = inhoud.getObjectFromPool(sleutel);
        if (een.getObject() == null) {
          // Wat niet te lezen is, slaat PDFBox over; nog eens lezen zegt of het echt leeg is.
          ontleder.dereferenceCOSObject(een);
        }
        tekijken.add(een);
        kijk();
      }
      kijk();
    }
    if (bladzijden == 0) {
      throw new Bezwaar(KAPOT);
    }
    if (bladzijden > HOOGSTENS_BLADZIJDEN) {
      throw new Bezwaar("Het PDF-bestand heeft te veel bladzijden: hoogstens 1000.");
    }
  }

  private void kijk() {
    while (!tekijken.isEmpty()) {
      var een = tekijken.pop();
      var inhoud = een instanceof COSObject verwijzing ? verwijzing.getObject() : een;
      if (inhoud instanceof COSDictionary woordenboek && gezien.add(inhoud)) {
        woordenboek(woordenboek);
        woordenboek.getValues().forEach(this::straks);
      } else if (inhoud instanceof COSArray lijst && gezien.add(inhoud)) {
        lijst.forEach(this::straks);
      }
    }
  }

  /** Wat apart in de inhoudsopgave staat komt vanzelf aan de beurt. */
  private void straks(COSBase een) {
    if (een instanceof COSDictionary || een instanceof COSArray) {
      tekijken.push(een);
    }
  }

  private void woordenboek(COSDictionary een) {
    een.keySet().stream().map(COSName::getName).forEach(naam -> meld(SLEUTELS.get(naam)));
    meld(ACTIES.get(naam(een, "S")));
    meld(SOORTEN.get(naam(een, "Subtype")));
    meld(SOORTEN.get(naam(een, "Type")));
    if (naam(een, "Type").equals("Page")) {
      bladzijden++;
    }
    if (een.getDictionaryObject(COSName.getPDFName("OpenAction")) instanceof COSDictionary actie
        && (!naam(actie, "S").equals("GoTo") || actie.containsKey("Next"))) {
      bezwaren.add(VANZELF);
    }
    if (een instanceof COSStream && een.containsKey(COSName.F)
        || een.getDictionaryObject(COSName.getPDFName("Ref")) instanceof COSDictionary elders
            && elders.containsKey(COSName.F)) {
      bezwaren.add(VAN_BUITEN);
    }
    // Een link kan kort zijn doordat de map waarin hij uitkomt voor het hele document geldt.
    for (var sleutel : List.of(COSName.URI, COSName.getPDFName("Base"))) {
      if (een.getDictionaryObject(sleutel) instanceof COSString adres
          && !Xml.linkMag(adres.getString())) {
        bezwaren.add(LINK);
      }
    }
  }

  private static String naam(COSDictionary een, String sleutel) {
    return een.getDictionaryObject(COSName.getPDFName(sleutel)) instanceof COSName naam
        ? naam.getName()
        : "";
  }

  private void meld(String bezwaar) {
    if (bezwaar != null) {
      bezwaren.add(bezwaar);
    }
  }
}
