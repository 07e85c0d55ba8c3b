package nl.rdm.escalatie.notificatie;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Maakt van een bericht een brief, met de sjablonen onder {@code templates/post}. De eerste regel
 * van {@code <soort>.txt} is het onderwerp.
 */
@Component
class Opmaak {

  /** Gegeven dat zegt dat de ontvanger de aanmelder is. */
  static final String AANMELDER = "aanmelder";

  /** Gegeven dat zegt dat de casus spoed heeft: dat staat dan vooraan in het onderwerp. */
  static final String SPOEDCASUS = "spoedcasus";

  private static final String MAP = "templates/post/";
  private static final String ONDERWERP = "Onderwerp: ";
  private static final Pattern SOORT = Pattern.compile("[a-z0-9-]+");
  private static final Set<String> GEEN_SOORT = Set.of("opmaak");

  /** Wie deze krijgt, heeft met het coördinatiepunt te maken. */
  private static final Set<String> VAN_COORDINATIEPUNT =
      Set.of(
          "afspraak",
          "afwezigheid",
          "afwezigheid-zelf-melden",
          "uitnodiging",
          "datum-gevraagd",
          "overleg-vervalt",
          "plan-gevraagd",
          "plan-aanvulling",
          "plan-herinnering",
          "verzoek-bijeenroepen");

  /** Gegeven met de adressen van wie er vragen beantwoordt in plaats van het coördinatiepunt. */
  private static final String CONTACT = "contact";

  private final SpringTemplateEngine sjablonen = new SpringTemplateEngine();
  private final String adres;
  private final Contact contact;
  private final Antwoordlinks links;
  private final Clock klok;

  /** De sjablonen van pagina's hebben hun eigen engine; deze kent ook kale tekst. */
  Opmaak(
      @Value("${rdm.adres:http://localhost:${server.port:8080}}") String adres,
      Contact contact,
      Antwoordlinks links,
      Clock klok) {
    this.adres = adres.replaceFirst("/+$", "");
    this.contact = contact;
    this.links = links;
    this.klok = klok;
    sjablonen.addTemplateResolver(lezer("*.html", TemplateMode.HTML));
    sjablonen.addTemplateResolver(lezer("*.txt", TemplateMode.TEXT));
  }

  /** Een opgemaakt bericht: hetzelfde in tekst en in HTML. */
  record Brief(String onderwerp, String tekst, String html) {}

  /**
   * De brief bij een bericht.
   *
   * @throws Onverzendbaar wanneer er voor deze soort geen sjabloon is, of de antwoordlink ontbreekt
   */
  Brief brief(Uitgaand bericht) {
    var soort = bericht.soort();
    if (!bestaat(soort)) {
      throw new Onverzendbaar("Er is geen sjabloon voor berichten van soort " + soort);
    }
    var waarden = new HashMap<String, Object>();
    waarden.put("casusnummer", bericht.casusnummer());
    waarden.put("adres", adres);
    waarden.put("takenlijst", takenlijst(bericht.gegevens()));
    var gegevens = new Waarden(bericht.gegevens(), klok.getZone());
    waarden.put("g", gegevens);
    zetVerder(waarden, gegevens);
    if (gegevens.heeft(Antwoordlinks.GEGEVEN)) {
      waarden.put("antwoordadres", adres + links.pad(gegevens.tekst(Antwoordlinks.GEGEVEN)));
    }
    waarden.put(CONTACT, contact);
    var coordinatie = VAN_COORDINATIEPUNT.contains(soort);
    waarden.put(
        "verantwoordelijke", coordinatie && gegevens.heeft(CONTACT) ? gegevens.tekst(CONTACT) : "");
    waarden.put("vraagbaak", coordinatie ? "het coördinatiepunt" : "het aanmeldpunt");
    waarden.put("vraagpunt", coordinatie ? contact.coordinatiepunt() : contact.aanmeldpunt());

    var delen = vul(soort + ".txt", waarden).split("\\R", 2);
    waarden.put(
        "onderwerp",
        (gegevens.ja(SPOEDCASUS) ? "Spoed: " : "")
            + eenRegel(delen[0].substring(ONDERWERP.length())));
    waarden.put("tekst", alineas(delen[1]));
    return new Brief(
        (String) waarden.get("onderwerp"),
        alineas(vul("opmaak.txt", waarden)) + "\n",
        vul(soort + ".html", waarden));
  }

  /** De aanmelder leest verder op de pagina van haar aanmelding, wie de casus ziet op de zijne. */
  private void zetVerder(Map<String, Object> waarden, Waarden gegevens) {
    var casusnummer = waarden.get("casusnummer");
    if (gegevens.ja(AANMELDER)) {
      waarden.put("verder", "Bekijk uw aanmelding");
      waarden.put("verderAdres", adres + "/aanmelden/" + casusnummer);
    } else if (gegevens.ja(Bericht.ZIET_CASUS)) {
      waarden.put("verder", "Bekijk de casus");
      waarden.put("verderAdres", adres + "/casussen/" + casusnummer);
    } else {
      waarden.put("verder", "Ga naar RDM-escalatie");
      waarden.put("verderAdres", adres);
    }
  }

  private String takenlijst(Map<String, String> gegevens) {
    var taak = gegevens.getOrDefault("taakId", "");
    var lijst = adres + "/camunda/app/tasklist/default/";
    return taak.matches("[A-Za-z0-9-]+") ? lijst + "#/?task=" + taak : lijst;
  }

  private String vul(String sjabloon, Map<String, Object> waarden) {
    return sjablonen.process(sjabloon, new Context(Locale.forLanguageTag("nl-NL"), waarden));
  }

  private static boolean bestaat(String soort) {
    return SOORT.matcher(soort).matches()
        && !GEEN_SOORT.contains(soort)
        && new ClassPathResource(MAP + soort + ".txt").exists();
  }

  private static String eenRegel(String tekst) {
    return tekst.replaceAll("\\s+", " ").strip();
  }

  /** Zonder de lege regels van alinea's die wegbleven. */
  private static String alineas(String tekst) {
    return tekst
        .replaceAll("\\R", "\n")
        .replaceAll("[ \t]+\n", "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static ClassLoaderTemplateResolver lezer(String namen, TemplateMode vorm) {
    var lezer = new ClassLoaderTemplateResolver(Opmaak.class.getClassLoader());
    lezer.setPrefix(MAP);
    lezer.setTemplateMode(vorm);
    lezer.setCharacterEncoding(StandardCharsets.UTF_8.name());
    lezer.setResolvablePatterns(Set.of(namen));
    return lezer;
  }
}
