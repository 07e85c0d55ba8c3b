package nl.rdm.escalatie;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.Kenmerken;
import nl.rdm.escalatie.dossier.Documenten;
import nl.rdm.escalatie.dossier.keuring.Documentkeuring;
import nl.rdm.escalatie.dossier.keuring.Proefdocumenten;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.StringUtils;

/**
 * Stukken van de weg van een casus, om een test te beginnen waar zij over gaat. Wat {@code in} heet
 * meldt een nieuwe casus aan en geeft zijn nummer; de rest doet een stap van een casus.
 */
@TestComponent
public class Etappes {

  /** Wie er bij een casus met {@link Casusrit#gewoon()} in elk geval aan tafel hoort. */
  public static final List<String> VERPLICHT =
      List.of("INSTELLING", "ZORGVERZEKERAAR", "GEMEENTEBESTUURDER");

  /** De dag van de afspraak in {@link #oplossing}, lang na de nazorg. */
  public static final String AFSPRAAK_VOOR = "2026-12-01";

  /** Per tafel criteria waarop de tabel toelaten adviseert. */
  public static final Map<String, List<String>> CRITERIA =
      Map.of(
          "transfertafel",
          List.of("ADVIES_GEVRAAGD"),
          "regiotafel",
          List.of(
              "GEEN_CRISIS",
              "STAPPEN_GEZET",
              "EIGEN_PLEKKEN_ONDERZOCHT",
              "OVERDRACHT_GEPROBEERD",
              "OVERPLAATSING_KAN_NIET_WACHTEN",
              "CLIENT_BLIJFT_IN_ZORG",
              "CCE_BETROKKEN"),
          "crisisteam",
          List.of("DIRECT_GEVAAR", "ZORG_VALT_WEG"),
          "hoogcomplex",
          List.of(
              "GEEN_AANBOD_GEVONDEN",
              "VERVLOCHTEN_AANDOENINGEN",
              "BEHANDELDOEL_HAALBAAR",
              "SAMENHANG_LEVENSDOMEINEN",
              "DREIGEND_GEVAAR",
              "TRAJECT_GELOPEN",
              "UITZONDERLIJK_REGIME",
              "SCHAARSE_ZORG"));

  /** Alles wat er vrij te geven is. */
  public static final List<String> DELEN =
      List.of("AANMELDING", "AANVULLING", "UITKOMSTEN", "PLAN", "NOTITIES");

  private final Casusrit rit;
  private final Documenten documenten;
  private final Documentkeuring keuring;

  Etappes(Casusrit rit, Documenten documenten, Documentkeuring keuring) {
    this.rit = rit;
    this.documenten = documenten;
    this.keuring = keuring;
  }

  /** Trede 1, met een tafel te kiezen. */
  public String inTrede1() {
    return inTrede(1);
  }

  /** Trede 2, met een tafel te kiezen: een hoogcomplexe casus. */
  public String inTrede2() {
    return inTrede(2);
  }

  /** De trede met dit nummer, 1, 2 of 3. */
  public String inTrede(int trede) {
    return trede == 3 ? inTrede3() : inBehandeling(kenmerken(trede));
  }

  /** De trede met dit nummer, met de cliëntondersteuner die de casus aangenomen heeft. */
  public String inTredeMetSteun(int trede) {
    var kenmerken = Casusrit.metOndersteuner(kenmerken(trede));
    var nr = trede == 3 ? inTrede3(kenmerken) : inBehandeling(kenmerken);
    neemAan(nr);
    return nr;
  }

  private static Kenmerken kenmerken(int trede) {
    return switch (trede) {
      case 1 -> Casusrit.gewoon();
      case 2 -> Casusrit.hoogcomplex();
      default -> Casusrit.met("Zvw", false, List.of("transfertafel"));
    };
  }

  /** De tafel waar een casus in deze trede komt. */
  public static String tafel(int trede) {
    return switch (trede) {
      case 1 -> "transfertafel";
      case 2 -> "hoogcomplex";
      default -> "bestuurlijk-escalatieoverleg";
    };
  }

  /** Zijn trede heeft een overleg voor de casus staan; nu is de uitkomst vast te leggen. */
  public void overlegStaat(String nr, String overlegOp) {
    int trede = rit.casus(nr).trede().orElseThrow();
    if (trede < 3) {
      aanTafel(nr, tafel(trede));
    } else {
      deelnemersBekend(nr);
      datum(nr, overlegOp);
    }
  }

