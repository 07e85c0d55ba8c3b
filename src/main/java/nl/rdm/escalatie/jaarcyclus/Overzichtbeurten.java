package nl.rdm.escalatie.jaarcyclus;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.register.Ingang;
import nl.rdm.escalatie.register.Register;
import nl.rdm.escalatie.register.Registerdeel;
import org.springframework.stereotype.Component;

/** Wie in de jaarlijkse ronde wat nagaat: elke groep, per deel, alles wat zij daarin bijhoudt. */
@Component
public class Overzichtbeurten {

  /** De delen die op het openbare overzicht staan. */
  static final Set<String> OPENBAAR = Set.of("regio", "tafels", "gemeenten", "organisaties");

  private final Register register;

  Overzichtbeurten(Register register) {
    this.register = register;
  }

  /**
   * Eén beurt.
   *
   * @param deel id van het deel van het register
   */
  public record Beurt(String deel, String groep) {

    /** De code van een beurt, zoals het model haar doorgeeft. */
    public String code() {
      return deel + ":" + groep;
    }

    public static Beurt van(String code) {
      var delen = code.split(":", 2);
      return new Beurt(delen[0], delen[1]);
    }
  }

  public List<Beurt> alle() {
    return register.delen().stream()
        .flatMap(
            deel ->
                register.ingangen(deel).stream()
                    .filter(Overzichtbeurten::telt)
                    .map(ingang -> new Beurt(deel.id(), houdtBij(deel, ingang)))
                    .distinct())
        .toList();
  }

  public Registerdeel deel(Beurt beurt) {
    return register.deel(beurt.deel()).orElseThrow();
  }

  /** Wat er in deze beurt wordt nagegaan. */
  public List<Ingang> ingangen(Beurt beurt) {
    var deel = deel(beurt);
    return register.ingangen(deel).stream()
        .filter(Overzichtbeurten::telt)
        .filter(ingang -> houdtBij(deel, ingang).equals(beurt.groep()))
        .toList();
  }

  /**
   * Hoe de ene ingang heet waar deze beurt over gaat; leeg bij meer ingangen, en waar namen van
   * mensen staan.
   */
  public Optional<String> ingang(Beurt beurt) {
    return Optional.of(ingangen(beurt))
        .filter(ingangen -> ingangen.size() == 1 && !deel(beurt).metNamen())
        .map(ingangen -> ingangen.get(0).naam());
  }

  /** Of er sinds dit moment iets wijzigde, ook in wat daardoor niet meer actief is. */
  public boolean gewijzigdSinds(Beurt beurt, Instant moment) {
    var deel = deel(beurt);
    return register.gewijzigdSinds(moment).stream()
        .filter(ingang -> ingang.deel().equals(deel.id()))
        .anyMatch(ingang -> houdtBij(deel, ingang).equals(beurt.groep()));
  }

  /** Wat niet meer actief is telt alleen wanneer iedereen het nog leest. */
  private static boolean telt(Ingang ingang) {
    return ingang.actief() || OPENBAAR.contains(ingang.deel());
  }

  /** De eigenaar; wat er geen heeft, houdt de themagroep zelf bij. */
  private static String houdtBij(Registerdeel deel, Ingang ingang) {
    return deel.eigenaar(ingang.sleutel()).orElse(Groepen.THEMAGROEP);
  }

  /** Hoeveel ingangen iemand sinds dit moment bevestigde of wijzigde, en hoeveel niet. */
  public Map<Boolean, Long> stand(Instant sinds) {
    return register.delen().stream()
        .flatMap(deel -> register.ingangen(deel).stream())
        .filter(Overzichtbeurten::telt)
        .collect(
            Collectors.partitioningBy(
                ingang -> ingang.nagegaanSinds(sinds), Collectors.counting()));
  }
}
