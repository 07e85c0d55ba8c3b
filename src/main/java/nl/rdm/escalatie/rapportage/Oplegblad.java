package nl.rdm.escalatie.rapportage;

import java.util.List;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.rapportage.Departementsdossier.Weigering;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Mogelijkheid;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Planstand;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Routestap;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Teksten;

/**
 * Wat het sjabloon van de oplegnotitie toont: opgemaakte, toonbare tekst. Wat vanzelf komt is
 * begrensd, en zegt wat er niet bij staat.
 */
record Oplegblad(
    String casusnummer,
    String gemeente,
    String overleg,
    String opgesteldOp,
    String editie,
    boolean metTeksten,
    List<Tekstblok> gevraagd,
    List<Mogelijkheid> mogelijkheden,
    List<Tekstblok> vanavond,
    List<Tekstblok> nogNodig,
    List<Routestap> route,
    String routeWeg,
    String termijnen,
    boolean metWeigeringen,
    List<Weigering> weigeringen,
    String weigeringenWeg,
    Planstand plan,
    boolean vervangen) {

  /** Hoeveel er van de route en de weigeringen op het blad komt, de laatste eerst gekozen. */
  record Maat(int stappen, int weigeringen) {}

  private static final int PLAATS = 60;
  private static final int UITKOMST = 90;
  private static final int KOP = 100;
  private static final int REDEN = 180;
  private static final int TERMIJNEN = 300;

  private static final Teksten GEEN = new Teksten("", List.of(), "", "");

  static Oplegblad van(Oplegnotitie n, Maat maat, Lettertype lettertype) {
    var teksten = toonbaar(n.teksten().orElse(GEEN), lettertype);
    var geweigerd = n.weigeringen().orElse(List.of());
    var weigeringen =
        laatste(geweigerd, maat.weigeringen()).stream().map(w -> kort(w, lettertype)).toList();
    var stappen = laatste(n.route(), maat.stappen());
    return new Oplegblad(
        n.casusnummer(),
        Groepen.ONBEKEND.equals(n.gemeente()) ? "nog niet bekend" : n.gemeente(),
        n.overleg(),
        Woorden.dag(n.opgesteldOp()) + (n.vorigeRonde() ? ", voor een eerder overleg" : ""),
        n.volledig() ? "Vertrouwelijk" : "Vertrouwelijk · zonder wat niet aan u is vrijgegeven",
        n.teksten().isPresent(),
        Tekstblok.van(teksten.gevraagd()),
        teksten.mogelijkheden(),
        Tekstblok.van(teksten.vanavond()),
        Tekstblok.van(teksten.nogNodig()),
        stappen.stream().map(stap -> kort(stap, lettertype)).toList(),
        weggelaten(
            n.route().size() - stappen.size(),
            "eerdere stap staat",
            "eerdere stappen staan",
            "op de pagina van de casus"),
        kort(n.termijnen(), TERMIJNEN),
        n.weigeringen().isPresent(),
        weigeringen,
        weggelaten(
            geweigerd.size() - weigeringen.size(),
            "eerdere weigering staat",
            "eerdere weigeringen staan",
            "in het dossier"),
        n.plan(),
        (teksten.toString() + weigeringen).indexOf(Lettertype.VERVANGING) >= 0);
  }

  private static <T> List<T> laatste(List<T> alle, int aantal) {
    return alle.subList(Math.max(0, alle.size() - aantal), alle.size());
  }

  private static String weggelaten(int aantal, String een, String meer, String waar) {
    return aantal == 0
        ? ""
        : "%d %s niet op deze bladzijde, wel %s.".formatted(aantal, aantal == 1 ? een : meer, waar);
  }

  private static Routestap kort(Routestap stap, Lettertype lettertype) {
    return new Routestap(
        kort(lettertype.toonbaar(stap.waar()), PLAATS),
        stap.wanneer(),
        kort(stap.uitkomst(), UITKOMST));
  }

  private static Weigering kort(Weigering weigering, Lettertype lettertype) {
    return new Weigering(
        kort(lettertype.toonbaar(weigering.kop()), KOP),
        kort(lettertype.toonbaar(weigering.reden()), REDEN));
  }

  /** Op een regel en niet langer dan dit; wat er niet bij past is te zien aan het einde. */
  private static String kort(String tekst, int lengte) {
    var regel = tekst.strip().replaceAll("\\s+", " ");
    return regel.length() <= lengte ? regel : regel.substring(0, lengte - 1).stripTrailing() + "…";
  }

  private static Teksten toonbaar(Teksten t, Lettertype lettertype) {
    return new Teksten(
        lettertype.toonbaar(t.gevraagd()),
        t.mogelijkheden().stream()
            .map(
                m ->
                    new Mogelijkheid(
                        lettertype.toonbaar(m.wat()),
                        lettertype.toonbaar(m.kosten()),
                        lettertype.toonbaar(m.betaler())))
            .toList(),
        lettertype.toonbaar(t.vanavond()),
        lettertype.toonbaar(t.nogNodig()));
  }
}
