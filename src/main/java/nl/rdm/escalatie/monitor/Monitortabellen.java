package nl.rdm.escalatie.monitor;

import static nl.rdm.escalatie.monitor.Publicatie.VENSTER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.monitor.Tabel.Cel;
import nl.rdm.escalatie.monitor.Tabel.Eenheid;
import nl.rdm.escalatie.monitor.Tabel.Rij;

/** Zet de aantallen die getoond mogen worden in tabellen met gewone woorden. */
final class Monitortabellen {

  private static final Map<String, String> STROOM =
      woorden(
          "instroom",
          "Instroom",
          "uitstroom",
          "Uitstroom",
          "opgelost",
          "Opgelost",
          "niet-opgelost",
          "Niet opgelost");

  private final Cellen cellen;
  private final Map<String, String> tafels;

  /**
   * @param tafels naam per id
   */
  Monitortabellen(Cellen cellen, Map<String, String> tafels) {
    this.cellen = cellen;
    this.tafels = tafels;
  }

  List<Tabel> alle(boolean metVenster) {
    var plekken = woorden("trede-1", "Trede 1", "trede-2", "Trede 2");
    var overal = new LinkedHashMap<>(plekken);
    overal.putAll(tafels);
    var tabellen = new ArrayList<Tabel>();
    tabellen.add(
        tabel(
            "treden",
            "In- en uitstroom per trede",
            "Elke keer dat een casus in de periode in een trede begon of daar wegging. Een casus kan"
                + " meer dan eens in een trede komen.",
            "Trede",
            plekken,
            STROOM));
    tabellen.add(
        lijst(
            "opschaling",
            "Zonder oplossing uit trede 1",
            "Wie de casus naar trede 2 bracht, of dat de termijn van trede 1 om was of geen tafel een"
                + " oplossing had. Anders is bijvoorbeeld ingetrokken.",
            woorden(
                "trede-1.niet-opgelost",
                "Niet opgelost",
                "trede-1.door-clientondersteuner",
                "Cliëntondersteuner",
                "trede-1.door-aanmeldpunt",
                "Aanmeldpunt",
                "trede-1.door-coordinatiepunt",
                "Coördinatiepunt",
                "trede-1.termijn",
                "Termijn om",
                "trede-1.geen-oplossing",
                "Geen tafel had een oplossing",
                "trede-1.anders",
                "Anders")));
    tabellen.add(
        tabel(
            "tafels",
            "In- en uitstroom per tafel",
            "Niet toegelaten is een weigering door de tafel. Geen uitkomst: de termijn van de trede"
                + " was om voordat de tafel iets vaststelde.",
            "Overlegtafel",
            tafels,
            woorden(
                "instroom",
                "Instroom",
                "uitstroom",
                "Uitstroom",
                "oplossing",
                "Oplossing",
                "advies",
                "Advies",
                "geen-oplossing",
                "Geen oplossing",
                "niet-toegelaten",
                "Niet toegelaten",
                "geen-uitkomst",
                "Geen uitkomst",
                "overig",
                "Anders")));
    tabellen.add(doorlooptijd(overal));
    tabellen.add(
        lijst(
            "spoed",
            "Spoed",
            "Van elk verzoek in de periode wat er aan het einde ervan als laatste over besloten was."
                + " Voorlopig is de spoed die geldt omdat niemand op tijd besloot.",
            woorden(
                "spoed.gevraagd",
                "Spoed gevraagd",
                "spoed.verleend",
                "Verleend",
                "spoed.voorlopig",
                "Voorlopig verleend",
                "spoed.afgewezen",
                "Afgewezen",
                "spoed.open",
                "Nog niet besloten")));
    tabellen.add(
        lijst(
            "clientondersteuning",
            "Cliëntondersteuning",
            "Hiermee legt de cliëntondersteuning verantwoording af: van elke keer zoeken in de periode of er"
                + " aan het einde ervan gekoppeld was. De termijn is die waarbinnen dat hoort.",
            woorden(
                "ondersteuning.gezocht",
                "Keer dat een cliëntondersteuner gezocht werd",
                "ondersteuning.binnen",
                "Gekoppeld binnen de termijn",
                "ondersteuning.later",
                "Gekoppeld na de termijn",
                "ondersteuning.niet",
                "Niet gekoppeld",
                "ondersteuning.afgezien",
                "Cliënt zag ervan af",
                "ondersteuning.teruggetreden",
                "Cliëntondersteuner trok zich terug")));
    if (metVenster) {
      tabellen.add(venster());
    }
    return tabellen;
  }

