package nl.rdm.escalatie.overzicht;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.overlegtafel.Overlegplanning;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.register.Ingang;
import nl.rdm.escalatie.register.Register;
import org.springframework.stereotype.Component;

/**
 * Het register zoals iedereen het mag lezen: per tafel wie er zitten, waarvoor, welke route en het
 * contact (R127), de gemeenten, de cliëntondersteuning en de regio. Namen van medewerkers niet.
 */
@Component
public class Overzicht {

  private static final List<String> DELEN = List.of("tafels", "gemeenten", "organisaties", "regio");

  private final Overlegtafels tafels;
  private final Overlegplanning planning;
  private final Register register;
  private final Clock klok;

  Overzicht(Overlegtafels tafels, Overlegplanning planning, Register register, Clock klok) {
    this.tafels = tafels;
    this.planning = planning;
    this.register = register;
    this.klok = klok;
  }

  /** De tafels: eerst die van de treden, dan die ernaast staan. */
  public List<Overlegtafel> tafels() {
    return tafels.alle();
  }

  /** Sinds wanneer niemand een ingang naging, per deel en id: {@code tafels/topx}. */
  public Map<String, Instant> nietBevestigd() {
    return DELEN.stream()
        .flatMap(deel -> ingangen(deel).stream())
        .filter(ingang -> ingang.nietBevestigdSinds().isPresent())
        .collect(
            Collectors.toMap(
                ingang -> ingang.deel() + "/" + ingang.sleutel(),
                ingang -> ingang.nietBevestigdSinds().orElseThrow()));
  }

  public Optional<Overlegtafel> tafel(String id) {
    return tafels.van(id);
  }

  /** Per tafel met een vast overleg het eerste waarvoor nog ingediend kan worden. */
  public Map<String, Overlegplanning.Overleg> komende() {
    var nu = klok.instant().atZone(klok.getZone());
    return tafels.alle().stream()
        .filter(tafel -> tafel.ritme().isPresent())
        .collect(
            Collectors.toMap(
                Overlegtafel::id, tafel -> planning.eerstvolgend(tafel, nu, false, false)));
  }

  /** Wanneer iemand het laatst iets wijzigde of naging; leeg zolang niemand dat deed. */
  public Optional<Instant> bijgewerkt() {
    return DELEN.stream()
        .flatMap(deel -> ingangen(deel).stream())
        .flatMap(ingang -> Stream.concat(ingang.laatst().stream(), ingang.bevestigd().stream()))
        .map(Ingang.Moment::op)
        .max(Comparator.naturalOrder());
  }

  public List<Ingang> gemeenten() {
    return ingangen("gemeenten");
  }

  /** Ook die van wie de cliëntondersteuners hier geen casussen aannemen: men kan er zelf heen. */
  public List<Ingang> organisaties() {
    return ingangen("organisaties");
  }

  public Ingang regio() {
    return ingangen("regio").get(0);
  }

  private List<Ingang> ingangen(String deel) {
    return register.ingangen(register.deel(deel).orElseThrow());
  }
}
