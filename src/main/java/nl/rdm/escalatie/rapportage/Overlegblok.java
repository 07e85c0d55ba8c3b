package nl.rdm.escalatie.rapportage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.escalatieoverleg.Besluitenlijst;
import nl.rdm.escalatie.escalatieoverleg.Overleg;
import nl.rdm.escalatie.escalatieoverleg.Overleggen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Antwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Gevraagde;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.rapportage.Overlegfeiten.Tekst;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Wie er was en wat er bij de uitkomst is vastgelegd, voor het verslag van dat overleg (R113). */
@Component
class Overlegblok {

  private static final String UITKOMST = "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen";

  private static final Map<String, String> BEVINDINGEN =
      koppen(
          "gemisteStappen", "Gemiste stappen of lacunes",
          "nietSteunend", "Wie de oplossing niet steunt, en waarom",
          "uitvoeringsadviezen", "Uitvoeringsadviezen",
          "standpunten", "Standpunten");

  private static final Map<String, String> REGIO =
      koppen(
          "ontbrekendAanbod", "Welk aanbod ontbreekt",
          "capaciteit", "Gebruik van de capaciteit in de regio",
          "randvoorwaarden", "Randvoorwaarden en knelpunten in het stelsel");

  private final Overleggen overleggen;
  private final Overlegvragen vragen;
  private final Dossier dossier;

  Overlegblok(Overleggen overleggen, Overlegvragen vragen, Dossier dossier) {
    this.overleggen = overleggen;
    this.vragen = vragen;
    this.dossier = dossier;
  }

  private static Map<String, String> koppen(String... paren) {
    var koppen = new LinkedHashMap<String, String>();
    for (int i = 0; i < paren.length; i += 2) {
      koppen.put(paren[i], paren[i + 1]);
    }
    return koppen;
  }

  /** Van het overleg waarover dit verslag gaat. */
  Overlegfeiten bij(String casusnummer, String verslag) {
    return overleggen
        .vanVerslag(casusnummer, verslag)
        .map(
            overleg ->
                new Overlegfeiten(
                    feiten(overleg), teksten(overleg, BEVINDINGEN), teksten(overleg, REGIO)))
        .orElse(Overlegfeiten.GEEN);
  }

  private Map<String, String> feiten(Overleg overleg) {
    var feiten = new LinkedHashMap<String, String>();
    overleg
        .uitkomst()
        .ifPresent(
            code -> feiten.put("Uitkomst", StringUtils.capitalize(Woorden.van("uitkomst", code))));
    var vervangen = vervangen(overleg);
    feiten.put(
        "Wie er was",
        overleg.deelnemers().stream()
            .filter(rol -> !overleg.afwezig().contains(rol))
            .map(
                rol ->
                    Besluitenlijst.functie(rol) + (vervangen.contains(rol) ? " (vervanger)" : ""))
            .collect(Collectors.joining(", ")));
    feiten.put(
        "Wie er niet was, of niet kon besluiten",
        overleg.afwezig().isEmpty()
            ? "Niemand"
            : String.join(", ", Besluitenlijst.functies(overleg.afwezig())));
    feiten.putAll(Besluitenlijst.van(overleg));
    return feiten;
  }

  /** Met een mandaat in iemands plaats: van tevoren opgegeven, of op de uitnodiging geantwoord. */
  private Set<String> vervangen(Overleg overleg) {
    var vervangen =
        vragen.van(overleg.casusnummer()).stream()
            .filter(vraag -> vraag.soort() == Soort.KOMST && overleg.duurde(vraag.gesteldOp()))
            .findFirst()
            .map(Overlegvraag::gevraagden)
            .orElse(List.of())
            .stream()
            .filter(wie -> wie.antwoorden().containsValue(Antwoord.VERVANGER))
            .map(Gevraagde::rol)
            .collect(Collectors.toSet());
    vervangen.addAll(overleg.vervangen());
    return vervangen;
  }

  private List<Tekst> teksten(Overleg overleg, Map<String, String> koppen) {
    var stukken =
        dossier.voorVerslag(overleg.casusnummer()).stream()
            .filter(stuk -> stuk.onderwerp().equals(UITKOMST))
            .filter(stuk -> overleg.duurde(stuk.op()))
            .collect(Collectors.toMap(Stuk::veld, Stuk::waarde, (eerder, later) -> later));
    return koppen.entrySet().stream()
        .filter(kop -> stukken.containsKey(kop.getKey()))
        .map(kop -> new Tekst(kop.getValue(), stukken.get(kop.getKey())))
        .toList();
  }
}
