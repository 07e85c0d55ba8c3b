package nl.rdm.escalatie.escalatieoverleg.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.notificatie.Proefpost;
import nl.rdm.escalatie.notificatie.Woorden;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Wie bij het bestuurlijk overleg hoort en er niet is, of niet kan besluiten (R97, R103). */
@RdmTest
class AanwezigheidTest {

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private ListableBeanFactory beans;

  @Test
  void wie_ontbreekt_kost_het_overleg_een_keer_een_nieuwe_datum_en_wordt_daarna_gemeld() {
    var nr = overleg();
    verzet(nr, List.of());
    assertThatThrownBy(() -> uitkomst(nr, afwezig("ZORGVERZEKERAAR")))
        .hasMessageContaining("de zorgverzekeraar hoort er in elk geval bij")
        .hasMessageContaining("wordt verzet");
    var ongevraagd = Map.of("besluit", "VERZETTEN", "afwezig", Etappes.codes(List.of("POLITIE")));
    assertThat(rit.geweigerd(nr, "gemeente", "uitkomstVastleggen", ongevraagd))
        .contains("Wie was er niet, of kon niet voor de eigen organisatie besluiten?");

    assertThat(sporen.post(nr, "overleg-gemist")).isEmpty();

    verzet(nr, List.of("ZORGVERZEKERAAR", "GEMEENTEBESTUURDER"));
    assertThat(sporen.logboek(nr, "AFWEZIG"))
        .containsExactlyInAnyOrder(
            Map.of("rol", "ZORGVERZEKERAAR"), Map.of("rol", "GEMEENTEBESTUURDER"));
    assertThat(sporen.post(nr, "overleg-gemist"))
        .containsExactlyInAnyOrder("bestuur.zorgverzekeraar-noaber", "gemeentebestuurder");
    assertThat(sporen.post(nr, "afwezigheid-zelf-melden")).isEmpty();
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "aanTafelMetAntwoord").toString())
        .contains(
            "Gemandateerde van de zorgverzekeraar (hoort er in elk geval bij; liet niets weten;"
                + " ontbrak de vorige keer)",
            "Directeur van de instelling (hoort er in elk geval bij; liet niets weten)");
    assertThatThrownBy(() -> verzet(nr, List.of("INSTELLING")))
        .hasMessageContaining("al eens verzet omdat iemand ontbrak")
        .hasMessageContaining("zonder directeur van de instelling");

    uitkomst(nr, afwezig("ZORGVERZEKERAAR", "INSTELLING", "GEMEENTEBESTUURDER"));
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(sporen.stappen(nr)).contains("sendTask_afwezigheidMelden");
    assertThat(sporen.post(nr, "afwezigheid-zelf-melden")).containsOnly("gemeente", "coordinator");
    assertThat(sporen.logboek(nr, "AFWEZIGHEID_GEMELD"))
        .containsExactly(Map.of("rol", "ZORGVERZEKERAAR", "aan", "TOEZICHTHOUDER"));
    // De gemeente noemde voor dit overleg een andere bestuurder dan die van het register.
    assertThat(sporen.logboek(nr, "AFWEZIGHEID_ZELF_MELDEN"))
        .containsExactly(Map.of("rol", "GEMEENTEBESTUURDER", "aan", "GEMEENTE"));
    // De instelling was er de eerste keer wel.
    assertThat(sporen.logboek(nr, "AFWEZIGHEID_EERSTE_KEER"))
        .containsExactly(Map.of("rol", "INSTELLING"));
    try (var post = new Proefpost(beans)) {
      var bezorgd = post.bezorg();
      assertThat(bezorgd)
          .filteredOn(een -> een.onderwerp().endsWith("een afwezigheid is nog te melden"))
          .hasSize(2)
          .allSatisfy(een -> assertThat(een.tekst()).contains("burgemeester of wethouder"))
          .filteredOn(een -> een.aan().contains("coordinator@example.org"))
          .allSatisfy(een -> assertThat(een.tekst()).contains("houdt dit programma niet bij"));
      assertThat(bezorgd)
          .filteredOn(een -> een.onderwerp().endsWith("wie er niet bij het overleg was"))
          .singleElement()
          .satisfies(
              een -> {
                assertThat(een.aan()).containsExactly("gemeente@example.org");
                assertThat(een.tekst())
                    .contains("directeur van de instelling", "De vorige keer ontbrak")
                    .contains("hoeft u dat ook niet te doen");
              });
      assertThat(bezorgd)
          .filteredOn(een -> een.onderwerp().startsWith("Overleg verzet"))
          .filteredOn(een -> een.tekst().startsWith("Casus " + nr))
          .hasSize(2)
          .allSatisfy(
              een -> assertThat(een.tekst()).contains("Wie op uw organisatie toeziet, hoort dat"));
      var mail =
          bezorgd.stream()
              .filter(een -> een.onderwerp().equals("Afwezigheid bij een bestuurlijk overleg"))
              .toList();
      assertThat(mail).hasSize(1);
      assertThat(mail.get(0).aan()).containsExactly("toezicht.zorgverzekeraar-noaber@example.org");
      assertThat(mail.get(0).tekst())
          .contains("beide keren", "gemandateerde van de zorgverzekeraar", "12 februari 2026")
          .doesNotContain("Niet ieder kon", "Instelling A");
    }
  }

  @Test
  void een_overleg_waar_ieder_was_of_alleen_wie_mocht_ontbreken_meldt_niemand() {
    var nr = overleg();
    verzet(nr, List.of("INSTELLING"));
    assertThatThrownBy(
            () -> {
              var zonder = new HashMap<>(Etappes.geenOvereenstemming());
              zonder.put("mandatenNagegaan", false);
              uitkomst(nr, zonder);
            })
        .hasMessageContaining("bevestig dit");

    uitkomst(nr, Etappes.geenOvereenstemming());
    assertThat(sporen.stappen(nr)).doesNotContain("sendTask_afwezigheidMelden");
    etappe.vervolg(nr, "OPNIEUW_BIJEENROEPEN");
    etappe.deelnemersBekend(nr);
    etappe.datum(nr, "2026-02-17T10:00");
    assertThatThrownBy(() -> uitkomst(nr, afwezig("INSTELLING")))
        .hasMessageContaining("hoort er in elk geval bij");
  }

  private String overleg() {
    var nr = etappe.inTrede3();
    etappe.bijeengeroepen(nr);
    var deelnemers = Etappes.deelnemers(Etappes.VERPLICHT);
    deelnemers.put("anderAdres", Etappes.codes(List.of("INSTELLING", "GEMEENTEBESTUURDER")));
    deelnemers.keySet().removeIf(veld -> veld.endsWith("_ZORGVERZEKERAAR"));
    rit.doe(nr, "gemeente", "deelnemersVaststellen", deelnemers);
    etappe.datum(nr);
    assertThat(
            rit.geweigerd(
                nr,
                "gemeente",
                "uitkomstVastleggen",
                Map.of(
                    "besluit", "VERZETTEN",
                    "inhoud_redenVerzetten", "De verzekeraar komt vast niet.",
                    "afwezig", Etappes.codes(List.of("ZORGVERZEKERAAR")))))
        .as("het overleg is er nog niet")
        .containsExactly("Wie was er niet, of kon niet voor de eigen organisatie besluiten?");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 10, 16, 0));
    return nr;
  }

  /** Het overleg komt een dag later. */
  private void verzet(String nr, List<String> afwezig) {
    uitkomst(
        nr,
        Map.of(
            "besluit", "VERZETTEN",
            "inhoud_redenVerzetten", "Niet ieder kon.",
            "afwezig", Etappes.codes(afwezig)));
    assertThat(rit.variabele(nr, "datumVaststellen", "verzetOmdatOntbrak"))
        .isEqualTo(
            afwezig.isEmpty()
                ? null
                : afwezig.stream()
                    .map(rol -> Woorden.van("rol", rol))
                    .collect(Collectors.joining(", ")));
    etappe.datum(nr, rit.nu().toLocalDate().plusDays(1) + "T10:00");
    rit.wacht(nr, rit.nu().plusDays(1));
  }

  private void uitkomst(String nr, Map<String, Object> antwoorden) {
    rit.doe(nr, "gemeente", "uitkomstVastleggen", antwoorden);
  }

  private static Map<String, Object> afwezig(String... rollen) {
    var antwoorden = new HashMap<>(Etappes.oplossing("GEVONDEN"));
    antwoorden.put("afwezig", Etappes.codes(List.of(rollen)));
    return antwoorden;
  }
}
