package nl.rdm.escalatie.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Wat de regio bijhoudt: gevuld uit de bronnen, met elke wijziging erbij; foute invoer niet. */
@RdmTest
@Transactional
class RegisterTest {

  private static final String LEEG = "(leeg)";

  @Autowired private Register register;
  @Autowired private Overlegtafels tafels;
  @Autowired private Accounts accounts;
  @Autowired private IdentityService identiteiten;
  @Autowired private JdbcClient jdbc;

  @Test
  void het_begint_met_wat_de_bronnen_zeggen_en_zegt_waar() {
    assertThat(register.delen())
        .extracting(Registerdeel::id)
        .containsExactly(
            "regio",
            "tafels",
            "gemeenten",
            "organisaties",
            "ondersteuners",
            "functies",
            "ontvangers");
    assertThat(register.ingangen(deel("tafels"))).hasSize(7);
    assertThat(register.ingangen(deel("organisaties"))).hasSize(5);
    assertThat(register.ingangen(deel("gemeenten")))
        .extracting(Ingang::naam)
        .containsExactlyElementsOf(Groepen.GEMEENTEN);
    assertThat(
            Stream.of("regio", "tafels", "gemeenten", "organisaties", "ontvangers")
                .flatMap(deel -> register.ingangen(deel(deel)).stream()))
        .allSatisfy(
            ingang ->
                assertThat(ingang.bron())
                    .get()
                    .asString()
                    .matches("[NOH]:\\d+(-\\d+)?(, [NOH]:\\d+(-\\d+)?)*"));
  }

  @Test
  void elke_ingang_heeft_een_bijhouder_die_bestaat() {
    var groepen = identiteiten.createGroupQuery().list().stream().map(Group::getId).toList();
    assertThat(
            register.delen().stream()
                .flatMap(
                    deel ->
                        register.ingangen(deel).stream()
                            .flatMap(ingang -> deel.eigenaar(ingang.sleutel()).stream())))
        .hasSizeGreaterThan(20)
        .allSatisfy(groep -> assertThat(groepen).contains(groep));
    assertThat(deel("tafels").eigenaar("crisisteam")).contains("tafel-crisisteam");
    assertThat(deel("tafels").eigenaar("bestuurlijk-escalatieoverleg")).contains("coordinatiepunt");
    assertThat(deel("gemeenten").eigenaar("hof-van-twente"))
        .contains(Groepen.gemeente("Hof van Twente"));
  }

  @Test
  void een_wijziging_houdt_bij_wie_wanneer_wat_was_en_wat_werd() {
    var eerst = ingang("tafels", "transfertafel");

    wijzig("tafels", "transfertafel", Map.of("ritme_dagen", "7", "website", ""));

    assertThat(register.geschiedenis(deel("tafels"), "transfertafel"))
        .extracting(Wijziging::veld, Wijziging::oud, Wijziging::nieuw, Wijziging::door)
        .containsExactlyInAnyOrder(
            tuple("ritme_dagen", "14", "7", "themagroep"),
            tuple("website", eerst.waarde("website"), "", "themagroep"));
    assertThat(tafels.van("transfertafel").orElseThrow().ritme().orElseThrow().dagen())
        .isEqualTo(7);
    assertThat(ingang("tafels", "transfertafel").versie()).isGreaterThan(eerst.versie());
  }

  @Test
  void wat_gelijk_bleef_is_geen_wijziging() {
    wijzig("tafels", "transfertafel", Map.of());

    assertThat(register.geschiedenis(deel("tafels"), "transfertafel")).isEmpty();
  }

  @Test
  void wat_niemand_weet_mag_leeg_blijven_maar_wat_er_stond_wordt_niet_gewist() {
    wijzig("regio", "twente", Map.of("grondslag", "Het besluit van de stuurgroep."));
    wijzig("tafels", "levensloopaanpak", Map.of("doel", "Een lange adem."));

    assertThat(ingang("regio", "twente").ontbreekt(deel("regio").velden()))
        .extracting(Veld::naam)
        .contains("verantwoordelijke")
        .doesNotContain("grondslag");
    assertThatThrownBy(() -> wijzig("regio", "twente", Map.of("grondslag", LEEG)))
        .isInstanceOf(OngeldigeInvoer.class);
  }

