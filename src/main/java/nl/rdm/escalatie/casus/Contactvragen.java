package nl.rdm.escalatie.casus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import nl.rdm.escalatie.invoer.Invoerlezer;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.util.StringUtils;

/** Wat er bij een contact gevraagd wordt, op de pagina en over de API. */
final class Contactvragen {

  static final String WAT = "wat";
  static final String WAAROP = "waarop";

  private static final String OP = "op";
  private static final String MET = "met";
  private static final String HOE = "hoe";
  private static final String WACHT_OP = "wachtOp";
  private static final String WACHT_TOT = "wachtTot";

  private static final String NIEMAND = "NIEMAND";

  private static final Map<String, String> PARTIJEN =
      woorden(
          "partij",
          List.of(
              "AANMELDER",
              "AANBIEDER",
              "VERZEKERAAR",
              "ZORGKANTOOR",
              "GEMEENTE",
              "CLIENTONDERSTEUNER",
              "CLIENT",
              "ANDERS"));

  private static final Map<String, String> WIJZEN =
      woorden("contact", List.of("TELEFOON", "MAIL", "GESPREK"));

  private Contactvragen() {}

  /**
   * @param nu op wie de casus nu wacht
   */
  static List<Veld> velden(Optional<WachtOp> nu) {
    var wachtNu = nu.map(wacht -> "De casus wacht nu op " + wacht.inWoorden() + ". ").orElse("");
    return List.of(
        Veld.datum(OP, "Wanneer was het contact?", ""),
        Veld.keuze(MET, "Met wie?", "", PARTIJEN),
        Veld.keuze(HOE, "Hoe?", "", WIJZEN),
        Veld.tekst(WAT, "Wat is er besproken?", "Komt in het dossier."),
        Veld.keuze(
                WACHT_OP, "Op wie wacht u?", wachtNu + "Leeg: dat blijft zoals het is.", wachtOp())
            .misschien(),
        Veld.datum(
                WACHT_TOT,
                "Tot wanneer wacht u?",
                "Alleen als u wacht. Op die dag krijgt wie aan zet is een herinnering.")
            .misschien(),
        Veld.tekst(WAAROP, "Waarop wacht u?", "Alleen als u wacht. Komt in het dossier.")
            .misschien());
  }

  static Aanroep aanroep() {
    return Aanroep.van(
        "Leg contact over de casus vast, en op wie hij wacht",
        """
        Voor wie aan zet is, het aanmeldpunt in trede 1 en 2, het coördinatiepunt vanaf trede 3, de
        casusregisseur en de cliëntondersteuner van de casus. Wachten houdt geen termijn op. De
        casus wacht op hoogstens één partij, en dat eindigt met de beurt.""",
        Veld.datum(OP, "De dag van het contact, niet in de toekomst", ""),
        Veld.keuze(MET, "Met wie", "", PARTIJEN),
        Veld.keuze(HOE, "Hoe", "", WIJZEN),
        Veld.tekst(WAT, "Wat er besproken is; komt alleen in het dossier", ""),
        Veld.keuze(
                WACHT_OP,
                "Op wie de casus nu wacht; zonder blijft dat zoals het was",
                "",
                wachtOp())
            .misschien(),
        Veld.datum(WACHT_TOT, "De dag van de herinnering, wanneer er gewacht wordt", "")
            .misschien(),
        Veld.tekst(WAAROP, "Waarop er gewacht wordt; komt alleen in het dossier", "").misschien());
  }

  /**
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke fout
   */
  static Contact lees(ObjectNode bericht, LocalDate vandaag) {
    var in = Invoerlezer.van(bericht);
    var op = in.datum(OP);
    if (op.filter(dag -> dag.isAfter(vandaag)).isPresent()) {
      in.fout(OP, "Deze datum ligt in de toekomst.");
    }
    var met = in.keuze(MET, PARTIJEN.keySet());
    var hoe = in.keuze(HOE, WIJZEN.keySet());
    var wat = in.tekst(WAT, Dossiertekst.LENGTE);
    var wachtOp = in.misschienKeuze(WACHT_OP, wachtOp().keySet());
    var tot = in.misschienDatum(WACHT_TOT);
    var waarop = in.misschienTekst(WAAROP, Dossiertekst.LENGTE);
    var partij = wachtOp.filter(code -> !code.equals(NIEMAND));
    if (partij.isPresent() && tot.isEmpty()) {
      in.ontbreekt(WACHT_TOT);
    } else if (tot.filter(dag -> !dag.isAfter(vandaag)).isPresent()) {
      in.fout(WACHT_TOT, "Kies een dag na vandaag.");
    }
    if (partij.isEmpty() && (tot.isPresent() || waarop.isPresent())) {
      in.ontbreekt(WACHT_OP);
    }
    in.rondAf();
    return new Contact(
        op.orElseThrow(),
        met,
        hoe,
        wat,
        partij.map(code -> new WachtOp(code, op.orElseThrow(), tot.orElseThrow())),
        wachtOp.filter(NIEMAND::equals).isPresent(),
        waarop);
  }

  private static Map<String, String> wachtOp() {
    var opties = new LinkedHashMap<>(PARTIJEN);
    opties.put(NIEMAND, "Niemand, ik wacht niet meer");
    return opties;
  }

  private static Map<String, String> woorden(String gegeven, List<String> codes) {
    var woorden = new LinkedHashMap<String, String>();
    codes.forEach(code -> woorden.put(code, StringUtils.capitalize(Woorden.van(gegeven, code))));
    return woorden;
  }
}
