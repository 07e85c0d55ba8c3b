package nl.rdm.escalatie.escalatieoverleg;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Antwoord;
import nl.rdm.escalatie.invoer.Invoerlezer;

/**
 * Wat een deelnemer op een vraag over het overleg antwoordt.
 *
 * @param antwoorden bij elk moment dat nog komt
 * @param vervanger wie er in zijn plaats komt, wanneer dat op een van de momenten zo is
 */
public record Overlegantwoord(
    Map<LocalDateTime, Antwoord> antwoorden,
    Optional<Vervanger> vervanger,
    Optional<String> opmerking) {

  /** Wie met een schriftelijk mandaat in de plaats van een deelnemer komt (R103). */
  public record Vervanger(String naam, String email) {}

  private static final DateTimeFormatter VELD =
      DateTimeFormatter.ofPattern("'moment'yyyyMMddHHmm", Locale.ROOT);

  private static final String NAAM = "vervangerNaam";
  private static final String EMAIL = "vervangerEmail";
  private static final String MANDAAT = "mandaat";

  /**
   * De naam van het veld met het antwoord op dit moment; niet zijn plaats, want wie antwoordt kan
   * een pagina voor zich hebben waarop nog een moment staat dat intussen voorbij is.
   */
  public static String veld(LocalDateTime moment) {
    return VELD.format(moment);
  }

  /**
   * Wat iemand in deze rol kan antwoorden: een vervanger stuurt zelf geen vervanger, en wie de
   * cliënt bijstaat evenmin.
   */
  public static List<Antwoord> keuzes(String rol) {
    return Overlegvraag.isVervanger(rol) || !Overlegvraag.namensOrganisatie(rol)
        ? List.of(Antwoord.JA, Antwoord.NEE)
        : List.of(Antwoord.values());
  }

  /**
   * Leest een bericht met per moment een antwoord.
   *
   * @param eigenAdres van wie antwoordt: een vervanger is een ander
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke fout
   */
  static Overlegantwoord lees(
      List<LocalDateTime> momenten, String rol, Optional<String> eigenAdres, ObjectNode bericht) {
    var lezer = Invoerlezer.van(bericht);
    var keuzes = keuzes(rol).stream().map(Antwoord::name).toList();
    var antwoorden = new TreeMap<LocalDateTime, Antwoord>();
    for (var moment : momenten) {
      if (bericht.has(veld(moment))) {
        lezer
            .misschienKeuze(veld(moment), keuzes)
            .ifPresent(code -> antwoorden.put(moment, Antwoord.valueOf(code)));
      } else {
        lezer.fout(veld(moment), "Kies een antwoord.");
      }
    }
    var naam = lezer.misschienRegel(NAAM, 200);
    var email = lezer.misschienEmail(EMAIL);
    var mandaat = lezer.misschienJaNee(MANDAAT);
    if (antwoorden.containsValue(Antwoord.VERVANGER)) {
      if (naam.isEmpty()) {
        lezer.ontbreekt(NAAM);
      }
      if (email.isEmpty()) {
        lezer.ontbreekt(EMAIL);
      }
      if (email
          .filter(adres -> eigenAdres.filter(adres::equalsIgnoreCase).isPresent())
          .isPresent()) {
        lezer.fout(EMAIL, "Dit is uw eigen adres. Geef het adres van uw vervanger.");
      }
      if (!mandaat) {
        lezer.fout(
            MANDAAT,
            "Een vervanger kan alleen komen met een schriftelijk mandaat. Bevestig dat, of kies een"
                + " ander antwoord.");
      }
    } else if (mandaat || Stream.of(naam, email).anyMatch(Optional::isPresent)) {
      lezer.fout(
          NAAM, "U koos niet dat een vervanger komt. Kies dat alsnog, of laat dit deel leeg.");
    }
    var opmerking = lezer.misschienTekst("opmerking", 2_000);
    lezer.rondAf();
    return new Overlegantwoord(
        antwoorden, naam.map(wie -> new Vervanger(wie, email.orElseThrow())), opmerking);
  }
}
