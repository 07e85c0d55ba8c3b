package nl.rdm.escalatie.monitor;

import static nl.rdm.escalatie.monitor.Relatie.minstens;
import static nl.rdm.escalatie.monitor.Relatie.som;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.monitor.Aanvaller.Weegschaal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Geen combinatie van gepubliceerde tabellen geeft een onderdrukt aantal terug. */
@Tag("eenmaal")
class OnderdrukkingTest {

  private static final List<Relatie> EEN_SOM = List.of(som("t", List.of("a", "b", "c")));
  private static final Map<String, Integer> TAFELS =
      Map.of("transfertafel", 1, "regiotafel", 1, "crisisteam", 1, "hoogcomplex", 2, "topx", 0);

  @Test
  void van_een_som_met_een_klein_deel_staat_geen_deel_er() {
    assertThat(verborgen(EEN_SOM, Map.of("t", 20, "a", 3, "b", 6, "c", 11)))
        .containsExactlyInAnyOrder("a", "b", "c");
    assertThat(verborgen(EEN_SOM, Map.of("t", 20, "a", 3, "b", 0, "c", 17)))
        .as("ook de nul niet")
        .containsExactlyInAnyOrder("a", "b", "c");
    assertThat(verborgen(EEN_SOM, Map.of("t", 17, "a", 0, "b", 6, "c", 11))).isEmpty();
    assertThat(verborgen(EEN_SOM, Map.of("t", 2, "a", 2, "b", 0, "c", 0)))
        .containsExactlyInAnyOrder("t", "a", "b", "c");
    assertThat(verborgen(EEN_SOM, Map.of("t", 0, "a", 0, "b", 0, "c", 0))).isEmpty();
    assertThatThrownBy(() -> verborgen(EEN_SOM, Map.of("t", 1, "a", 0, "b", 0, "c", 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wat_in_een_totaal_zit_gaat_mee_als_er_geen_vijf_overblijft() {
    var relaties =
        List.of(
            minstens("groot", List.of("a", "x")),
            som("t", List.of("a", "b")),
            som("u", List.of("x", "y")));

    assertThat(
            verborgen(
                relaties, Map.of("groot", 12, "t", 20, "a", 2, "b", 18, "u", 16, "x", 9, "y", 7)))
        .containsExactlyInAnyOrder("a", "b", "x", "y");
    assertThat(
            verborgen(
                relaties, Map.of("groot", 14, "t", 20, "a", 2, "b", 18, "u", 16, "x", 9, "y", 7)))
        .containsExactlyInAnyOrder("a", "b");
  }

  /** Wie de regel van het product kent en op elke invulling loslaat. */
  @Test
  @Eis("R119")
  void wie_de_regel_op_elke_invulling_loslaat_weet_niets_van_een_som() {
    var paar = new Getoond(List.of(som("t", List.of("a", "b"))));
    var drie = new Getoond(EEN_SOM);
    var genest =
        new Getoond(List.of(som("t", List.of("a", "b")), som("b", List.of("c", "d", "e"))));
    for (int t = 0; t <= 40; t++) {
      for (int a = 0; a <= t; a++) {
        paar.zie(Map.of("t", t, "a", a, "b", t - a));
        for (int b = 0; b <= t - a; b++) {
          drie.zie(Map.of("t", t, "a", a, "b", b, "c", t - a - b));
        }
        for (int c = 0; t <= 14 && c <= t - a; c++) {
          for (int d = 0; d <= t - a - c; d++) {
            genest.zie(Map.of("t", t, "a", a, "b", t - a, "c", c, "d", d, "e", t - a - c - d));
          }
        }
      }
    }

    assertThat(List.of(paar.weetNiets(), drie.weetNiets(), genest.weetNiets()))
        .as("hoeveel kleine aantallen er geprobeerd zijn")
        .allMatch(geprobeerd -> geprobeerd > 40);
  }

  /** Een trede met twee tafels: wat die oplosten zit in wat de trede oploste. */
  @Test
  @Eis("R119")
  void wie_de_regel_op_elke_invulling_loslaat_weet_niets_van_trede_en_tafels_samen() {
    var samen =
        new Getoond(
            List.of(
                som("t", List.of("a", "b")),
                som("u", List.of("x", "y", "z")),
                som("v", List.of("p", "q", "r")),
                minstens("a", List.of("x", "p")),
                minstens("t", List.of("x", "p"))));
    for (int t : List.of(5, 8, 10, 14)) {
      for (int a = 0; a <= t; a++) {
        for (int x = 0; x <= Math.min(a, 7); x++) {
          for (int y = 0; y <= 7 - x; y++) {
            for (int p = 0; p <= Math.min(a - x, 6); p++) {
              for (int q = 0; q <= 6 - p; q++) {
                var invulling = new TreeMap<>(Map.of("t", t, "a", a, "b", t - a, "u", 7, "v", 6));
                invulling.putAll(
                    Map.of("x", x, "y", y, "z", 7 - x - y, "p", p, "q", q, "r", 6 - p - q));
                samen.zie(invulling);
              }
            }
          }
        }
      }
    }

    assertThat(samen.weetNiets()).isGreaterThan(20);
  }

  /** Alle invullingen die voor een lezer hetzelfde lijken. */
  private record Getoond(
      List<Relatie> relaties,
      List<Overgang> overgangen,
      Map<String, Map<String, Set<Integer>>> gelijk) {

    Getoond(List<Relatie> relaties) {
      this(relaties, List.of(), new HashMap<>());
    }

    void zie(Map<String, Integer> invulling) {
      var verborgen = new TreeSet<>(Onderdrukking.van(invulling, relaties));
      overgangen.stream()
          .filter(overgang -> overgang.verraadt(invulling, verborgen))
          .forEach(overgang -> verborgen.add(overgang.erin()));
      invulling.keySet().stream().filter("elders"::equals).forEach(verborgen::add);
      var beeld = new TreeMap<>(invulling);
      beeld.keySet().removeAll(verborgen);
      var mogelijk = gelijk.computeIfAbsent(beeld.toString(), nieuw -> new HashMap<>());
      verborgen.forEach(
          getal ->
              mogelijk.computeIfAbsent(getal, nieuw -> new TreeSet<>()).add(invulling.get(getal)));
      beeld.forEach((getal, aantal) -> assertThat(aantal).as(getal).matches(n -> n == 0 || n >= 5));
    }

    /** Elk aantal dat klein kan zijn, kan 1, 2, 3 en 4 zijn. */
    int weetNiets() {
      int geprobeerd = 0;
      for (var beeld : gelijk.entrySet()) {
        for (var getal : beeld.getValue().entrySet()) {
          if (getal.getValue().stream().anyMatch(n -> n > 0 && n < 5)) {
            assertThat(getal.getValue())
                .as("%s bij %s", getal.getKey(), beeld.getKey())
                .contains(1, 2, 3, 4);
            geprobeerd++;
          }
        }
      }
      return geprobeerd;
    }
  }

  /** Gingen er zes omhoog en kwamen er acht, dan begonnen er twee meteen in trede 2. */
  @Test
  @Eis("R119")
  void wat_in_trede_2_kwam_verraadt_niet_wie_daar_van_elders_kwam() {
    assertThat(omhoog(6, 0, 8)).containsExactly("trede-2.instroom");
    assertThat(omhoog(6, 0, 6)).isEmpty();
    assertThat(omhoog(6, 0, 11)).as("vijf van elders mag iedereen weten").isEmpty();
    assertThat(omhoog(6, 3, 6))
        .as("drie niet omhoog, en dat volgt uit het verschil")
        .contains("trede-1.anders", "trede-2.instroom");
    assertThat(omhoog(6, 1, 6)).contains("trede-1.anders").doesNotContain("trede-2.instroom");
  }

  /** Gingen alle acht trede 2 weer uit, dan zegt dat hoeveel erin kwamen. */
  @Test
  void wat_uit_trede_2_ging_verraadt_ook_niet_wie_daar_van_elders_kwam() {
    assertThat(new Reeks().volgende(trede2(6, 0, 8, 8))).contains("trede-2.uitstroom");
    assertThat(new Reeks().volgende(trede2(6, 0, 8, 5))).containsExactly("trede-2.instroom");
  }

  private static Set<String> omhoog(int omhoog, int anders, int inTrede2) {
    return trede2(omhoog, anders, inTrede2, 0).verborgen(Set.of());
  }

  private static Publicatie trede2(int omhoog, int anders, int inTrede2, int eruitTrede2) {
    var telling = new Telling.Maker();
    for (var eruit : List.of("uitstroom", "opgelost", "binnen")) {
      telling.tel("trede-2." + eruit, eruitTrede2);
    }
    for (var eruit : List.of("uitstroom", "niet-opgelost", "binnen")) {
      telling.tel("trede-1." + eruit, omhoog + anders);
    }
    telling.tel("trede-1.geen-oplossing", omhoog);
    telling.tel("trede-1.anders", anders);
    telling.tel("trede-2.instroom", inTrede2);
    return Publicatie.van(telling.klaar(), new Telling.Maker().klaar(), Map.of());
  }

  /** Wie er van elders in trede 2 kwam staat nergens, maar volgt uit wat er wel staat. */
  @Test
  @Eis("R119")
  void wie_de_regel_op_elke_invulling_loslaat_weet_niet_wie_van_elders_kwam() {
    var treden =
        new Getoond(
            List.of(som("o", List.of("g", "n")), som("n", List.of("p", "q", "a"))),
            List.of(new Overgang("o", "n", "a", "i")),
            new HashMap<>());
    for (int o : List.of(0, 1, 2, 3, 4, 6, 9, 13)) {
      for (int n = 0; n <= o; n++) {
        for (int a = 0; a <= n; a++) {
          for (int p = 0; p <= n - a; p++) {
            for (int i = n - a; i <= 18; i++) {
              var invulling = new TreeMap<>(Map.of("o", o, "g", o - n, "n", n, "a", a));
              invulling.putAll(Map.of("p", p, "q", n - a - p, "i", i, "elders", i - n + a));
              treden.zie(invulling);
            }
          }
        }
      }
    }

    assertThat(treden.weetNiets()).isGreaterThan(100);
  }

  /** De tabellen zoals zij gepubliceerd worden, met willekeurige aantallen. */
  @Test
  @Eis("R119")
  void wie_alle_tabellen_naast_elkaar_legt_knijpt_geen_aantal_klein() {
    var toeval = new Random(11);
    int geprobeerd = 0;
    for (int keer = 0; keer < 200; keer++) {
      var publicatie =
          Publicatie.van(
              willekeurig(toeval, 1 + toeval.nextInt(40)),
              willekeurig(toeval, 1 + toeval.nextInt(keer % 2 == 0 ? 4 : 25)),
              TAFELS);
      var aantallen = publicatie.aantallen();
      var verborgen = new TreeSet<>(publicatie.verborgen(Set.of()));

      aantallen.forEach(
          (getal, aantal) -> {
            if (aantal > 0 && aantal < 5) {
              assertThat(verborgen).contains(getal);
            }
          });
      var getoond = new TreeMap<>(aantallen);
      getoond.keySet().removeAll(verborgen);
      verborgen.add(Aanvaller.ELDERS);
      var echt = new TreeMap<>(aantallen);
      echt.put(Aanvaller.ELDERS, Aanvaller.elders(aantallen));
      assertThat(
              new Aanvaller(
                      getoond, verborgen, Aanvaller.weet(aantallen, TAFELS), Aanvaller.omhoog(""))
                  .teruggerekend(echt))
          .isEmpty();
      geprobeerd += verborgen.size();
    }
    assertThat(geprobeerd).isGreaterThan(1000);
  }

  /** Aan een tafel waar weinig blijft liggen rekent wie optelt anders een klein aantal terug. */
  @Test
  @Eis("R119")
  void wie_opeenvolgende_halfjaren_optelt_rekent_niets_terug() {
    var toeval = new Random(7);
    int zonderReeks = 0;
    for (int keer = 0; keer < 300; keer++) {
      var reeks = new Reeks();
      var met = new Naast(new TreeMap<>(), new TreeSet<>(), new TreeMap<>());
      var zonder = new Naast(new TreeMap<>(), new TreeSet<>(), new TreeMap<>());
      int ligt = 0;
      for (int halfjaar = 0; halfjaar < 6; halfjaar++) {
        int erin = toeval.nextInt(11);
        int eruit =
            Math.min(ligt + erin, toeval.nextInt(4) == 0 ? erin : ligt + erin - toeval.nextInt(2));
        eruit = Math.max(0, eruit);
        ligt += erin - eruit;
        var telling = new Telling.Maker();
        telling.tel("topx.instroom", erin);
        telling.tel("topx.uitstroom", eruit);
        telling.tel("topx.advies", eruit);
        telling.tel("topx.binnen", eruit);
        var publicatie =
            Publicatie.van(telling.klaar(), new Telling.Maker().klaar(), Map.of("topx", 0));
        met.lees(halfjaar, publicatie, reeks.volgende(publicatie));
        zonder.lees(
            halfjaar, publicatie, Onderdrukking.van(publicatie.aantallen(), publicatie.relaties()));
      }
      assertThat(met.teruggerekend()).as("%s", met).isEmpty();
      zonderReeks += zonder.teruggerekend().size();
    }
    assertThat(zonderReeks).as("er valt iets terug te rekenen").isGreaterThan(50);
  }

  /** Instroom en uitstroom van één tafel, halfjaar na halfjaar. */
  private record Naast(
      Map<String, Integer> getoond, Set<String> verborgen, Map<String, Integer> echt) {

    void lees(int halfjaar, Publicatie publicatie, Set<String> weg) {
      for (var getal : List.of("topx.instroom", "topx.uitstroom")) {
        int aantal = publicatie.aantallen().get(getal);
        echt.put(halfjaar + getal, aantal);
        if (weg.contains(getal)) {
          verborgen.add(halfjaar + getal);
        } else {
          getoond.put(halfjaar + getal, aantal);
        }
      }
    }

    List<String> teruggerekend() {
      var samen =
          IntStream.range(1, 7)
              .mapToObj(
                  tot ->
                      new Weegschaal(
                          IntStream.range(0, tot).mapToObj(n -> n + "topx.instroom").toList(),
                          IntStream.range(0, tot).mapToObj(n -> n + "topx.uitstroom").toList()))
              .toList();
      return new Aanvaller(getoond, verborgen, List.of(), samen).teruggerekend(echt);
    }
  }

  /** Een telling die klopt: elk verblijf telt in elk deel waar het hoort. */
  private static Telling willekeurig(Random toeval, int ongeveer) {
    var maker = new Telling.Maker();
    for (var trede : List.of("trede-1", "trede-3")) {
      verblijven(maker, toeval, trede, toeval.nextInt(ongeveer + 1), Publicatie.STROOM);
    }
    var eruit = maker.klaar();
    int omhoog = eruit.aantal("trede-1.niet-opgelost") - eruit.aantal("trede-1.anders");
    verblijven(maker, toeval, "trede-2", omhoog + toeval.nextInt(7), Publicatie.STROOM);
    int zonderOplossing = eruit.aantal("trede-3.niet-opgelost");
    verblijven(maker, toeval, "trede-4", toeval.nextInt(zonderOplossing + 1), Publicatie.STROOM);
    TAFELS
        .keySet()
        .forEach(
            tafel ->
                verblijven(
                    maker, toeval, tafel, toeval.nextInt(ongeveer + 1), Publicatie.UITKOMSTEN));
    for (int i = toeval.nextInt(ongeveer + 1); i > 0; i--) {
      maker.tel("spoed.gevraagd");
      maker.tel("spoed." + een(toeval, Publicatie.SPOED));
      maker.tel("ondersteuning.gezocht");
      maker.tel("ondersteuning." + een(toeval, Publicatie.GEZOCHT));
      maker.tel("ondersteuning.afgezien", toeval.nextInt(2));
      maker.tel("ondersteuning.teruggetreden", toeval.nextInt(2));
    }
    return maker.klaar();
  }

  private static void verblijven(
      Telling.Maker maker, Random toeval, String waar, int aantal, List<String> uitkomsten) {
    for (int i = 0; i < aantal; i++) {
      maker.tel(waar + ".instroom");
      if (toeval.nextInt(4) > 0) {
        var uitkomst = een(toeval, uitkomsten);
        maker.tel(waar + ".uitstroom");
        maker.tel(waar + "." + uitkomst);
        maker.tel(waar + "." + een(toeval, Publicatie.TERMIJN));
        if (uitkomst.equals("niet-opgelost")) {
          maker.tel(waar + "." + een(toeval, Publicatie.ZONDER_OPLOSSING));
        }
      }
    }
  }

  /** De eerste het vaakst, zoals het gaat. */
  private static String een(Random toeval, List<String> uit) {
    return uit.get(Math.min(toeval.nextInt(uit.size()), toeval.nextInt(uit.size())));
  }

  private static Set<String> verborgen(List<Relatie> relaties, Map<String, Integer> aantallen) {
    return Onderdrukking.van(aantallen, relaties);
  }
}
