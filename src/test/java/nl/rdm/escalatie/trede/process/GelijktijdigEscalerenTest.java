package nl.rdm.escalatie.trede.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.casus.Verloop;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** De cliëntondersteuner escaleert in dezelfde seconde waarin de tafel haar taak afrondt. */
@RdmTest
class GelijktijdigEscalerenTest {

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Verloop verloop;

  private final ExecutorService draden = Executors.newFixedThreadPool(2);

  @AfterEach
  void sluit() {
    draden.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({"1, 40", "2, 40", "3, 20"})
  void elke_casus_gaat_een_weg_nooit_allebei_en_alles_wat_vastligt_zegt_hetzelfde(
      int trede, int keren) throws Exception {
    var gewonnen = new int[2];
    var klaargezet =
        draden.invokeAll(Collections.<Callable<String>>nCopies(keren, () -> aanTafel(trede)));
    for (var keer = 0; keer < keren; keer++) {
      var nr = klaargezet.get(keer).get();
      if (trede == 3) {
        // Pas als het overleg over zijn termijn is kan de cliëntondersteuner hier escaleren.
        rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 17, 0));
      }
      // De eerste twee keer wint met zekerheid de een en dan de ander; daarna is het echt tegelijk.
      var naElkaar = keer < 2;
      var tegelijk = new CyclicBarrier(naElkaar ? 1 : 2);
      var voorsprong = keer % 8;
      if (keer == 1) {
        assertThat(escaleert(nr, tegelijk, 0)).isTrue();
      }
      var tafel = draden.submit(() -> tafelVindtOplossing(nr, trede, tegelijk, voorsprong));
      if (naElkaar) {
        uitkomst(tafel);
      }
      boolean steun =
          keer == 1 || uitkomst(draden.submit(() -> escaleert(nr, tegelijk, 7 - voorsprong)));
      boolean opgelost = uitkomst(tafel);

      assertThat(steun).as("beide of geen van beide bij %s", nr).isNotEqualTo(opgelost);
      if (opgelost) {
        isOpgelost(nr, trede);
      } else {
        isGeescaleerd(nr, trede);
      }
      gewonnen[opgelost ? 0 : 1]++;
    }
    assertThat(gewonnen)
        .as("tafel en cliëntondersteuner wonnen allebei wel eens")
        .doesNotContain(0);
  }

  private String aanTafel(int trede) {
    var nr = etappe.inTrede(trede);
    etappe.overlegStaat(nr, "2026-02-10T14:00");
    verloop.zetClientondersteuner(nr, "AANWEZIG", Optional.of("clientondersteuner"));
    return nr;
  }

  private boolean tafelVindtOplossing(String nr, int trede, CyclicBarrier tegelijk, int later)
      throws Exception {
    tegelijk.await(10, TimeUnit.SECONDS);
    kijkt(nr, later);
    try {
      etappe.overlegVondOplossing(nr, trede);
      return true;
    } catch (RestException verloren) {
      assertThat(verloren.getStatus().getStatusCode()).isIn(404, 409);
      assertThat(verloren.getMessage()).contains("Uw antwoord is niet verwerkt.");
      return false;
    } catch (AssertionError taakIsWeg) {
      assertThat(taakIsWeg).hasMessageContaining("open taken");
      return false;
    }
  }

  private boolean escaleert(String nr, CyclicBarrier tegelijk, int later) throws Exception {
    tegelijk.await(10, TimeUnit.SECONDS);
    kijkt(nr, later);
    try {
      rit.handel(nr, "clientondersteuner", "escalatie", Map.of("reden", "Het duurt te lang."));
      return true;
    } catch (Botsing verloren) {
      return false;
    }
  }

  /**
   * Wie eerst nog even kijkt is iets later: zo wint de ene keer de een en de andere keer de ander.
   */
  private void kijkt(String nr, int keer) {
    for (var i = 0; i < 2 * keer; i++) {
      rit.casus(nr);
    }
  }

  private static boolean uitkomst(Future<Boolean> kant) throws Exception {
    return kant.get(20, TimeUnit.SECONDS);
  }

  private void isOpgelost(String nr, int trede) {
    var uitkomst = trede == 3 ? "GEVONDEN" : "OPLOSSING";
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(rit.open(nr)).isEqualTo(trede == 3 ? List.of("terugkoppelingOpstellen") : List.of());
    assertThat(rit.verloop(nr))
        .containsExactly(trede + " " + uitkomst, inTafel(trede) + " " + uitkomst);
    assertThat(sporen.logboek(nr, "GEESCALEERD")).isEmpty();
    assertThat(sporen.gedaanDoor(nr, "uitkomstVastleggen")).containsExactly(wie(trede));
    assertThat(sporen.post(nr, "opgeschaald")).isEmpty();
    assertThat(sporen.post(nr, "opgelost")).contains("clientondersteuner");
    assertThat(sporen.stuk(nr, "escalatie", "reden")).isEmpty();
  }

  private void isGeescaleerd(String nr, int trede) {
    assertThat(rit.casus(nr).status()).isEqualTo(Status.IN_BEHANDELING);
    assertThat(rit.open(nr)).contains(eersteTaak(trede + 1)).doesNotContain("uitkomstVastleggen");
    assertThat(rit.verloop(nr))
        .startsWith(trede + " GEESCALEERD", inTafel(trede) + " GEESCALEERD")
        .contains(String.valueOf(trede + 1));
    assertThat(sporen.logboek(nr, "GEESCALEERD")).hasSize(1);
    assertThat(sporen.gedaanDoor(nr, "uitkomstVastleggen")).isEmpty();
    assertThat(sporen.post(nr, "opgeschaald")).containsOnlyOnce("clientondersteuner");
    assertThat(sporen.post(nr, "opgelost")).isEmpty();
  }

  private static String inTafel(int trede) {
    return trede + " " + Etappes.tafel(trede);
  }

  private static String wie(int trede) {
    return trede == 3 ? "gemeente" : Etappes.tafel(trede);
  }

  private static String eersteTaak(int trede) {
    return switch (trede) {
      case 2 -> "tafelKiezen";
      case 3 -> "casusOntvangen";
      default -> "beslissingVastleggen";
    };
  }
}
