package nl.rdm.escalatie.aanmelding.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.web.Formulierbeeld;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Wat iemand op de pagina invulde, en het bericht van het contract dat daarbij hoort. */
final class Aanmeldformulier {

  /** Zoveel besprekingen elders en zoveel vaste data passen op de pagina. */
  static final int RIJEN = 3;

  private static final List<String> ELDERS = List.of("tafel", "tot", "uitkomst");
  private static final List<String> EXTERNE_TERMIJNEN = List.of("soort", "datum");

  private final MultiValueMap<String, String> velden = new LinkedMultiValueMap<>();

  Aanmeldformulier(Map<String, List<String>> ingevuld) {
    velden.addAll(new LinkedMultiValueMap<>(ingevuld));
    schuifAan("elders", ELDERS);
    schuifAan("externeTermijnen", EXTERNE_TERMIJNEN);
  }

  List<String> waarden(String veld) {
    return velden.getOrDefault(veld, List.of()).stream().filter(w -> !w.isBlank()).toList();
  }

  String waarde(String veld) {
    return waarden(veld).stream().findFirst().orElse("");
  }

  /** Het formulier zoals het terugkomt: wat ingevuld was, met de fouten erbij. */
  Formulierbeeld met(List<Fout> fouten) {
    return new Formulierbeeld(
        this::waarden, Aanmeldlabels::van, Aanmeldlabels::inOverzicht, fouten);
  }

  ObjectNode bericht() {
    var bericht = JsonNodeFactory.instance.objectNode();
    teksten(
        bericht,
        "",
        "clientreferentie",
        "gemeente",
        "zorgvraag",
        "overbrugging",
        "spoedMotivering");
    teksten(
        bericht.putObject("aanmelder"),
        "aanmelder.",
        "rol",
        "organisatie",
        "naam",
        "email",
        "telefoon");
    teksten(bericht.putObject("toestemming"), "toestemming.", "status", "grondslag");
    teksten(
        bericht.putObject("clientondersteuner"),
        "clientondersteuner.",
        "status",
        "organisatie",
        "naam",
        "email",
        "afgezienDoor");
    jaNee(
        bericht,
        "specialistischeZorgvraag",
        "regulierBenut",
        "zorgbemiddelingIngezet",
        "wijkteamBetrokken",
        "hoogcomplex",
        "veiligheidsrisico",
        "directGevaar",
        "clientGeinformeerd",
        "spoed");
    lijsten(bericht, "leefgebieden", "financiering", "spoedGronden", "geenBsn");
    rijen(bericht, "elders", ELDERS);
    rijen(bericht, "externeTermijnen", EXTERNE_TERMIJNEN);
    return bericht;
  }

  private void teksten(ObjectNode object, String pad, String... namen) {
    for (var naam : namen) {
      var waarde = waarde(pad + naam);
      if (!waarde.isEmpty()) {
        // Een browser stuurt elk regeleinde als twee tekens.
        object.put(naam, waarde.replace("\r\n", "\n").strip());
      }
    }
  }

  private void jaNee(ObjectNode object, String... namen) {
    for (var naam : namen) {
      switch (waarde(naam)) {
        case "ja" -> object.put(naam, true);
        case "nee" -> object.put(naam, false);
        // Ook niets kiezen is op de pagina geen nee: anders verdwijnt een vraag om spoed ongemerkt.
        default -> object.put(naam, "");
      }
    }
  }

  private void lijsten(ObjectNode object, String... namen) {
    for (var naam : namen) {
      var lijst = object.putArray(naam);
      waarden(naam).forEach(lijst::add);
    }
  }

  private void rijen(ObjectNode object, String naam, List<String> kolommen) {
    var lijst = object.putArray(naam);
    for (int i = 0; i < RIJEN; i++) {
      if (ingevuld(naam, i, kolommen)) {
        teksten(lijst.addObject(), naam + "[" + i + "].", kolommen.toArray(String[]::new));
      }
    }
  }

  /** Laat lege rijen achteraan komen: dan heet een rij op de pagina zoals in het bericht. */
  private void schuifAan(String naam, List<String> kolommen) {
    var rijen = new ArrayList<List<String>>();
    for (int i = 0; i < RIJEN; i++) {
      var rij = naam + "[" + i + "].";
      if (ingevuld(naam, i, kolommen)) {
        rijen.add(kolommen.stream().map(kolom -> waarde(rij + kolom)).toList());
      }
      kolommen.forEach(kolom -> velden.remove(rij + kolom));
    }
    for (int i = 0; i < rijen.size(); i++) {
      for (int k = 0; k < kolommen.size(); k++) {
        velden.set(naam + "[" + i + "]." + kolommen.get(k), rijen.get(i).get(k));
      }
    }
  }

  private boolean ingevuld(String naam, int rij, List<String> kolommen) {
    return kolommen.stream().anyMatch(kolom -> !waarde(naam + "[" + rij + "]." + kolom).isEmpty());
  }
}
