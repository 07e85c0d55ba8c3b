package nl.rdm.escalatie.dossier.keuring;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Ontleedt een PDF binnen de perken: zij rekent na wat een stroom uitgepakt wordt voordat iets haar
 * uitpakt, en telt wat er in het geheugen komt. Gooit een {@link Bezwaar} wanneer het te veel is.
 */
final class Pdfontleder extends PDFParser {

  private static final long HOOGSTENS_PER_STROOM = 128L * 1024 * 1024;
  private static final long HOOGSTENS_SAMEN = 512L * 1024 * 1024;
  private static final long HOOGSTENS_OPBOUW = 16L * 1024 * 1024;
  private static final int HOOGSTENS_ONDERDELEN = 500_000;
  private static final int HOOGSTENS_GETAL = 25_000_000;
  private static final int HOOGSTENS_KOLOMMEN = 1_000;

  private static final String TE_GROOT =
      "Het PDF-bestand wordt bij het openen veel te groot. Sla het document opnieuw op als PDF.";
  private static final String INGEWIKKELD =
      "Het PDF-bestand is te ingewikkeld opgebouwd. Sla het document opnieuw op als PDF.";

  /** Wat van weinig bytes veel maakt: hoogstens één per stroom. */
  private static final Set<String> INPAKKERS =
      Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL", "BrotliDecode");

  private static final List<COSName> GETALLEN =
      List.of(COSName.N, COSName.FIRST, COSName.SIZE, COSName.INDEX, COSName.W);

  private long samen;
  private long opbouw;
  private int onderdelen;

  Pdfontleder(byte[] pdf) throws IOException {
    super(new Leesgrens(pdf));
  }

  @Override
  protected COSBase parseDirObject() throws IOException {
    tel(1);
    return super.parseDirObject();
  }

  @Override
  protected COSStream parseCOSStream(COSDictionary kop) throws IOException {
    var filters = filters(kop.getItem(COSName.FILTER));
    if (filters.stream().filter(INPAKKERS::contains).count() > 1) {
      throw new Bezwaar(TE_GROOT);
    }
    boolean vanOpbouw =
        Set.of("ObjStm", "XRef").contains(kop.getNameAsString(COSName.TYPE, ""))
            || kop.containsKey(COSName.FIRST)
            || kop.containsKey(COSName.W);
    if (vanOpbouw && (buitensporig(kop) || !Set.of("FlateDecode").containsAll(filters))) {
      throw new Bezwaar(INGEWIKKELD);
    }
    var stroom = super.parseCOSStream(kop);
    if (filters.stream().anyMatch(Set.of("FlateDecode", "Fl")::contains)) {
      reken(stroom, vanOpbouw);
    }
    return stroom;
  }

  private static List<String> filters(COSBase filter) {
    if (filter instanceof COSObject) {
      throw new Bezwaar(INGEWIKKELD);
    }
    return stroom(filter)
        .map(een -> een instanceof COSName naam ? naam.getName() : elders())
        .toList();
  }

  private static String elders() {
    throw new Bezwaar(INGEWIKKELD);
  }

  private static Stream<COSBase> stroom(COSBase een) {
    return een instanceof COSArray lijst
        ? StreamSupport.stream(lijst.spliterator(), false)
        : Stream.ofNullable(een);
  }

  private static boolean buitensporig(COSDictionary kop) {
    boolean teGroot =
        GETALLEN.stream()
            .flatMap(naam -> stroom(kop.getItem(naam)))
            .anyMatch(een -> !(een instanceof COSNumber g) || g.longValue() > HOOGSTENS_GETAL);
    // PDFBox leest hier ook de korte namen, die alleen in een bladzijde mogen.
    return teGroot
        || kop.containsKey(COSName.F)
        || kop.containsKey(COSName.DP)
        || stroom(kop.getItem(COSName.DECODE_PARMS))
            .anyMatch(
                een ->
                    !(een instanceof COSDictionary instelling)
                        || instelling.getInt(COSName.COLUMNS, 1) > HOOGSTENS_KOLOMMEN
                        || instelling.getInt(COSName.COLORS, 1) > 4
                        || instelling.getInt(COSName.BITS_PER_COMPONENT, 8) > 16);
  }

  private void reken(COSStream stroom, boolean vanOpbouw) throws IOException {
    var uitpakker = new Inflater();
    var in = new byte[16 * 1024];
    var uit = new byte[64 * 1024];
    long deze = 0;
    try (var ingepakt = stroom.createRawInputStream()) {
      for (int aantal = ingepakt.read(in); aantal > 0; aantal = ingepakt.read(in)) {
        uitpakker.setInput(in, 0, aantal);
        for (int erbij = uitpakker.inflate(uit); erbij > 0; erbij = uitpakker.inflate(uit)) {
          deze += erbij;
          tel(uit, vanOpbouw ? erbij : 0);
          begrens(deze, erbij, vanOpbouw);
        }
      }
    } catch (DataFormatException kapot) {
      // Tot hier is geteld; wie de stroom nodig heeft, merkt bij het ontleden dat zij kapot is.
    } finally {
      uitpakker.end();
    }
  }

  private void begrens(long deze, int erbij, boolean vanOpbouw) {
    samen += erbij;
    opbouw += vanOpbouw ? erbij : 0;
    if (deze > HOOGSTENS_PER_STROOM || samen > HOOGSTENS_SAMEN || opbouw > HOOGSTENS_OPBOUW) {
      throw new Bezwaar(TE_GROOT);
    }
  }

  /** Elk onderdeel van ingepakte objecten begint met een van deze tekens. */
  private void tel(byte[] waar, int lengte) {
    int gevonden = 0;
    for (int i = 0; i < lengte; i++) {
      if (waar[i] == '<' || waar[i] == '[' || waar[i] == '(' || waar[i] == '/') {
        gevonden++;
      }
    }
    tel(gevonden);
  }

  private void tel(int erbij) {
    onderdelen += erbij;
    if (onderdelen > HOOGSTENS_ONDERDELEN) {
      throw new Bezwaar(INGEWIKKELD);
    }
  }
}