  private Tabel doorlooptijd(Map<String, String> plekken) {
    var rijen =
        plekken.entrySet().stream()
            .map(
                plek ->
                    new Rij(
                        plek.getValue(),
                        List.of(
                            cellen.aantal(plek.getKey() + ".uitstroom"),
                            cellen.aantal(plek.getKey() + ".binnen"),
                            cellen.aantal(plek.getKey() + ".later"),
                            cellen.aandeel(plek.getKey()),
                            cellen.mediaan(plek.getKey()))))
            .toList();
    return new Tabel(
        "doorlooptijd",
        "Doorlooptijd",
        "Gemeten tegen de eerste termijn, ook als zij daarna verzet is. Van een trede telt de termijn"
            + " van de trede; van een tafel alles wat daar te doen was. De mediaan is de middelste"
            + " duur in hele weken, en staat er vanaf %d keer uitstroom."
                .formatted(Cellen.VOOR_MEDIAAN),
        "Trede of tafel",
        List.of("Uitstroom", "Binnen de termijn", "Later", "Aandeel binnen", "Mediaan in weken"),
        rijen,
        false);
  }

  private Tabel venster() {
    var kolommen = new LinkedHashMap<>(STROOM);
    kolommen.putAll(woorden("binnen", "Binnen de termijn", "later", "Later"));
    var aanbod = new ArrayList<>(Collections.nCopies(kolommen.size(), Cel.leeg(Eenheid.AANTAL)));
    aanbod.set(0, cellen.aantal(VENSTER + "trede-3.aanbod-ontbreekt"));
    var rijen =
        new ArrayList<>(
            rijen(
                woorden(VENSTER + "trede-3", "Trede 3", VENSTER + "trede-4", "Trede 4"), kolommen));
    rijen.add(new Rij("Overleggen die zagen dat aanbod ontbreekt", aanbod));
    return new Tabel(
        "trede-3-en-4",
        "Trede 3 en 4 over meer jaren",
        "Trede 3 en 4 zijn zeldzaam en worden daarom alleen over meer jaren samen geteld.",
        "Trede",
        List.copyOf(kolommen.values()),
        rijen,
        false);
  }

  private Tabel tabel(
      String code,
      String titel,
      String uitleg,
      String rijkop,
      Map<String, String> plekken,
      Map<String, String> kolommen) {
    return new Tabel(
        code,
        titel,
        uitleg,
        rijkop,
        List.copyOf(kolommen.values()),
        rijen(plekken, kolommen),
        true);
  }

  private List<Rij> rijen(Map<String, String> plekken, Map<String, String> kolommen) {
    return plekken.entrySet().stream()
        .map(
            plek ->
                new Rij(
                    plek.getValue(),
                    kolommen.keySet().stream()
                        .map(kolom -> cellen.aantal(plek.getKey() + "." + kolom))
                        .toList()))
        .toList();
  }

  private Tabel lijst(String code, String titel, String uitleg, Map<String, String> getallen) {
    var rijen =
        getallen.entrySet().stream()
            .map(getal -> new Rij(getal.getValue(), List.of(cellen.aantal(getal.getKey()))))
            .toList();
    return new Tabel(code, titel, uitleg, "Wat", List.of("Aantal"), rijen, false);
  }

  /** Codes met hun woorden, om en om. */
  private static Map<String, String> woorden(String... delen) {
    var woorden = new LinkedHashMap<String, String>();
    for (int i = 0; i < delen.length; i += 2) {
      woorden.put(delen[i], delen[i + 1]);
    }
    return woorden;
  }
}
