package nl.rdm.escalatie.register;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rdm.escalatie.invoer.Invoerlezer;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.register.Veld.Vorm;

/** Kijkt na wat iemand voor een ingang invulde, elk veld voor zich en dan samen. */
final class Registerlezer {

  private static final Pattern WEBADRES =
      Pattern.compile("(https?://)?([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(/[^\\s<>\"]*)?");
  private static final Pattern TIJD = Pattern.compile("\\d{2}:\\d{2}");

  /** Hiervan telt de database de tekens zoals Java dat doet. */
  private static final Set<Vorm> VRIJ = EnumSet.of(Vorm.REGEL, Vorm.TEKST, Vorm.EMAIL);

  private Registerlezer() {}

  /**
   * De waarden zoals het register ze bewaart.
   *
   * @param nu wat er al staat, leeg bij een nieuwe ingang
   * @throws OngeldigeInvoer met elke fout
   */
  static Map<String, String> lees(
      Registerdeel deel,
      List<Veld> velden,
      Map<String, List<String>> ingevuld,
      Map<String, String> nu) {
    var bericht = JsonNodeFactory.instance.objectNode();
    velden.forEach(
        veld ->
            ingevuld.getOrDefault(veld.naam(), List.of()).stream()
                .map(String::strip)
                .filter(waarde -> !waarde.isEmpty())
                .findFirst()
                .ifPresent(waarde -> bericht.put(veld.naam(), waarde)));
    ingevuld.getOrDefault("geenBsn", List.of()).forEach(bericht.putArray("geenBsn")::add);
    var in = Invoerlezer.van(bericht);
    var waarden = new LinkedHashMap<String, String>();
    for (var veld : velden) {
      var waarde = lees(in, deel, veld);
      if (veld.verplicht() && waarde.isEmpty() && !magLeeg(deel, veld, nu)) {
        in.ontbreekt(veld.naam());
      }
      if (VRIJ.contains(veld.vorm()) && waarde.orElse("").length() > veld.lengte()) {
        in.fout(
            veld.naam(),
            "Gebruik hoogstens " + veld.lengte() + " tekens; een plaatje telt voor twee.");
      }
      waarden.put(veld.naam(), waarde.orElse(""));
    }
    in.rondAf();
    var samen = deel.samen(waarden);
    if (!samen.isEmpty()) {
      throw new OngeldigeInvoer(samen);
    }
    return waarden;
  }

  private static boolean magLeeg(Registerdeel deel, Veld veld, Map<String, String> nu) {
    return deel.magNogLeeg() && nu.getOrDefault(veld.naam(), "").isEmpty();
  }

  private static Optional<String> lees(Invoerlezer in, Registerdeel deel, Veld veld) {
    var naam = veld.naam();
    return switch (veld.vorm()) {
      case TEKST -> in.misschienTekst(naam, veld.lengte());
      case EMAIL -> in.misschienEmail(naam);
      case KEUZE -> in.misschienKeuze(naam, deel.keuzes(naam).keySet());
      case DATUM -> in.misschienDatum(naam).map(Object::toString);
      case VINK -> Optional.of(Boolean.toString(in.misschienRegel(naam, 4).isPresent()));
      case GETAL -> getal(in, naam);
      case WEBADRES ->
          vorm(in, veld, in.misschienRegel(naam, veld.lengte()), WEBADRES, "www.example.org");
      case TIJD -> tijd(in, veld);
      case REGEL -> in.misschienRegel(naam, veld.lengte());
    };
  }

  private static Optional<String> getal(Invoerlezer in, String veld) {
    return in.misschienRegel(veld, 10)
        .flatMap(
            waarde -> {
              if (!waarde.matches("\\d{1,4}")) {
                in.fout(veld, "Geef een geheel getal van hoogstens vier cijfers, zoals 14.");
                return Optional.empty();
              }
              return Optional.of(String.valueOf(Integer.parseInt(waarde)));
            });
  }

  private static Optional<String> tijd(Invoerlezer in, Veld veld) {
    return vorm(in, veld, in.misschienRegel(veld.naam(), 5), TIJD, "12:30")
        .filter(
            waarde -> {
              try {
                LocalTime.parse(waarde);
                return true;
              } catch (DateTimeException geenTijd) {
                in.fout(veld.naam(), "Deze tijd bestaat niet.");
                return false;
              }
            });
  }

  private static Optional<String> vorm(
      Invoerlezer in, Veld veld, Optional<String> waarde, Pattern vorm, String voorbeeld) {
    if (waarde.isPresent() && !vorm.matcher(waarde.get()).matches()) {
      in.fout(veld.naam(), "Schrijf dit zoals " + voorbeeld + ".");
      return Optional.empty();
    }
    return waarde;
  }
}
