package nl.rdm.escalatie.escalatieoverleg.process;

import static nl.rdm.escalatie.Etappes.VERPLICHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.dossier.Documenten;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.escalatieoverleg.Besluitenlijst;
import nl.rdm.escalatie.escalatieoverleg.Overleggen;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** De wegen door het bestuurlijk escalatie overleg. */
@RdmTest
class EscalatieoverlegTest {

  private static final String TREDE_3 = "trede-3-bestuurlijk-escalatieoverleg.";

  /** Tien werkdagen na maandag 2 februari 2026. */
  private static final LocalDateTime OP_TAFEL = LocalDateTime.of(2026, 2, 16, 17, 0);

  @Autowired private Casusrit rit;
  @Autowired private Documenten documenten;
  @Autowired private Accounts accounts;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Overleggen overleggen;

  @Test
  @Eis({"R109", "R110"})
  void coordinatiepunt_neemt_de_casus_in_ontvangst_met_overzicht_van_de_afgelegde_weg() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    etappe.uitkomst(nr, "transfertafel", "GEEN_OPLOSSING");
    rit.wacht(nr, LocalDateTime.of(2026, 3, 13, 10, 0));
    etappe.naTafel(nr, "NAAR_TREDE_3");

    assertThat(rit.open(nr)).containsExactly("casusOntvangen");
    assertThat(sporen.post(nr, "nieuwe-taak")).last().isEqualTo("coordinator");
    assertThat(sporen.stuk(nr, "route", "overzicht").orElseThrow())
        .contains(
            "Trede 1, Triage- en transfertafel: vanaf 2 februari 2026 tot 2 februari 2026."
                + " Uitkomst: geen oplossing.",
            "Trede 1: vanaf 2 februari 2026 tot 13 maart 2026. Uitkomst: geen oplossing.",
            "Trede 3: vanaf 13 maart 2026, loopt nog.",
            "Niet gehaald: Vervolg bepalen, met als laatste dag 9 februari 2026.")
        .doesNotStartWith("-")
        .doesNotContain("\n-");
    assertThat(sporen.schrijver(nr, "route", "overzicht")).contains("systeem");
  }

  @Test
  @Eis({"R95", "R111"})
  void op_verzoek_van_het_coordinatiepunt_roept_de_gemeentebestuurder_het_overleg_bijeen() {
    var nr = etappe.inTrede3();
    rit.doe(nr, "coordinator", "casusOntvangen", Map.of("inhoud_verzoek", "Roep bijeen."));
    assertThat(sporen.post(nr, "verzoek-bijeenroepen")).containsExactly("gemeente", "burgemeester");
    assertThat(sporen.gegevens(nr, "verzoek-bijeenroepen"))
        .contains(
            "Enschede",
            "\"terInformatie\":\"true\"",
            rit.taak(nr, "overlegBijeenroepen").getDueDate().toInstant().toString());
    assertThat(sporen.stuk(nr, TREDE_3 + "casusOntvangen", "verzoek")).contains("Roep bijeen.");
    assertThat(rit.open(nr)).containsExactly("overlegBijeenroepen");

    etappe.bijeengeroepen(nr);
    assertThat(rit.open(nr)).containsExactly("deelnemersVaststellen");
    assertThat(sporen.gedaanDoor(nr, "overlegBijeenroepen")).containsExactly("gemeente");
  }

  @Test
  @Eis("R10")
  void bij_het_bijeenroepen_staat_vast_wie_de_regie_over_de_behandeling_heeft() {
    var nr = etappe.inTrede3();
    rit.doe(nr, "coordinator", "casusOntvangen", Map.of("inhoud_verzoek", "Roep bijeen."));
    assertThat(
            rit.geweigerd(nr, "gemeente", "overlegBijeenroepen", Map.of("besluit", "BIJEENROEPEN")))
        .containsExactly("Wie heeft nu de regie over de behandeling?");
    rit.doe(
        nr,
        "gemeente",
        "overlegBijeenroepen",
        Map.of("besluit", "BIJEENROEPEN", "behandelregie", "INSTELLING"));
    assertThat(rit.variabele(nr, "deelnemersVaststellen", "behandelregie")).isEqualTo("INSTELLING");
    assertThat(sporen.post(nr, "nieuwe-taak")).last().isEqualTo("gemeente");
  }

  @Test
  void gemeente_die_weigert_legt_dat_uit_en_roept_na_een_besluit_op_naam_toch_bijeen() {
    var nr = geweigerd();
    assertThat(rit.open(nr)).containsExactly("vervolgBesluiten");
    assertThat(sporen.stuk(nr, TREDE_3 + "overlegBijeenroepen", "reden"))
        .contains("Er is al een plan.");
    // Hierna besluit iemand op naam, binnen vijf werkdagen.
    assertThat(sporen.gegevens(nr, "uitkomst"))
        .contains("\"besluitVoor\":\"2026-02-09T16:00:00Z\"");
    etappe.vervolg(nr, "OPNIEUW_BIJEENROEPEN");
    assertThat(rit.open(nr)).containsExactly("casusOntvangen");
    etappe.bijeengeroepen(nr);
    assertThat(rit.open(nr)).containsExactly("deelnemersVaststellen");
    assertThat(sporen.post(nr, "verzoek-bijeenroepen"))
        .containsExactly("gemeente", "burgemeester", "gemeente", "burgemeester");
  }

  @Test
  void termijn_op_tafel_eindigt_met_de_ronde_en_een_nieuwe_ronde_begint_een_nieuwe() {
    var nr = geweigerd();
    assertThat(opTafel(nr)).containsExactly("2026-02-16T17:00 VERVALLEN");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 17, 10, 0));
    assertThat(rit.open(nr)).containsExactly("vervolgBesluiten");

    etappe.vervolg(nr, "OPNIEUW_BIJEENROEPEN");
    assertThat(opTafel(nr)).containsExactly("2026-02-16T17:00 VERVALLEN", "2026-03-03T17:00 LOOPT");
    etappe.bijeengeroepen(nr);
    rit.doe(nr, "gemeente", "deelnemersVaststellen", Etappes.deelnemers(VERPLICHT));
    datum(nr, "2026-02-24T14:00");
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.geenOvereenstemming());
    assertThat(opTafel(nr))
        .containsExactly("2026-02-16T17:00 VERVALLEN", "2026-03-03T17:00 GEHAALD");
    rit.wacht(nr, LocalDateTime.of(2026, 3, 4, 10, 0));
    assertThat(rit.open(nr))
        .contains("vervolgBesluiten")
        .doesNotContain("overschrijdingBeoordelen");
  }

  /** Wie over het vervolg besluit heeft geen tweede besluit over dezelfde ronde naast zich. */
  @Test
  void een_besluit_over_de_overschrijding_staat_nooit_naast_een_besluit_over_het_vervolg() {
    var geweigerd = etappe.inTrede3();
    rit.doe(geweigerd, "coordinator", "casusOntvangen", Map.of("inhoud_verzoek", "Roep bijeen."));
    rit.wacht(geweigerd, OP_TAFEL);
    assertThat(rit.open(geweigerd))
        .containsExactly("overlegBijeenroepen", "overschrijdingBeoordelen");
    weiger(geweigerd);
    assertThat(rit.open(geweigerd)).containsExactly("vervolgBesluiten");

    var oneens = etappe.inTrede3();
    etappe.totOverleg(oneens);
    rit.wacht(oneens, OP_TAFEL);
    rit.doe(oneens, "gemeente", "uitkomstVastleggen", Etappes.geenOvereenstemming());
    assertThat(rit.open(oneens)).containsExactly("terugkoppelingOpstellen", "vervolgBesluiten");
    // Het overleg was op 10 februari, binnen de termijn van de zestiende.
    assertThat(opTafel(oneens)).containsExactly("2026-02-16T17:00 GEHAALD");
  }

  @Test
  void een_nieuwe_ronde_erft_geen_antwoord_van_de_vorige() {
    var oneens = etappe.inTrede3();
    etappe.overlegMet(oneens, Etappes.geenOvereenstemming());
    etappe.vervolg(oneens, "OPNIEUW_BIJEENROEPEN");
    assertThat(rit.variabele(oneens, "casusOntvangen", "overlegOp")).isNull();
    etappe.overlegMet(oneens, Etappes.oplossing("GEVONDEN"));
    assertThat(rit.casus(oneens).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);

    var geweigerd = geweigerd();
    etappe.vervolg(geweigerd, "OPNIEUW_BIJEENROEPEN");
    etappe.overlegMet(geweigerd, Etappes.oplossing("GEVONDEN"));
    assertThat(rit.casus(geweigerd).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
  }

  @Test
  @Eis("R9")
  void na_een_weigering_brengt_alleen_een_bestuurder_van_de_woongemeente_de_casus_naar_trede_4() {
    var nr = geweigerd();
    assertThat(rit.casus(nr).trede()).contains(3);
    assertThatThrownBy(
            () -> rit.doe(nr, "coordinator", "vervolgBesluiten", Etappes.opNaam("NAAR_TREDE_4")))
        .hasMessageContaining("coordinator");
    assertThat(rit.geweigerd(nr, "gemeente", "vervolgBesluiten", Map.of("besluit", "NAAR_TREDE_4")))
        .containsExactly("Functie", "Motivering", "Naam van wie besluit");
    etappe.vervolg(nr, "NAAR_TREDE_4");
    assertThat(rit.casus(nr).trede()).contains(4);
    assertThat(sporen.stuk(nr, TREDE_3 + "vervolgBesluiten", "naamBesluiter"))
        .contains("W. Ethouder");
    assertThat(rit.verloop(nr))
        .containsExactly(
            "3 NIET_BIJEENGEROEPEN", "3 bestuurlijk-escalatieoverleg NIET_BIJEENGEROEPEN", "4");
  }

  /** In het verloop staat hoe de laatste ronde eindigde, niet een eerdere. */
  @Test
  void een_ronde_erft_geen_uitkomst_van_de_vorige() {
    var geweigerd = etappe.inTrede3();
    etappe.overlegMet(geweigerd, Etappes.geenOvereenstemming());
    etappe.vervolg(geweigerd, "OPNIEUW_BIJEENROEPEN");
    rit.doe(geweigerd, "coordinator", "casusOntvangen", Map.of("inhoud_verzoek", "Nog eens."));
    weiger(geweigerd);
    etappe.vervolg(geweigerd, "NAAR_TREDE_4");
    assertThat(rit.verloop(geweigerd))
        .containsExactly(
            "3 NIET_BIJEENGEROEPEN",
            "3 bestuurlijk-escalatieoverleg GEEN_OVEREENSTEMMING",
            "3 bestuurlijk-escalatieoverleg NIET_BIJEENGEROEPEN",
            "4");

    var overTijd = geweigerd();
    etappe.vervolg(overTijd, "OPNIEUW_BIJEENROEPEN");
    rit.wacht(overTijd, OP_TAFEL);
    rit.doe(overTijd, "gemeente", "overschrijdingBeoordelen", Etappes.opNaam("NAAR_TREDE_4"));
    assertThat(rit.verloop(overTijd))
        .containsExactly(
            "3 GEEN_UITKOMST",
            "3 bestuurlijk-escalatieoverleg NIET_BIJEENGEROEPEN",
            "3 bestuurlijk-escalatieoverleg GEEN_UITKOMST",
            "4");
  }

  @Test
  @Eis({"R92", "R96"})
  void gemeente_stelt_vast_wie_de_hele_kring_om_tafel_is() {
    var nr = etappe.inTrede3();
    etappe.bijeengeroepen(nr);
    assertThat(codes(nr, "deelnemers"))
        .containsAll(VERPLICHT)
        .contains("POLITIE", "OFFICIER_VAN_JUSTITIE", "ZVH_MANAGER")
        .hasSize(6);
    var rollen = new ArrayList<>(VERPLICHT);
    rollen.add("ANDERS");
    rit.doe(nr, "gemeente", "deelnemersVaststellen", Etappes.deelnemers(rollen));
    assertThat(rit.open(nr))
        .containsExactly("datumVaststellen", "oplegnotitieOpstellen", "planBeoordelen");
    assertThat(sporen.stuk(nr, TREDE_3 + "deelnemersVaststellen", "email_ANDERS"))
        .contains("anders@example.org");
  }

  @Test
  void wie_er_in_elk_geval_bij_hoort_kan_niemand_weglaten() {
    var nr = etappe.inTrede3();
    etappe.bijeengeroepen(nr);
    var zonder = List.of("INSTELLING", "POLITIE");
    assertThatThrownBy(
            () -> rit.doe(nr, "gemeente", "deelnemersVaststellen", Etappes.deelnemers(zonder)))
        .hasMessageContaining("deze horen er in elk geval bij")
        .hasMessageContaining("gemandateerde van de zorgverzekeraar, burgemeester of wethouder");
    assertThat(rit.open(nr)).containsExactly("deelnemersVaststellen");
  }

  @Test
  @Eis("R101")
  void instelling_wordt_om_een_plan_gevraagd_dat_op_meedoen_is_gericht_met_manier_en_tempo() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    assertThat(sporen.post(nr, "plan-gevraagd")).containsExactly("instelling");
    assertThat(
            rit.geweigerd(
                nr,
                "coordinator",
                "planBeoordelen",
                Map.of("besluit", "COMPLEET", "inhoud_plan", "Plan.")))
        .containsExactly("Is het plan compleet?", "Manier en tempo", "Meedoen in de maatschappij");
    etappe.plan(nr);
    assertThat(rit.open(nr)).containsExactly("datumVaststellen");
    assertThat(sporen.stuk(nr, TREDE_3 + "planBeoordelen", "inclusie"))
        .contains("Weer naar de dagbesteding.");
  }

  /** Zonder veiligheidsrisico leest het coördinatiepunt geen inhoud, dus ook het plan niet (C4). */
  @Test
  void zonder_veiligheidsrisico_gaat_het_plan_naar_de_verantwoordelijke_van_de_regio() {
    var nr = etappe.inTrede3(Casusrit.zonderVeiligheidsrisico());
    etappe.deelnemersBekend(nr);
    assertThat(sporen.gegevens(nr, "plan-gevraagd"))
        .contains("\"contact\":\"verantwoordelijke@example.org\"");
    assertThatThrownBy(() -> rit.doe(nr, "coordinator", "planBeoordelen", Map.of()))
        .hasMessageContaining("coordinator");
    etappe.planBinnen(nr);
    assertThat(documenten.van(nr, accounts.account("verantwoordelijke").orElseThrow())).hasSize(1);
    assertThat(documenten.van(nr, accounts.account("coordinator").orElseThrow())).isEmpty();
    etappe.plan(nr);
    assertThat(documenten.van(nr, accounts.account("verantwoordelijke").orElseThrow())).isEmpty();
    assertThat(sporen.gedaanDoor(nr, "planBeoordelen")).containsExactly("verantwoordelijke");
    assertThat(sporen.schrijver(nr, TREDE_3 + "planBeoordelen", "plan"))
        .contains("verantwoordelijke");
  }

  /** Driekwart van vijf werkdagen na maandag 2 februari: de derde, om 09:00. */
  @Test
  @Eis("R101")
  void instelling_wordt_per_mail_aan_het_plan_herinnerd_zolang_het_er_niet_is() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    rit.wacht(nr, LocalDateTime.of(2026, 2, 5, 8, 59));
    assertThat(sporen.post(nr, "plan-herinnering")).isEmpty();
    rit.wacht(nr, LocalDateTime.of(2026, 2, 5, 9, 0));
    assertThat(sporen.post(nr, "plan-herinnering")).containsExactly("instelling");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 20, 9, 0));
    assertThat(sporen.post(nr, "plan-herinnering")).hasSize(1);
    // Een werkdag eerder dan het beoordeeld hoort te zijn.
    assertThat(rit.einde(nr, "planBeoordelen")).isEqualTo("2026-02-09T17:00");
    assertThat(sporen.gegevens(nr, "plan-gevraagd")).contains("2026-02-06T16:00:00Z");
    assertThat(sporen.gegevens(nr, "plan-herinnering")).contains("2026-02-06T16:00:00Z");
    assertThat(sporen.stappen(nr)).contains("endEvent_instellingHerinnerd");
    assertThat(rit.open(nr)).contains("planBeoordelen");

    var opTijd = etappe.inTrede3();
    etappe.deelnemersBekend(opTijd);
    etappe.plan(opTijd);
    rit.wacht(opTijd, LocalDateTime.of(2026, 2, 6, 9, 0));
    assertThat(sporen.post(opTijd, "plan-herinnering")).isEmpty();

    var nogNietBeoordeeld = etappe.inTrede3();
    etappe.deelnemersBekend(nogNietBeoordeeld);
    rit.wacht(nogNietBeoordeeld, LocalDateTime.of(2026, 2, 4, 10, 0));
    etappe.planBinnen(nogNietBeoordeeld);
    rit.wacht(nogNietBeoordeeld, LocalDateTime.of(2026, 2, 6, 9, 0));
    assertThat(sporen.stappen(nogNietBeoordeeld)).contains("sendTask_planHerinneren");
    assertThat(sporen.post(nogNietBeoordeeld, "plan-herinnering")).isEmpty();
  }

  @Test
  void plan_dat_uitblijft_houdt_de_uitkomst_niet_op_en_eindigt_ermee() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    etappe.datum(nr);
    assertThat(rit.open(nr)).containsExactly("planBeoordelen", "uitkomstVastleggen");
    // De ladder van het plan loopt door tot het overleg een uitkomst heeft.
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 18, 0));
    assertThat(sporen.post(nr, "overname")).contains("verantwoordelijke");
    assertThat(rit.open(nr)).containsExactly("planBeoordelen", "uitkomstVastleggen");
    var metPlan = new HashMap<>(Etappes.oplossing("GEVONDEN"));
    metPlan.put("planAangenomen", true);
    assertThat(rit.geweigerd(nr, "gemeente", "uitkomstVastleggen", metPlan))
        .containsExactly("De bestuurders hebben het plan van aanpak aangenomen");
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.oplossing("GEVONDEN"));
    assertThat(rit.open(nr)).containsExactly("terugkoppelingOpstellen");
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(besluiten(nr))
        .containsEntry("Casus aangenomen", "Ja")
        .containsEntry("Plan van aanpak aangenomen", "Nee");
  }

  private Map<String, String> besluiten(String nr) {
    return Besluitenlijst.van(overleggen.laatste(nr).orElseThrow());
  }

  @Test
  void iedere_deelnemer_krijgt_een_eigen_uitnodiging_met_agendabestand() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    etappe.datum(nr);
    assertThat(sporen.post(nr, "uitnodiging"))
        .containsExactly("instelling", "zorgverzekeraar", "gemeentebestuurder");
    assertThat(sporen.gegevens(nr, "uitnodiging")).contains("2026-02-10T14:00", "GEMEENTEHUIS");
    assertThat(sporen.bijlage(nr, "uitnodiging"))
        .contains("BEGIN:VEVENT", "DTSTART;TZID=Europe/Amsterdam:20260210T140000", nr)
        .doesNotContain("ATTENDEE", "instelling");
    assertThat(rit.open(nr)).containsExactly("planBeoordelen", "uitkomstVastleggen");
    assertThat(sporen.post(nr, "overleg-gepland"))
        .containsExactly("aanmelder", "coordinator", "gemeente");
    assertThat(sporen.gegevens(nr, "overleg-gepland")).contains("2026-02-10T14:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-08T10:00", "2026-02-10T07:45", "2026-02-10T22:00", "2026-02-11T03:00"})
  void een_overleg_is_op_een_werkdag_en_niet_in_de_nacht(String op) {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    assertThatThrownBy(() -> datum(nr, op))
        .hasMessageContaining("kies een werkdag, tussen 8.00 en 22.00 uur");
    datum(nr, "2026-02-10T08:00");
    assertThat(rit.open(nr)).contains("uitkomstVastleggen");
  }

  @Test
  void nieuw_overleg_na_geen_overeenstemming_is_een_nieuwe_afspraak_in_de_agenda() {
    var nr = etappe.inTrede3();
    etappe.overlegMet(nr, Etappes.geenOvereenstemming());
    var eerste = uid(nr);
    etappe.vervolg(nr, "OPNIEUW_BIJEENROEPEN");
    etappe.totOverleg(nr);
    assertThat(sporen.post(nr, "uitnodiging")).hasSize(6);
    assertThat(uid(nr)).isNotEqualTo(eerste);
  }

  @Test
  void datum_na_de_termijn_kan_alleen_met_reden_en_elke_fout_staat_er_tegelijk() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    assertThat(
            rit.geweigerd(
                nr,
                "gemeente",
                "datumVaststellen",
                Map.of("besluit", "VASTSTELLEN", "overlegOp", "2026-02-17T10:00")))
        .containsExactly("Reden voor een latere datum", "Waar");
    assertThat(
            rit.geweigerd(
                nr,
                "gemeente",
                "datumVaststellen",
                Map.of(
                    "besluit", "VASTSTELLEN", "overlegOp", "2026-01-30T10:00", "vorm", "DIGITAAL")))
        .containsExactly("Datum van het overleg");
    assertThat(rit.open(nr)).contains("datumVaststellen");

    rit.doe(
        nr,
        "gemeente",
        "datumVaststellen",
        Map.of(
            "besluit",
            "VASTSTELLEN",
            "overlegOp",
            "2026-02-17T10:00",
            "vorm",
            "DIGITAAL",
            "inhoud_redenLater",
            "Eerder kan de verzekeraar niet."));
    assertThat(rit.open(nr)).containsExactly("planBeoordelen", "uitkomstVastleggen");
    assertThat(sporen.stuk(nr, TREDE_3 + "datumVaststellen", "redenLater"))
        .contains("Eerder kan de verzekeraar niet.");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-10T10:00, 2026-02-11T17:00",
    "2026-02-13T19:30, 2026-02-16T17:00",
  })
  void de_uitkomst_is_er_uiterlijk_de_eerste_werkdag_na_het_overleg(
      String begin, LocalDateTime einde) {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);

    datum(nr, begin);

    assertThat(rit.einde(nr, "uitkomstVastleggen")).isEqualTo(einde);
  }

  /** Tien werkdagen na 16 februari is maandag 2 maart, tot 17:00. */
  @Test
  void datum_mag_met_reden_nog_een_termijn_later_zijn_en_nooit_meer_dan_dat() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    assertThatThrownBy(() -> datum(nr, "2026-03-02T17:15"))
        .hasMessageContaining("ligt te ver na de termijn")
        .hasMessageContaining("2 maart 2026 om 17:00 uur");
    assertThat(rit.geweigerd(nr, "gemeente", "datumVaststellen", opDatum("2026-03-03T10:00")))
        .containsExactly("Datum van het overleg");
    datum(nr, "2026-03-02T17:00");
    assertThat(rit.open(nr)).contains("uitkomstVastleggen");
  }

  /** Tien werkdagen na vrijdag 20 maart is vrijdag 3 april, Goede Vrijdag; na Pasen 7 april. */
  @Test
  void is_de_termijn_al_om_dan_is_er_nog_een_lengte_vanaf_nu() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    rit.wacht(nr, LocalDateTime.of(2026, 3, 20, 10, 0));
    assertThat(rit.geweigerd(nr, "gemeente", "datumVaststellen", opDatum("2026-04-07T17:15")))
        .containsExactly("Datum van het overleg");
    datum(nr, "2026-04-07T17:00");
    assertThat(rit.open(nr)).contains("uitkomstVastleggen");
  }

  @Test
  @Eis("R43")
  void casus_die_niet_op_tijd_bestuurlijk_op_tafel_komt_vraagt_een_besluit_op_naam() {
    var nr = etappe.inTrede3();
    etappe.deelnemersBekend(nr);
    rit.wacht(nr, OP_TAFEL.minusMinutes(1));
    assertThat(rit.open(nr)).doesNotContain("overschrijdingBeoordelen");
    rit.wacht(nr, OP_TAFEL);
    assertThat(rit.open(nr)).contains("overschrijdingBeoordelen", "datumVaststellen");
    assertThat(
            rit.geweigerd(
                nr, "gemeente", "overschrijdingBeoordelen", Map.of("besluit", "OVERLEG_GAAT_DOOR")))
        .containsExactly("Functie", "Motivering", "Naam van wie besluit");

    rit.doe(nr, "gemeente", "overschrijdingBeoordelen", Etappes.opNaam("OVERLEG_GAAT_DOOR"));
    assertThat(rit.open(nr))
        .contains("datumVaststellen")
        .doesNotContain("overschrijdingBeoordelen");
    assertThat(rit.casus(nr).trede()).contains(3);
    assertThat(sporen.stappen(nr)).contains("endEvent_overlegGaatDoor");
  }

  @Test
  void besluit_tot_trede_4_tijdens_het_overleg_laat_geen_uitkomst_achter() {
    var nr = etappe.inTrede3();
    etappe.totOverleg(nr);
    rit.wacht(nr, OP_TAFEL);
    rit.doe(nr, "gemeente", "overschrijdingBeoordelen", Etappes.opNaam("NAAR_TREDE_4"));
    assertThat(rit.open(nr)).containsExactly("beslissingVastleggen", "inhoudVrijgeven");
    assertThat(rit.verloop(nr)).startsWith("3 GEEN_UITKOMST");
    // De dag van het overleg was al voorbij.
    assertThat(sporen.post(nr, "overleg-vervalt")).isEmpty();
  }

  @Test
  void uitkomst_beeindigt_ook_wat_door_de_overschrijding_nog_openstond() {
    var nr = etappe.inTrede3();
    etappe.totOverleg(nr);
    rit.wacht(nr, OP_TAFEL);
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.oplossing("GEVONDEN"));
    assertThat(rit.open(nr)).containsExactly("terugkoppelingOpstellen");
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPNIEUW_BIJEENROEPEN", "NAAR_TREDE_4"})
  void zonder_overeenstemming_besluit_een_bestuurder_op_naam(String besluit) {
    var nr = etappe.inTrede3();
    etappe.overlegMet(nr, Etappes.geenOvereenstemming());
    assertThat(rit.open(nr)).containsExactly("terugkoppelingOpstellen", "vervolgBesluiten");
    assertThat(sporen.stuk(nr, TREDE_3 + "uitkomstVastleggen", "standpunten"))
        .contains("A wil opname, B niet.");
    etappe.vervolg(nr, besluit);
    if (besluit.equals("NAAR_TREDE_4")) {
      assertThat(rit.open(nr)).containsExactly("beslissingVastleggen", "terugkoppelingOpstellen");
      assertThat(rit.verloop(nr)).startsWith("3 GEEN_OVEREENSTEMMING").endsWith("4");
    } else {
      assertThat(rit.open(nr)).containsExactly("casusOntvangen", "terugkoppelingOpstellen");
      assertThat(rit.casus(nr).trede()).contains(3);
    }
  }

  @Test
  @Eis("R104")
  void overleg_accordeert_een_advies_alleen_wanneer_dat_er_is() {
    var zonder = etappe.inTrede3();
    assertThatThrownBy(() -> etappe.overlegMet(zonder, Etappes.oplossing("GEACCORDEERD")))
        .hasMessageContaining("er is geen advies van trede 1 of 2 om te accorderen");
    assertThat(rit.open(zonder)).containsExactly("uitkomstVastleggen");

    var met = etappe.inTrede1();
    etappe.aanTafel(met, "transfertafel");
    etappe.uitkomst(met, "transfertafel", "ADVIES");
    etappe.naTafel(met, "NAAR_TREDE_3");
    etappe.overlegMet(met, Etappes.oplossing("GEACCORDEERD"));
    assertThat(rit.casus(met).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(rit.verloop(met)).contains("3 GEACCORDEERD");
  }

  @Test
  @Eis("R102")
  void oplossing_zonder_volledige_steun_vraagt_toezeggingen_en_wie_niet_steunt_en_waarom() {
    var nr = etappe.inTrede3();
    var antwoorden = new HashMap<>(Etappes.zonderVolledigeSteun());
    antwoorden.keySet().removeAll(List.of("inhoud_toezegging_INSTELLING", "inhoud_nietSteunend"));
    etappe.totOverleg(nr);
    assertThat(rit.geweigerd(nr, "gemeente", "uitkomstVastleggen", antwoorden))
        .containsExactly(
            "Welke organisaties voeren iets uit?", "Wie steunt de oplossing niet en waarom?");

    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.zonderVolledigeSteun());
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(rit.verloop(nr)).contains("3 ZONDER_VOLLEDIGE_STEUN");
    assertThat(sporen.stuk(nr, TREDE_3 + "uitkomstVastleggen", "nietSteunend"))
        .contains("Instelling B, om de financiering.");
  }

  @Test
  @Eis({"R99", "R105", "R132"})
  void bestuurders_zoeken_gemiste_stappen_ontbrekend_aanbod_en_randvoorwaarden() {
    var nr = etappe.inTrede3();
    etappe.totOverleg(nr);
    var antwoorden = new HashMap<String, Object>(Etappes.oplossing("GEVONDEN"));
    antwoorden.put("planAangenomen", true);
    antwoorden.put("aanbodOntbreekt", "JA");
    antwoorden.put("inhoud_randvoorwaarden", "De financiering over domeinen heen.");
    antwoorden.remove("inhoud_gemisteStappen");
    assertThat(rit.geweigerd(nr, "gemeente", "uitkomstVastleggen", antwoorden))
        .containsExactly("Gemiste stappen of lacunes", "Welk aanbod ontbreekt?");

    antwoorden.put("inhoud_gemisteStappen", "De crisiskaart ontbrak.");
    antwoorden.put("inhoud_ontbrekendAanbod", "Een beschutte plek met behandeling.");
    rit.doe(nr, "gemeente", "uitkomstVastleggen", antwoorden);
    assertThat(sporen.stuk(nr, TREDE_3 + "uitkomstVastleggen", "gemisteStappen"))
        .contains("De crisiskaart ontbrak.");
    assertThat(sporen.stuk(nr, TREDE_3 + "uitkomstVastleggen", "ontbrekendAanbod"))
        .contains("Een beschutte plek met behandeling.");
    assertThat(sporen.stuk(nr, TREDE_3 + "uitkomstVastleggen", "randvoorwaarden"))
        .contains("De financiering over domeinen heen.");
    assertThat(besluiten(nr)).containsEntry("Plan van aanpak aangenomen", "Ja");
  }

  @Test
  @Eis({"R103", "R131"})
  void oplossing_bestaat_uit_wat_ieder_voor_de_eigen_organisatie_toezegt() {
    var nr = etappe.inTrede3();
    etappe.totOverleg(nr);
    assertThat(rit.formulier(nr, "uitkomstVastleggen"))
        .contains("met behoud van de eigen verantwoordelijkheid");
    var antwoorden = new HashMap<String, Object>(Etappes.oplossing("GEVONDEN"));
    antwoorden.remove("inhoud_afspraak1");
    assertThat(rit.geweigerd(nr, "gemeente", "uitkomstVastleggen", antwoorden))
        .containsExactly("Wat wordt er gedaan? (afspraak 1)");

    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.oplossing("GEVONDEN"));
    assertThat(sporen.stuk(nr, TREDE_3 + "uitkomstVastleggen", "afspraak1")).isPresent();
  }

  private String geweigerd() {
    var nr = etappe.inTrede3();
    rit.doe(nr, "coordinator", "casusOntvangen", Map.of("inhoud_verzoek", "Roep bijeen."));
    weiger(nr);
    return nr;
  }

  private void weiger(String nr) {
    rit.doe(
        nr,
        "gemeente",
        "overlegBijeenroepen",
        Map.of(
            "besluit", "WEIGEREN",
            "behandelregie", "GEMEENTE",
            "inhoud_reden", "Er is al een plan."));
  }

  private void datum(String nr, String op) {
    rit.doe(nr, "gemeente", "datumVaststellen", opDatum(op));
  }

  private static Map<String, Object> opDatum(String op) {
    return Map.of(
        "besluit",
        "VASTSTELLEN",
        "overlegOp",
        op,
        "vorm",
        "DIGITAAL",
        "inhoud_redenLater",
        "Eerder kan niet.");
  }

  /** De termijnen op tafel, met hun einde en hoe het ermee staat; oudste eerst. */
  private List<String> opTafel(String nr) {
    return rit.termijnen(nr).stream()
        .filter(termijn -> termijn.stap().equals("trede-3-op-tafel"))
        .map(
            termijn ->
                LocalDateTime.ofInstant(termijn.vervaltOp(), ZoneId.of("Europe/Amsterdam"))
                    + " "
                    + termijn.status())
        .toList();
  }

  private String uid(String nr) {
    return sporen
        .bijlage(nr, "uitnodiging")
        .lines()
        .filter(regel -> regel.startsWith("UID"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> codes(String nr, String variabele) {
    return ((SpinJsonNode) rit.variabele(nr, "deelnemersVaststellen", variabele))
        .elements().stream().map(code -> code.stringValue()).toList();
  }
}
