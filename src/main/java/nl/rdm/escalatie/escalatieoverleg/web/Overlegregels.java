package nl.rdm.escalatie.escalatieoverleg.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.escalatieoverleg.Afspraak;
import nl.rdm.escalatie.escalatieoverleg.Besluitenlijst;
import nl.rdm.escalatie.escalatieoverleg.Overleg;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Zet overleggen in woorden. */
@Component
class Overlegregels {

  private final Termijnen termijnen;
  private final Clock klok;

  Overlegregels(Termijnen termijnen, Clock klok) {
    this.termijnen = termijnen;
    this.klok = klok;
  }

  Overlegregel van(Overleg overleg) {
    var data = new ArrayList<>(overleg.data().stream().map(this::moment).toList());
    Collections.reverse(data);
    overleg.andereDag().map(Woorden::dag).ifPresent(op -> data.add(0, op));
    return new Overlegregel(
        overleg.casusnummer(),
        overleg.ronde(),
        StringUtils.capitalize(Woorden.van("gemeente", overleg.gemeente())),
        bijeengeroepen(overleg),
        List.copyOf(data),
        overleg.keerVerzet(),
        overleg.vorm().map(vorm -> Woorden.van("vorm", vorm)),
        uitkomst(overleg),
        gehouden(overleg),
        Besluitenlijst.functies(overleg.deelnemers()),
        Besluitenlijst.functies(overleg.afwezig()),
        overleg.aanbodOntbreekt().map(ontbreekt -> ontbreekt ? "Ja" : "Nee"),
        samengevat(overleg.afspraken()),
        verslag(overleg.verslag()));
  }

  /**
   * Een deelnemer aan tafel.
   *
   * @param deel bij welk deel van de agenda
   * @param er of die er was; leeg zolang dat niet is vastgelegd
   */
  record Deelnemer(String functie, String deel, Optional<String> er) {}

  List<Deelnemer> deelnemers(Overleg overleg) {
    var afwezig = overleg.afwezig();
    return overleg.deelnemers().stream()
        .map(
            rol ->
                new Deelnemer(
                    Besluitenlijst.functie(rol),
                    overleg.alleenEersteDeel().contains(rol) ? "Alleen het eerste deel" : "Alles",
                    overleg.gehouden()
                        ? Optional.of(afwezig.contains(rol) ? "Nee" : "Ja")
                        : Optional.empty()))
        .toList();
  }

  /** Wat er besloten is, als vraag en antwoord, zonder inhoud. */
  Map<String, String> besluiten(Overleg overleg) {
    var besluiten = new LinkedHashMap<String, String>();
    besluiten.put("Uitkomst", uitkomst(overleg));
    overleg
        .gemist()
        .forEach(
            gemist ->
                besluiten.put(
                    "Niet bij het overleg van " + dag(termijnen.eigenEinde(gemist.overlegOp())),
                    String.join(", ", Besluitenlijst.functies(gemist.rollen()))));
    if (overleg.gehouden()) {
      besluiten.putAll(Besluitenlijst.van(overleg));
      besluiten.put("Terugkoppeling", verslag(overleg.verslag()));
    }
    return besluiten;
  }

  /**
   * Een afspraak zonder wat er is afgesproken.
   *
   * @param eerst de eerste datum, leeg wanneer die nog geldt
   */
  record Afspraakregel(
      int volgnummer, String wie, String datum, Optional<String> eerst, String stand) {}

  List<Afspraakregel> afspraken(Overleg overleg) {
    return overleg.afspraken().stream()
        .map(
            afspraak ->
                new Afspraakregel(
                    afspraak.volgnummer(),
                    Besluitenlijst.functie(afspraak.uitvoerder()),
                    Woorden.dag(afspraak.datum()),
                    Optional.of(afspraak.eersteDatum())
                        .filter(eerst -> !eerst.equals(afspraak.datum()))
                        .map(Woorden::dag),
                    stand(afspraak)))
        .toList();
  }

  private static String stand(Afspraak afspraak) {
    return StringUtils.capitalize(Woorden.van("afspraak", afspraak.status().name()));
  }

  /** Zoals {@code 1 loopt, 2 nagekomen}; leeg zonder afspraken. */
  private static Optional<String> samengevat(List<Afspraak> afspraken) {
    return Arrays.stream(Afspraak.Status.values())
        .map(stand -> Map.entry(stand, afspraken.stream().filter(a -> a.status() == stand).count()))
        .filter(aantal -> aantal.getValue() > 0)
        .map(aantal -> aantal.getValue() + " " + stand(aantal.getKey(), aantal.getValue()))
        .reduce((een, ander) -> een + ", " + ander);
  }

  private static String stand(Afspraak.Status stand, long aantal) {
    return stand == Afspraak.Status.LOOPT && aantal > 1
        ? "lopen"
        : Woorden.van("afspraak", stand.name());
  }

  private String bijeengeroepen(Overleg overleg) {
    return overleg
        .bijeengeroepenOp()
        .map(this::dag)
        .orElse(overleg.eindigdeOp().isPresent() ? "Niet" : "Nog niet");
  }

  private static String uitkomst(Overleg overleg) {
    return overleg
        .uitkomst()
        .map(code -> StringUtils.capitalize(Woorden.van("uitkomst", code)))
        .orElse(overleg.eindigdeOp().isPresent() ? "Geen" : "Loopt nog");
  }

  private static String gehouden(Overleg overleg) {
    if (overleg.gehouden()) {
      return overleg.gehoudenOp().map(op -> "Gehouden op " + Woorden.dag(op)).orElse("Gehouden");
    }
    return overleg.eindigdeOp().isPresent() ? "Niet gehouden" : "Nog niet gehouden";
  }

  private static String verslag(Overleg.Verslag stand) {
    return switch (stand) {
      case GEEN -> "Niet van toepassing";
      case NOG_NIET -> "Nog niet";
      case VERSTUURD -> "Verstuurd";
      case VERVALLEN -> "Vervallen";
    };
  }

  private String moment(String lokaal) {
    return Woorden.tijd(termijnen.eigenEinde(lokaal), klok.getZone());
  }

  private String dag(Instant moment) {
    return Woorden.dag(moment.atZone(klok.getZone()));
  }
}
