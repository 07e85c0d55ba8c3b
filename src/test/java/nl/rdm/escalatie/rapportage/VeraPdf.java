package nl.rdm.escalatie.rapportage;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Het oordeel van veraPDF over een PDF. */
public final class VeraPdf {

  private VeraPdf() {}

  /** Wat volgens het profiel niet deugt, als leesbare regels; leeg wanneer de PDF voldoet. */
  public static List<String> gebreken(byte[] pdf, PDFAFlavour profiel) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), profiel);
        var keuring = Foundries.defaultInstance().createValidator(profiel, false)) {
      var oordeel = keuring.validate(parser);
      var gebreken =
          oordeel.getTestAssertions().stream()
              .map(
                  a ->
                      a.getRuleId().getClause()
                          + "-"
                          + a.getRuleId().getTestNumber()
                          + " "
                          + a.getMessage()
                          + " @ "
                          + a.getLocation().getContext())
              .distinct()
              .toList();
      if (oordeel.getTotalAssertions() == 0 || oordeel.isCompliant() != gebreken.isEmpty()) {
        throw new IllegalStateException("veraPDF heeft niet gekeurd");
      }
      return gebreken;
    }
  }
}
