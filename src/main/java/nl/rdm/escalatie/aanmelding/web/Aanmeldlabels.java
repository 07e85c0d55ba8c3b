package nl.rdm.escalatie.aanmelding.web;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Hoe de velden van een aanmelding op de pagina heten, boven het veld en in het foutenoverzicht.
 */
final class Aanmeldlabels {

  private static final Pattern RIJ = Pattern.compile("\\[(\\d+)\\]");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("aanmelder.rol", "In welke rol meldt u aan?"),
          Map.entry("aanmelder.organisatie", "Uw organisatie"),
          Map.entry("aanmelder.naam", "Uw naam"),
          Map.entry("aanmelder.email", "Uw e-mailadres"),
          Map.entry("clientreferentie", "Uw kenmerk van de cliënt"),
          Map.entry("gemeente", "In welke gemeente woont de cliënt?"),
          Map.entry("clientGeinformeerd", "Weet de cliënt van deze aanmelding?"),
          Map.entry("toestemming.status", "Geeft de cliënt toestemming voor deze aanmelding?"),
          Map.entry("toestemming.grondslag", "Waarom mag u aanmelden zonder toestemming?"),
          Map.entry("zorgvraag", "Wat is er aan de hand en wat is er nodig?"),
          Map.entry("overbrugging", "Hoe wordt de cliënt nu geholpen?"),
          Map.entry("leefgebieden", "Om welke leefgebieden gaat het?"),
          Map.entry("financiering", "Uit welke wet wordt de zorg betaald?"),
          Map.entry("specialistischeZorgvraag", "Is er specialistische zorg nodig?"),
          Map.entry("regulierBenut", "Zijn alle gewone mogelijkheden voor hulp benut?"),
          Map.entry("zorgbemiddelingIngezet", "Is er om zorgbemiddeling gevraagd?"),
          Map.entry("wijkteamBetrokken", "Is het wijkteam of de procesmanager betrokken?"),
          Map.entry("hoogcomplex", "Is de zorgvraag hoogcomplex?"),
          Map.entry("veiligheidsrisico", "Is er een risico voor de veiligheid?"),
          Map.entry("directGevaar", "Is er nu direct gevaar?"),
          Map.entry("elders.tafel", "Aan welke tafel?"),
          Map.entry("elders.tot", "Tot welke datum?"),
          Map.entry("elders.uitkomst", "Met welke uitkomst?"),
          Map.entry("externeTermijnen.soort", "Wat gebeurt er dan?"),
          Map.entry("externeTermijnen.datum", "Op welke datum?"),
          Map.entry("spoed", "Vraagt u om de spoedprocedure?"),
          Map.entry("spoedMotivering", "Waarom kan het niet wachten?"),
          Map.entry("spoedGronden", "Wat dreigt er zonder spoed?"),
          Map.entry("clientondersteuner.status", "Heeft de cliënt een cliëntondersteuner?"),
          Map.entry("clientondersteuner.organisatie", "Organisatie van de cliëntondersteuner"),
          Map.entry("clientondersteuner.naam", "Naam van de cliëntondersteuner"),
          Map.entry("clientondersteuner.email", "E-mailadres van de cliëntondersteuner"),
          Map.entry("clientondersteuner.afgezienDoor", "De cliënt heeft dit zelf gezegd"),
          Map.entry("aanvulling", "Uw aanvulling"));

  private Aanmeldlabels() {}

  static String van(String veld) {
    return LABELS.getOrDefault(RIJ.matcher(veld).replaceAll(""), "Het formulier");
  }

  /** Zoals {@link #van}, bij een rij met haar kop erbij. */
  static String inOverzicht(String veld) {
    var rij = RIJ.matcher(veld);
    if (!rij.find() || !veld.contains("].")) {
      return van(veld);
    }
    var kop = veld.startsWith("elders") ? "Bespreking " : "Datum ";
    return kop + (Integer.parseInt(rij.group(1)) + 1) + ", " + van(veld);
  }
}
