package nl.rdm.escalatie.aanmelding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.spoed.Spoedgronden;

/** De codes van een aanmelding, elk met de woorden waarin mensen haar lezen; in vaste volgorde. */
public final class Codelijsten {

  public static final Map<String, String> ROLLEN =
      lijst(
          "VERWIJZER", "Verwijzer",
          "HUISARTS", "Huisarts",
          "GGZ_AANBIEDER", "Ggz-aanbieder",
          "ZORGAANBIEDER", "Andere zorgaanbieder",
          "GEMEENTE", "Gemeente",
          "OM", "Openbaar Ministerie",
          "VERZEKERAAR", "Zorgverzekeraar",
          "ZORGKANTOOR", "Zorgkantoor",
          "CLIENTONDERSTEUNER", "Cliëntondersteuner",
          "CLIENT", "Cliënt: ik meld mijzelf aan",
          "ZVH", "Zorg- en Veiligheidshuis",
          "UNIT_COMPLEXE_ZORGVRAGEN", "Unit Complexe Zorgvragen van VWS");

  public static final Map<String, String> GEMEENTEN = gemeenten();

  public static final Map<String, String> FINANCIERING =
      lijst(
          "Zvw", "Zorgverzekeringswet (Zvw)",
          "Wlz", "Wet langdurige zorg (Wlz)",
          "Wmo", "Wet maatschappelijke ondersteuning (Wmo)",
          "Jeugdwet", "Jeugdwet",
          "Wfz", "Wet forensische zorg (Wfz)",
          "ONBEKEND", "Niet bekend");

  public static final Map<String, String> LEEFGEBIEDEN =
      lijst(
          "WONEN", "Wonen",
          "VEILIGHEID", "Veiligheid",
          "GEZONDHEID", "Gezondheid",
          "WERK_EN_INKOMEN", "Werk en inkomen",
          "GEZIN", "Gezin",
          "SOCIAAL_NETWERK", "Familie, vrienden en buren",
          "VERSLAVING", "Verslaving",
          "JUSTITIE", "Politie en justitie");

  public static final Map<String, String> TOESTEMMING =
      lijst(
          "GEGEVEN", "De cliënt geeft toestemming",
          "GEWEIGERD", "De cliënt geeft geen toestemming",
          "NIET_GEVRAAGD", "Toestemming is niet gevraagd",
          "NIET_MOGELIJK", "De cliënt kan nu geen toestemming geven");

  public static final Map<String, String> TAFELS = tafels();

  public static final Map<String, String> UITKOMSTEN =
      lijst(
          "OPLOSSING", "Oplossing gevonden",
          "ADVIES", "Advies gegeven",
          "AANHOUDEN", "Aangehouden",
          "GEEN_OPLOSSING", "Geen oplossing",
          "NIET_TOEGELATEN", "Niet toegelaten",
          "GEEN_UITKOMST", "Geen uitkomst gekregen");

  /** De uitkomsten waarmee een tafel zonder oplossing eindigde. */
  static final List<String> ZONDER_OPLOSSING =
      List.of("GEEN_OPLOSSING", "NIET_TOEGELATEN", "GEEN_UITKOMST");

  /** Tafels naast de treden: wat zij niet vonden brengt een casus niet hoger (C7). */
  static final List<String> NAAST_DE_TREDEN = List.of("topx", "levensloopaanpak");

  public static final Map<String, String> EXTERNE_TERMIJNEN =
      lijst(
          "EINDE_ZORGMACHTIGING", "Einde van de zorgmachtiging",
          "EINDE_DETENTIE", "Einde van de detentie",
          "ONTSLAG", "Ontslag uit de kliniek of instelling",
          "HUISUITZETTING", "Huisuitzetting",
          "ANDERS", "Een andere datum");

  public static final Map<String, String> SPOEDGRONDEN = Spoedgronden.ALLE;

  public static final Map<String, String> CLIENTONDERSTEUNER =
      lijst(
          "AANWEZIG", "De cliënt heeft al een cliëntondersteuner",
          "GEWENST", "De cliënt wil graag een cliëntondersteuner",
          "AFGEZIEN", "De cliënt wil geen cliëntondersteuner");

  private Codelijsten() {}

  private static Map<String, String> gemeenten() {
    var paren = new ArrayList<String>();
    Groepen.GEMEENTEN.forEach(naam -> paren.addAll(List.of(naam, naam)));
    paren.addAll(List.of(Groepen.ONBEKEND, "Niet bekend, of buiten de regio"));
    return lijst(paren.toArray(String[]::new));
  }

  private static Map<String, String> tafels() {
    var tafels = new LinkedHashMap<>(Groepen.TAFELS);
    tafels.put("bestuurlijk-escalatieoverleg", "Bestuurlijk escalatie overleg");
    return Collections.unmodifiableMap(tafels);
  }

  private static Map<String, String> lijst(String... paren) {
    var lijst = new LinkedHashMap<String, String>();
    for (int i = 0; i < paren.length; i += 2) {
      lijst.put(paren[i], paren[i + 1]);
    }
    return Collections.unmodifiableMap(lijst);
  }
}
