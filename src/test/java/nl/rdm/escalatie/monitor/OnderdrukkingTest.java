package nl.rdm.escalatie.monitor;

import static nl.rdm.escalatie.monitor.Relatie.minstens;
import static nl.rdm.escalatie.monitor.Relatie.som;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.monitor.Aanvaller.Grens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Geen combinatie van gepubliceerde tabellen geeft een onderdrukt aantal terug. */
@Tag("eenmaal")
class OnderdrukkingTest {

  private static final List<Relatie> EEN_SOM = List.of(som("t", List.of("a", "b", "c")));
  private static final Map<String, Integer> TAFELS =
      Map.of("transfertafel", 1, "regiotafel", 1, "crisisteam", 1, "hoogcomplex", 2, "topx", 0);

  @Test
  void een_klein_aantal_verdwijnt_met_wat_het_terug_te_rekenen_maakt() {
    assertThat(verborgen(EEN_SOM, Map.of("t", 20, "a", 3, "b", 6, "c", 11)))
        .containsExactlyInAnyOrder("a", "b");
    assertThat(verborgen(EEN_SOM, Map.of("t", 20, "a", 1, "b", 2, "c", 17)))
        .as("samen 3, dus elk 1 of 2: te krap")
        .containsExactlyInAnyOrder("a", "b", "c");
    assertThat(verborgen(EEN_SOM, Map.of("t", 17, "a", 0, "b", 6, "c", 11))).isEmpty();
  }

  @Test
  void van_een_klein_totaal_staat_ook_geen_nul_onder() {
    assertThat(verborgen(EEN_SOM, Map.of("t", 2, "a", 2, "b", 0, "c", 0)))
        .containsExactlyInAnyOrder("t", "a", "b", "c");
    assertThat(verborgen(EEN_SOM, Map.of("t", 0, "a", 0, "b", 0, "c", 0))).isEmpty();
  }

