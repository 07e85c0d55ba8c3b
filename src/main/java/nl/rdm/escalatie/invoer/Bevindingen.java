package nl.rdm.escalatie.invoer;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Wat de lezers van één bericht samen vinden: de fouten, de tekstvelden en wat geen BSN is. */
final class Bevindingen {

  private final Set<Fout> fouten;
  private final Set<String> tekstvelden;
  private final Set<String> geenBsn;

  Bevindingen() {
    this(new LinkedHashSet<>(), new HashSet<>(), new HashSet<>());
  }

  private Bevindingen(Set<Fout> fouten, Set<String> tekstvelden, Set<String> geenBsn) {
    this.fouten = fouten;
    this.tekstvelden = tekstvelden;
    this.geenBsn = geenBsn;
  }

  /** Voor de velden van een object dat zelf al fout is: die worden niet nog eens gemeld. */
  Bevindingen stil() {
    return new Bevindingen(new LinkedHashSet<>(), tekstvelden, geenBsn);
  }

  void fout(String veld, String melding) {
    fouten.add(new Fout(veld, melding));
  }

  boolean zonderFout(String veld) {
    return fouten.stream().noneMatch(fout -> fout.veld().equals(veld));
  }

  void geenBsn(String veld) {
    geenBsn.add(veld);
  }

  void tekstveld(String veld) {
    tekstvelden.add(veld);
  }

  /** Kijkt een tekst na op lengte, tekens en BSN; leeg wanneer er niets of iets fouts staat. */
  Optional<String> tekst(String veld, String tekst, int lengte, boolean meerRegels) {
    if (tekst.isBlank()) {
      return Optional.empty();
    }
    if (tekst.codePointCount(0, tekst.length()) > lengte) {
      fout(veld, "Gebruik hoogstens " + lengte + " tekens.");
    }
    if (!tekst.codePoints().allMatch(teken -> toegestaan(teken, meerRegels))) {
      fout(veld, "Hierin staat een teken dat niet mag, zoals een stuurteken.");
    }
    if (!geenBsn.contains(veld) && Elfproef.treft(tekst)) {
      fout(veld, Invoerlezer.MOGELIJK_BSN);
    }
    return zonderFout(veld) ? Optional.of(tekst) : Optional.empty();
  }

  /**
   * @throws OngeldigeInvoer met elke gevonden fout
   */
  void rondAf() {
    if (!tekstvelden.containsAll(geenBsn)) {
      fout("geenBsn", "Noem alleen tekstvelden van dit bericht, zoals zorgvraag.");
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(List.copyOf(fouten));
    }
  }

  private static boolean toegestaan(int teken, boolean meerRegels) {
    return Character.isISOControl(teken)
        ? meerRegels && (teken == '\n' || teken == '\r' || teken == '\t')
        : Character.getType(teken) != Character.SURROGATE;
  }
}
