package nl.rdm.escalatie.overlegtafel.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.model.Beslistabel;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.overlegtafel.process.Instroomadvies.Gemis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Elk criterium van elke tafel, zoals de tabel {@code instroomcriteria} het leest. */
@Tag("eenmaal")
class InstroomcriteriaTest {

  private static Beslistabel tabel;

  /** Elke keer opnieuw: de proef met mutanten geeft dezelfde klasse een andere tabel. */
  @BeforeAll
  static void lees() {
    tabel = Beslistabel.van("instroomcriteria");
  }

  /**
   * Precies genoeg om toegelaten te worden: wie er een criterium afhaalt, krijgt een ander advies.
   */
  private static final List<String> GENOEG =
      List.of(
          "transfertafel ADVIES_GEVRAAGD",
          "transfertafel PLEK_GEZOCHT",
          "transfertafel LANGE_WACHTLIJST ZORG_KAN_NIET_WACHTEN",
          regiotafel("CCE_BETROKKEN"),
          regiotafel("CCE_ONDERBOUWD"),
          "crisisteam DIRECT_GEVAAR GEZONDHEID_VERSLECHTERT",
          "crisisteam DIRECT_GEVAAR THUIS_NIET_VERANTWOORD",
          "crisisteam DIRECT_GEVAAR ZORG_VALT_WEG",
          "hoogcomplex GEEN_AANBOD_GEVONDEN VERVLOCHTEN_AANDOENINGEN BEHANDELDOEL_HAALBAAR"
              + " SAMENHANG_LEVENSDOMEINEN DREIGEND_GEVAAR TRAJECT_GELOPEN UITZONDERLIJK_REGIME"
              + " SCHAARSE_ZORG",
          "topx VEILIGHEIDSPROBLEEM",
          "topx MEER_LEEFGEBIEDEN_AFGLIJDEN RAAKT_SYSTEEM_OF_OMGEVING",
          "levensloopaanpak ERNSTIGE_PSYCHIATRIE HOOG_VEILIGHEIDSRISICO",
          "levensloopaanpak VERSLAVING HOOG_VEILIGHEIDSRISICO",
          "levensloopaanpak VERSTANDELIJKE_BEPERKING HOOG_VEILIGHEIDSRISICO");

  private static final String ROLLEN =
      "VERWIJZER HUISARTS GGZ_AANBIEDER ZORGAANBIEDER GEMEENTE OM VERZEKERAAR ZORGKANTOOR"
          + " CLIENTONDERSTEUNER CLIENT ZVH UNIT_COMPLEXE_ZORGVRAGEN";

  /**
   * Wie er volgens het overzicht inbrengt; naast de treden gaat elke casus langs de procesmanager.
   */
  private static final Map<String, String> INBRENGERS =
      Map.of(
          "transfertafel", "HUISARTS GGZ_AANBIEDER ZORGAANBIEDER GEMEENTE CLIENTONDERSTEUNER",
          "regiotafel", "GGZ_AANBIEDER ZORGAANBIEDER",
          "crisisteam", "HUISARTS GGZ_AANBIEDER ZORGAANBIEDER CLIENTONDERSTEUNER",
          "hoogcomplex",
              "HUISARTS GGZ_AANBIEDER ZORGAANBIEDER GEMEENTE CLIENT ZVH UNIT_COMPLEXE_ZORGVRAGEN",
          "topx", ROLLEN,
          "levensloopaanpak", ROLLEN);

  private static String regiotafel(String cce) {
    return "regiotafel GEEN_CRISIS STAPPEN_GEZET EIGEN_PLEKKEN_ONDERZOCHT OVERDRACHT_GEPROBEERD"
        + " OVERPLAATSING_KAN_NIET_WACHTEN CLIENT_BLIJFT_IN_ZORG "
        + cce;
  }

  static Stream<String> genoeg() {
    return GENOEG.stream();
  }

