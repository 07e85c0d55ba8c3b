package nl.rdm.escalatie.overlegtafel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.NaastDeTreden;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.register.Registerdeel;
import nl.rdm.escalatie.register.Veld;
import nl.rdm.escalatie.register.Veld.Vorm;
import nl.rdm.escalatie.termijn.Termijnregels;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * De tafels en aanpakken van de regio, elk bijgehouden door haar voorzitter (R36-R40, R127). Hun
 * namen staan ook in modellen en formulieren en horen daarom niet bij wat hier wijzigt.
 */
@Component
@Order(2)
class Tafeldeel implements Registerdeel {

  private static final String EERSTE = "eerste_overleg";
  private static final String RITME = "ritme_dagen";
  private static final String VOORAF = "indientermijn_dagen";
  private static final String TIJD = "tijd";
  private static final String AANNAME = "ritme_aanname";
  private static final String CONTACT = "contact";

  /** Zoveel dagen van haar termijn heeft een tafel naast de treden om de instroom te toetsen. */
  private static final int VOOR_HET_TOETSEN = 14;

  private static final String FUNCTIE =
      "Staat op het openbare overzicht: noem een functie, geen naam.";

  private static final List<Veld> VELDEN =
      List.of(
          Veld.tekst("doel", "Doel"),
          Veld.regel("regie", "Onder regie van").met(FUNCTIE),
          Veld.regel("voorzitter", "Voorzitter").met(FUNCTIE).misschien(),
          Veld.tekst("deelnemers", "Deelnemers").met(FUNCTIE),
          Veld.tekst("aanmelders", "Wie mag aanmelden").met(FUNCTIE),
          new Veld("instroom", "Instroom", Vorm.TEKST, true, 2000, "Voor wie de tafel is."),
          Veld.tekst("uitstroom", "Uitstroom").misschien(),
          Veld.tekst("clientondersteuning", "Cliëntondersteuning").misschien(),
          Veld.tekst("afspraken", "Afspraken")
              .met(
                  "Wie eigenaar en aanspreekpunt is, en wie waarvoor verantwoordelijk is. "
                      + FUNCTIE)
              .misschien(),
          Veld.email(CONTACT, "E-mailadres")
              .met("Staat op het openbare overzicht: een adres van de tafel, niet van een persoon.")
              .misschien(),
          new Veld("telefoon", "Telefoonnummer", Vorm.REGEL, false, 40, "")
              .met(
                  "Staat op het openbare overzicht: een nummer van de tafel, niet van een persoon."),
          Veld.webadres("website", "Website"),
          Veld.van(Vorm.DATUM, EERSTE, "Een dag waarop het overleg is")
              .met("Laat leeg als er geen vast overleg is.")
              .misschien(),
          Veld.van(Vorm.GETAL, RITME, "Om de hoeveel dagen")
              .met("14 is om de twee weken.")
              .misschien(),
          Veld.van(Vorm.TIJD, TIJD, "Hoe laat").met("Zoals 12:30.").misschien(),
          Veld.regel(AANNAME, "Wat van dag en tijd een aanname is")
              .met("Staat op het openbare overzicht. Maak leeg wat u hebt nagegaan.")
              .misschien(),
          Veld.van(Vorm.GETAL, VOORAF, "Hoeveel dagen voor het overleg indienen")
              .met("0 als indienen tot het overleg kan."));

  private static final Opzet OPZET =
      new Opzet(
          "tafels",
          "Overlegtafels",
          "Per tafel wie er zitten, waarvoor zij is, welke route u bewandelt en wie u mailt.",
          "overlegtafel",
          VELDEN);

  private final Termijnregels regels;
  private final Overlegtafels tafels;

  Tafeldeel(Termijnregels regels, Overlegtafels tafels) {
    this.regels = regels;
    this.tafels = tafels;
  }

  @Override
  public Opzet opzet() {
    return OPZET;
  }

  @Override
  public boolean magNogLeeg() {
    return true;
  }

