package nl.rdm.escalatie.escalatieoverleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import org.junit.jupiter.api.Test;

/** Hoe vaak trede 3 in een jaar is ingezet, en wat er in een ronde gebeurde. */
class OverlegjaarTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @Test
  @Eis("R106")
  void elk_jaar_staat_tegen_de_verwachting_van_hoogstens_twee_keer() {
    var jaren =
        Overlegjaar.van(
            List.of(
                ronde("2025-02-01T10:00:00Z", "GEVONDEN", bijeen(), uitkomst("NEE")),
                // In de regio was het al het nieuwe jaar.
                ronde("2025-12-31T23:30:00Z", "NIET_BIJEENGEROEPEN"),
                ronde("2026-03-01T10:00:00Z", "GEEN_OVEREENSTEMMING", bijeen(), uitkomst("JA")),
                ronde("2026-05-01T10:00:00Z", "GEESCALEERD", bijeen())),
            ZONE);
    assertThat(jaren)
        .containsExactly(new Overlegjaar(2026, 3, 2, 1, 1), new Overlegjaar(2025, 1, 1, 1, 0));
    assertThat(jaren).extracting(Overlegjaar::meerDanVerwacht).containsExactly(true, false);
    assertThat(new Overlegjaar(2026, 2, 2, 2, 0).meerDanVerwacht()).isFalse();
  }

  @Test
  void een_verzet_overleg_heeft_geen_datum_tot_er_een_nieuwe_is() {
    var gebeurd = new ArrayList<Gebeurtenis>();
    gebeurd.add(datum("2026-02-10T14:00"));
    assertThat(met(gebeurd).overlegOp()).contains("2026-02-10T14:00");
    assertThat(met(gebeurd).keerVerzet()).isZero();
    gebeurd.add(taak("uitkomstVastleggen", Map.of("besluit", "VERZETTEN")));
    assertThat(met(gebeurd).overlegOp()).isEmpty();
    gebeurd.add(datum("2026-02-12T10:00"));
    assertThat(met(gebeurd).overlegOp()).contains("2026-02-12T10:00");
    assertThat(met(gebeurd).keerVerzet()).isEqualTo(1);
    gebeurd.add(
        new Gebeurtenis(
            "", Instant.EPOCH, "systeem", "GEBEURTENIS", "condition_eerderOverleg", "", Map.of()));
    assertThat(met(gebeurd).overlegOp()).isEmpty();
    assertThat(met(gebeurd).data()).containsExactly("2026-02-10T14:00", "2026-02-12T10:00");
  }

  private static Overleg met(List<Gebeurtenis> gebeurd) {
    return ronde("2026-02-01T10:00:00Z", "GEVONDEN", gebeurd.toArray(Gebeurtenis[]::new));
  }

  private static Overleg ronde(String begon, String uitkomst, Gebeurtenis... gebeurd) {
    return new Overleg(
        "RDM-2026-0001",
        "Enschede",
        1,
        Instant.parse(begon),
        Optional.empty(),
        Optional.of(uitkomst),
        Overleg.Verslag.GEEN,
        List.of(),
        List.of(gebeurd));
  }

  private static Gebeurtenis bijeen() {
    return taak("overlegBijeenroepen", Map.of("besluit", "BIJEENROEPEN"));
  }

  private static Gebeurtenis uitkomst(String aanbodOntbreekt) {
    return taak("uitkomstVastleggen", Map.of("aanbodOntbreekt", aanbodOntbreekt));
  }

  /** Om 14 uur koos de gemeente een van de voorgelegde momenten, anders een eigen datum. */
  private static Gebeurtenis datum(String overlegOp) {
    return overlegOp.endsWith("14:00")
        ? taak("datumVaststellen", Map.of("besluit", "VASTSTELLEN", "gekozenMoment", overlegOp))
        : taak("datumVaststellen", Map.of("besluit", "VASTSTELLEN", "overlegOp", overlegOp));
  }

  private static Gebeurtenis taak(String taak, Map<String, String> gegevens) {
    return new Gebeurtenis(
        "", Instant.EPOCH, "gemeente", "TAAK_AFGEROND", "userTask_" + taak, "", gegevens);
  }
}
