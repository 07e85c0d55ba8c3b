package nl.rdm.escalatie.dossier.keuring;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Leest de zip waarin een docx of odt zit. Alleen een bestand waarin de inhoudsopgave en de delen
 * hetzelfde zeggen, de delen aansluiten en er niets voor, tussen of achter staat: anders leest een
 * ander programma er iets anders in dan hier gekeurd is.
 *
 * <p>Gooit een {@link Bezwaar} bij alles wat niet klopt of te veel is.
 */
final class Zipbestand {

  private static final int HOOGSTENS_DELEN = 2_000;
  private static final int HOOGSTENS_PER_DEEL = 40 * 1024 * 1024;
  private static final long HOOGSTENS_SAMEN = 100L * 1024 * 1024;
  private static final int GROOT = 1024 * 1024;
  private static final int HOOGSTENS_VERHOUDING = 100;
  private static final int HOOGSTENS_NAAM = 250;

  private static final int EINDE = 0x06054b50;
  private static final int EINDE_BYTES = 22;
  private static final int OPGAVE = 0x02014b50;
  private static final int OPGAVE_BYTES = 46;
  private static final int KOP = 0x04034b50;
  private static final int KOP_BYTES = 30;
  private static final int VERSLEUTELD = 1 | 1 << 6 | 1 << 13;
  private static final int LENGTE_ERACHTER = 1 << 3;
  private static final int ERACHTER = 0x08074b50;
  private static final int TWEEDE_NAAM = 0x7075;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private static final String KAPOT =
      "Het bestand is beschadigd of vreemd opgebouwd. Sla het document opnieuw op.";
  private static final String TE_GROOT =
      "Het bestand wordt bij het uitpakken veel te groot. Sla het document opnieuw op als PDF.";

  private final ByteBuffer bytes;

