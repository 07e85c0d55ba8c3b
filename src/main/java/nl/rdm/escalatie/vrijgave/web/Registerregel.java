package nl.rdm.escalatie.vrijgave.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.dossier.Verstrekking;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.util.StringUtils;

/**
 * Een verstrekking in woorden.
 *
 * @param gesloten leeg zolang zij open is
 */
public record Registerregel(
    String aan,
    String wat,
    String grondslag,
    String door,
    String geopend,
    Optional<String> gesloten,
    Optional<String> waarom) {

  static Registerregel van(Verstrekking v, Accounts accounts, ZoneId zone) {
    return new Registerregel(
        StringUtils.capitalize(groep(v.aan())),
        v.delen().isEmpty()
            ? "Een anonieme tekst"
            : v.delen().stream()
                .sorted()
                .map(deel -> Woorden.van("dossierdeel", deel.name()))
                .collect(
                    Collectors.collectingAndThen(
                        Collectors.joining("; "), StringUtils::capitalize)),
        StringUtils.capitalize(Woorden.van("grondslag", v.grondslag().name())),
        accounts.naam(v.door()),
        tijd(v.geopendOp(), zone),
        v.geslotenOp().map(op -> tijd(op, zone)),
        v.geslotenOm().map(om -> StringUtils.capitalize(Woorden.van("sluiting", om.name()))));
  }

  /** Een groep zoals mensen haar kennen: {@code de gemeente Hof van Twente}. */
  private static String groep(String groep) {
    for (var naam : Groepen.GEMEENTEN) {
      if (Groepen.gemeente(naam).equals(groep)) {
        return "de gemeente " + naam;
      }
      if (Groepen.burgemeester(naam).equals(groep)) {
        return "de burgemeester van " + naam;
      }
    }
    return Woorden.van("vorige", groep);
  }

  private static String tijd(Instant op, ZoneId zone) {
    return Woorden.tijd(op, zone);
  }
}
