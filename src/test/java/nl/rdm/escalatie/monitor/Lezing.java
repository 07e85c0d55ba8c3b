package nl.rdm.escalatie.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.monitor.Aanvaller.Weegschaal;

/**
 * Wie alle monitors naast elkaar legt: neemt over wat er staat, kijkt of er iets staat dat er niet
 * hoort, en rekent met al het andere terug.
 */
final class Lezing {

  private static final Map<String, Integer> TAFELS =
      Map.of(
          "transfertafel", 1,
          "regiotafel", 1,
          "crisisteam", 1,
          "hoogcomplex", 2,
          "topx", 0,
          "levensloopaanpak", 0);

  private static final Map<String, String> PLEKKEN =
      Stream.concat(
              Groepen.TAFELS.entrySet().stream(),
              Map.of(
                  "trede-1", "Trede 1",
                  "trede-2", "Trede 2",
                  "venster.trede-3", "Trede 3",
                  "venster.trede-4", "Trede 4")
                  .entrySet()
                  .stream())
          .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private static final Map<String, String> RIJEN =
      Map.ofEntries(
          Map.entry("opschaling/Niet opgelost", "trede-1.niet-opgelost"),
          Map.entry("opschaling/Cliëntondersteuner", "trede-1.door-clientondersteuner"),
          Map.entry("opschaling/Aanmeldpunt", "trede-1.door-aanmeldpunt"),
          Map.entry("opschaling/Coördinatiepunt", "trede-1.door-coordinatiepunt"),
          Map.entry("opschaling/Termijn om", "trede-1.termijn"),
          Map.entry("opschaling/Geen tafel had een oplossing", "trede-1.geen-oplossing"),
          Map.entry("opschaling/Anders", "trede-1.anders"),
          Map.entry("spoed/Spoed gevraagd", "spoed.gevraagd"),
          Map.entry("spoed/Verleend", "spoed.verleend"),
          Map.entry("spoed/Voorlopig verleend", "spoed.voorlopig"),
          Map.entry("spoed/Afgewezen", "spoed.afgewezen"),
          Map.entry("spoed/Nog niet besloten", "spoed.open"),
          Map.entry(
              "clientondersteuning/Keer dat een cliëntondersteuner gezocht werd",
              "ondersteuning.gezocht"),
          Map.entry("clientondersteuning/Niet gekoppeld", "ondersteuning.niet"),
          Map.entry("clientondersteuning/Gekoppeld binnen de termijn", "ondersteuning.binnen"),
          Map.entry("clientondersteuning/Gekoppeld na de termijn", "ondersteuning.later"),
          Map.entry("clientondersteuning/Cliënt zag ervan af", "ondersteuning.afgezien"),
          Map.entry(
              "clientondersteuning/Cliëntondersteuner trok zich terug",
              "ondersteuning.teruggetreden"));

  private static final Map<String, String> KOLOMMEN =
      Map.of(
          "Binnen de termijn", "binnen",
          "Aandeel binnen", "aandeel",
          "Mediaan in weken", "mediaan");

  private static final Map<String, String> ERIN_ERUIT =
      Stream.concat(
              Stream.of(Map.entry("ondersteuning.gezocht", "ondersteuning.teruggetreden")),
              Stream.concat(Stream.of("trede-1", "trede-2"), TAFELS.keySet().stream())
                  .map(waar -> Map.entry(waar + ".instroom", waar + ".uitstroom")))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private final List<String> periodes = new ArrayList<>();
  private final Map<String, Integer> getoond = new TreeMap<>();
  private final Set<String> verborgen = new HashSet<>();
  private final List<Relatie> weet = new ArrayList<>();
  private final Map<String, Integer> echt = new HashMap<>();

  /** Neemt een monitor over, en gaat na dat er niets staat dat er niet hoort. */
  void lees(String periode, Map<String, String> cellen, Telling telling, Telling venster) {
    var gelezen = new TreeMap<String, String>();
    cellen.forEach(
        (waar, tekst) -> {
          if (!tekst.equals("geen")) {
            assertThat(gelezen.getOrDefault(getal(waar), tekst)).as(waar).isEqualTo(tekst);
            gelezen.put(getal(waar), tekst);
          }
        });
    var hier = new TreeMap<String, Integer>();
    gelezen.keySet().stream()
        .filter(getal -> !getal.matches(".*\\.(aandeel|mediaan)"))
        .forEach(
            getal ->
                hier.put(
                    getal,
                    getal.startsWith("venster.")
                        ? venster.aantal(getal.substring("venster.".length()))
                        : telling.aantal(getal)));
    hier.forEach((getal, aantal) -> aantal(periode, getal, gelezen.get(getal), aantal));
    var relaties =
        Aanvaller.weet(hier, TAFELS).stream()
            .filter(relatie -> hier.containsKey(relatie.totaal()))
            .toList();
    relaties.forEach(relatie -> geenDeelNaastEenKlein(relatie, gelezen, hier));
    gelezen.forEach((getal, tekst) -> alleenUitWatErStaat(getal, tekst, gelezen));
    relaties.forEach(
        relatie ->
            weet.add(
                new Relatie(
                    periode + relatie.totaal(),
                    relatie.delen().stream().map(deel -> periode + deel).toList(),
                    relatie.rest(),
                    relatie.mee())));
    int elders = Aanvaller.elders(hier);
    assertThat(elders).as("wie omhoog ging kwam in trede 2").isNotNegative();
    echt.put(periode + Aanvaller.ELDERS, elders);
    verborgen.add(periode + Aanvaller.ELDERS);
    periodes.add(periode);
  }