  @Test
  void een_aantal_dat_hoogstens_zo_groot_is_als_een_ander_blijft_ook_breed() {
    var relaties =
        List.of(
            minstens("groot", List.of("deel", "ander")), som("deelsom", List.of("deel", "rest")));

    assertThat(
            verborgen(
                relaties, Map.of("groot", 12, "deel", 2, "ander", 10, "deelsom", 30, "rest", 28)))
        .contains("deel", "rest")
        .containsAnyOf("groot", "ander");
    assertThatThrownBy(() -> verborgen(EEN_SOM, Map.of("t", 1, "a", 0, "b", 0, "c", 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Elke invulling geprobeerd: elk klein aantal kan nog 1, 2, 3 en 4 zijn. */
  @Test
  @Eis("R119")
  void wie_elke_invulling_van_kleine_tabellen_probeert_weet_niets() {
    var toeval = new Random(7);
    var relaties =
        List.of(
            som("t", List.of("a", "b", "c")),
            som("c", List.of("d", "e")),
            som("t", List.of("x", "y")),
            minstens("g", List.of("a")));
    for (int keer = 0; keer < 150; keer++) {
      var aantallen = new TreeMap<String, Integer>();
      for (var blad : List.of("a", "b", "d", "e")) {
        aantallen.put(blad, toeval.nextInt(toeval.nextBoolean() ? 3 : 6));
      }
      aantallen.put("c", aantallen.get("d") + aantallen.get("e"));
      aantallen.put("t", aantallen.get("a") + aantallen.get("b") + aantallen.get("c"));
      aantallen.put("x", toeval.nextInt(aantallen.get("t") + 1));
      aantallen.put("y", aantallen.get("t") - aantallen.get("x"));
      aantallen.put("g", aantallen.get("a") + toeval.nextInt(6));
      var verborgen = verborgen(relaties, aantallen);
      if (verborgen.size() > 4) {
        continue;
      }
      var mogelijk =
          new Aanvaller(aantallen, verborgen, relaties).invullingen(aantallen.get("t") + 4);
      verborgen.forEach(
          getal -> {
            int echt = aantallen.get(getal);
            if (echt > 0) {
              assertThat(mogelijk.get(getal))
                  .as("%s van %s, verborgen %s", getal, aantallen, verborgen)
                  .hasSizeGreaterThan(1)
                  .containsAll(echt < 5 ? Set.of(1, 2, 3, 4) : Set.of(echt));
            }
          });
    }
  }

  /** De tabellen zoals zij gepubliceerd worden, met willekeurige aantallen. */
  @Test
  @Eis("R119")
  void wie_alle_tabellen_naast_elkaar_legt_knijpt_geen_aantal_klein() {
    var toeval = new Random(11);
    for (int keer = 0; keer < 80; keer++) {
      var publicatie =
          Publicatie.van(
              willekeurig(toeval, 1 + toeval.nextInt(40)),
              willekeurig(toeval, 1 + toeval.nextInt(4)),
              TAFELS);
      var verborgen = Onderdrukking.van(publicatie.aantallen(), publicatie.relaties());

      publicatie
          .aantallen()
          .forEach(
              (getal, aantal) -> {
                if (aantal > 0 && aantal < 5) {
                  assertThat(verborgen).contains(getal);
                }
              });
      new Aanvaller(publicatie.aantallen(), verborgen, waar(publicatie))
          .grenzen()
          .forEach((getal, grens) -> blijftBreed(getal, grens, publicatie.aantallen().get(getal)));
    }
  }

  private static void blijftBreed(String getal, Grens grens, int echt) {
    if (echt > 0) {
      assertThat(grens.laagst()).as("%s = %d: %s", getal, echt, grens).isLessThan(grens.hoogst());
    }
    if (echt > 0 && echt < 5) {
      assertThat(grens.laagst()).as("%s = %d: %s", getal, echt, grens).isLessThanOrEqualTo(1);
      assertThat(grens.hoogst()).as("%s = %d: %s", getal, echt, grens).isGreaterThanOrEqualTo(4);
    }
  }

  /** Wat bij deze aantallen niet waar is weet ook een lezer niet. */
  private static List<Relatie> waar(Publicatie publicatie) {
    var aantallen = publicatie.aantallen();
    return publicatie.relaties().stream()
        .filter(
            r ->
                !r.rest()
                    || r.delen().stream().mapToInt(aantallen::get).sum()
                        <= aantallen.get(r.totaal()))
        .toList();
  }

  /** Een telling die klopt: elk verblijf telt in elk deel waar het hoort. */
  private static Telling willekeurig(Random toeval, int ongeveer) {
    var maker = new Telling.Maker();
    for (int trede = 1; trede <= 4; trede++) {
      verblijven(maker, toeval, "trede-" + trede, ongeveer, Publicatie.STROOM);
    }
    TAFELS
        .keySet()
        .forEach(tafel -> verblijven(maker, toeval, tafel, ongeveer, Publicatie.UITKOMSTEN));
    for (int i = toeval.nextInt(ongeveer + 1); i > 0; i--) {
      maker.tel("spoed.gevraagd");
      maker.tel("spoed.besloten");
      maker.tel("spoed." + een(toeval, Publicatie.SPOED));
      maker.tel("ondersteuning.gekoppeld");
      maker.tel("ondersteuning." + een(toeval, Publicatie.TERMIJN));
    }
    return maker.klaar();
  }

  private static void verblijven(
      Telling.Maker maker, Random toeval, String waar, int ongeveer, List<String> uitkomsten) {
    for (int i = toeval.nextInt(ongeveer + 1); i > 0; i--) {
      maker.tel(waar + ".instroom");
      if (toeval.nextInt(4) > 0) {
        var uitkomst = een(toeval, uitkomsten);
        maker.tel(waar + ".uitstroom");
        maker.tel(waar + "." + uitkomst);
        maker.tel(waar + "." + een(toeval, Publicatie.TERMIJN));
        if (uitkomst.equals("opgeschaald")) {
          maker.tel(waar + "." + een(toeval, Publicatie.OPSCHALING));
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