  @Test
  void wie_een_oude_versie_wijzigt_overschrijft_niets() {
    var eerst = ingang("tafels", "transfertafel");
    wijzig("tafels", "transfertafel", Map.of("ritme_dagen", "7"));

    assertThatThrownBy(
            () ->
                register.wijzig(
                    deel("tafels"),
                    "transfertafel",
                    ingevuld(eerst, Map.of("ritme_dagen", "21")),
                    eerst.versie(),
                    themagroep()))
        .isInstanceOf(Ingehaald.class);
    assertThat(ingang("tafels", "transfertafel").waarde("ritme_dagen")).isEqualTo("7");
  }

  /** Anders is de termijn van zo'n tafel om voordat haar overleg er is. */
  @Test
  void een_tafel_naast_de_treden_overlegt_zo_vaak_dat_het_in_haar_termijn_past() {
    assertThatThrownBy(() -> wijzig("tafels", "topx", ritme("28", "1")))
        .isInstanceOfSatisfying(
            OngeldigeInvoer.class,
            fout ->
                assertThat(fout.fouten())
                    .singleElement()
                    .satisfies(een -> assertThat(een.melding()).contains("30 werkdagen")));
    wijzig("tafels", "topx", ritme("28", "0"));
    assertThat(ingang("tafels", "topx").waarde("ritme_dagen")).isEqualTo("28");
  }

  /** Dertig werkdagen voor de trede en vijf na het overleg: zeven weken. */
  @ParameterizedTest
  @CsvSource({"transfertafel, 1", "hoogcomplex, 2"})
  void een_tafel_in_een_trede_overlegt_zo_vaak_dat_een_casus_het_in_die_trede_haalt(
      String tafel, int trede) {
    for (var teWeinig : List.of(ritme("50", "0"), ritme("28", "22"), ritme("3650", "0"))) {
      assertThatThrownBy(() -> wijzig("tafels", tafel, teWeinig))
          .isInstanceOfSatisfying(
              OngeldigeInvoer.class,
              fout ->
                  assertThat(fout.fouten())
                      .singleElement()
                      .satisfies(
                          een ->
                              assertThat(een.veld() + een.melding())
                                  .startsWith("ritme_dagen")
                                  .contains("trede " + trede + " duurt 30 werkdagen")
                                  .endsWith("hoogstens 49.")));
    }
    wijzig("tafels", tafel, ritme("49", "0"));
    wijzig("tafels", tafel, ritme("28", "21"));
    wijzig("tafels", "bestuurlijk-escalatieoverleg", ritme("90", "0"));
    assertThat(ingang("tafels", tafel).waarde("ritme_dagen")).isEqualTo("28");
  }

  private static Map<String, String> ritme(String dagen, String vooraf) {
    return Map.of(
        "eerste_overleg", "2026-01-12", "ritme_dagen", dagen, "indientermijn_dagen", vooraf);
  }

