package nl.rdm.escalatie.overzicht;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.aanmelding.Codelijsten;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;

/** Wat de wegwijzer vraagt: een paar vragen, elk met een keuze. */
public final class Vragen {

  public static final String GEVAAR = "directGevaar";
  public static final String JA = "ja";
  public static final String NEE = "nee";

  private static final Map<String, String> JA_NEE = lijst(JA, "Ja", NEE, "Nee");

  /** In de volgorde van de pagina. */
  public static final List<Vraag> ALLE =
      List.of(
          new Vraag(
              GEVAAR,
              "Dreigt er nu ernstig gevaar?",
              "Bel dan meteen 112. Is er geen levensgevaar, bel dan de crisisdienst of de huisarts."
                  + " De doorzettingsmacht is geen crisiszorg.",
              JA_NEE),
          new Vraag("rol", "Wie bent u?", "", rollen()),
          new Vraag(
              "plotseling",
              "Wordt het plotseling slechter, of valt er ineens zorg weg?",
              "Bijvoorbeeld doordat de thuiszorg stopt of een mantelzorger wegvalt.",
              JA_NEE),
          new Vraag(
              "plekPastNiet",
              "Woont iemand bij een zorgaanbieder die geen passende plek heeft?",
              "Met zorg uit de Wet langdurige zorg (Wlz).",
              JA_NEE),
          new Vraag(
              "specialistisch",
              "Is er specialistische ggz nodig?",
              "Behandeling die de zorgverzekeraar betaalt.",
              JA_NEE),
          new Vraag(
              "gewoneWegen",
              "Zijn de gewone wegen geprobeerd?",
              "Een verwijzing, en zorgbemiddeling door de zorgverzekeraar.",
              JA_NEE),
          new Vraag(
              "hoogcomplex",
              "Is de zorgvraag hoogcomplex?",
              "Meer stoornissen die samenhangen, een lang behandeltraject achter de rug, ernstig"
                  + " gevaar en zorg die schaars is.",
              JA_NEE),
          new Vraag(
              "eerderGeprobeerd",
              "Keek een van de tafels er al naar, zonder oplossing?",
              "",
              JA_NEE),
          new Vraag(
              "veiligheid",
              "Speelt veiligheid een rol?",
              "",
              lijst(
                  "GEEN", "Nee",
                  "BUURT", "Ja, er is een ernstig veiligheidsprobleem in een buurt of gebied",
                  "OVERLAST",
                      "Ja, problemen op meer leefgebieden leiden (straks) tot crimineel of"
                          + " overlastgevend gedrag of verder afglijden, en raken het gezin of de"
                          + " omgeving",
                  "VERDACHTE", "Ja, er is een verdachte van een strafbaar feit",
                  "GEVAARLIJK", "Ja, gevaarlijk gedrag of de dreiging daarvan")));

  private Vragen() {}

  /**
   * Eén vraag.
   *
   * @param naam in het adres van de pagina
   * @param keuzes code en woorden
   */
  public record Vraag(String naam, String tekst, String uitleg, Map<String, String> keuzes) {}

  /** Wat er van een adres bij de vragen hoort; de rest is van wie het adres doorgaf. */
  public static Map<String, String> van(Map<String, String> adres) {
    var gekozen = new LinkedHashMap<>(adres);
    gekozen.keySet().retainAll(ALLE.stream().map(Vraag::naam).toList());
    return gekozen;
  }

  /** Of er nu gevaar dreigt: dat gaat voor, ook als er nog antwoorden ontbreken. */
  public static boolean gevaar(Map<String, String> gekozen) {
    return ja(gekozen, GEVAAR);
  }

  /**
   * De antwoorden.
   *
   * @throws OngeldigeInvoer met elke vraag zonder geldig antwoord
   */
  public static Wegwijzer.Antwoorden lees(Map<String, String> gekozen) {
    var fouten = new ArrayList<Fout>();
    for (var vraag : ALLE) {
      if (!vraag.keuzes().containsKey(gekozen.getOrDefault(vraag.naam(), ""))) {
        fouten.add(new Fout(vraag.naam(), "Kies een antwoord."));
      }
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    return new Wegwijzer.Antwoorden(
        ja(gekozen, GEVAAR),
        ja(gekozen, "plotseling"),
        gekozen.get("rol"),
        ja(gekozen, "plekPastNiet"),
        ja(gekozen, "specialistisch"),
        ja(gekozen, "gewoneWegen"),
        ja(gekozen, "hoogcomplex"),
        ja(gekozen, "eerderGeprobeerd"),
        gekozen.get("veiligheid"));
  }

  private static boolean ja(Map<String, String> gekozen, String vraag) {
    return JA.equals(gekozen.get(vraag));
  }

  private static Map<String, String> rollen() {
    var rollen = new LinkedHashMap<>(Codelijsten.ROLLEN);
    rollen.put("CLIENT", "Cliënt of naaste");
    rollen.put("ANDERS", "Iemand anders, zoals een woningcorporatie");
    return Collections.unmodifiableMap(rollen);
  }

  private static Map<String, String> lijst(String... paren) {
    var lijst = new LinkedHashMap<String, String>();
    for (int i = 0; i < paren.length; i += 2) {
      lijst.put(paren[i], paren[i + 1]);
    }
    return Collections.unmodifiableMap(lijst);
  }
}
