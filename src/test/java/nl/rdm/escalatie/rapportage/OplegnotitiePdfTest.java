package nl.rdm.escalatie.rapportage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.rapportage.Departementsdossier.Weigering;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Mogelijkheid;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Planstand;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Routestap;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Teksten;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** De oplegnotitie is één bladzijde, hoe lang de tekst en de route ook zijn. */
class OplegnotitiePdfTest {

  private static final String NR = "RDM-2026-0001";
  private static final ZonedDateTime OP =
      ZonedDateTime.of(2026, 11, 9, 14, 5, 6, 7, ZoneId.of("Europe/Amsterdam"));
  private static final String ZIN =
      "Mediant houdt tot de plaatsing een bed vrij en Aveleijn begint met de begeleiding. ";

  private static final Teksten GEWOON =
      new Teksten(
          "- Mediant: een plek op de HIC tot 1 december\n- Gemeente: een woning met toezicht 😀",
          List.of(
              new Mogelijkheid("Wonen bij Aveleijn", "80.000 euro per jaar", "Zorgkantoor, Wlz"),
              new Mogelijkheid("Blijven op de HIC", "1.100 euro per dag", "Zorgverzekeraar, Zvw")),
          "De cliënt verblijft op de HIC.\n\nDe wijk-GGD belt dagelijks.",
          "Een indicatie voor de Wlz.");

  private static final List<Routestap> ROUTE =
      List.of(
          new Routestap(
              "Vóór de aanmelding, Triage- en transfertafel", "tot 30 jan. 2026", "geen oplossing"),
          new Routestap(
              "Trede 1, Regionaal Crisis- en Ondersteuningsteam",
              "2 feb. 2026 – 11 feb. 2026",
              "niet toegelaten"),
          new Routestap(
              "Trede 2, Tafel hoogcomplex",
              "11 feb. 2026 – 3 mrt. 2026",
              "de bestuurders gaven de casus terug met advies over de uitvoering"),
          new Routestap(
              "Trede 3, Bestuurlijk escalatie overleg", "vanaf 3 mrt. 2026", "loopt nog"));

  private static final List<Weigering> WEIGERINGEN =
      List.of(
          new Weigering("Trede 1, 3 februari 2026: niet toegelaten", "Geen bed vrij."),
          new Weigering(
              "Trede 2, 3 maart 2026: geen oplossing", "Instelling A wil niet.\n\nB kan niet."));

  private final OplegnotitiePdf pdf = new OplegnotitiePdf(new Pdfdruk(), new Lettertype());

  @Test
  void de_notitie_is_een_toegankelijke_bladzijde_die_in_de_goede_volgorde_voorleest()
      throws Exception {
    var bytes = pdf.maak(met(GEWOON, ROUTE, WEIGERINGEN));
    bewaar("oplegnotitie", bytes);
    keur(bytes);
    assertThat(Voorlezer.lees(bytes))
        .containsSubsequence(
            "H1 Oplegnotitie bestuurlijk escalatie overleg",
            "TH Casus",
            "TD RDM-2026-0001",
            "TD Enschede",
            "TD woensdag 18 november 2026 om 14.00 uur",
            "TD 9 november 2026",
            "H2 1. Wat wordt er van wie gevraagd",
            "LI Mediant: een plek op de HIC tot 1 december",
            "H2 2. De weg tot nu toe",
            "TH Waar",
            "TD Trede 2, Tafel hoogcomplex",
            "TD 11 feb. 2026 – 3 mrt. 2026",
            "P Termijnen: 4 gehaald, 1 niet gehaald, 1 loopt nog.",
            "LI Trede 2, 3 maart 2026: geen oplossing. Instelling A wil niet. B kan niet.",
            "H2 3. Mogelijkheden",
            "TH Wie betaalt",
            "TD Wonen bij Aveleijn",
            "TD 80.000 euro per jaar",
            "TD Zorgkantoor, Wlz",
            "TD Blijven op de HIC",
            "H2 4. Wat geldt er vanavond",
            "P De cliënt verblijft op de HIC.",
            "P De wijk-GGD belt dagelijks.",
            "H2 5. Wat ontbreekt",
            "P Het plan van aanpak is er nog niet.",
            "P Een indicatie voor de Wlz.");
    try (var document = Loader.loadPDF(bytes)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(document.getDocumentInformation().getTitle()).endsWith(NR);
      var koppen = document.getDocumentCatalog().getDocumentOutline().children();
      assertThat(koppen)
          .extracting(PDOutlineItem::getTitle)
          .startsWith("1. Wat wordt er van wie gevraagd")
          .hasSize(5);
    }
    assertThat(tekst(bytes)).contains("Het teken □ staat waar").doesNotContain("niet aan u");
  }