  @ParameterizedTest
  @MethodSource("genoeg")
  @Eis({"R52", "R56", "R72", "R74", "R78", "R84", "R87"})
  void elk_criterium_verandert_in_zijn_eentje_het_advies(String tafelEnCriteria) {
    var woorden = List.of(tafelEnCriteria.split(" "));
    var tafel = woorden.get(0);
    var criteria = woorden.subList(1, woorden.size());
    assertThat(gemis(tafel, inbrenger(tafel), criteria)).isEmpty();

    for (var criterium : criteria) {
      var zonder = new ArrayList<>(criteria);
      zonder.remove(criterium);
      var gemist = gemis(tafel, inbrenger(tafel), zonder);
      assertThat(Instroomadvies.advies(gemist)).as(criterium).isEqualTo("NIET_TOELATEN");
      assertThat(gemist).as(criterium).anyMatch(gemis -> !gemis.wat().isEmpty());
      assertThat(gemist).as(criterium).anyMatch(InstroomcriteriaTest::zegtHoeVerder);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "transfertafel | ADVIES_GEVRAAGD | | Er is geen vraag om advies | De zorg die er al is, of het"
            + " wijkteam",
        "transfertafel | ADVIES_GEVRAAGD | LANGE_WACHTLIJST | maar de zorg kan wachten"
            + " | Zorgbemiddeling",
        "regiotafel | GEEN_CRISIS | | Er is een crisis | Eerst naar het crisisteam",
        "regiotafel | STAPPEN_GEZET | | De stappen 1, 2 en 3 | nog: De zorgaanbieder zet eerst de stappen",
        "regiotafel | EIGEN_PLEKKEN_ONDERZOCHT | | Andere woonplekken | nog: De zorgaanbieder zoekt eerst binnen",
        "regiotafel | OVERDRACHT_GEPROBEERD | | Overdracht | nog: De zorgaanbieder vraagt eerst",
        "regiotafel | OVERPLAATSING_KAN_NIET_WACHTEN | | Overplaatsing is niet nodig"
            + " | Een gewone aanmelding",
        "regiotafel | CLIENT_BLIJFT_IN_ZORG | | houdt de cliënt niet in zorg"
            + " | nog: Spreek eerst af",
        "regiotafel | CLIENT_BLIJFT_IN_ZORG | | houdt de cliënt niet in zorg"
            + " | Kan de zorgaanbieder",
        "regiotafel | CCE_BETROKKEN | | is niet betrokken | nog: Vraag het CCE",
        "crisisteam | DIRECT_GEVAAR | | geen direct gevaar | De huisarts kijkt vandaag",
        "crisisteam | ZORG_VALT_WEG | | er valt geen zorg weg | Bel bij direct gevaar 112",
        "hoogcomplex | GEEN_AANBOD_GEVONDEN | | zijn nog niet geprobeerd | Terug naar trede 1",
        "hoogcomplex | GEEN_AANBOD_GEVONDEN | | zijn nog niet geprobeerd | nog: Probeer eerst",
        "hoogcomplex | VERVLOCHTEN_AANDOENINGEN | | vervlochten | Terug naar trede 1",
        "topx | VEILIGHEIDSPROBLEEM | | geen ernstig veiligheidsprobleem | De procesmanager",
        "topx | VEILIGHEIDSPROBLEEM | MEER_LEEFGEBIEDEN_AFGLIJDEN | geen wisselwerking"
            + " | De procesmanager",
        "levensloopaanpak | HOOG_VEILIGHEIDSRISICO | | geen hoog veiligheidsrisico | Een tafel in",
        "levensloopaanpak | VERSLAVING | | geen ernstige psychiatrische | De procesmanager"
      })
  @Eis({"R65", "R66", "R67", "R68", "R69", "R81"})
  void wie_iets_mist_hoort_in_woorden_wat_en_waar_de_casus_wel_past_of_wat_er_nog_moet(
      String tafel, String weg, String erbij, String wat, String hoeVerder) {
    var criteria =
        GENOEG.stream()
            .filter(regel -> regel.startsWith(tafel + " ") && regel.contains(" " + weg))
            .reduce((eerste, laatste) -> regelMet(eerste, laatste, "ZORG_VALT_WEG"))
            .map(regel -> new ArrayList<>(Arrays.asList(regel.split(" "))))
            .orElseThrow();
    criteria.remove(tafel);
    criteria.remove(weg);
    Stream.ofNullable(erbij).forEach(criteria::add);

    var gemist = gemis(tafel, inbrenger(tafel), criteria);

    assertThat(gemist).extracting(Gemis::wat).filteredOn(x -> !x.isEmpty()).hasSize(1);
    assertThat(gemist).extracting(Gemis::wat).anyMatch(woorden -> woorden.contains(wat));
    assertThat(gemist)
        .flatExtracting(gemis -> List.of(gemis.waarheen(), "nog: " + gemis.watNog()))
        .anyMatch(woorden -> woorden.startsWith(hoeVerder));
  }

