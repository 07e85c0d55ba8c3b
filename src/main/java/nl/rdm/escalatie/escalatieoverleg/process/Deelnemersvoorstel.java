package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.termijn.process.Beslissing;
import org.springframework.stereotype.Component;

/** Wie er volgens de nieuwste tabel {@code deelnemers} aan tafel kan zitten (R97, R98). */
@Component
class Deelnemersvoorstel {

  private final Beslissing beslissing;
  private final Casussen casussen;

  Deelnemersvoorstel(Beslissing beslissing, Casussen casussen) {
    this.beslissing = beslissing;
    this.casussen = casussen;
  }

  /**
   * Een mogelijke deelnemer.
   *
   * @param rol code van de rol
   * @param deelname {@code VERPLICHT}, {@code VOORSTEL} of {@code MOGELIJK}
   * @param agendadeel {@code ALLES}, of {@code VEILIGHEID}: alleen het eerste deel
   */
  record Deelnemer(String rol, String deelname, String agendadeel) {

    boolean verplicht() {
      return deelname.equals("VERPLICHT");
    }

    boolean voorgesteld() {
      return !deelname.equals("MOGELIJK");
    }
  }

  /**
   * Zoals de casus nu is, in de volgorde van de tabel; wie er niet bij staat hoort niet aan tafel.
   *
   * @param variabelen van de casus in trede 3
   */
  List<Deelnemer> voor(Map<String, Object> variabelen) {
    var casusnummer = (String) variabelen.get(Variabelen.CASUSNUMMER);
    var invoer = new HashMap<>(variabelen);
    vulAan(invoer, "instellingenAanZet", "EEN");
    vulAan(invoer, EngineDeelname.ADVIES, "GEEN");
    invoer.put(
        "clientondersteunerGekoppeld",
        casussen.van(casusnummer).orElseThrow().ondersteuner().isPresent());
    return beslissing.neem("deelnemers", invoer).getResultList().stream()
        .map(
            regel ->
                new Deelnemer(
                    (String) regel.get("rol"),
                    (String) regel.get("deelname"),
                    (String) regel.get("agendadeel")))
        .toList();
  }

  /** Wat niemand invulde. */
  private static void vulAan(Map<String, Object> invoer, String naam, String standaard) {
    if (Objects.toString(invoer.get(naam), "").isBlank()) {
      invoer.put(naam, standaard);
    }
  }
}