  @Test
  void wat_past_past_ook_met_de_langste_route_en_wat_er_niet_bij_staat_wordt_gezegd()
      throws Exception {
    int past = 40 - teVeel(metZinnen(40)) - 1;
    var langste = metZinnen(past);
    assertThat(teVeel(langste)).isZero();
    assertThat(teVeel(metZinnen(past + 3))).isBetween(1, 6);
    assertThat(langste.toString().split("\\s+").length).isBetween(250, 500);
    var woord = "Zeer lange plaatsnaam ".repeat(30);
    var route = Collections.nCopies(14, new Routestap(woord, "2 februari 2026", woord));
    var weigeringen = Collections.nCopies(11, new Weigering(woord, woord));
    var bytes = pdf.maak(met(langste, route, weigeringen));
    bewaar("oplegnotitie-vol", bytes);
    keur(bytes);
    assertThat(tekst(bytes))
        .contains("eerdere stappen staan niet op deze bladzijde, wel op de pagina van de casus.")
        .contains("eerdere weigeringen staan niet op deze bladzijde, wel in het dossier.")
        .contains("Pagina 1 van 1", "Zeer lange plaatsnaam", "…")
        .contains(langste.nogNodig().strip());
  }

  /** Zulke teksten worden niet gedrukt om te meten: dan moeten zij ook echt altijd passen. */
  @Test
  void wat_zonder_meten_mag_past_ook_met_de_breedste_letters() throws Exception {
    var kolom = "W".repeat(14);
    var smal =
        new Teksten(
            "W".repeat(99),
            List.of(new Mogelijkheid(kolom, kolom, kolom)),
            "W".repeat(199),
            "W".repeat(199));
    var route = Collections.nCopies(2, new Routestap("M".repeat(99), "2 februari 2026", "M"));
    var weigering = List.of(new Weigering("M".repeat(99), "M".repeat(300)));
    assertThat(teVeel(smal)).isZero();
    assertThat(tekst(pdf.maak(met(smal, route, weigering)))).contains("Pagina 1 van 1");
  }

  @Test
  void wie_een_deel_niet_leest_ziet_dat_het_er_niet_bij_staat() throws Exception {
    var zonderTekst = pdf.maak(voor(Optional.empty(), Optional.of(WEIGERINGEN)));
    keur(zonderTekst);
    assertThat(tekst(zonderTekst))
        .contains("Geen bed vrij.", "Trede 2, Tafel hoogcomplex", "is niet aan u vrijgegeven")
        .contains("Het plan van aanpak is er nog niet.", "zonder wat niet aan u is vrijgegeven")
        .doesNotContain("Mediant", "Aveleijn", "wijk-GGD", "indicatie", "Wie betaalt");
    var zonderReden = pdf.maak(voor(Optional.of(GEWOON), Optional.empty()));
    assertThat(tekst(zonderReden))
        .contains("Mediant", "Aveleijn", "Wie weigerde en waarom is niet aan u vrijgegeven.")
        .contains("zonder wat niet aan u is vrijgegeven")
        .doesNotContain("Geen bed vrij.", "Er is geen weigering");
    var geen = pdf.maak(voor(Optional.of(GEWOON), Optional.of(List.of())));
    assertThat(tekst(geen)).contains("Er is geen weigering opgeschreven.");
  }

  private int teVeel(Teksten teksten) {
    return pdf.regelsTeVeel(NR, teksten);
  }

  private static Teksten metZinnen(int aantal) {
    return new Teksten(
        (ZIN.strip() + "\n").repeat(aantal),
        GEWOON.mogelijkheden(),
        GEWOON.vanavond(),
        "Zonder indicatie kan niemand beginnen.");
  }

  private static Oplegnotitie voor(
      Optional<Teksten> teksten, Optional<List<Weigering>> weigeringen) {
    return new Oplegnotitie(
        NR,
        "Enschede",
        "woensdag 18 november 2026 om 14.00 uur",
        OP,
        false,
        teksten,
        weigeringen,
        ROUTE,
        "Termijnen: 4 gehaald, 1 niet gehaald, 1 loopt nog.",
        new Planstand(true, "Het plan van aanpak is er nog niet."));
  }

  private static Oplegnotitie met(
      Teksten teksten, List<Routestap> route, List<Weigering> weigeringen) {
    var n = voor(Optional.of(teksten), Optional.of(weigeringen));
    return new Oplegnotitie(
        n.casusnummer(),
        n.gemeente(),
        n.overleg(),
        n.opgesteldOp(),
        n.vorigeRonde(),
        n.teksten(),
        n.weigeringen(),
        route,
        n.termijnen(),
        n.plan());
  }

  private static void keur(byte[] bytes) throws Exception {
    assertThat(VeraPdf.gebreken(bytes, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(VeraPdf.gebreken(bytes, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  private static String tekst(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static void bewaar(String naam, byte[] bytes) throws Exception {
    Files.createDirectories(Path.of("target/pdf"));
    Files.write(Path.of("target/pdf", naam + ".pdf"), bytes);
  }
}
