package nl.rdm.escalatie.trede.process;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** De cliëntondersteuner escaleert in dezelfde seconde waarin de tafel haar taak afrondt. */
@RdmTest
class GelijktijdigEscalerenTest {

  private static final int KEREN = 100;

  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Verloop verloop;

  private final ExecutorService draden = Executors.newFixedThreadPool(2);

  @AfterEach
  void sluit() {
    draden.shutdownNow();
  }

  @Test
  void elke_casus_gaat_een_weg_nooit_allebei_en_alles_wat_vastligt_zegt_hetzelfde()
      throws Exception {
    var gewonnen = new int[2];
    var klaargezet = draden.invokeAll(Collections.<Callable<String>>nCopies(KEREN, this::aanTafel));
    for (var keer = 0; keer < KEREN; keer++) {
      var nr = klaargezet.get(keer).get();
      var tegelijk = new CyclicBarrier(2);
      var voorsprong = keer % 8;
      var tafel = draden.submit(() -> tafelVindtOplossing(nr, tegelijk, voorsprong));
      var steun = draden.submit(() -> escaleert(nr, tegelijk, 7 - voorsprong));
      boolean opgelost = uitkomst(tafel);

      assertThat(uitkomst(steun)).as("beide of geen van beide bij %s", nr).isNotEqualTo(opgelost);
      if (opgelost) {
        isOpgelost(nr);
      } else {
        isGeescaleerd(nr);
      }
      gewonnen[opgelost ? 0 : 1]++;
    }
    assertThat(gewonnen)
        .as("tafel en cliëntondersteuner wonnen allebei wel eens")
        .doesNotContain(0);
  }

  private String aanTafel() {
    var nr = etappe.inTrede1();
    etappe.aanTafel(nr, "transfertafel");
    verloop.zetClientondersteuner(nr, "AANWEZIG", Optional.of("clientondersteuner"));
    return nr;
  }

  private boolean tafelVindtOplossing(String nr, CyclicBarrier tegelijk, int later)
      throws Exception {
    tegelijk.await(10, TimeUnit.SECONDS);
    kijkt(nr, later);
    try {
      etappe.uitkomst(nr, "transfertafel", "OPLOSSING");
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

  private void isOpgelost(String nr) {
    assertThat(rit.casus(nr).status()).isEqualTo(Status.OPLOSSING_AFGESPROKEN);
    assertThat(rit.open(nr)).isEmpty();
    assertThat(rit.verloop(nr)).containsExactly("1 OPLOSSING", "1 transfertafel OPLOSSING");
    assertThat(sporen.logboek(nr, "GEESCALEERD")).isEmpty();
    assertThat(sporen.gedaanDoor(nr, "uitkomstVastleggen")).containsExactly("transfertafel");
    assertThat(sporen.post(nr, "opgeschaald")).isEmpty();
    assertThat(sporen.post(nr, "opgelost")).contains("clientondersteuner");
    assertThat(sporen.stuk(nr, "escalatie", "reden")).isEmpty();
  }

  private void isGeescaleerd(String nr) {
    assertThat(rit.casus(nr).status()).isEqualTo(Status.IN_BEHANDELING);
    assertThat(rit.open(nr)).containsExactly("tafelKiezen");
    assertThat(rit.verloop(nr))
        .isEqualTo(List.of("1 GEESCALEERD", "1 transfertafel GEESCALEERD", "2"));
    assertThat(sporen.logboek(nr, "GEESCALEERD")).hasSize(1);
    assertThat(sporen.gedaanDoor(nr, "uitkomstVastleggen")).isEmpty();
    assertThat(sporen.post(nr, "opgeschaald")).containsOnlyOnce("clientondersteuner");
    assertThat(sporen.post(nr, "opgelost")).isEmpty();
  }
}