  private void aantal(String periode, String getal, String tekst, int aantal) {
    echt.put(periode + getal, aantal);
    if (tekst.equals("onderdrukt")) {
      verborgen.add(periode + getal);
    } else {
      assertThat(tekst).as("%s %s", periode, getal).isEqualTo(String.valueOf(aantal));
      assertThat(aantal).as("%s %s", periode, getal).matches(n -> n == 0 || n >= 5);
      getoond.put(periode + getal, aantal);
    }
  }

  private static void geenDeelNaastEenKlein(
      Relatie relatie, Map<String, String> gelezen, Map<String, Integer> hier) {
    if (!relatie.rest()
        && relatie.delen().stream().map(hier::get).anyMatch(aantal -> aantal > 0 && aantal < 5)) {
      assertThat(relatie.delen()).as("%s", relatie).allMatch(deel -> staatNiet(deel, gelezen));
    }
  }

  /** Een percentage en een mediaan verraden anders wat er niet staat. */
  private static void alleenUitWatErStaat(String getal, String tekst, Map<String, String> gelezen) {
    var waar = getal.substring(0, getal.lastIndexOf('.') + 1);
    if (getal.endsWith(".aandeel") && !tekst.equals("onderdrukt")) {
      assertThat(Stream.of("uitstroom", "binnen"))
          .as(getal)
          .noneMatch(uit -> staatNiet(waar + uit, gelezen));
    }
    if (getal.endsWith(".mediaan") && !tekst.equals("onderdrukt")) {
      assertThat(Stream.of("uitstroom", "binnen", "later"))
          .as(getal)
          .noneMatch(uit -> staatNiet(waar + uit, gelezen));
      assertThat(Integer.parseInt(gelezen.get(waar + "uitstroom")))
          .as(getal)
          .isGreaterThanOrEqualTo(10);
    }
  }

  private static boolean staatNiet(String getal, Map<String, String> gelezen) {
    return gelezen.get(getal).equals("onderdrukt");
  }

  /** Met alles wat gelezen is, ook wat er in elke monitor samen in kwam en uit ging. */
  void rekenTerug() {
    assertThat(verborgen).hasSizeGreaterThan(40);
    assertThat(getoond.values()).filteredOn(aantal -> aantal > 0).hasSizeGreaterThan(20);
    assertThat(new Aanvaller(getoond, verborgen, weet, ookBekend()).teruggerekend(echt))
        .as("teruggerekend")
        .isEmpty();
  }

  /** Wat ergens uit ging was er eerder in gekomen, en wie omhoog ging kwam in trede 2. */
  private List<Weegschaal> ookBekend() {
    var bekend = new ArrayList<Weegschaal>();
    periodes.forEach(periode -> bekend.addAll(Aanvaller.omhoog(periode)));
    for (int tot = 1; tot <= periodes.size(); tot++) {
      var gelezen = periodes.subList(0, tot);
      ERIN_ERUIT.forEach(
          (erin, eruit) ->
              bekend.add(
                  new Weegschaal(
                      gelezen.stream().map(periode -> periode + erin).toList(),
                      gelezen.stream().map(periode -> periode + eruit).toList())));
    }
    return bekend;
  }

  private static String getal(String cel) {
    var deel = cel.split("/");
    if (deel[1].startsWith("Overleggen")) {
      return "venster.trede-3.aanbod-ontbreekt";
    }
    return RIJEN.getOrDefault(
        deel[0] + "/" + deel[1],
        PLEKKEN.get(deel[1])
            + "."
            + (deel[0].equals("tafels") && deel[2].equals("Anders")
                ? "overig"
                : KOLOMMEN.getOrDefault(
                    deel[2], deel[2].toLowerCase(Locale.ROOT).replace(' ', '-'))));
  }
}
