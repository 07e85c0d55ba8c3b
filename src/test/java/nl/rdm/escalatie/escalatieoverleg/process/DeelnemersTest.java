package nl.rdm.escalatie.escalatieoverleg.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.model.Beslistabel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** De tabel {@code deelnemers} naast een tabel die met de hand uit de bronnen is gemaakt. */
@Tag("eenmaal")
class DeelnemersTest {

  private static final Beslistabel TABEL = Beslistabel.van("deelnemers");

  /** Welke regels de tabel met de hand raakt. */
  @AfterAll
  static void elke_regel_is_geraakt() {
    assertThat(TABEL.geraakt()).containsExactlyInAnyOrderElementsOf(TABEL.regels());
  }

  /**
   * Wie wordt voorgesteld: {@code !} in elk geval, {@code *} alleen bij het deel over de
   * veiligheid. Per rij: wie meldde aan, wie betaalt, veiligheidsrisico, hoeveel instellingen, of
   * er een cliëntondersteuner is, haar advies over de cliënt.
   */
  @ParameterizedTest(name = "{7}")
  @Eis({"R97", "R98"})
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GGZ_AANBIEDER | Zvw | nee | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! GEMEENTEBESTUURDER! | N:109, N:110, N:112 en C4: de kring zonder veiligheidsrisico
          GGZ_AANBIEDER | Zvw | ja | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! GEMEENTEBESTUURDER! POLITIE* OFFICIER_VAN_JUSTITIE* ZVH_MANAGER | N:116-118: met veiligheidsrisico komen politie, officier en ZVH erbij
          GGZ_AANBIEDER | Zvw | ja | EEN | ja | GEEN | INSTELLING! ZORGVERZEKERAAR! CLIENTONDERSTEUNER! GEMEENTEBESTUURDER! POLITIE* OFFICIER_VAN_JUSTITIE* ZVH_MANAGER | N:111: wie de casus aannam is erbij
          ZORGAANBIEDER | Wlz | nee | EEN | ja | GEEN | INSTELLING! ZORGKANTOOR! CLIENTONDERSTEUNER! GEMEENTEBESTUURDER! | C2: bij de Wlz het zorgkantoor
          ZORGAANBIEDER | Zvw Wlz | nee | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! ZORGKANTOOR! GEMEENTEBESTUURDER! | C2: meer betalers, dus beide
          HUISARTS | ONBEKEND | nee | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! ZORGKANTOOR! GEMEENTEBESTUURDER! | C2: onbekend, dus beide; de huisarts is geen instelling (C13)
          GGZ_AANBIEDER | Zvw Wmo | nee | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! ZORGKANTOOR! GEMEENTEBESTUURDER! | C2: ook met de gemeente zijn het meer betalers
          GEMEENTE | Wmo | nee | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! ZORGKANTOOR GEMEENTEBESTUURDER! | N:110: een van beide in elk geval; voor de Zvw is iedereen verzekerd
          GEMEENTE | Jeugdwet | nee | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! ZORGKANTOOR GEMEENTEBESTUURDER! | N:110: bij de Jeugdwet betaalt ook alleen de gemeente
          GEMEENTE | Wmo Jeugdwet | ja | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! ZORGKANTOOR GEMEENTEBESTUURDER! POLITIE* OFFICIER_VAN_JUSTITIE* ZVH_MANAGER | N:110: twee wetten, maar een betaler: de gemeente
          GGZ_AANBIEDER | Wfz | ja | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! ZORGKANTOOR! GEMEENTEBESTUURDER! POLITIE* OFFICIER_VAN_JUSTITIE* ZVH_MANAGER | C2: wie na de forensische zorg betaalt is onbekend, dus beide
          GGZ_AANBIEDER | Zvw ONBEKEND | nee | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! ZORGKANTOOR! GEMEENTEBESTUURDER! | C2: gedeeltelijk onbekend, dus beide
          VERZEKERAAR | Wlz | nee | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! ZORGKANTOOR! GEMEENTEBESTUURDER! | N:82 en N:109: wie aanmeldt is erbij, ook als de Wlz betaalt
          VERZEKERAAR | Zvw | nee | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! GEMEENTEBESTUURDER! | N:82: de verzekeraar was er al bij; de instelling is die van het coördinatiepunt (C13)
          ZORGKANTOOR | Zvw | nee | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! ZORGKANTOOR! GEMEENTEBESTUURDER! | O:340 en N:109: het zorgkantoor meldde aan, ook als de Zvw betaalt
          ZORGKANTOOR | Wmo | nee | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! ZORGKANTOOR! GEMEENTEBESTUURDER! | O:340 en N:109: het zorgkantoor meldde aan, ook als de gemeente betaalt
          OM | Zvw | ja | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! GEMEENTEBESTUURDER! POLITIE* OFFICIER_VAN_JUSTITIE*! ZVH_MANAGER | O:340: het OM meldde aan, dan is de officier er in elk geval bij
          OM | Zvw | nee | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! GEMEENTEBESTUURDER! | C4: zonder veiligheidsrisico geen OM, ook als het aanmeldde
          ZVH | Zvw | ja | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! GEMEENTEBESTUURDER! POLITIE* OFFICIER_VAN_JUSTITIE* ZVH_MANAGER! | N:118: het ZVH meldde aan
          ZVH | Zvw | nee | EEN | nee | GEEN | INSTELLING! ZORGVERZEKERAAR! GEMEENTEBESTUURDER! | C4: zonder veiligheidsrisico krijgt het ZVH geen inhoud
          GGZ_AANBIEDER | Zvw | nee | TWEE | nee | GEEN | INSTELLING! INSTELLING_2! ZORGVERZEKERAAR! GEMEENTEBESTUURDER! | N:109: iedere directeur die een rol moet spelen, een tweede
          GGZ_AANBIEDER | Zvw | nee | DRIE | nee | GEEN | INSTELLING! INSTELLING_2! INSTELLING_3! ZORGVERZEKERAAR! GEMEENTEBESTUURDER! | N:109: iedere directeur die een rol moet spelen, een derde
          CLIENTONDERSTEUNER | Zvw | nee | EEN | ja | CLIENT | INSTELLING! ZORGVERZEKERAAR! CLIENTONDERSTEUNER! CLIENT GEMEENTEBESTUURDER! | C6 en C13: haar advies brengt de cliënt aan tafel
          CLIENT | Wlz | nee | EEN | ja | VERTEGENWOORDIGER | INSTELLING! ZORGKANTOOR! CLIENTONDERSTEUNER! CLIENT GEMEENTEBESTUURDER! | C1 en C6: een vertegenwoordiger op advies
          CLIENT | Wlz | nee | EEN | ja | NIET | INSTELLING! ZORGKANTOOR! CLIENTONDERSTEUNER! GEMEENTEBESTUURDER! | C6: op advies is de cliënt er niet bij
          CLIENT | Wlz | nee | EEN | nee | GEEN | INSTELLING! ZORGKANTOOR! GEMEENTEBESTUURDER! | C6: zonder advies wordt niemand namens de cliënt gevraagd
          UNIT_COMPLEXE_ZORGVRAGEN | Zvw Wlz | ja | DRIE | ja | CLIENT | INSTELLING! INSTELLING_2! INSTELLING_3! ZORGVERZEKERAAR! ZORGKANTOOR! CLIENTONDERSTEUNER! CLIENT GEMEENTEBESTUURDER! POLITIE* OFFICIER_VAN_JUSTITIE* ZVH_MANAGER | N:107-119: de hele kring, the whole system in the room
          """)
  void wie_aan_tafel_hoort(
      String aanmelder,
      String financiering,
      String risico,
      String instellingen,
      String ondersteund,
      String advies,
      String verwacht,
      String reden) {
    var regels =
        TABEL.neem(casus(aanmelder, financiering, risico, instellingen, ondersteund, advies));

    assertThat(voorgesteld(regels)).as(reden).isEqualTo(verwacht);
    assertThat(regels).extracting(regel -> regel.get("rol")).doesNotHaveDuplicates();
    if (risico.equals("nee")) {
      assertThat(mogelijk(regels)).doesNotContain("POLITIE", "OFFICIER", "ZVH");
    }
  }

  /** Wat de gemeente kan toevoegen; wie er niet staat kan zij niet kiezen (C4, N:119). */
  @ParameterizedTest
  @CsvSource({
    "Zvw, nee, EEN, INSTELLING_2 INSTELLING_3 ZORGKANTOOR ANDERS",
    "Wlz, ja, TWEE, INSTELLING_3 ZORGVERZEKERAAR ANDERS",
    "Zvw Wlz, ja, DRIE, ANDERS",
    "Wmo, nee, DRIE, ANDERS"
  })
  void wat_de_gemeente_zelf_kan_toevoegen(
      String financiering, String risico, String instellingen, String verwacht) {
    var regels =
        TABEL.neem(casus("GGZ_AANBIEDER", financiering, risico, instellingen, "nee", "GEEN"));

    assertThat(mogelijk(regels)).isEqualTo(verwacht);
  }

  @Test
  void wie_niet_alles_hoort_is_van_politie_of_openbaar_ministerie() {
    assertThat(
            TABEL.neem(casus("OM", "Zvw Wlz", "ja", "DRIE", "ja", "CLIENT")).stream()
                .filter(regel -> !regel.get("agendadeel").equals("ALLES"))
                .map(regel -> regel.get("rol") + " " + regel.get("agendadeel")))
        .containsExactly("POLITIE VEILIGHEID", "OFFICIER_VAN_JUSTITIE VEILIGHEID");
  }

  private static Map<String, Object> casus(
      String aanmelder,
      String financiering,
      String risico,
      String instellingen,
      String ondersteund,
      String advies) {
    return Map.of(
        "aanmelderRol",
        aanmelder,
        "financiering",
        List.of(financiering.split(" ")),
        "veiligheidsrisico",
        risico.equals("ja"),
        "instellingenAanZet",
        instellingen,
        "clientondersteunerGekoppeld",
        ondersteund.equals("ja"),
        "deelnameadvies",
        advies);
  }

  private static String voorgesteld(List<Map<String, Object>> regels) {
    return regels.stream()
        .filter(regel -> !regel.get("deelname").equals("MOGELIJK"))
        .map(
            regel ->
                regel.get("rol")
                    + (regel.get("agendadeel").equals("VEILIGHEID") ? "*" : "")
                    + (regel.get("deelname").equals("VERPLICHT") ? "!" : ""))
        .collect(Collectors.joining(" "));
  }

  private static String mogelijk(List<Map<String, Object>> regels) {
    return regels.stream()
        .filter(regel -> regel.get("deelname").equals("MOGELIJK"))
        .map(regel -> (String) regel.get("rol"))
        .collect(Collectors.joining(" "));
  }
}
