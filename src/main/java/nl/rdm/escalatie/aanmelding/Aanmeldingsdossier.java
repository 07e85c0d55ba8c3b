package nl.rdm.escalatie.aanmelding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.aanmelding.Aanmelding.Elders;
import nl.rdm.escalatie.aanmelding.Aanmelding.ExterneTermijn;
import nl.rdm.escalatie.dossier.Dossier;
import org.springframework.stereotype.Component;

/**
 * Legt de inhoud van een aanmelding in het dossier, waar zij als enige plaats blijft (R129), met de
 * antwoorden die de engine als code kent in woorden: wie een taak heeft leest ze bij elkaar.
 */
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

  /**
   * Opent het dossier en bewaart wat ingevuld is; wat leeg bleef komt er niet in.
   *
   * @param eerder casusnummers van dezelfde cliënt
   */
  void leg(String casusnummer, Aanmelding a, List<String> eerder) {
    dossier.open(casusnummer);
    var stapel = new Stapel(casusnummer);
    stapel.code("aanmelder.rol", "Rol van de aanmelder", a.aanmelder().rol(), Codelijsten.ROLLEN);
    stapel.tekst(
        "aanmelder.organisatie", "Organisatie van de aanmelder", a.aanmelder().organisatie());
    stapel.tekst("aanmelder.naam", "Naam van de aanmelder", a.aanmelder().naam());
    stapel.tekst("aanmelder.email", "E-mailadres van de aanmelder", a.aanmelder().email());
    stapel.tekst("aanmelder.telefoon", "Telefoonnummer van de aanmelder", a.aanmelder().telefoon());
    stapel.tekst("clientreferentie", "Kenmerk van de cliënt", a.clientreferentie());
    stapel.lijst("eerdereCasussen", "Eerder aangemeld als", eerder);
    stapel.tekst("zorgvraag", "Zorgvraag", a.zorgvraag());
    stapel.tekst("overbrugging", "Overbrugging tot er een oplossing is", a.overbrugging());
    stapel.codes("leefgebieden", "Leefgebieden", a.leefgebieden(), Codelijsten.LEEFGEBIEDEN);
    stapel.codes("financiering", "Betaald uit", a.financiering(), Codelijsten.FINANCIERING);
    situatie(stapel, a.situatie());
    stapel.code(
        "toestemming.status", "Toestemming", a.toestemming().status(), Codelijsten.TOESTEMMING);
    stapel.tekst(
        "toestemming.grondslag", "Grondslag zonder toestemming", a.toestemming().grondslag());
    stapel.lijst(
        "elders",
        "Eerder besproken",
        a.elders().stream().map(Aanmeldingsdossier::inWoorden).toList());
    stapel.lijst(
        "externeTermijnen",
        "Data die van buiten vastliggen",
        a.externeTermijnen().stream().map(Aanmeldingsdossier::inWoorden).toList());
    stapel.jaNee("spoed", "Spoed gevraagd", a.spoed().gevraagd());
    stapel.tekst("spoedMotivering", "Waarom spoed", a.spoed().motivering());
    stapel.codes(
        "spoedGronden", "Gronden voor spoed", a.spoed().gronden(), Codelijsten.SPOEDGRONDEN);
    var ondersteuner = a.clientondersteuner();
    stapel.code(
        "clientondersteuner.status",
        "Cliëntondersteuner",
        ondersteuner.status(),
        Codelijsten.CLIENTONDERSTEUNER);
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

  private static void situatie(Stapel stapel, Aanmelding.Situatie s) {
    stapel.jaNee(
        "specialistischeZorgvraag", "Specialistische zorg nodig", s.specialistischeZorgvraag());
    stapel.jaNee("regulierBenut", "Gewone mogelijkheden voor hulp benut", s.regulierBenut());
    stapel.jaNee(
        "zorgbemiddelingIngezet", "Om zorgbemiddeling gevraagd", s.zorgbemiddelingIngezet());
    stapel.jaNee("wijkteamBetrokken", "Wijkteam of procesmanager betrokken", s.wijkteamBetrokken());
    stapel.jaNee("hoogcomplex", "Hoogcomplexe zorgvraag", s.hoogcomplex());
    stapel.jaNee("veiligheidsrisico", "Risico voor de veiligheid", s.veiligheidsrisico());
    stapel.jaNee("directGevaar", "Direct gevaar bij het aanmelden", s.directGevaar());
    stapel.jaNee("clientGeinformeerd", "Cliënt weet van de aanmelding", s.clientGeinformeerd());
  }

  private static Elders inWoorden(Elders e) {
    return new Elders(
        Codelijsten.TAFELS.get(e.tafel()), e.tot(), Codelijsten.UITKOMSTEN.get(e.uitkomst()));
  }

  private static ExterneTermijn inWoorden(ExterneTermijn t) {
    return new ExterneTermijn(Codelijsten.EXTERNE_TERMIJNEN.get(t.soort()), t.datum());
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

    void code(String veld, String label, String code, Map<String, String> woorden) {
      tekst(veld, label, woorden.get(code));
    }

    void codes(String veld, String label, List<String> codes, Map<String, String> woorden) {
      lijst(veld, label, codes.stream().map(woorden::get).toList());
    }

    void jaNee(String veld, String label, boolean antwoord) {
      tekst(veld, label, antwoord ? "Ja" : "Nee");
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
