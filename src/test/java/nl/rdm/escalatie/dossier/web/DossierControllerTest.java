package nl.rdm.escalatie.dossier.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.dossier.Accountlijst;
import nl.rdm.escalatie.dossier.Document;
import nl.rdm.escalatie.dossier.Documenten;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.GeenInzage;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.dossier.keuring.Gekeurd;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DossierControllerTest {

  private static final Account LEZER = new Account("lezer", "Lezer", "", Set.of());

  @Test
  void de_inhoud_komt_als_json_die_niemand_bewaart() throws Exception {
    var stuk =
        new Stuk(
            "aanmelding",
            "zorgvraag",
            "Zorgvraag",
            "tekst",
            "lezer",
            Instant.parse("2026-11-23T09:00:00Z"));

    mvc(new VastDossier(List.of(stuk), null))
        .perform(get("/api/casussen/RDM-2026-0001/dossier").principal(() -> "lezer"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(
            content()
                .json(
                    """
                    {"casusnummer": "RDM-2026-0001", "stukken": [{"onderwerp": "aanmelding", "kop": "Aanmelding",
                     "veld": "zorgvraag", "label": "Zorgvraag", "waarde": "tekst",
                     "door": "lezer", "doorNaam": "Lezer", "op": "2026-11-23T09:00:00Z"}]}
                    """));
  }

  @Test
  void wie_de_status_ziet_maar_de_inhoud_niet_krijgt_403_en_een_ander_404() throws Exception {
    mvc(new VastDossier(List.of(), new GeenInzage("RDM-2026-0001", true)))
        .perform(get("/api/casussen/RDM-2026-0001/dossier").principal(() -> "lezer"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.stukken").doesNotExist());
    mvc(new VastDossier(List.of(), new GeenInzage("RDM-2026-0001", false)))
        .perform(get("/api/casussen/RDM-2026-0001/dossier").principal(() -> "lezer"))
        .andExpect(status().isNotFound());
  }

  @Test
  void een_login_zonder_account_krijgt_niets() throws Exception {
    mvc(new VastDossier(List.of(), null))
        .perform(get("/api/casussen/RDM-2026-0001/dossier").principal(() -> "onbekend"))
        .andExpect(status().isForbidden());
  }

  private static MockMvc mvc(Dossier dossier) {
    var controller =
        new DossierController(
            dossier,
            new GeenDocumenten(),
            casusnummer -> stuk -> "Aanmelding",
            new Accountlijst(List.of(LEZER), Optional.of(LEZER)));
    return MockMvcBuilders.standaloneSetup(controller)
        .setMessageConverters(
            new MappingJackson2HttpMessageConverter(
                Jackson2ObjectMapperBuilder.json()
                    .featuresToDisable(
                        com.fasterxml.jackson.databind.SerializationFeature
                            .WRITE_DATES_AS_TIMESTAMPS)
                    .build()))
        .build();
  }

  /** Een dossier zonder documenten. */
  private record GeenDocumenten() implements Documenten {

    @Override
    public List<Document> van(String casusnummer, Account lezer) {
      return List.of();
    }

    @Override
    public Document bewaar(String c, String onderwerp, Gekeurd document, String door) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Document> zonderNaam(String casusnummer, String onderwerp) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Bestand> lees(String casusnummer, long id, Account lezer) {
      throw new UnsupportedOperationException();
    }
  }

  /** Een dossier dat altijd hetzelfde antwoordt. */
  private record VastDossier(List<Stuk> stukken, GeenInzage weigering) implements Dossier {

    @Override
    public List<Stuk> lees(String casusnummer, Account lezer) {
      if (weigering != null) {
        throw weigering;
      }
      return stukken;
    }

    @Override
    public void open(String casusnummer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void bewaar(String c, String onderwerp, String veld, String label, String waarde) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void bewaarGemaakt(
        String c, String onderwerp, String veld, String label, String waarde) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Stuk> voorVerslag(String casusnummer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Stuk> laatste(String casusnummer, String onderwerp, String veld) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void vernietig(String casusnummer) {
      throw new UnsupportedOperationException();
    }
  }
}
