package nl.rdm.escalatie.dossier.keuring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import org.springframework.stereotype.Component;

/**
 * Laat van een aangeleverd bestand alleen door wat een PDF, docx of odt is: de soort volgt uit de
 * inhoud, en de naam en het opgegeven type horen daarbij. Wat vanzelf iets doet, iets van buiten
 * haalt of iets anders meedraagt wordt geweigerd, met elke reden.
 *
 * <p>Er wordt nooit meer dan één bestand tegelijk uitgepakt, zodat het geheugen begrensd blijft.
 */
@Component
public class Documentkeuring {

  /** Het veld waaronder de fouten staan. */
  public static final String VELD = "bestand";

  public static final int HOOGSTENS_BYTES = 20 * 1024 * 1024;

  /** Wat een browser zegt wanneer zijn computer de soort niet kent. */
  private static final Set<String> ZEGT_NIETS = Set.of("", "application/octet-stream");

  private static final byte[] OUD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Semaphore eenTegelijk = new Semaphore(1, true);

  /**
   * Keurt een bestand.
   *
   * @param naam zoals de afzender haar opgaf; leeg mag
   * @param mediatype zoals de afzender het opgaf; leeg mag
   * @throws OngeldigeInvoer met elke reden om het te weigeren
   */
  public Gekeurd keur(String naam, String mediatype, byte[] inhoud) {
    if (inhoud.length == 0) {
      throw new OngeldigeInvoer(
          VELD, naam.isBlank() ? "Kies een bestand." : "Dit bestand is leeg: er staat niets in.");
    }
    if (inhoud.length > HOOGSTENS_BYTES) {
      throw new OngeldigeInvoer(VELD, "Het bestand is te groot: hoogstens 20 MB.");
    }
    eenTegelijk.acquireUninterruptibly();
    try {
      return alleen(naam, mediatype, inhoud);
    } finally {
      eenTegelijk.release();
    }
  }

  private static Gekeurd alleen(String naam, String mediatype, byte[] inhoud) {
    var bezwaren = new LinkedHashSet<String>();
    var soort = soort(inhoud, bezwaren);
    var schoon = Bestandsnaam.schoon(naam);
    soort.ifPresent(gevonden -> pastErbij(gevonden, schoon, mediatype, bezwaren));
    if (!bezwaren.isEmpty()) {
      throw new OngeldigeInvoer(bezwaren.stream().map(bezwaar -> new Fout(VELD, bezwaar)).toList());
    }
    return new Gekeurd(schoon, soort.orElseThrow(), inhoud);
  }

  private static Optional<Documentsoort> soort(byte[] inhoud, Set<String> bezwaren) {
    if (begint(inhoud, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
      bezwaren.addAll(Pdfkeuring.bezwaren(inhoud));
      return Optional.of(Documentsoort.PDF);
    }
    if (begint(inhoud, new byte[] {'P', 'K', 3, 4})) {
      return zip(inhoud, bezwaren);
    }
    bezwaren.add(
        begint(inhoud, OUD_OFFICE)
            ? "Dit is een oud Office-bestand (zoals .doc), of een bestand met een wachtwoord. Sla het"
                + " zonder wachtwoord op als PDF of docx."
            : "De inhoud is geen PDF, Word-document (docx) of OpenDocument-tekst (odt).");
    return Optional.empty();
  }

  private static Optional<Documentsoort> zip(byte[] inhoud, Set<String> bezwaren) {
    List<Zipbestand.Deel> delen;
    try {
      delen = Zipbestand.lees(inhoud);
    } catch (Bezwaar bezwaar) {
      bezwaren.add(bezwaar.getMessage());
      return Optional.empty();
    }
    if (delen.stream().anyMatch(deel -> deel.naam().equals(Docxkeuring.SOORTEN))) {
      bezwaren.addAll(Docxkeuring.bezwaren(delen));
      return Optional.of(Documentsoort.DOCX);
    }
    if (delen.stream().anyMatch(deel -> deel.naam().equals(Odtkeuring.SOORT))) {
      bezwaren.addAll(Odtkeuring.bezwaren(delen));
      return Optional.of(Documentsoort.ODT);
    }
    bezwaren.add("Dit is een zip-bestand en geen document. Stuur het document zelf.");
    return Optional.empty();
  }

  private static void pastErbij(
      Documentsoort soort, String naam, String mediatype, Set<String> bezwaren) {
    if (!naam.toLowerCase(Locale.ROOT).endsWith("." + soort.uitgang())
        || naam.length() == soort.uitgang().length() + 1) {
      bezwaren.add(
          "De inhoud is %s: de naam van het bestand hoort dan op .%s te eindigen."
              .formatted(soort.woorden(), soort.uitgang()));
    }
    var opgegeven = mediatype.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (!ZEGT_NIETS.contains(opgegeven) && !opgegeven.equals(soort.mediatype())) {
      bezwaren.add(
          "De inhoud is %s, maar het bestand is als iets anders verstuurd."
              .formatted(soort.woorden()));
    }
  }

  private static boolean begint(byte[] inhoud, byte[] waarmee) {
    return inhoud.length >= waarmee.length
        && Arrays.equals(inhoud, 0, waarmee.length, waarmee, 0, waarmee.length);
  }
}