  private static boolean zegtHoeVerder(Gemis gemis) {
    return !gemis.waarheen().isEmpty() || !gemis.watNog().isEmpty();
  }

  private static String regelMet(String een, String ander, String woord) {
    return ander.contains(woord) ? ander : een;
  }

  @ParameterizedTest
  @CsvSource({"true, Terug naar trede 1", "false, Verder naar trede 3"})
  void wie_niet_bij_trede_2_past_gaat_terug_zolang_trede_1_nog_een_tafel_heeft(
      boolean tafelInTrede1, String waarheen) {
    assertThat(gemis("hoogcomplex", "GEMEENTE", List.of("SCHAARSE_ZORG"), tafelInTrede1))
        .extracting(Gemis::waarheen)
        .filteredOn(woorden -> !woorden.isEmpty())
        .singleElement()
        .satisfies(woorden -> assertThat(woorden).startsWith(waarheen));
  }

  @Test
  @Eis({"R59", "R71", "R77", "R83"})
  void wie_niet_mag_inbrengen_hoort_wie_dat_wel_mag() {
    for (var regel : GENOEG) {
      var woorden = List.of(regel.split(" "));
      var tafel = woorden.get(0);
      var alleen = tafel.equals("regiotafel");
      for (var rol : ROLLEN.split(" ")) {
        var gemist = gemis(tafel, rol, woorden.subList(1, woorden.size()));
        var mag = List.of(INBRENGERS.get(tafel).split(" ")).contains(rol);
        assertThat(Instroomadvies.advies(gemist))
            .as("%s %s", tafel, rol)
            .isEqualTo(mag ? "TOELATEN" : alleen ? "NIET_TOELATEN" : "BEOORDELEN");
        assertThat(gemist).hasSize(mag ? 0 : 1).allMatch(gemis -> !gemis.watNog().isEmpty());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hoogcomplex | GEMEENTE | GEEN_AANBOD_GEVONDEN | true | Probeer eerst",
        "hoogcomplex | GEMEENTE | GEEN_AANBOD_GEVONDEN UITZONDERLIJK_REGIME | false | Probeer eerst",
        "hoogcomplex | OM | UITZONDERLIJK_REGIME | false | ''",
        "transfertafel | OM | ADVIES_GEVRAAGD | false | ''",
        "crisisteam | OM | DIRECT_GEVAAR | false | ''",
        "crisisteam | OM | '' | false | Laat de huisarts",
        "regiotafel | GGZ_AANBIEDER | CCE_BETROKKEN STAPPEN_GEZET | true | Vraag het CCE",
        "regiotafel | GGZ_AANBIEDER | CCE_BETROKKEN GEEN_CRISIS | false | Vraag het CCE"
      })
  void opnieuw_komen_kan_alleen_wanneer_aan_alles_wat_weigert_iets_te_doen_is(
      String tafel, String rol, String zonder, boolean opnieuw, String watNog) {
    var criteria =
        GENOEG.stream()
            .map(regel -> new ArrayList<>(List.of(regel.split(" "))))
            .filter(regel -> regel.remove(tafel))
            .findFirst()
            .orElseThrow();
    criteria.removeAll(List.of(zonder.split(" ")));

    var verder = Instroomadvies.hoeVerder(tafel, gemis(tafel, rol, criteria));

    assertThat(verder).containsEntry("opnieuw", String.valueOf(opnieuw));
    assertThat(verder.get("watNog"))
        .satisfies(
            woorden ->
                assertThat(watNog.isEmpty() ? woorden.isEmpty() : woorden.contains(watNog))
                    .as(woorden)
                    .isTrue());
  }

  @Test
  void waar_niemand_keek_beoordeelt_de_voorzitter() {
    for (var tafel : INBRENGERS.keySet()) {
      assertThat(gemis(tafel, inbrenger(tafel), null))
          .as(tafel)
          .containsExactly(
              new Gemis(
                  "BEOORDELEN",
                  "Niemand gaf aan of de casus aan de criteria van deze tafel voldoet.",
                  "",
                  ""));
    }
  }

  /** Ook wie tegen het advies in weigert zegt waar men dan heen kan. */
  @Test
  void elke_tafel_heeft_woorden_voor_wanneer_geen_regel_iets_zegt() {
    assertThat(INBRENGERS.keySet())
        .allSatisfy(tafel -> assertThat(Woorden.van("waarheen", tafel)).endsWith("."));
  }

  @Test
  void er_zijn_dertig_regels_en_elk_wordt_geraakt() {
    var eigen = Beslistabel.van("instroomcriteria");
    for (var tafel : INBRENGERS.keySet()) {
      for (var criteria :
          Arrays.asList(
              null,
              List.<String>of(),
              List.of("LANGE_WACHTLIJST"),
              List.of("MEER_LEEFGEBIEDEN_AFGLIJDEN"))) {
        eigen.neem(invoer(tafel, "VERZEKERAAR", criteria, true));
        eigen.neem(invoer(tafel, "VERZEKERAAR", criteria, false));
      }
    }
    assertThat(eigen.regels()).hasSize(30);
    assertThat(eigen.geraakt()).containsExactlyInAnyOrderElementsOf(eigen.regels());
  }

  /** Wat iemand aankruist, leest een ander in een formulier of een bericht met dezelfde woorden. */
  @Test
  void elk_criterium_op_een_formulier_telt_en_heet_overal_hetzelfde() throws IOException {
    var genoemd =
        GENOEG.stream()
            .flatMap(regel -> Arrays.stream(regel.split(" ")).skip(1))
            .collect(Collectors.toCollection(TreeSet::new));
    var opFormulieren = opFormulieren();
    assertThat(opFormulieren.keySet()).isEqualTo(genoemd);
    opFormulieren.forEach(
        (code, label) -> assertThat(Woorden.van("criterium", code)).isEqualTo(label));
  }

  private static Map<String, String> opFormulieren() throws IOException {
    var labels = new TreeMap<String, String>();
    try (var bestanden = Files.list(Path.of("forms"))) {
      for (var bestand : bestanden.toList()) {
        for (var veld : new ObjectMapper().readTree(bestand.toFile()).path("components")) {
          if (veld.path("key").asText().startsWith("criteria")) {
            veld.path("values")
                .forEach(
                    keuze ->
                        labels.put(keuze.path("value").asText(), keuze.path("label").asText()));
          }
        }
      }
    }
    return labels;
  }

  private static String inbrenger(String tafel) {
    return INBRENGERS.get(tafel).split(" ")[0];
  }

  private static List<Gemis> gemis(String tafel, String rol, List<String> criteria) {
    return gemis(tafel, rol, criteria, true);
  }

  private static List<Gemis> gemis(
      String tafel, String rol, List<String> criteria, boolean tafelInTrede1) {
    return tabel.neem(invoer(tafel, rol, criteria, tafelInTrede1)).stream()
        .map(
            regel ->
                new Gemis(
                    tekst(regel, "advies"),
                    tekst(regel, "wat"),
                    tekst(regel, "waarheen"),
                    tekst(regel, "watNog")))
        .toList();
  }

  private static String tekst(Map<String, Object> regel, String kolom) {
    return Objects.toString(regel.get(kolom), "");
  }

  private static Map<String, Object> invoer(
      String tafel, String rol, List<String> criteria, boolean tafelInTrede1) {
    var invoer = new HashMap<String, Object>();
    invoer.put("tafel", tafel);
    invoer.put("aanmelderRol", rol);
    invoer.put("criteria", criteria);
    invoer.put("tafelInTrede1", tafelInTrede1);
    return invoer;
  }
}
