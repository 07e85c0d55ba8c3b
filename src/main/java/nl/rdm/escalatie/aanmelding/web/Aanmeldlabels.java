package nl.rdm.escalatie.aanmelding.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rdm.escalatie.invoer.Fout;

/**
 * Hoe de velden van een aanmelding op de pagina heten, boven het veld en in het foutenoverzicht.
 */
final class Aanmeldlabels {

  /** Meer plaatsen dan een deel met rijen nodig heeft. */
  private static final int RUIM = 10_000;

  private static final Pattern RIJ = Pattern.compile("\\[(\\d+)\\]");

  /** In de volgorde van de pagina. */
  private static final Map<String, String> LABELS = new LinkedHashMap<>();

  static {
    LABELS.put("aanmelder.rol", "In welke rol meldt u aan?");
    LABELS.put("aanmelder.organisatie", "Uw organisatie");
    LABELS.put("aanmelder.naam", "Uw naam");
    LABELS.put("aanmelder.email", "Uw e-mailadres");
    LABELS.put("clientreferentie", "Uw kenmerk van de cliënt");
    LABELS.put("gemeente", "In welke gemeente woont de cliënt?");
    LABELS.put("zorgvraag", "Wat is er aan de hand en wat is er nodig?");
    LABELS.put("overbrugging", "Hoe wordt de cliënt nu geholpen?");
    LABELS.put("leefgebieden", "Om welke leefgebieden gaat het?");
    LABELS.put("financiering", "Uit welke wet wordt de zorg betaald?");
    LABELS.put("specialistischeZorgvraag", "Is er specialistische zorg nodig?");
    LABELS.put("regulierBenut", "Zijn alle gewone mogelijkheden voor hulp benut?");
    LABELS.put("zorgbemiddelingIngezet", "Is er om zorgbemiddeling gevraagd?");
    LABELS.put("wijkteamBetrokken", "Is het wijkteam of de procesmanager betrokken?");
    LABELS.put("hoogcomplex", "Is de zorgvraag hoogcomplex?");
    LABELS.put("veiligheidsrisico", "Is er een risico voor de veiligheid?");
    LABELS.put("directGevaar", "Is er nu direct gevaar?");
    LABELS.put("aanmelder.telefoon", "Bij direct gevaar: waarop bent u nu te bereiken?");
    LABELS.put("clientGeinformeerd", "Weet de cliënt van deze aanmelding?");
    LABELS.put("toestemming.status", "Geeft de cliënt toestemming voor deze aanmelding?");
    LABELS.put("toestemming.grondslag", "Waarom mag u aanmelden zonder toestemming?");
    LABELS.put("elders.tafel", "Aan welke tafel?");
    LABELS.put("elders.tot", "Tot welke datum?");
    LABELS.put("elders.uitkomst", "Met welke uitkomst?");
    LABELS.put("externeTermijnen.soort", "Wat gebeurt er dan?");
    LABELS.put("externeTermijnen.datum", "Op welke datum?");
    LABELS.put("spoed", "Vraagt u om de spoedprocedure?");
    LABELS.put("spoedGronden", "Wat dreigt er zonder spoed?");
    LABELS.put("spoedMotivering", "Waarom kan het niet wachten?");
    LABELS.put("clientondersteuner.status", "Heeft de cliënt een cliëntondersteuner?");
    LABELS.put("clientondersteuner.afgezienDoor", "De cliënt heeft dit zelf gezegd");
    LABELS.put("clientondersteuner.naam", "Naam van de cliëntondersteuner");
    LABELS.put("clientondersteuner.organisatie", "Organisatie van de cliëntondersteuner");
    LABELS.put("clientondersteuner.email", "E-mailadres van de cliëntondersteuner");
    LABELS.put("aanvulling", "Uw aanvulling");
  }

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

  /** De fouten zoals hun velden op de pagina onder elkaar staan, rij na rij. */
  static List<Fout> inVolgorde(List<Fout> fouten) {
    return fouten.stream().sorted(Comparator.comparingInt(fout -> plaats(fout.veld()))).toList();
  }

  private static int plaats(String veld) {
    var velden = new ArrayList<>(LABELS.keySet());
    int plaats = velden.indexOf(RIJ.matcher(veld).replaceAll(""));
    var rij = RIJ.matcher(veld);
    if (!rij.find() || !veld.contains("].")) {
      return plaats * RUIM;
    }
    var deel = veld.substring(0, rij.start()) + ".";
    int begin =
        velden.indexOf(
            velden.stream().filter(naam -> naam.startsWith(deel)).findFirst().orElse(""));
    return begin * RUIM + Integer.parseInt(rij.group(1)) * velden.size() + plaats - begin;
  }
}
