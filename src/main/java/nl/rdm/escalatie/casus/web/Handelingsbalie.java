package nl.rdm.escalatie.casus.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Uitvoering;
import nl.rdm.escalatie.invoer.web.Jsonbericht;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Handelingen aannemen, over de API en van de pagina: dezelfde rechten, dezelfde weigeringen. */
@Component
class Handelingsbalie {

  /**
   * Zoals de pagina ze aanbiedt: waarmee een casus verder komt eerst, wat iets beëindigt laatst.
   */
  static final List<String> VOLGORDE =
      List.of(
          "spoed",
          "escalatie",
          "naast",
          "contact",
          "vrijgave",
          "termijnen",
          "deelname-client",
          "clientondersteuning",
          "casusregisseur",
          "oplossing",
          "nazorg",
          "spoed-beeindigen",
          "clientondersteuning-afzien",
          "toestemming-intrekking",
          "intrekking");

  private final Casussen casussen;
  private final Accounts accounts;
  private final Uitvoering uitvoering;
  private final List<Handeling> handelingen;

  Handelingsbalie(
      Casussen casussen, Accounts accounts, Uitvoering uitvoering, List<Handeling> handelingen) {
    this.casussen = casussen;
    this.accounts = accounts;
    this.uitvoering = uitvoering;
    this.handelingen =
        handelingen.stream()
            .sorted(Comparator.comparing(handeling -> VOLGORDE.indexOf(handeling.pad())))
            .toList();
  }

  /**
   * Een aanroep van de API; 409 wanneer het nu niet kan, 410 wanneer er geen dossier meer is.
   *
   * @param uitAdres velden die in het adres staan, naam en waarde; zij gaan voor op het bericht
   */
  void doe(
      String pad, String casusnummer, HttpServletRequest aanvraag, Map<String, String> uitAdres)
      throws IOException {
    var handeling = toegestaan(pad, casusnummer);
    var bericht = Jsonbericht.lees(aanvraag);
    uitAdres.forEach(bericht::put);
    try {
      doe(handeling, casusnummer, bericht);
    } catch (Botsing fout) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, fout.getMessage(), fout);
    }
  }

  /**
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke fout
   * @throws Botsing wanneer het nu niet kan
   */
  void doe(Handeling handeling, String casusnummer, ObjectNode bericht) {
    uitvoering.doe(handeling, casusnummer, lezer(), bericht);
  }

  /** De handeling; 404 voor wie de casus niet mag zien, 403 voor wie dit niet mag. */
  Handeling toegestaan(String pad, String casusnummer) {
    var casus = casus(casusnummer);
    var handeling = handeling(pad);
    if (!handeling.mag(casus, lezer())) {
      throw new AccessDeniedException("Niet voor dit account");
    }
    return handeling;
  }

  /** De handeling met dit pad, 404 wanneer die er niet is. */
  Handeling handeling(String pad) {
    return handelingen.stream()
        .filter(kandidaat -> kandidaat.pad().equals(pad))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Wat wie is ingelogd nu aan deze casus kan doen, het meest gebruikte eerst. */
  List<Handeling> mogelijk(Casus casus) {
    return handelingen.stream()
        .filter(handeling -> handeling.mag(casus, lezer()))
        .filter(handeling -> handeling.beletsel(casus, lezer()).isEmpty())
        .toList();
  }

  /** De casus; 404 voor wie hem niet mag zien. */
  Casus casus(String casusnummer) {
    return casussen
        .zichtbaar(casusnummer, lezer())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  boolean ingelogd() {
    return accounts.huidig().isPresent();
  }

  /** Wie is ingelogd. */
  Account lezer() {
    return accounts.huidig().orElseThrow();
  }
}