  /** Alles wat fout is in een keer, en er verandert niets. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "ritme van nul dagen; tafels; transfertafel; ritme_dagen=0; ritme_dagen: Een overleg is hoogstens elke dag",
        "ritme onder nul; tafels; transfertafel; ritme_dagen=-1; ritme_dagen: Geef een geheel getal",
        "ritme in woorden; tafels; transfertafel; ritme_dagen=veertien; ritme_dagen: Geef een geheel getal",
        "ritme te lang; tafels; transfertafel; ritme_dagen=99999; ritme_dagen: Geef een geheel getal",
        "dag zonder ritme; tafels; transfertafel; ritme_dagen=(leeg); ritme_dagen: Vul in om de hoeveel dagen",
        "ritme zonder dag; tafels; transfertafel; eerste_overleg=(leeg); eerste_overleg: Vul een dag in",
        "dag die niet bestaat; tafels; transfertafel; eerste_overleg=2026-02-30; eerste_overleg: Geef een bestaande datum",
        "tijd die niet bestaat; tafels; transfertafel; tijd=25:00; tijd: Deze tijd bestaat niet",
        "tijd in woorden; tafels; transfertafel; tijd=half een; tijd: ",
        "tijd zonder overleg; tafels; hoogcomplex; tijd=12:30; tijd: Zonder vast overleg",
        "indienen zonder overleg; tafels; hoogcomplex; indientermijn_dagen=5; indientermijn_dagen: Zonder vast overleg",
        "langer vooraf indienen dan het ritme toelaat; tafels; transfertafel; indientermijn_dagen=15; indientermijn_dagen: Dit kan niet langer",
        "geen mailadres en geen website; tafels; hoogcomplex; contact=(leeg); contact: Vul een e-mailadres of een website in",
        "geen geldig mailadres van een tafel; tafels; transfertafel; contact=geen adres; contact: Geef een geldig e-mailadres",
        "geen geldige website; tafels; transfertafel; website=javascript:alert(1); website: Schrijf dit zoals",
        "geen doel; tafels; transfertafel; doel=(leeg); doel: Dit is verplicht",
        "geen mailadres van een gemeente; gemeenten; borne; email=(leeg); email: Dit is verplicht",
        "onbekende organisatie; ondersteuners; clientondersteuner; organisatie=BESTAAT_NIET; organisatie: Kies uit",
        "geen naam; organisaties; SCOT; naam=(leeg); naam: Dit is verplicht",
        "geen geldig mailadres van een ontvanger; ontvangers; vws; email=ministerie; email: Geef een geldig e-mailadres",
      })
  void foute_invoer_wordt_met_woorden_geweigerd(
      String wat, String deel, String sleutel, String invoer, String melding) {
    var paar = invoer.split("=", 2);
    var voor = ingang(deel, sleutel);

    var fout =
        catchThrowableOfType(
            OngeldigeInvoer.class, () -> wijzig(deel, sleutel, Map.of(paar[0], paar[1])));

    assertThat(fout.fouten())
        .extracting(een -> een.veld() + ": " + een.melding())
        .anySatisfy(een -> assertThat(een).startsWith(melding));
    assertThat(ingang(deel, sleutel)).isEqualTo(voor);
  }

  @Test
  void een_onbekende_gemeente_en_een_bestuurder_zonder_gemeente_worden_geweigerd() {
    var functie =
        Map.of(
            "rol", "GEMEENTEBESTUURDER",
            "organisatie", "Gemeente Atlantis",
            "naam", "A. Tlas",
            "email", "a.tlas@example.org");
    var onbekend = new HashMap<>(functie);
    onbekend.put("gemeente", "Atlantis");

    assertThat(fouten("functies", functie))
        .containsExactly("gemeente: Kies van welke gemeente deze bestuurder is.");
    assertThat(fouten("functies", onbekend))
        .singleElement()
        .asString()
        .startsWith("gemeente: Kies uit: Almelo");
    assertThat(fouten("functies", Map.of()))
        .extracting(fout -> fout.split(":")[0])
        .containsExactlyInAnyOrder("rol", "organisatie", "naam", "email");
  }

  @Test
  void een_organisatie_komt_er_een_keer_in() {
    var nieuw = Map.of("naam", "Steunpunt Oost", "werk", "Denkt mee.", "actief", "true");

    var sleutel = voegToe("organisaties", nieuw);

    assertThat(sleutel).isEqualTo("STEUNPUNT_OOST");
    assertThat(ingang("organisaties", sleutel).bron()).isEmpty();
    assertThat(deel("ondersteuners").keuzes("organisatie")).containsKey(sleutel);
    assertThat(register.geschiedenis(deel("organisaties"), sleutel))
        .extracting(Wijziging::oud)
        .containsOnly("");
    assertThat(fouten("organisaties", nieuw))
        .singleElement()
        .asString()
        .startsWith("naam: Dit staat al in het register");
  }

  @Test
  void twee_lange_namen_met_hetzelfde_begin_zijn_twee_organisaties() {
    var naam = "Onafhankelijke cliëntondersteuning voor iedereen in Twente, ";

    var oost = voegToe("organisaties", Map.of("naam", naam + "oost", "werk", "Denkt mee."));
    var west = voegToe("organisaties", Map.of("naam", naam + "west", "werk", "Denkt mee."));

    assertThat(oost).isNotEqualTo(west).hasSize(40);
  }

  @Test
  void de_themagroep_voegt_een_functie_en_een_clientondersteuner_toe() {
    var functie =
        voegToe(
            "functies",
            Map.of(
                "rol", "GEMEENTEBESTUURDER",
                "gemeente", "Borne",
                "organisatie", "Gemeente Borne",
                "naam", "B. Orne",
                "email", "b.orne@example.org",
                "actief", "true"));
    jdbc.sql("delete from ondersteuner").update();
    var ondersteuner =
        Map.of("account", "clientondersteuner", "organisatie", "MEESAMEN", "actief", "true");

    assertThat(ingang("functies", functie).waarde("naam")).isEqualTo("B. Orne");
    assertThat(ingang("functies", functie).versie()).isPositive();
    assertThat(voegToe("ondersteuners", ondersteuner)).isEqualTo("clientondersteuner");
    assertThat(ingang("ondersteuners", "clientondersteuner").waarde("organisatie"))
        .isEqualTo("MEESAMEN");
    assertThat(fouten("ondersteuners", ondersteuner))
        .singleElement()
        .asString()
        .startsWith("account: Dit staat al in het register");
  }

  /** Een plaatje is in Java en in de database twee tekens. */
  @Test
  void wat_niet_in_de_kolom_past_wordt_met_woorden_geweigerd() {
    assertThat(
            fouten(
                "organisaties", Map.of("naam", "Steunpunt " + "😀".repeat(100), "werk", "Veel.")))
        .containsExactly("naam: Gebruik hoogstens 200 tekens; een plaatje telt voor twee.");
  }

