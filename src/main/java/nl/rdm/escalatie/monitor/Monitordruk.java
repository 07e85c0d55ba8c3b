package nl.rdm.escalatie.monitor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.escalatieoverleg.Overlegjaar;
import nl.rdm.escalatie.monitor.Monitors.Lessen;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.rapportage.Pdfdruk;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Maakt van een monitor een PDF met grafieken en een spreadsheet met dezelfde getallen. */
@Component
public class Monitordruk {

  private final Pdfdruk druk;
  private final Clock klok;

  Monitordruk(Pdfdruk druk, Clock klok) {
    this.druk = druk;
    this.klok = klok;
  }

  /**
   * Wat het sjabloon toont.
   *
   * @param lessen leeg wanneer zij er niet bij gaan
   */
  public record Blad(
      String kenmerk,
      String periode,
      String opgemaaktOp,
      List<Tabel> tabellen,
      String venster,
      List<String> analyse,
      List<String> lessen) {}

  public byte[] pdf(String kenmerk, Monitor monitor, Optional<Lessen> lessen) {
    var nu = ZonedDateTime.now(klok);
    return druk.maak(
        "monitor",
        kenmerk,
        nu,
        () ->
            new Blad(
                kenmerk,
                periode(monitor.periode()),
                Woorden.dag(nu),
                monitor.tabellen(),
                venster(monitor),
                lessen.map(Lessen::analyse).map(Monitordruk::alineas).orElse(List.of()),
                lessen.map(Lessen::lessen).map(Monitordruk::alineas).orElse(List.of())));
  }

  private static List<String> alineas(String tekst) {
    return tekst.lines().filter(regel -> !regel.isBlank()).toList();
  }

  /** Zoals {@code 1 januari 2026 tot en met 30 juni 2026}. */
  public static String periode(Periode periode) {
    return Woorden.dag(periode.van()) + " tot en met " + Woorden.dag(periode.totEnMet());
  }

  /** Waarom trede 3 en 4 er zo staan, of nog niet, met wat er verwacht wordt (R106). */
  public static String venster(Monitor monitor) {
    var verwacht =
        "Verwacht wordt dat trede 3 hoogstens %d keer per jaar nodig is, dus hoogstens %d keer in %d jaar. "
            .formatted(Overlegjaar.VERWACHT, Venster.JAREN * Overlegjaar.VERWACHT, Venster.JAREN);
    return verwacht
        + monitor
            .venster()
            .map(jaren -> "De tabel gaat over " + periode(jaren) + ".")
            .orElse(
                "De aantallen van "
                    + periode(monitor.lopendVenster())
                    + " staan in de eerste monitor daarna: over een halfjaar zouden zij over één"
                    + " cliënt gaan.");
  }

  /** Eén blad per tabel, met echte getallen en zonder formules. */
  public byte[] xlsx(String kenmerk, Monitor monitor) {
    try (var bytes = new ByteArrayOutputStream();
        var boek = new Workbook(bytes, "RDM-escalatie", "1.0")) {
      toelichting(boek.newWorksheet("Toelichting"), kenmerk, monitor);
      monitor.tabellen().forEach(tabel -> blad(boek.newWorksheet(tabel.titel()), tabel));
      boek.finish();
      return bytes.toByteArray();
    } catch (IOException fout) {
      throw new UncheckedIOException("Spreadsheet niet te maken van " + kenmerk, fout);
    }
  }

  private static void toelichting(Worksheet blad, String kenmerk, Monitor monitor) {
    blad.value(0, 0, "Halfjaarmonitor regionale doorzettingsmacht " + kenmerk);
    blad.style(0, 0).bold().set();
    int rij = 2;
    regel(blad, rij++, "Periode", periode(monitor.periode()));
    regel(
        blad,
        rij++,
        "Onderdrukt",
        "Een aantal van 1 tot en met 4 staat er niet, en ook niet wat het terug te rekenen zou maken:"
            + " daar staat onderdrukt.");
    regel(blad, rij++, "Hoe vaak trede 3 nodig is", venster(monitor));
    for (var tabel : monitor.tabellen()) {
      regel(blad, rij++, tabel.titel(), tabel.uitleg());
    }
    blad.width(0, 32);
    blad.width(1, 90);
  }

  private static void regel(Worksheet blad, int rij, String wat, String tekst) {
    blad.value(rij, 0, wat);
    blad.value(rij, 1, tekst);
    blad.range(rij, 0, rij, 1).style().wrapText(true).verticalAlignment("top").set();
  }

  private static void blad(Worksheet blad, Tabel tabel) {
    blad.value(0, 0, tabel.rijkop());
    for (int kolom = 0; kolom < tabel.kolommen().size(); kolom++) {
      blad.value(0, kolom + 1, tabel.kolommen().get(kolom));
      blad.width(kolom + 1, 18);
    }
    blad.range(0, 0, 0, tabel.kolommen().size()).style().bold().wrapText(true).set();
    blad.width(0, 45);
    for (int rij = 0; rij < tabel.rijen().size(); rij++) {
      blad.value(rij + 1, 0, tabel.rijen().get(rij).naam());
      var cellen = tabel.rijen().get(rij).cellen();
      for (int kolom = 0; kolom < cellen.size(); kolom++) {
        vul(blad, rij + 1, kolom + 1, cellen.get(kolom));
      }
    }
  }

  private static void vul(Worksheet blad, int rij, int kolom, Tabel.Cel cel) {
    if (cel.waarde().isEmpty()) {
      blad.value(rij, kolom, cel.tekst());
      return;
    }
    double waarde = cel.waarde().get();
    if (cel.eenheid() == Tabel.Eenheid.PROCENT) {
      blad.value(rij, kolom, waarde / 100);
      blad.style(rij, kolom).format("0%").set();
    } else {
      blad.value(rij, kolom, waarde);
    }
  }
}