  @Override
  public Optional<String> eigenaar(String sleutel) {
    return Optional.of(
        Groepen.TAFELS.containsKey(sleutel) ? Groepen.tafel(sleutel) : Groepen.COORDINATIEPUNT);
  }

  @Override
  public List<Fout> samen(Map<String, String> waarden) {
    var fouten = new ArrayList<Fout>();
    if (waarden.get(CONTACT).isEmpty() && waarden.get("website").isEmpty()) {
      fouten.add(new Fout(CONTACT, "Vul een e-mailadres of een website in."));
    }
    boolean dag = !waarden.get(EERSTE).isEmpty();
    boolean ritme = !waarden.get(RITME).isEmpty();
    if (dag && !ritme) {
      fouten.add(new Fout(RITME, "Vul in om de hoeveel dagen het overleg is."));
    }
    if (ritme && !dag) {
      fouten.add(new Fout(EERSTE, "Vul een dag in waarop het overleg is."));
    }
    if (ritme && getal(waarden, RITME) == 0) {
      fouten.add(new Fout(RITME, "Een overleg is hoogstens elke dag: vul 1 of meer in."));
    }
    if (!ritme && !waarden.get(TIJD).isEmpty()) {
      fouten.add(new Fout(TIJD, "Zonder vast overleg is er geen tijd."));
    }
    if (getal(waarden, VOORAF) > (ritme ? getal(waarden, RITME) : 0)) {
      fouten.add(
          new Fout(
              VOORAF,
              ritme
                  ? "Dit kan niet langer zijn dan er tussen twee overleggen zit."
                  : "Zonder vast overleg is er geen dag om voor in te dienen: vul 0 in."));
    }
    return fouten;
  }

  /**
   * Een tafel overlegt zo vaak dat een casus het in haar trede haalt, met de tijd die de trede na
   * een overleg ten minste overhoudt, of binnen de termijn van een tafel naast de treden.
   */
  @Override
  public List<Fout> bijIngang(String sleutel, Map<String, String> waarden) {
    if (NaastDeTreden.TAFELS.contains(sleutel)) {
      int werkdagen = werkdagen("naast-de-treden");
      return teWeinig(
          waarden,
          dagen(werkdagen) - VOOR_HET_TOETSEN,
          "Deze tafel heeft %d werkdagen voor een casus".formatted(werkdagen));
    }
    return tafels
        .van(sleutel)
        .flatMap(Overlegtafel::trede)
        .filter(trede -> tafels.inTrede(trede).stream().anyMatch(een -> een.id().equals(sleutel)))
        .map(trede -> inDeTrede(waarden, trede))
        .orElse(List.of());
  }

  private List<Fout> inDeTrede(Map<String, String> waarden, int trede) {
    int werkdagen = werkdagen("trede-" + trede);
    int erna = werkdagen(Tredetermijn.NA_OVERLEG);
    return teWeinig(
        waarden,
        dagen(werkdagen + erna),
        "Zo komt een casus niet op tijd aan tafel: trede %d duurt %d werkdagen, en na een overleg zo nodig %d langer"
            .formatted(trede, werkdagen, erna));
  }

  private static List<Fout> teWeinig(Map<String, String> waarden, int hoogstens, String waarom) {
    return getal(waarden, RITME) + getal(waarden, VOORAF) > hoogstens
        ? List.of(
            new Fout(
                RITME,
                "%s. Kies samen met de dagen voor het indienen hoogstens %d."
                    .formatted(waarom, hoogstens)))
        : List.of();
  }

  private int werkdagen(String stap) {
    return regels.lengte(stap, false).aantal();
  }

  /** Zoveel dagen duren deze werkdagen ten minste. */
  private static int dagen(int werkdagen) {
    return werkdagen / 5 * 7;
  }

  private static int getal(Map<String, String> waarden, String veld) {
    return waarden.get(veld).isEmpty() ? 0 : Integer.parseInt(waarden.get(veld));
  }
}
