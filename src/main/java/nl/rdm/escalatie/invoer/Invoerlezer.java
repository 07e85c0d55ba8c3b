package nl.rdm.escalatie.invoer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leest een JSON-object veld voor veld, zet geen type om en verzamelt elke fout. Een fout veld
 * geeft een lege waarde, zodat de rest ook nagekeken wordt; {@link #rondAf()} weigert daarna alles
 * samen.
 */
public final class Invoerlezer {

  /** De melding bij een getal dat een BSN kan zijn. */
  public static final String MOGELIJK_BSN =
      "Hierin staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg, of bevestig"
          + " dat het geen BSN is door dit veld te noemen in geenBsn.";

  /** De melding bij een veld dat ontbreekt of leeg is. */
  public static final String VERPLICHT = "Dit is verplicht.";

  /** De melding bij een lijst waaruit niets gekozen is. */
  public static final String MINSTENS_EEN = "Kies er minstens één.";

  /** De melding bij een waarde die geen ja of nee is. */
  public static final String JA_OF_NEE = "Geef true of false.";

  private static final Pattern VELDNAAM = Pattern.compile("[A-Za-z]{1,40}");
  private static final Pattern DATUM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private static final Pattern TELEFOON =
      Pattern.compile("0[1-9][0-9]{8}|(\\+|00)[1-9][0-9]{9,12}");

  private static final String GEEN_TEKST = "Geef een tekst.";

  private final String pad;
  private final ObjectNode object;
  private final Bevindingen bevindingen;
  private final Set<String> gelezen = new HashSet<>();

  private Invoerlezer(String pad, ObjectNode object, Bevindingen bevindingen) {
    this.pad = pad;
    this.object = object;
    this.bevindingen = bevindingen;
  }

  /** Begint een bericht; een veld {@code geenBsn} in het object wordt meteen gelezen. */
  public static Invoerlezer van(ObjectNode bericht) {
    var lezer = new Invoerlezer("", bericht, new Bevindingen());
    for (JsonNode veld : lezer.lijst("geenBsn", 100)) {
      if (veld.isTextual()) {
        lezer.bevindingen.geenBsn(veld.textValue());
      } else {
        lezer.fout("geenBsn", GEEN_TEKST);
      }
    }
    return lezer;
  }

  /** Een tekst van één regel die er moet staan; leeg wanneer er een fout is. */
  public String regel(String veld, int lengte) {
    return verplicht(veld, tekst(veld, lengte, false));
  }

  /** Een tekst van één regel die mag ontbreken. */
  public Optional<String> misschienRegel(String veld, int lengte) {
    return tekst(veld, lengte, false);
  }

  /** Een tekst van meer regels die er moet staan; leeg wanneer er een fout is. */
  public String tekst(String veld, int lengte) {
    return verplicht(veld, tekst(veld, lengte, true));
  }

  /** Een tekst van meer regels die mag ontbreken. */
  public Optional<String> misschienTekst(String veld, int lengte) {
    return tekst(veld, lengte, true);
  }

  /** Ja of nee; ontbreken is een fout. */
  public boolean jaNee(String veld) {
    var waarde = waarde(veld);
    if (waarde.isEmpty()) {
      fout(veld, VERPLICHT);
    }
    return jaNee(veld, waarde);
  }

  /** Ja of nee; ontbreken is nee. */
  public boolean misschienJaNee(String veld) {
    return jaNee(veld, waarde(veld));
  }

  /** Een code uit een lijst; leeg wanneer er een fout is. */
  public String keuze(String veld, Collection<String> codes) {
    return verplicht(veld, misschienKeuze(veld, codes));
  }

  /** Een code uit een lijst die mag ontbreken. */
  public Optional<String> misschienKeuze(String veld, Collection<String> codes) {
    return waarde(veld).flatMap(waarde -> code(pad(veld), waarde, codes));
  }

  /** Codes uit een lijst, elk hoogstens één keer; de lijst moet er staan maar mag leeg zijn. */
  public List<String> keuzes(String veld, Collection<String> codes) {
    if (waarde(veld).isEmpty()) {
      fout(veld, VERPLICHT);
    }
    return misschienKeuzes(veld, codes);
  }

  /** Codes uit een lijst, elk hoogstens één keer; de lijst mag ontbreken. */
  public List<String> misschienKeuzes(String veld, Collection<String> codes) {
    var lijst = lijst(veld, codes.size());
    var keuzes = new LinkedHashSet<String>();
    for (int i = 0; i < lijst.size(); i++) {
      var plaats = pad(veld) + "[" + i + "]";
      code(plaats, lijst.get(i), codes)
          .filter(code -> !keuzes.add(code))
          .ifPresent(dubbel -> bevindingen.fout(plaats, "Deze waarde staat er dubbel in."));
    }
    return List.copyOf(keuzes);
  }

  /** Codes uit een lijst waarvan er minstens één moet zijn. */
  public List<String> minstensEen(String veld, Collection<String> codes) {
    var keuzes = misschienKeuzes(veld, codes);
    if (waarde(veld).filter(lijst -> !lijst.isEmpty() || !lijst.isArray()).isEmpty()) {
      fout(veld, MINSTENS_EEN);
    }
    return keuzes;
  }

  /** Een datum die er moet staan; leeg wanneer er een fout is. */
  public Optional<LocalDate> datum(String veld) {
    if (waarde(veld).isEmpty()) {
      fout(veld, VERPLICHT);
    }
    return misschienDatum(veld);
  }

  /** Een datum die mag ontbreken. */
  public Optional<LocalDate> misschienDatum(String veld) {
    return waarde(veld)
        .flatMap(
            datum -> {
              try {
                if (datum.isTextual() && DATUM.matcher(datum.textValue()).matches()) {
                  return Optional.of(LocalDate.parse(datum.textValue()));
                }
              } catch (DateTimeException e) {
                // Een datum die niet bestaat krijgt dezelfde melding als een verkeerd patroon.
              }
              fout(veld, "Geef een bestaande datum als jjjj-mm-dd.");
              return Optional.empty();
            });
  }

  /** Een geheel getal dat mag ontbreken. */
  public Optional<Integer> misschienGetal(String veld) {
    var waarde = waarde(veld);
    if (waarde.filter(getal -> !getal.isInt()).isPresent()) {
      fout(veld, "Geef een geheel getal.");
      return Optional.empty();
    }
    return waarde.map(JsonNode::intValue);
  }

  /** Een e-mailadres; leeg wanneer er een fout is. */
  public String email(String veld) {
    return verplicht(veld, misschienEmail(veld));
  }

  /** Een e-mailadres dat mag ontbreken. */
  public Optional<String> misschienEmail(String veld) {
    var email = misschienRegel(veld, Email.MAX_LENGTE);
    if (email.isPresent() && !Email.geldig(email.get())) {
      fout(veld, "Geef een geldig e-mailadres, zoals naam@example.org.");
      return Optional.empty();
    }
    return email;
  }

  /**
   * Een telefoonnummer dat mag ontbreken. Het heeft meer cijfers dan een BSN, en wordt daar dus
   * niet voor aangezien: wie nu gebeld moet worden, hoeft niets te bevestigen.
   */
  public Optional<String> misschienTelefoon(String veld) {
    var waarde = waarde(veld).filter(tekst -> !tekst.isTextual() || !tekst.textValue().isBlank());
    var telefoon = waarde.map(JsonNode::textValue).filter(Invoerlezer::isTelefoon);
    if (waarde.isPresent() && telefoon.isEmpty()) {
      fout(veld, "Geef een telefoonnummer, zoals 053 123 45 67 of +31 6 12345678.");
    }
    return telefoon;
  }

  private static boolean isTelefoon(String tekst) {
    return tekst.length() <= 30 && TELEFOON.matcher(tekst.replaceAll("[ ().-]", "")).matches();
  }

  /** Een object dat er moet zijn; een leeg object wanneer er een fout is. */
  public Invoerlezer object(String veld) {
    var waarde = waarde(veld);
    if (waarde.isEmpty()) {
      fout(veld, VERPLICHT);
    }
    return rij(pad(veld), waarde);
  }

  /** De objecten van een lijst die mag ontbreken. */
  public List<Invoerlezer> objecten(String veld, int hoogstens) {
    var lijst = lijst(veld, hoogstens);
    var rijen = new ArrayList<Invoerlezer>();
    for (int i = 0; i < lijst.size(); i++) {
      rijen.add(rij(pad(veld) + "[" + i + "]", Optional.of(lijst.get(i))));
    }
    return rijen;
  }

  /** Meldt dat een veld hier wel moet; als er al een fout bij staat, is dat genoeg. */
  public void ontbreekt(String veld) {
    if (bevindingen.zonderFout(pad(veld))) {
      fout(veld, VERPLICHT);
    }
  }

  /** Meldt een fout die niet uit het veld zelf blijkt. */
  public void fout(String veld, String melding) {
    bevindingen.fout(pad(veld), melding);
  }

  /** Meldt elk veld van dit object dat niet gelezen is. */
  public void sluit() {
    object
        .fieldNames()
        .forEachRemaining(
            naam -> {
              if (!gelezen.contains(naam)) {
                // Een vreemde naam kan zelf inhoud zijn: dan alleen de plaats.
                bevindingen.fout(
                    VELDNAAM.matcher(naam).matches() ? pad(naam) : pad, "Dit veld bestaat niet.");
              }
            });
  }

  /**
   * Sluit het bericht af.
   *
   * @throws OngeldigeInvoer met elke gevonden fout
   */
  public void rondAf() {
    sluit();
    bevindingen.rondAf();
  }

  private Optional<JsonNode> waarde(String veld) {
    gelezen.add(veld);
    return Optional.ofNullable(object.get(veld)).filter(waarde -> !waarde.isNull());
  }

  private Optional<String> tekst(String veld, int lengte, boolean meerRegels) {
    bevindingen.tekstveld(pad(veld));
    return waarde(veld)
        .flatMap(
            waarde -> {
              if (!waarde.isTextual()) {
                fout(veld, GEEN_TEKST);
                return Optional.empty();
              }
              return bevindingen.tekst(pad(veld), waarde.textValue(), lengte, meerRegels);
            });
  }

  private String verplicht(String veld, Optional<String> waarde) {
    if (waarde.isEmpty()) {
      ontbreekt(veld);
    }
    return waarde.orElse("");
  }

  private boolean jaNee(String veld, Optional<JsonNode> waarde) {
    waarde.filter(w -> !w.isBoolean()).ifPresent(w -> fout(veld, JA_OF_NEE));
    return waarde.map(JsonNode::booleanValue).orElse(false);
  }

  private Optional<String> code(String plaats, JsonNode waarde, Collection<String> codes) {
    var code = Optional.ofNullable(waarde.textValue()).filter(codes::contains);
    if (code.isEmpty()) {
      bevindingen.fout(plaats, "Kies uit: " + String.join(", ", codes) + ".");
    }
    return code;
  }

  private List<JsonNode> lijst(String veld, int hoogstens) {
    var waarde = waarde(veld);
    var lijst = new ArrayList<JsonNode>();
    if (waarde.isPresent() && !waarde.get().isArray()) {
      fout(veld, "Geef een lijst.");
    } else if (waarde.isPresent() && waarde.get().size() > hoogstens) {
      fout(veld, "Geef er hoogstens " + hoogstens + ".");
    } else {
      waarde.ifPresent(w -> w.forEach(lijst::add));
    }
    return lijst;
  }

  private Invoerlezer rij(String plaats, Optional<JsonNode> waarde) {
    if (waarde.isPresent() && waarde.get() instanceof ObjectNode rij) {
      return new Invoerlezer(plaats, rij, bevindingen);
    }
    waarde.ifPresent(w -> bevindingen.fout(plaats, "Geef een object."));
    return new Invoerlezer(plaats, JsonNodeFactory.instance.objectNode(), bevindingen.stil());
  }

  private String pad(String veld) {
    return pad.isEmpty() ? veld : pad + "." + veld;
  }
}
