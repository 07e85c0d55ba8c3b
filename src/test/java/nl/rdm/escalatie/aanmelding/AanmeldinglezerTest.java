package nl.rdm.escalatie.aanmelding;

import static nl.rdm.escalatie.aanmelding.Voorbeeldaanmelding.boom;
import static nl.rdm.escalatie.aanmelding.Voorbeeldaanmelding.met;
import static nl.rdm.escalatie.aanmelding.Voorbeeldaanmelding.zonder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.Invoerlezer;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elk veld van een aanmelding wordt nagekeken, zonder iets om te zetten of te herhalen. */
class AanmeldinglezerTest {

  /** Half één 's nachts in Twente: in UTC is het nog gisteren. */
  private static final Instant NU = Instant.parse("2026-11-21T23:30:00Z");

  private static final String GETAL = "111222333";

  private final Aanmeldinglezer lezer =
      new Aanmeldinglezer(Clock.fixed(NU, ZoneId.of("Europe/Amsterdam")));

  @Test
  void de_aanmelding_van_het_contract_klopt() {
    var aanmelding = lezer.lees(boom());

    assertThat(aanmelding.aanmelder().organisatie()).contains("Mediant");
    assertThat(aanmelding.elders())
        .containsExactly(
            new Aanmelding.Elders("transfertafel", LocalDate.of(2026, 9, 1), "GEEN_OPLOSSING"));
    assertThat(aanmelding.kenmerken().eldersZonderOplossing())
        .containsExactly(
            new Verloop.Elders("transfertafel", LocalDate.of(2026, 9, 1), "GEEN_OPLOSSING"));
    assertThat(aanmelding.kenmerken().spoedGevraagd()).isFalse();
    assertThat(aanmelding.kenmerken().veiligheidsrisico()).isTrue();
    assertThat(aanmelding.kenmerken().hoogcomplex()).isFalse();
    assertThat(aanmelding).hasToString("Aanmelding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aanmelder",
        "aanmelder.rol",
        "aanmelder.organisatie",
        "aanmelder.naam",
        "aanmelder.email",
        "clientreferentie",
        "gemeente",
        "zorgvraag",
        "overbrugging",
        "leefgebieden",
        "financiering",
        "specialistischeZorgvraag",
        "regulierBenut",
        "zorgbemiddelingIngezet",
        "wijkteamBetrokken",
        "hoogcomplex",
        "veiligheidsrisico",
        "directGevaar",
        "toestemming",
        "toestemming.status",
        "clientGeinformeerd",
        "elders[0].tafel",
        "elders[0].tot",
        "elders[0].uitkomst",
        "externeTermijnen[0].soort",
        "externeTermijnen[0].datum",
        "clientondersteuner",
        "clientondersteuner.status"
      })
  void zonder_verplicht_veld_wordt_alleen_dat_veld_gemeld(String veld) {
    assertThat(fouten(zonder(veld))).extracting(Fout::veld).containsExactly(veld);
    assertThat(fouten(met(veld, "null"))).extracting(Fout::veld).containsExactly(veld);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elders",
        "externeTermijnen",
        "spoed",
        "spoedMotivering",
        "spoedGronden",
        "geenBsn",
        "toestemming.grondslag",
        "clientondersteuner.organisatie",
        "clientondersteuner.naam",
        "clientondersteuner.email"
      })
  void wat_niet_verplicht_is_mag_ontbreken(String veld) {
    assertThat(fouten(zonder(veld))).isEmpty();
    assertThat(fouten(met(veld, "null"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aanmelder                  | []",
        "aanmelder.rol              | 1",
        "aanmelder.rol              | \"GGZ\"",
        "aanmelder.organisatie      | 12",
        "aanmelder.naam             | true",
        "aanmelder.naam             | {}",
        "aanmelder.email            | 1",
        "aanmelder.telefoon         | 612345678",
        "aanmelder.telefoon         | \"112\"",
        "aanmelder.telefoon         | \"123456782\"",
        "aanmelder.telefoon         | \"+123456782\"",
        "aanmelder.telefoon         | \"00 123456782\"",
        "aanmelder.telefoon         | \"bel mij\"",
        "clientreferentie           | 48213",
        "gemeente                   | \"Zwolle\"",
        "gemeente                   | \"enschede\"",
        "zorgvraag                  | [\"tekst\"]",
        "zorgvraag                  | \"   \"",
        "overbrugging               | \"\"",
        "leefgebieden               | \"WONEN\"",
        "leefgebieden               | {\"WONEN\": true}",
        "financiering               | []",
        "financiering               | \"Zvw\"",
        "specialistischeZorgvraag   | \"true\"",
        "regulierBenut              | 1",
        "zorgbemiddelingIngezet     | \"ja\"",
        "wijkteamBetrokken          | []",
        "hoogcomplex                | \"false\"",
        "veiligheidsrisico          | 0",
        "directGevaar               | \"\"",
        "toestemming                | \"GEGEVEN\"",
        "toestemming.status         | \"JA\"",
        "toestemming.grondslag      | 5",
        "clientGeinformeerd         | \"true\"",
        "elders                     | {}",
        "elders[0].tafel            | \"stamtafel\"",
        "elders[0].tot              | \"2026-11-23\"",
        "elders[0].tot              | \"2026-02-30\"",
        "elders[0].tot              | \"1-9-2026\"",
        "elders[0].tot              | \"+12026-01-01\"",
        "elders[0].tot              | 20260901",
        "elders[0].uitkomst         | \"OPGELOST\"",
        "externeTermijnen           | \"\"",
        "externeTermijnen[0].soort  | \"VAKANTIE\"",
        "externeTermijnen[0].datum  | \"2026-12-20T00:00:00Z\"",
        "spoed                      | \"false\"",
        "spoedMotivering            | false",
        "spoedGronden               | \"KIND_IN_GEVAAR\"",
        "clientondersteuner         | true",
        "clientondersteuner.status  | \"MISSCHIEN\"",
        "clientondersteuner.naam    | 7",
        "clientondersteuner.email   | \"geen adres\"",
        "clientondersteuner.afgezienDoor | \"AANMELDER\"",
        "geenBsn                    | \"zorgvraag\"",
        "geenBsn                    | [7]",
        "geenBsn                    | [\"gemeente\"]",
        "geenBsn                    | [\"bestaatNiet\"]"
      })
  void een_verkeerd_type_of_verkeerde_waarde_wordt_gemeld(String veld, String json) {
    assertThat(fouten(met(veld, json))).extracting(Fout::veld).containsExactly(veld);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "0534873000", "053 487 30 00", "06-12345678", "+31 (0)6.12345678"})
  void een_telefoonnummer_mag_en_wordt_voor_geen_bsn_aangezien(String nummer) {
    assertThat(fouten(met("aanmelder.telefoon", "\"" + nummer + "\""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "leefgebieden | [\"WONEN\", \"WONEN\"]          | leefgebieden[1]",
        "leefgebieden | [\"WONEN\", 3]                  | leefgebieden[1]",
        "financiering | [\"Zvw\", \"Wlz\", \"Zvw\"]     | financiering[2]",
        "financiering | [\"zvw\"]                       | financiering[0]",
        "financiering | [null]                          | financiering[0]",
        "spoedGronden | [\"HAAST\"]                     | spoedGronden[0]",
        "elders       | [\"transfertafel\"]             | elders[0]",
        "elders       | [null]                          | elders[0]"
      })
  void een_fout_in_een_lijst_noemt_de_plaats(String veld, String json, String plaats) {
    assertThat(fouten(met(veld, json))).extracting(Fout::veld).containsExactly(plaats);
  }

  @ParameterizedTest
  @CsvSource({
    "aanmelder.organisatie, 200",
    "aanmelder.naam, 200",
    "clientreferentie, 200",
    "clientondersteuner.organisatie, 200",
    "clientondersteuner.naam, 200",
    "zorgvraag, 10000",
    "overbrugging, 10000",
    "toestemming.grondslag, 10000",
    "spoedMotivering, 10000"
  })
  void tekst_is_hoogstens_zo_lang(String veld, int lengte) {
    assertThat(fouten(met(veld, tekst("€".repeat(lengte))))).isEmpty();
    assertThat(fouten(met(veld, tekst("€".repeat(lengte + 1)))))
        .extracting(Fout::veld)
        .containsExactly(veld);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aanmelder.organisatie",
        "aanmelder.naam",
        "clientreferentie",
        "zorgvraag",
        "overbrugging",
        "toestemming.grondslag",
        "spoedMotivering",
        "clientondersteuner.organisatie",
        "clientondersteuner.naam"
      })
  void een_bsn_wordt_gemeld_tot_de_aanmelder_bevestigt_dat_het_er_geen_is(String veld) {
    var boom = met(veld, tekst("Dossier " + GETAL + " ligt klaar"));

    assertThat(fouten(boom)).containsExactly(new Fout(veld, Invoerlezer.MOGELIJK_BSN));
    assertThat(fouten(met(boom, "geenBsn", "[\"" + veld + "\"]"))).isEmpty();
  }

  @Test
  void ook_in_een_mailadres_wordt_een_bsn_gemeld() {
    assertThat(fouten(met("aanmelder.email", tekst("p" + GETAL + "@example.org"))))
        .containsExactly(new Fout("aanmelder.email", Invoerlezer.MOGELIJK_BSN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\u0000", "\\u0007", "\\u001b", "\\u007f", "\\u0085", "\\ud800", "\\udc00x"})
  void stuurtekens_en_halve_tekens_worden_geweigerd(String teken) {
    for (var veld : List.of("zorgvraag", "aanmelder.naam", "clientreferentie")) {
      assertThat(fouten(met(veld, "\"tekst" + teken + "tekst\"")))
          .extracting(Fout::veld)
          .containsExactly(veld);
    }
  }

  @Test
  void een_regeleinde_mag_in_een_tekst_maar_niet_in_een_naam() {
    assertThat(fouten(met("zorgvraag", "\"een\\r\\n\\ttwee 😀\""))).isEmpty();
    assertThat(fouten(met("aanmelder.naam", "\"een\\ntwee\""))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "j.devries",
        "@example.org",
        "j@",
        "j@example",
        "j@@example.org",
        "j..d@example.org",
        ".j@example.org",
        "j@-example.org",
        "j@example..org",
        "J <j@example.org>",
        "j@example.org,k@example.org",
        "j@example.org\\r\\nBcc: k@example.org",
        "j d@example.org",
        " j@example.org",
        "\\\"j\\\"@example.org",
        "j@exämple.org"
      })
  void een_mailadres_moet_gewoon_geschreven_zijn(String adres) {
    assertThat(fouten(met("aanmelder.email", "\"" + adres + "\"")))
        .extracting(Fout::veld)
        .containsExactly("aanmelder.email");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"j+rdm@example.org", "J.de-Vries_1@sub.example.org", "o'neil@xn--e1afmkfd.org"})
  void gewone_mailadressen_mogen(String adres) {
    assertThat(fouten(met("aanmelder.email", tekst(adres)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GEWEIGERD", "NIET_GEVRAAGD", "NIET_MOGELIJK"})
  void zonder_toestemming_moet_er_een_grondslag_zijn(String status) {
    var boom = met("toestemming.status", tekst(status));

    assertThat(fouten(boom)).extracting(Fout::veld).containsExactly("toestemming.grondslag");
    assertThat(fouten(met(boom, "toestemming.grondslag", "\"ANONIEM\""))).isEmpty();
  }

  @Test
  void spoed_moet_een_motivering_en_een_grond_hebben() {
    var boom = met("spoed", "true");

    assertThat(fouten(boom))
        .extracting(Fout::veld)
        .containsExactly("spoedMotivering", "spoedGronden");
    met(boom, "spoedMotivering", "\"Ontslag dreigt.\"");
    met(boom, "spoedGronden", "[\"VERLIES_PLEK\"]");
    assertThat(lezer.lees(boom).kenmerken().spoedGevraagd()).isTrue();
  }

  @Test
  void alleen_de_client_zelf_ziet_af_van_een_clientondersteuner() {
    var boom = met("clientondersteuner.status", "\"AFGEZIEN\"");

    assertThat(fouten(boom))
        .extracting(Fout::veld)
        .containsExactly("clientondersteuner.afgezienDoor");
    assertThat(fouten(met(boom, "clientondersteuner.afgezienDoor", "\"CLIENT\""))).isEmpty();
    assertThat(fouten(met("clientondersteuner.afgezienDoor", "\"CLIENT\"")))
        .extracting(Fout::veld)
        .containsExactly("clientondersteuner.afgezienDoor");
  }

  @Test
  void een_clientondersteuner_die_er_is_moet_te_bereiken_zijn() {
    var boom = met("clientondersteuner.status", "\"AANWEZIG\"");

    assertThat(fouten(boom))
        .extracting(Fout::veld)
        .containsExactly("clientondersteuner.naam", "clientondersteuner.email");
    met(boom, "clientondersteuner.organisatie", "\"MEE Samen\"");
    assertThat(fouten(met(boom, "clientondersteuner.email", "\"co@example.org\""))).isEmpty();
  }

  @Test
  void een_client_die_zichzelf_aanmeldt_heeft_geen_organisatie_nodig() {
    var boom = met("aanmelder.rol", "\"CLIENT\"");

    assertThat(fouten(met(boom, "aanmelder.organisatie", "null"))).isEmpty();
  }

  @Test
  void de_dag_van_vandaag_is_die_in_twente() {
    assertThat(fouten(met("elders[0].tot", "\"2026-11-22\""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"topx", "levensloopaanpak"})
  void een_tafel_naast_de_treden_brengt_een_casus_niet_hoger(String tafel) {
    var boom = met("elders[0].tafel", tekst(tafel));

    assertThat(lezer.lees(boom).elders()).hasSize(1);
    assertThat(lezer.lees(boom).kenmerken().eldersZonderOplossing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ZONDER_OPLOSSING,",
    "OPLOSSING, false",
    "ADVIES, false",
    "AANHOUDEN, false",
    "GEEN_OPLOSSING, true",
    "NIET_TOEGELATEN, true",
    "GEEN_UITKOMST, true"
  })
  void alleen_een_bespreking_zonder_oplossing_telt_voor_de_trede(String uitkomst, Boolean telt) {
    var boom = met("elders[0].uitkomst", tekst(uitkomst));

    if (telt == null) {
      assertThat(fouten(boom)).hasSize(1);
    } else {
      assertThat(!lezer.lees(boom).kenmerken().eldersZonderOplossing().isEmpty()).isEqualTo(telt);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "vreemd, vreemd",
    "aanmelder.vreemd, aanmelder.vreemd",
    "toestemming.vreemd, toestemming.vreemd",
    "elders[0].vreemd, elders[0].vreemd",
    "externeTermijnen[0].vreemd, externeTermijnen[0].vreemd",
    "clientondersteuner.vreemd, clientondersteuner.vreemd"
  })
  void een_onbekend_veld_wordt_gemeld(String pad, String veld) {
    assertThat(fouten(met(pad, "1"))).extracting(Fout::veld).containsExactly(veld);
  }

  @Test
  void een_veldnaam_die_zelf_inhoud_is_komt_niet_terug() {
    var boom = boom();
    boom.put("Jan Jansen 111222333", 1);

    assertThat(fouten(boom)).containsExactly(new Fout("", "Dit veld bestaat niet."));
  }

  @Test
  void elke_fout_wordt_tegelijk_gemeld_en_geen_enkele_herhaalt_de_invoer() {
    var boom = met("aanmelder.rol", "\"GEHEIM\"");
    met(boom, "aanmelder.email", "\"GEHEIM\"");
    met(boom, "gemeente", "\"GEHEIM\"");
    met(boom, "zorgvraag", "\"GEHEIM 111222333\"");
    met(boom, "hoogcomplex", "\"GEHEIM\"");
    met(boom, "elders[0].tot", "\"GEHEIM\"");
    met(boom, "toestemming.status", "\"GEHEIM\"");
    met(boom, "geenBsn", "[\"GEHEIM\"]");
    met(boom, "vreemd", "\"GEHEIM\"");
    boom.remove("overbrugging");

    var fouten = fouten(boom);

    assertThat(fouten)
        .extracting(Fout::veld)
        .containsExactlyInAnyOrder(
            "aanmelder.rol",
            "aanmelder.email",
            "gemeente",
            "zorgvraag",
            "overbrugging",
            "hoogcomplex",
            "elders[0].tot",
            "toestemming.status",
            "vreemd",
            "geenBsn");
    assertThat(fouten.toString()).doesNotContain("GEHEIM");
  }

  @Test
  void een_lijst_met_te_veel_regels_wordt_als_geheel_geweigerd() {
    assertThat(fouten(met("elders", "[" + "{},".repeat(50) + "{}]")))
        .containsExactly(new Fout("elders", "Geef er hoogstens 50."));
  }

  private List<Fout> fouten(ObjectNode boom) {
    var geweigerd = catchThrowableOfType(OngeldigeInvoer.class, () -> lezer.lees(boom));
    return geweigerd == null ? List.of() : geweigerd.fouten();
  }

  private static String tekst(String tekst) {
    return "\"" + tekst + "\"";
  }
}
