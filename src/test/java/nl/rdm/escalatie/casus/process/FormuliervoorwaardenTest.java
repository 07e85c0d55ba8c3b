package nl.rdm.escalatie.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.rdm.escalatie.casus.process.Formulier.Veld;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wat een formulier bij welk antwoord vraagt, zoals de server het leest. */
class FormuliervoorwaardenTest {

  private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

  private static final Pattern ALS =
      Pattern.compile("\\{\\{#if ([^}]*)}}((?:(?!\\{\\{#if ).)*?)\\{\\{/if}}", Pattern.DOTALL);

  static List<Path> formulieren() throws IOException {
    try (var gevonden = Files.list(Path.of("forms"))) {
      return gevonden.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("formulieren")
  void zonder_antwoord_en_zonder_variabelen_is_elke_voorwaarde_gewoon_waar(Path bestand)
      throws IOException {
    var niets = Variables.createVariables();

    assertThat(lees(bestand).velden())
        .flatExtracting(Veld::verberg)
        .allSatisfy(voorwaarde -> assertThat(waarde(voorwaarde, niets)).isEqualTo(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rdm-casus.aanmeldingToetsen | besluit=IN_BEHANDELING gemeente=Enschede | besluit
          rdm-casus.aanmeldingToetsen | besluit=IN_BEHANDELING gemeente=ONBEKEND | besluit aangewezenGemeente inhoud_redenGemeente
          rdm-casus.aanmeldingToetsen | besluit=AANVULLEN gemeente=ONBEKEND | besluit inhoud_vraagOmAanvulling
          rdm-casus.aanmeldingToetsen | besluit=DOORVERWIJZEN | besluit verwijzing inhoud_toelichting
          rdm-casus.aanmeldingToetsen | besluit=IN_BEHANDELING eldersZonderOplossing=true | besluit eldersNagegaan
          rdm-casus.aanmeldingToetsen | besluit=DOORVERWIJZEN eldersZonderOplossing=true | besluit verwijzing inhoud_toelichting
          rdm-casus.nazorgNagaan | besluit=NIET_UITGEVOERD bevestigdDoor=NIEMAND | besluit bevestigdDoor inhoud_nazorg
          trede-1-regionaal.tafelKiezen | besluit=VOORSTEL_VOLGEN | besluit
          trede-1-regionaal.tafelKiezen | besluit=ANDERE_TAFEL | besluit gekozenTafel inhoud_reden
          trede-2-bovenregionaal.tafelKiezen | besluit=GEEN_TAFEL | besluit inhoud_reden
          trede-1-regionaal.vervolgBepalen | besluit=NAAR_TREDE_3 | besluit inhoud_motivering
          trede-1-regionaal.vervolgBepalen | besluit=OPLOSSING | besluit inhoud_oplossing
          trede-2-bovenregionaal.vervolgBepalen | besluit=TERUG_NAAR_TREDE_1 | besluit inhoud_motivering
          trede-1-regionaal.vervolgBepalen | besluit=VOLGENDE_TREDE directGevaar=true | nogDirectGevaar besluit
          trede-2-bovenregionaal.vervolgBepalen | besluit=VOLGENDE_TREDE directGevaar=true | nogDirectGevaar besluit
          trede-2-bovenregionaal.vervolgBepalen | besluit=VOLGENDE_TREDE | besluit
          overlegtafel.instroomToetsen | besluit=TOELATEN instroomadvies=NIET_TOELATEN | besluit inhoud_redenToelaten
          overlegtafel.instroomToetsen | besluit=TOELATEN instroomadvies=BEOORDELEN | besluit
          overlegtafel.instroomToetsen | besluit=NIET_TOELATEN | besluit inhoud_reden
          overlegtafel.casusIndienen | besluit=INGEDIEND | besluit
          overlegtafel.casusIndienen | besluit=CRISIS | besluit inhoud_redenCrisis
          overlegtafel.crisisBeoordelen | besluit=TOELATEN instroomadvies=TOELATEN | beoordeeldDoor besluit
          overlegtafel.crisisBeoordelen | besluit=TOELATEN instroomadvies=NIET_TOELATEN | beoordeeldDoor besluit inhoud_redenToelaten
          overlegtafel.crisisBeoordelen | besluit=NIET_TOELATEN instroomadvies=NIET_TOELATEN | beoordeeldDoor besluit inhoud_reden
          overlegtafel.crisiszorgRegelen | besluit=OPLOSSING | besluit inhoud_uitkomst
          overlegtafel.crisiszorgRegelen | besluit=GEEN_OPLOSSING | besluit inhoud_uitkomst inhoud_weigeringen
          overlegtafel.uitkomstVastleggen | besluit=ADVIES | besluit inhoud_uitkomst
          overlegtafel.uitkomstVastleggen | besluit=AANHOUDEN | besluit aangehoudenTot inhoud_uitkomst
          overlegtafel.uitkomstVastleggen | besluit=GEEN_OPLOSSING | besluit inhoud_uitkomst inhoud_weigeringen
          trede-3-bestuurlijk-escalatieoverleg.overlegBijeenroepen | besluit=BIJEENROEPEN | behandelregie besluit
          trede-3-bestuurlijk-escalatieoverleg.oplegnotitieOpstellen | inhoud_mogelijkheid_B=Wonen | inhoud_gevraagd inhoud_mogelijkheid_A inhoud_kosten_A inhoud_betaler_A inhoud_kosten_B inhoud_betaler_B inhoud_vanavond inhoud_nogNodig
          trede-3-bestuurlijk-escalatieoverleg.overlegBijeenroepen | besluit=WEIGEREN | behandelregie besluit inhoud_reden
          trede-3-bestuurlijk-escalatieoverleg.deelnemersVaststellen | deelnemers=POLITIE,ANDERS | deelnemers inhoud_naam_POLITIE inhoud_email_POLITIE inhoud_naam_ANDERS inhoud_email_ANDERS metZvh
          trede-3-bestuurlijk-escalatieoverleg.deelnemersVaststellen | deelnemers=POLITIE,ANDERS bekendeRollen=POLITIE | deelnemers inhoud_naam_ANDERS inhoud_email_ANDERS metZvh
          trede-3-bestuurlijk-escalatieoverleg.deelnemersVaststellen | deelnemers=POLITIE bekendeRollen=POLITIE anderAdres=POLITIE | deelnemers inhoud_naam_POLITIE inhoud_email_POLITIE metZvh
          trede-3-bestuurlijk-escalatieoverleg.deelnemersVaststellen | deelnemers=POLITIE bekendeRollen=POLITIE vervangen=POLITIE | deelnemers inhoud_naam_POLITIE inhoud_email_POLITIE mandaat_POLITIE metZvh
          trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen | besluit=GEVONDEN aanbodOntbreekt=NEE | mandatenNagegaan besluit inhoud_gemisteStappen uitvoerders inhoud_afspraak1 afspraakWie1 afspraakDatum1 aanbodOntbreekt
          trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen | besluit=GEACCORDEERD aanbodOntbreekt=JA inhoud_afspraak1=Plek inhoud_afspraak2=Geld | mandatenNagegaan besluit inhoud_gemisteStappen uitvoerders inhoud_afspraak1 afspraakWie1 afspraakDatum1 afspraakWie2 afspraakDatum2 aanbodOntbreekt inhoud_ontbrekendAanbod
          trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen | besluit=ZONDER_VOLLEDIGE_STEUN | mandatenNagegaan besluit inhoud_gemisteStappen uitvoerders inhoud_nietSteunend inhoud_afspraak1 afspraakWie1 afspraakDatum1 aanbodOntbreekt
          trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen | besluit=TERUGGEGEVEN | mandatenNagegaan besluit inhoud_gemisteStappen terugNaar inhoud_uitvoeringsadviezen aanbodOntbreekt
          trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen | besluit=GEEN_OVEREENSTEMMING | mandatenNagegaan besluit inhoud_gemisteStappen inhoud_standpunten aanbodOntbreekt
          trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen | besluit=VERZETTEN aanbodOntbreekt=JA | besluit inhoud_redenVerzetten
          afspraak-volgen.afspraakNagaan | besluit=NAGEKOMEN | besluit
          afspraak-volgen.afspraakNagaan | besluit=NIEUWE_DATUM | besluit nieuweDatum inhoud_reden
          afspraak-volgen.afspraakNagaan | besluit=NIEUWE_DATUM keerVerzet=0 | besluit nieuweDatum inhoud_reden
          afspraak-volgen.afspraakNagaan | besluit=NIEUWE_DATUM keerVerzet=1 | besluit nieuweDatum toestemmingClientondersteuner inhoud_reden
          afspraak-volgen.afspraakNagaan | besluit=TERUG_NAAR_TAFEL | besluit inhoud_reden
          trede-3-bestuurlijk-escalatieoverleg.vervolgBesluiten | besluit=OPNIEUW_BIJEENROEPEN | besluit inhoud_naamBesluiter besluiterFunctie inhoud_motivering
          trede-3-bestuurlijk-escalatieoverleg.overschrijdingBeoordelen | besluit=NAAR_TREDE_4 | besluit inhoud_naamBesluiter besluiterFunctie inhoud_motivering
          trede-4-bewindspersoon.opAdviesBesluiten | besluit=OPLOSSING | besluit inhoud_naamBesluiter besluiterFunctie inhoud_oplossing
          trede-4-bewindspersoon.opAdviesBesluiten | besluit=TERUG_NAAR_TREDE_3 | besluit inhoud_naamBesluiter besluiterFunctie inhoud_motivering
          """)
  void verplicht_is_alleen_wat_bij_het_antwoord_hoort(
      String formulier, String antwoorden, String verplicht) throws IOException {
    var weten = weten(antwoorden);
    var zichtbaar =
        lees(Path.of("forms", formulier + ".form")).velden().stream()
            .filter(veld -> veld.verberg().stream().noneMatch(v -> waarde(v, weten).equals(true)))
            .toList();

    assertThat(zichtbaar)
        .filteredOn(veld -> veld.eist("required"))
        .extracting(Veld::sleutel)
        .containsExactly(verplicht.split(" "));
    assertThat(zichtbaar.stream().anyMatch(veld -> veld.sleutel().equals("geenBsn")))
        .as("de bevestiging over getallen staat bij een tekst")
        .isEqualTo(zichtbaar.stream().anyMatch(Veld::inhoud));
  }

  /** Wie de uitkomst vastlegt van een overleg dat nog komt, ziet dat het nog niet geweest is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen",
        "overlegtafel.uitkomstVastleggen"
      })
  void een_overleg_dat_nog_niet_geweest_is_staat_er_als_waarschuwing(String formulier)
      throws IOException {
    var vandaag = LocalDate.now();

    assertThat(verborgen(formulier, vandaag.plusDays(1) + "T09:00")).isEqualTo(false);
    assertThat(verborgen(formulier, vandaag.plusYears(1).toString())).isEqualTo(false);
    assertThat(verborgen(formulier, vandaag + "T23:00")).isEqualTo(true);
    assertThat(verborgen(formulier, vandaag.minusDays(1).toString())).isEqualTo(true);
    assertThat(verborgen(formulier, null)).isEqualTo(true);
  }

  /** Een tafel zonder vast overleg bespreekt een casus uiterlijk op die dag, en mag eerder. */
  @Test
  void zonder_vast_overleg_is_er_niets_om_op_te_wachten() throws IOException {
    var voorwaarde = tekst("overlegtafel.uitkomstVastleggen", "tekst_nogNietGeweest");
    var morgen = LocalDate.now().plusDays(1).toString();
    for (var vast : List.of(true, false)) {
      assertThat(
              waarde(
                  voorwaarde,
                  Variables.putValue("overlegOp", morgen)
                      .putValue("overlegStap", "taak")
                      .putValue("overlegVast", vast)))
          .isEqualTo(!vast);
    }
  }

  /** Wie bericht krijgt en wie meeleest, en wat voor datum het is, verschilt per tafel (R53). */
  @ParameterizedTest
  @CsvSource({"transfertafel, true", "levensloopaanpak, false", "topx, false"})
  void wie_een_uitkomst_vastlegt_leest_wie_daarvan_hoort(String tafel, boolean vast)
      throws IOException {
    var tekst =
        leesbaar(
            "overlegtafel.uitkomstVastleggen",
            Variables.putValue("tafel", tafel)
                .putValue("overlegOp", "2026-11-30")
                .putValue("overlegVast", vast));
    var topx = tafel.equals("topx");
    var naast = topx || tafel.equals("levensloopaanpak");

    assertThat(tekst).contains(vast ? "**Overleg:**" : "**Uiterlijk te bespreken op:**");
    assertThat(tekst.contains("De aanmelder, de cliëntondersteuner, de gemeente")).isEqualTo(!topx);
    assertThat(tekst.contains("De aanmelder en de cliëntondersteuner krijgen geen bericht"))
        .isEqualTo(topx);
    assertThat(tekst.contains("Bestuurders gebruiken dit")).isEqualTo(!topx);
    assertThat(tekst.contains("Alleen TopX leest dit.")).isEqualTo(topx);
    assertThat(tekst.contains("kiest het aanmeldpunt het vervolg")).isEqualTo(!naast);
    assertThat(tekst.contains("binnen de termijn van deze tafel")).isEqualTo(naast);
    assertThat(tekst.contains("de termijn van de trede wijkt")).isEqualTo(!naast);
  }

  /** Wat Tasklist van teksten en uitleg toont: elke voorwaarde, de binnenste eerst. */
  private static String leesbaar(String formulier, VariableMap weten) throws IOException {
    var delen = new ObjectMapper().readTree(Path.of("forms", formulier + ".form").toFile());
    var tekst =
        StreamSupport.stream(delen.path("components").spliterator(), false)
            .skip(1)
            .map(deel -> deel.path("text").asText() + " " + deel.path("description").asText())
            .collect(Collectors.joining("\n"));
    for (var als = ALS.matcher(tekst); als.find(); als = ALS.matcher(tekst)) {
      var waar = Boolean.TRUE.equals(waarde("=" + als.group(1), weten));
      tekst = als.replaceFirst(waar ? Matcher.quoteReplacement(als.group(2)) : "");
    }
    return tekst;
  }

  /** Een datum voordat het plan er hoort te zijn mag, en staat er als waarschuwing. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-06T16:45,, false",
    "2026-02-06T17:00,, true",
    ", 2026-02-05T10:00, false",
    ", 2026-02-09T10:00, true",
    ",, true"
  })
  void een_overleg_voordat_het_plan_er_hoort_te_zijn_staat_er_als_waarschuwing(
      String eigen, String gekozen, boolean verborgen) throws IOException {
    var voorwaarde =
        tekst("trede-3-bestuurlijk-escalatieoverleg.datumVaststellen", "tekst_voorHetPlan");
    var weten =
        Variables.putValue("besluit", "VASTSTELLEN")
            .putValue("overlegOp", eigen)
            .putValue("gekozenMoment", gekozen);
    assertThat(waarde(voorwaarde, weten)).isEqualTo(true);
    assertThat(waarde(voorwaarde, weten.putValue("planGevraagdVoor", "2026-02-06T17:00")))
        .isEqualTo(verborgen);
  }

  private static Object verborgen(String formulier, String overlegOp) throws IOException {
    return waarde(
        tekst(formulier, "tekst_nogNietGeweest"),
        Variables.putValue("overlegOp", overlegOp).putValue("overlegVast", true));
  }

  private static String tekst(String formulier, String id) throws IOException {
    var velden = new ObjectMapper().readTree(Path.of("forms", formulier + ".form").toFile());
    return StreamSupport.stream(velden.path("components").spliterator(), false)
        .filter(veld -> veld.path("id").asText().equals(id))
        .map(veld -> veld.at("/conditional/hide").asText())
        .findFirst()
        .orElseThrow();
  }

  private static VariableMap weten(String antwoorden) {
    var weten = Variables.createVariables();
    if (antwoorden != null) {
      weten.putAll(
          Arrays.stream(antwoorden.split(" "))
              .map(antwoord -> antwoord.split("="))
              .collect(Collectors.toMap(a -> a[0], a -> getypt(a[0], a[1]))));
    }
    return weten;
  }

  private static Object getypt(String sleutel, String waarde) {
    return switch (sleutel) {
      case "deelnemers", "bekendeRollen", "anderAdres", "vervangen" -> List.of(waarde.split(","));
      case "keerVerzet" -> Integer.valueOf(waarde);
      case "eldersZonderOplossing", "directGevaar" -> Boolean.valueOf(waarde);
      default -> waarde;
    };
  }

  private static Object waarde(String voorwaarde, VariableMap weten) {
    return FEEL.evaluateSimpleExpression(voorwaarde.substring(1), weten.asVariableContext());
  }

  private static Formulier lees(Path bestand) throws IOException {
    return Formulier.van(new ObjectMapper().readTree(bestand.toFile()));
  }
}
