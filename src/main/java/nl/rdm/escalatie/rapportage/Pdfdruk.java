package nl.rdm.escalatie.rapportage;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Maakt van een sjabloon een toegankelijke, duurzame PDF: PDF/UA-1 en PDF/A-2A (R113). */
@Component
public class Pdfdruk {

  private final TemplateEngine sjablonen = sjablonen();
  private final byte[] kleurprofiel = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  Pdfdruk() {
    XRLog.setLoggingEnabled(false); // de logregels ervan kunnen tekst uit het document bevatten
  }

  /**
   * Drukt een document af; dezelfde gegevens en dagtekening geven dezelfde bytes.
   *
   * @param sjabloon naam zonder map en extensie
   * @param dagtekening de datum in het document
   * @param gegevens wat het sjabloon als {@code t} toont, hier pas gemaakt: ook wat daarbij misgaat
   *     kan tekst noemen
   * @throws IllegalStateException wanneer het niet lukt, zonder de oorspronkelijke fout: die kan
   *     tekst uit het verslag noemen, en komt als incident in een tabel van de engine
   */
  public byte[] maak(
      String sjabloon, String casusnummer, ZonedDateTime dagtekening, Supplier<?> gegevens) {
    try {
      return opgemaakt(sjabloon, dagtekening, gegevens.get());
    } catch (IOException | RuntimeException fout) {
      var zonderInhoud =
          new IllegalStateException(
              "PDF niet te maken voor %s: %s".formatted(casusnummer, fout.getClass().getName()));
      zonderInhoud.setStackTrace(fout.getStackTrace());
      throw zonderInhoud;
    }
  }

  private byte[] opgemaakt(String sjabloon, ZonedDateTime dagtekening, Object gegevens)
      throws IOException {
    var context = new Context(Locale.forLanguageTag("nl"), Map.of("t", gegevens));
    var xhtml = sjablonen.process(sjabloon, context);
    try (var renderer = opmaak(xhtml).buildPdfRenderer();
        var document = renderer.createPDFKeepOpen()) {
      dagteken(document, dagtekening.truncatedTo(ChronoUnit.SECONDS));
      var pdf = new ByteArrayOutputStream();
      document.save(pdf);
      return pdf.toByteArray();
    }
  }

  private PdfRendererBuilder opmaak(String xhtml) {
    return new PdfRendererBuilder()
        .withHtmlContent(xhtml, null)
        .useFont(snit(false), Lettertype.FAMILIE, 400, FontStyle.NORMAL, true)
        .useFont(snit(true), Lettertype.FAMILIE, 700, FontStyle.NORMAL, true)
        .useColorProfile(kleurprofiel)
        .usePdfAConformance(PdfAConformance.PDFA_2_A)
        .usePdfUaAccessibility(true)
        .withProducer("RDM-escalatie")
        .useExternalResourceAccessControl(
            (uri, soort) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
  }

  /** Zet de dagtekening als datum, en niet het moment van drukken. */
  private static void dagteken(PDDocument document, ZonedDateTime moment) throws IOException {
    document.getDocumentInformation().setCreationDate(GregorianCalendar.from(moment));
    var metadata = document.getDocumentCatalog().getMetadata();
    var xmp =
        new String(metadata.toByteArray(), StandardCharsets.UTF_8)
            .replaceFirst("(<xmp:CreateDate>)[^<]*", "$1" + moment.format(ISO_OFFSET_DATE_TIME));
    metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(moment.toEpochSecond());
  }

  private static FSSupplier<InputStream> snit(boolean vet) {
    return () -> Lettertype.bytes(vet);
  }

  /** Eigen sjablonen in XML-modus: wat eruit komt is altijd welgevormd. */
  private static TemplateEngine sjablonen() {
    var bron = new ClassLoaderTemplateResolver();
    bron.setPrefix("templates/rapport/");
    bron.setSuffix(".html");
    bron.setTemplateMode(TemplateMode.XML);
    bron.setCharacterEncoding("UTF-8");
    var sjablonen = new SpringTemplateEngine();
    sjablonen.setTemplateResolver(bron);
    return sjablonen;
  }
}