  /** Het overleg van deze trede is gehouden en vond een oplossing. */
  public void overlegVondOplossing(String nr, int trede) {
    if (trede < 3) {
      uitkomst(nr, tafel(trede), "OPLOSSING");
    } else {
      rit.doe(nr, "gemeente", "uitkomstVastleggen", oplossing("GEVONDEN"));
    }
  }

  /** Het overleg van zijn trede is gehouden en vond niets. */
  public void overlegVondNiets(String nr) {
    int trede = rit.casus(nr).trede().orElseThrow();
    if (trede < 3) {
      uitkomst(nr, tafel(trede), "GEEN_OPLOSSING");
    } else {
      rit.doe(nr, "gemeente", "uitkomstVastleggen", geenOvereenstemming());
    }
  }

  /** Trede 3, met de casus in ontvangst te nemen: elders vond een tafel geen oplossing. */
  public String inTrede3() {
    return inTrede3(kenmerken(3));
  }

  public String inTrede3(Kenmerken kenmerken) {
    var nr = rit.meldAan(kenmerken);
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "IN_BEHANDELING", "eldersNagegaan", "KLOPT"));
    geefVrij(nr);
    return nr;
  }

  /** Trede 4, met een beslissing te nemen. */
  public String inTrede4() {
    var nr = inTrede3();
    overlegMet(nr, geenOvereenstemming());
    vervolg(nr, "NAAR_TREDE_4");
    return nr;
  }

  /** Trede 4, langs een gemeente die niet bijeenroept: die weg is er bij elke financiering. */
  public String inTrede4(Kenmerken kenmerken) {
    var nr = inTrede3(kenmerken);
    zonderOverlegNaarTrede4(nr);
    return nr;
  }

  /** De cliëntondersteuner neemt de casus aan waarvoor zij gezocht wordt. */
  public void neemAan(String nr) {
    rit.doe(
        nr,
        "clientondersteuner",
        "clientondersteunerKoppelen",
        Map.of("besluit", "AANNEMEN", "ervaringsdeskundige", "NEE"));
  }

  /** Niet in behandeling genomen, met een plek om naartoe te gaan. */
  public void verwijsDoor(String nr) {
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of(
            "besluit", "DOORVERWIJZEN",
            "verwijzing", "WIJKTEAM",
            "inhoud_toelichting", "Het wijkteam kan dit zelf."));
  }

  public String inBehandeling(Kenmerken kenmerken) {
    var nr = rit.meldAan(kenmerken);
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    return nr;
  }

  /** De voorgestelde tafel krijgt de casus en laat hem toe. */
  public void aanTafel(String nr, String tafel) {
    kiesVoorstel(nr);
    laatToe(nr, tafel);
  }

  public void kiesVoorstel(String nr) {
    var tafel = (String) rit.variabele(nr, "tafelKiezen", "voorgesteldeTafel");
    rit.doe(
        nr,
        "aanmeldpunt",
        "tafelKiezen",
        CRITERIA.containsKey(tafel)
            ? voorstel(tafel, CRITERIA.get(tafel))
            : Map.of("besluit", "VOORSTEL_VOLGEN"));
    geefVrij(nr);
  }

  /** Het voorstel volgen, met deze criteria van de voorgestelde tafel aangekruist. */
  public static Map<String, Object> voorstel(String tafel, List<String> criteria) {
    return Map.of("besluit", "VOORSTEL_VOLGEN", sleutel(tafel), codes(criteria));
  }

  /** Een andere tafel dan het voorstel, met reden en met deze criteria aangekruist. */
  public void kies(String nr, String tafel, List<String> criteria) {
    rit.doe(
        nr,
        "aanmeldpunt",
        "tafelKiezen",
        Map.of(
            "besluit",
            "ANDERE_TAFEL",
            "gekozenTafel",
            tafel,
            sleutel(tafel),
            codes(criteria),
            "inhoud_reden",
            "Deze tafel past beter."));
    geefVrij(nr);
  }

  /** Het veld met de criteria van een tafel. */
  private static String sleutel(String tafel) {
    return "criteria" + StringUtils.capitalize(tafel);
  }

  /** Wie erover gaat geeft vrij wat er in het dossier staat, wanneer dat nu gevraagd wordt. */
  public void geefVrij(String nr) {
    if (rit.open(nr).contains("inhoudVrijgeven")) {
      rit.doe(nr, vrijgever(nr), "inhoudVrijgeven", vrijgave(nr, DELEN));
    }
  }

  /** Wie in deze trede over de vrijgave besluit. */
  public String vrijgever(String nr) {
    var casus = rit.casus(nr);
    if (casus.trede().orElseThrow() <= 2) {
      return "aanmeldpunt";
    }
    return casus.veiligheidsrisico() ? "coordinator" : "verantwoordelijke";
  }

  /** Deze delen, op de toestemming van de aanmelding; in trede 3 aan de gemeente, in 4 aan VWS. */
  public Map<String, Object> vrijgave(String nr, List<String> delen) {
    var antwoorden = new HashMap<String, Object>();
    antwoorden.put("besluit", "VRIJGEVEN");
    antwoorden.put("grondslag", "TOESTEMMING_AANMELDING");
    antwoorden.put("delen", codes(delen));
    if (rit.casus(nr).trede().orElseThrow() >= 3) {
      var trede4 = rit.casus(nr).trede().orElseThrow() == 4;
      antwoorden.put("ontvangers", codes(List.of(trede4 ? "VWS" : "GEMEENTE")));
    }
    return antwoorden;
  }

  /** De voorzitter laat toe, zo nodig met een reden om van het advies af te wijken. */
  public void laatToe(String nr, String tafel) {
    var antwoorden = new HashMap<String, Object>(Map.of("besluit", "TOELATEN"));
    if ("NIET_TOELATEN".equals(rit.variabele(nr, "instroomToetsen", "instroomadvies"))) {
      antwoorden.put("inhoud_redenToelaten", "Er is nergens anders een plek.");
    }
    rit.doe(nr, tafel, "instroomToetsen", antwoorden);
  }

  public void weiger(String nr, String tafel) {
    rit.doe(
        nr,
        tafel,
        "instroomToetsen",
        Map.of("besluit", "NIET_TOELATEN", "inhoud_reden", "Past niet bij deze tafel."));
  }

  /** Huisarts en CCE beoordelen of het een crisis is. */
  public void beoordeelCrisis(String nr, boolean crisis) {
    var antwoorden = new HashMap<String, Object>();
    antwoorden.put("beoordeeldDoor", codes(List.of("HUISARTS", "CCE")));
    antwoorden.put("besluit", crisis ? "TOELATEN" : "NIET_TOELATEN");
    if (!crisis) {
      antwoorden.put("inhoud_reden", "Thuis is het weer veilig.");
    } else if ("NIET_TOELATEN".equals(rit.variabele(nr, "crisisBeoordelen", "instroomadvies"))) {
      antwoorden.put("inhoud_redenToelaten", "Het gaat nu mis.");
    }
    rit.doe(nr, "crisisteam", "crisisBeoordelen", antwoorden);
  }

  /** Een aanbieder van crisiszorg is gebeld, met deze uitkomst. */
  public void regelCrisiszorg(String nr, String uitkomst) {
    rit.doe(
        nr,
        "crisisteam",
        "crisiszorgRegelen",
        Map.of("besluit", uitkomst, "inhoud_uitkomst", "Vannacht al bij instelling C."));
  }

  /** De tafel legt een uitkomst vast die geen eigen velden vraagt. */
  public void uitkomst(String nr, String tafel, String uitkomst) {
    var antwoorden = new HashMap<String, Object>();
    antwoorden.put("besluit", uitkomst);
    antwoorden.put("inhoud_uitkomst", "Besproken.");
    if (uitkomst.equals("GEEN_OPLOSSING")) {
      antwoorden.put("inhoud_weigeringen", "Instelling A heeft geen plek.");
    }
    rit.doe(nr, tafel, "uitkomstVastleggen", antwoorden);
  }

  /** Wat het aanmeldpunt na een tafel besluit. */
  public void naTafel(String nr, String besluit) {
    var antwoorden = new HashMap<String, Object>(Map.of("besluit", besluit));
    switch (besluit) {
      case "NAAR_TREDE_3", "TERUG_NAAR_TREDE_1" ->
          antwoorden.put("inhoud_motivering", "De criteria passen niet.");
      case "OPLOSSING" -> antwoorden.put("inhoud_oplossing", "Begeleid wonen bij B.");
      default -> {}
    }
    rit.doe(nr, "aanmeldpunt", "vervolgBepalen", antwoorden);
    geefVrij(nr);
  }

  /** De gemeente roept bijeen; nu zijn de deelnemers vast te stellen. */
  public void bijeengeroepen(String nr) {
    if (rit.open(nr).contains("casusOntvangen")) {
      rit.doe(nr, "coordinator", "casusOntvangen", Map.of("inhoud_verzoek", "Roep bijeen."));
    }
    rit.doe(
        nr,
        "gemeente",
        "overlegBijeenroepen",
        Map.of("besluit", "BIJEENROEPEN", "behandelregie", "GEMEENTE"));
  }

  /** De gemeente weigert bijeen te roepen, en een bestuurder met naam besluit tot trede 4. */
  public void zonderOverlegNaarTrede4(String nr) {
    totVervolg(nr);
    vervolg(nr, "NAAR_TREDE_4");
  }

  /** De gemeente weigert bijeen te roepen; nu besluit een bestuurder met naam over het vervolg. */
  public void totVervolg(String nr) {
    rit.doe(nr, "coordinator", "casusOntvangen", Map.of("inhoud_verzoek", "Roep bijeen."));
    rit.doe(
        nr,
        "gemeente",
        "overlegBijeenroepen",
        Map.of(
            "besluit", "WEIGEREN",
            "behandelregie", "GEMEENTE",
            "inhoud_reden", "De gemeente ziet geen rol."));
  }

  /**
   * Deelnemers staan vast, een cliëntondersteuner hoort erbij; de oplegnotitie is geschreven; nu
   * zijn plan en datum te regelen.
   */
  public void deelnemersBekend(String nr) {
    bijeengeroepen(nr);
    rit.doe(nr, "gemeente", "deelnemersVaststellen", deelnemers(VERPLICHT));
    oplegnotitie(nr);
  }

  /**
   * De stukken en de datum zijn er; nu is de uitkomst vast te leggen. Zij hoeft niet op de stukken
   * te wachten.
   */
  public void totOverleg(String nr) {
    deelnemersBekend(nr);
    plan(nr);
    datum(nr);
  }

  /** De instelling leverde haar plan aan, als kleine echte PDF. */
  public void planBinnen(String nr) {
    documenten.bewaar(
        nr,
        Planlevering.ONDERWERP,
        keuring.keur("plan.pdf", "application/pdf", Proefdocumenten.pdf()),
        "de instelling");
  }

  public void plan(String nr) {
    planBinnen(nr);
    rit.doe(
        nr,
        vrijgever(nr),
        "planBeoordelen",
        Map.of(
            "besluit", "COMPLEET",
            "inhoud_plan", "Plan van de instelling.",
            "inhoud_inclusie", "Weer naar de dagbesteding.",
            "inhoud_tempo", "In kleine stappen."));
  }

  /** De oplegnotitie is geschreven; het overleg wacht er niet op. */
  public void oplegnotitie(String nr) {
    rit.doe(
        nr,
        vrijgever(nr),
        "oplegnotitieOpstellen",
        Map.of(
            "inhoud_gevraagd", "Instelling A: een plek.",
            "inhoud_mogelijkheid_A", "Wonen bij B.",
            "inhoud_kosten_A", "80.000 euro per jaar.",
            "inhoud_betaler_A", "Het zorgkantoor, uit de Wlz.",
            "inhoud_vanavond", "De wijk-GGD belt dagelijks.",
            "inhoud_nogNodig", "Een indicatie."));
  }

  public void datum(String nr) {
    datum(nr, "2026-02-10T14:00");
  }

  public void datum(String nr, String overlegOp) {
    rit.doe(
        nr,
        "gemeente",
        "datumVaststellen",
        Map.of("besluit", "VASTSTELLEN", "overlegOp", overlegOp, "vorm", "GEMEENTEHUIS"));
  }

  /** Het overleg is gehouden, met deze uitkomst. */
  public void overlegMet(String nr, Map<String, Object> uitkomst) {
    totOverleg(nr);
    rit.doe(nr, "gemeente", "uitkomstVastleggen", uitkomst);
  }

  /** Wat een bij naam genoemde bestuurder besluit. */
  public void vervolg(String nr, String besluit) {
    rit.doe(nr, "gemeente", "vervolgBesluiten", opNaam(besluit));
    geefVrij(nr);
  }

  public static Map<String, Object> opNaam(String besluit) {
    return Map.of(
        "besluit", besluit,
        "inhoud_naamBesluiter", "W. Ethouder",
        "besluiterFunctie", "BESTUURDER",
        "inhoud_motivering", "Zo kan het niet langer.");
  }

  public void beslisInTrede4(String nr, String besluit) {
    rit.doe(
        nr,
        "vws",
        "beslissingVastleggen",
        Map.of("besluit", besluit, "inhoud_beslissing", "Beslissing van de bewindspersoon."));
    if (besluit.equals("ADVIES")) {
      geefVrij(nr);
    }
  }

  /** VWS adviseert, en een bestuurder van de gemeente vindt daarmee een oplossing. */
  public void opAdviesOpgelost(String nr) {
    beslisInTrede4(nr, "ADVIES");
    rit.doe(nr, "gemeente", "opAdviesBesluiten", opAdvies("OPLOSSING", "BESTUURDER"));
  }

  /** Wat een bestuurder met deze functie op het advies van VWS besluit. */
  public static Map<String, Object> opAdvies(String besluit, String functie) {
    return Map.of(
        "besluit",
        besluit,
        "inhoud_naamBesluiter",
        "Z. Orgkantoor",
        "besluiterFunctie",
        functie,
        besluit.equals("OPLOSSING") ? "inhoud_oplossing" : "inhoud_motivering",
        "De plek bij C is er niet.");
  }

  /** De cliënt bevestigt een einde, of niet. */
  public static Map<String, Object> bevestigd(String besluit) {
    return Map.of(
        "besluit", besluit,
        "bevestigdDoor", "CLIENT",
        "bevestigdHoe", "GESPREK",
        "inhoud_bevestiging", "Besproken aan tafel.");
  }

  /** Wat bij de nazorg bleek. */
  public static Map<String, Object> nazorg(String besluit) {
    return Map.of(
        "besluit", besluit,
        "bevestigdDoor", "CLIENT",
        "bevestigdHoe", "TELEFOON",
        "inhoud_nazorg", "Zo staat het ervoor.");
  }

  /** Aangekruiste codes zoals een formulier ze instuurt. */
  public static Object codes(List<String> codes) {
    return SpinValues.jsonValue(Spin.JSON(codes).toString()).create();
  }

  /** Deze deelnemers, ieder met een eigen adres voor dit overleg. */
  public static Map<String, Object> deelnemers(List<String> rollen) {
    var antwoorden = new HashMap<String, Object>();
    antwoorden.put("deelnemers", codes(rollen));
    antwoorden.put("afwijkend", true);
    antwoorden.put("anderAdres", codes(rollen));
    antwoorden.put("metZvh", true);
    for (var rol : rollen) {
      antwoorden.put("inhoud_naam_" + rol, "Deelnemer " + rol.toLowerCase());
      antwoorden.put("inhoud_email_" + rol, rol.toLowerCase() + "@example.org");
    }
    return antwoorden;
  }

  public static Map<String, Object> oplossing(String besluit) {
    return uitkomst(besluit, afspraak("Instelling A regelt een plek."));
  }

  public static Map<String, Object> teruggegeven(String trede) {
    return uitkomst(
        "TERUGGEGEVEN",
        Map.of("terugNaar", trede, "inhoud_uitvoeringsadviezen", "Probeer de tafel opnieuw."));
  }

  public static Map<String, Object> geenOvereenstemming() {
    return uitkomst("GEEN_OVEREENSTEMMING", Map.of("inhoud_standpunten", "A wil opname, B niet."));
  }

  public static Map<String, Object> zonderVolledigeSteun() {
    var antwoorden = afspraak("Instelling A neemt op.");
    antwoorden.put("inhoud_toezegging_INSTELLING", "De directeur: een plek vanaf 1 maart.");
    antwoorden.put("inhoud_nietSteunend", "Instelling B, om de financiering.");
    return uitkomst("ZONDER_VOLLEDIGE_STEUN", antwoorden);
  }

  /** De instelling voert iets uit, voor een dag die ver weg ligt. */
  private static Map<String, Object> afspraak(String wat) {
    return new HashMap<>(
        Map.of(
            "uitvoerders",
            codes(List.of("INSTELLING")),
            "inhoud_afspraak1",
            wat,
            "afspraakWie1",
            "INSTELLING",
            "afspraakDatum1",
            AFSPRAAK_VOOR));
  }

  private static Map<String, Object> uitkomst(String besluit, Map<String, Object> erbij) {
    var antwoorden = new HashMap<>(erbij);
    antwoorden.putAll(
        Map.of(
            "besluit",
            besluit,
            "mandatenNagegaan",
            true,
            "casusAangenomen",
            true,
            "inhoud_gemisteStappen",
            "Geen.",
            "aanbodOntbreekt",
            "NEE"));
    return antwoorden;
  }
}