  @Test
  void wie_niets_te_wijzigen_heeft_bevestigt_alsnog() {
    register.bevestig(deel("tafels"), "topx", false, "systeem");
    assertThat(ingang("tafels", "topx").nietBevestigdSinds()).isPresent();
    assertThat(ingang("tafels", "topx").bevestigd()).isEmpty();

    register.bevestig(deel("tafels"), "topx", true, "topx");

    assertThat(ingang("tafels", "topx").nietBevestigdSinds()).isEmpty();
    assertThat(ingang("tafels", "topx").bevestigd().orElseThrow().door()).isEqualTo("topx");
  }

  private List<String> fouten(String deel, Map<String, String> waarden) {
    return catchThrowableOfType(OngeldigeInvoer.class, () -> voegToe(deel, waarden))
        .fouten()
        .stream()
        .map(fout -> fout.veld() + ": " + fout.melding())
        .toList();
  }

  private String voegToe(String deel, Map<String, String> waarden) {
    var ingevuld = new HashMap<String, List<String>>();
    waarden.forEach((veld, waarde) -> ingevuld.put(veld, List.of(waarde)));
    return register.voegToe(deel(deel), ingevuld, themagroep());
  }

  private void wijzig(String deel, String sleutel, Map<String, String> anders) {
    var nu = ingang(deel, sleutel);
    register.wijzig(deel(deel), sleutel, ingevuld(nu, anders), nu.versie(), themagroep());
  }

  private static Map<String, List<String>> ingevuld(Ingang nu, Map<String, String> anders) {
    var ingevuld = new HashMap<String, List<String>>();
    nu.waarden().forEach((veld, waarde) -> ingevuld.put(veld, List.of(waarde)));
    anders.forEach(
        (veld, waarde) -> ingevuld.put(veld, List.of(LEEG.equals(waarde) ? "" : waarde)));
    return ingevuld;
  }

  private Ingang ingang(String deel, String sleutel) {
    return register.van(deel(deel), sleutel).orElseThrow();
  }

  private Registerdeel deel(String id) {
    return register.deel(id).orElseThrow();
  }

  private Account themagroep() {
    return accounts.account("themagroep").orElseThrow();
  }
}
