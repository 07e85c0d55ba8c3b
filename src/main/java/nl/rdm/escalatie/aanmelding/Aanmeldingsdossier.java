package nl.rdm.escalatie.aanmelding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.dossier.Dossier;
import org.springframework.stereotype.Component;

/** Legt de inhoud van een aanmelding in het dossier, waar zij als enige plaats blijft (R129). */
@Component
class Aanmeldingsdossier {

  static final String ONDERWERP = "aanmelding";

  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build()
          .writer();

  private final Dossier dossier;

  Aanmeldingsdossier(Dossier dossier) {
    this.dossier = dossier;
  }

  /** Opent het dossier en bewaart wat ingevuld is; wat leeg bleef komt er niet in. */
  void leg(String casusnummer, Aanmelding a) {
    dossier.open(casusnummer);
    var stapel = new Stapel(casusnummer);
    stapel.tekst(
        "aanmelder.organisatie", "Organisatie van de aanmelder", a.aanmelder().organisatie());
    stapel.tekst("aanmelder.naam", "Naam van de aanmelder", a.aanmelder().naam());
    stapel.tekst("aanmelder.email", "E-mailadres van de aanmelder", a.aanmelder().email());
    stapel.tekst("clientreferentie", "Kenmerk van de cliënt", a.clientreferentie());
    stapel.tekst("zorgvraag", "Zorgvraag", a.zorgvraag());
    stapel.tekst("overbrugging", "Overbrugging tot er een oplossing is", a.overbrugging());
    stapel.lijst("leefgebieden", "Leefgebieden", a.leefgebieden());
    stapel.tekst(
        "toestemming.grondslag", "Grondslag zonder toestemming", a.toestemming().grondslag());
    stapel.lijst("elders", "Eerder besproken", a.elders());
    stapel.lijst("externeTermijnen", "Data die van buiten vastliggen", a.externeTermijnen());
    stapel.tekst("spoedMotivering", "Waarom spoed", a.spoed().motivering());
    stapel.lijst("spoedGronden", "Gronden voor spoed", a.spoed().gronden());
    var ondersteuner = a.clientondersteuner();
    stapel.tekst(
        "clientondersteuner.organisatie",
        "Organisatie van de cliëntondersteuner",
        ondersteuner.organisatie());
    stapel.tekst("clientondersteuner.naam", "Naam van de cliëntondersteuner", ondersteuner.naam());
    stapel.tekst(
        "clientondersteuner.email", "E-mailadres van de cliëntondersteuner", ondersteuner.email());
    stapel.tekst(
        "clientondersteuner.afgezienDoor",
        "Van cliëntondersteuning afgezien door",
        ondersteuner.afgezienDoor());
  }

  /** Bewaart de stukken van één casus. */
  private final class Stapel {

    private final String casusnummer;

    Stapel(String casusnummer) {
      this.casusnummer = casusnummer;
    }

    void tekst(String veld, String label, Optional<String> tekst) {
      tekst.ifPresent(waarde -> tekst(veld, label, waarde));
    }

    void tekst(String veld, String label, String waarde) {
      dossier.bewaar(casusnummer, ONDERWERP, veld, label, waarde);
    }

    void lijst(String veld, String label, List<?> lijst) {
      try {
        if (!lijst.isEmpty()) {
          tekst(veld, label, JSON.writeValueAsString(lijst));
        }
      } catch (JsonProcessingException e) {
        // Zonder oorzaak: daarin kan inhoud staan.
        throw new IllegalStateException("Een lijst van de aanmelding is niet te schrijven");
      }
    }
  }
}