  private Zipbestand(byte[] inhoud) {
    this.bytes = ByteBuffer.wrap(inhoud).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Een deel van de zip; een map is een deel zonder inhoud waarvan de naam op / eindigt. */
  record Deel(
      String naam, boolean ingepakt, boolean kaleKop, int grootte, int crc, ByteBuffer gegevens) {

    /** De inhoud, uitgepakt en nagerekend. */
    byte[] inhoud() {
      var uit = new byte[grootte];
      if (ingepakt) {
        pakUit(uit);
      } else {
        gegevens.duplicate().get(uit);
      }
      var som = new CRC32();
      som.update(uit);
      if ((int) som.getValue() != crc) {
        throw new Bezwaar(KAPOT);
      }
      return uit;
    }

    /** Nooit meer dan de grootte die er staat; wie meer geeft, liegt. */
    private void pakUit(byte[] uit) {
      var uitpakker = new Inflater(true);
      try {
        uitpakker.setInput(gegevens.duplicate());
        int gevuld = 0;
        int erbij = 1;
        while (gevuld < uit.length && erbij > 0) {
          erbij = uitpakker.inflate(uit, gevuld, uit.length - gevuld);
          gevuld += erbij;
        }
        if (uitpakker.inflate(new byte[1]) != 0
            || gevuld != uit.length
            || !uitpakker.finished()
            || uitpakker.getRemaining() != 0) {
          throw new Bezwaar(KAPOT);
        }
      } catch (DataFormatException fout) {
        throw new Bezwaar(KAPOT);
      } finally {
        uitpakker.end();
      }
    }

    boolean map() {
      return naam.endsWith("/");
    }
  }

  static List<Deel> lees(byte[] inhoud) {
    try {
      return new Zipbestand(inhoud).delen();
    } catch (IndexOutOfBoundsException | IllegalArgumentException buitenHetBestand) {
      throw new Bezwaar(KAPOT);
    }
  }

  private List<Deel> delen() {
    int einde = bytes.limit() - EINDE_BYTES;
    eis(bytes.getInt(einde) == EINDE && kort(einde + 20) == 0);
    eis(bytes.getInt(einde + 4) == 0 && kort(einde + 8) == kort(einde + 10));
    int aantal = kort(einde + 10);
    int opgave = bytes.getInt(einde + 16);
    eis(opgave > 0 && opgave + bytes.getInt(einde + 12) == einde);
    if (aantal > HOOGSTENS_DELEN) {
      throw new Bezwaar(TE_GROOT);
    }
    var delen = new ArrayList<Deel>();
    int kop = 0;
    int plaats = opgave;
    for (int i = 0; i < aantal; i++) {
      eis(bytes.getInt(plaats) == OPGAVE && bytes.getInt(plaats + 42) == kop);
      delen.add(deel(plaats));
      kop = naDeel(plaats);
      plaats += OPGAVE_BYTES + kort(plaats + 28) + kort(plaats + 30) + kort(plaats + 32);
    }
    eis(plaats == einde && kop == opgave && aantal > 0);
    begrens(delen);
    return delen;
  }

  private Deel deel(int plaats) {
    int soort = kort(plaats + 10);
    int ingepakt = bytes.getInt(plaats + 20);
    int grootte = bytes.getInt(plaats + 24);
    if ((kort(plaats + 8) & VERSLEUTELD) != 0) {
      throw new Bezwaar("Het bestand is versleuteld. Sla het op zonder wachtwoord.");
    }
    eis(soort == DEFLATED || soort == STORED && ingepakt == grootte);
    eis(soort == DEFLATED || (kort(plaats + 8) & LENGTE_ERACHTER) == 0);
    eis(ingepakt >= 0);
    if (grootte < 0
        || grootte > HOOGSTENS_PER_DEEL
        || grootte > GROOT && grootte / HOOGSTENS_VERHOUDING > ingepakt) {
      throw new Bezwaar(TE_GROOT);
    }
    int kop = bytes.getInt(plaats + 42);
    var naam = naam(plaats + OPGAVE_BYTES, kort(plaats + 28));
    eis(bytes.getInt(kop) == KOP && kort(kop + 8) == soort && kort(kop + 6) == kort(plaats + 8));
    eis(naam.equals(naam(kop + KOP_BYTES, kort(kop + 26))));
    eis(zegtHetzelfde(kop + 14, plaats) || lengteErachter(kop) && leeg(kop + 14));
    eenNaam(plaats + OPGAVE_BYTES + kort(plaats + 28), kort(plaats + 30));
    eenNaam(kop + KOP_BYTES + kort(kop + 26), kort(kop + 28));
    eis(!naam.endsWith("/") || grootte == 0);
    return new Deel(
        naam,
        soort == DEFLATED,
        kort(kop + 28) == 0,
        grootte,
        bytes.getInt(plaats + 16),
        bytes.slice(begin(kop), ingepakt));
  }

  /** Waar het volgende hoort te beginnen: meteen erna, of na een controlegetal met de lengtes. */
  private int naDeel(int plaats) {
    int kop = bytes.getInt(plaats + 42);
    int na = begin(kop) + bytes.getInt(plaats + 20);
    if (!lengteErachter(kop)) {
      return na;
    }
    int getallen = bytes.getInt(na) == ERACHTER ? na + 4 : na;
    eis(zegtHetzelfde(getallen, plaats));
    return getallen + 12;
  }

  private boolean lengteErachter(int kop) {
    return (kort(kop + 6) & LENGTE_ERACHTER) != 0;
  }

  /** Of hier hetzelfde controlegetal en dezelfde lengtes staan als in de inhoudsopgave. */
  private boolean zegtHetzelfde(int getallen, int plaats) {
    return bytes.slice(getallen, 12).equals(bytes.slice(plaats + 16, 12));
  }

  private boolean leeg(int getallen) {
    return bytes.slice(getallen, 12).equals(ByteBuffer.allocate(12));
  }

  /** Sommige programma's lezen liever een tweede naam, die bij de extra gegevens kan staan. */
  private void eenNaam(int begin, int lengte) {
    for (int i = begin; i + 4 <= begin + lengte; i += 4 + kort(i + 2)) {
      eis(kort(i) != TWEEDE_NAAM);
    }
  }

  private int begin(int kop) {
    return kop + KOP_BYTES + kort(kop + 26) + kort(kop + 28);
  }

  private String naam(int begin, int lengte) {
    eis(lengte > 0 && lengte <= HOOGSTENS_NAAM);
    CharBuffer naam;
    try {
      naam = StandardCharsets.UTF_8.newDecoder().decode(bytes.slice(begin, lengte));
    } catch (CharacterCodingException fout) {
      throw new Bezwaar(KAPOT);
    }
    var tekst = naam.toString();
    if (tekst.startsWith("/")
        || tekst.matches("(?s).*([\\\\:\\p{Cc}]).*")
        || Stream.of(tekst.split("/")).anyMatch(Set.of("", ".", "..")::contains)) {
      throw new Bezwaar("In het bestand staat een deel met een pad als naam.");
    }
    return tekst;
  }

  private static void begrens(List<Deel> delen) {
    var namen = new HashSet<String>();
    delen.forEach(deel -> eis(namen.add(deel.naam().toLowerCase(Locale.ROOT))));
    if (delen.stream().mapToLong(Deel::grootte).sum() > HOOGSTENS_SAMEN) {
      throw new Bezwaar(TE_GROOT);
    }
  }

  private int kort(int plaats) {
    return bytes.getShort(plaats) & 0xFFFF;
  }

  private static void eis(boolean klopt) {
    if (!klopt) {
      throw new Bezwaar(KAPOT);
    }
  }
}
