package nl.rdm.escalatie.jaarcyclus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.register.Ingang;
import nl.rdm.escalatie.register.Register;
import org.springframework.stereotype.Component;

/** De post over het jaarlijks nagaan van het overzicht. */
@Component
public class Overzichtpost {

  /** Aan wie een knelpunt wordt voorgelegd: hun sleutels in het register (R123). */
  private static final List<String> HOGER = List.of("expertgroep", "stuurgroep-zvs");

  private final Berichten berichten;
  private final Accounts accounts;
  private final Register register;

  Overzichtpost(Berichten berichten, Accounts accounts, Register register) {
    this.berichten = berichten;
    this.accounts = accounts;
    this.register = register;
  }

  /**
   * Aan ieder die casussen aanmeldt, inbrengt of begeleidt (R121); wat niet op het openbare
   * overzicht staat, hoort ook niet in deze mail.
   */
  public void nagegaan(String kenmerk, List<Ingang> gewijzigd) {
    var nietBevestigd =
        Overzichtbeurten.OPENBAAR.stream()
            .flatMap(deel -> register.ingangen(register.deel(deel).orElseThrow()).stream())
            .filter(ingang -> ingang.nietBevestigdSinds().isPresent())
            .count();
    var gegevens =
        Map.of(
            "gewijzigd",
            namen(gewijzigd),
            "nietBevestigd",
            nietBevestigd > 0 ? String.valueOf(nietBevestigd) : "");
    verwijzers().forEach(adres -> stuur(kenmerk, "overzicht-nagegaan", adres, gegevens));
  }

  private static String namen(List<Ingang> gewijzigd) {
    return gewijzigd.stream()
        .filter(ingang -> Overzichtbeurten.OPENBAAR.contains(ingang.deel()))
        .map(Ingang::naam)
        .collect(Collectors.joining(", "));
  }

  private Set<String> verwijzers() {
    return Stream.of(
            Stream.of(
                Groepen.AANMELDERS,
                Groepen.AANMELDPUNT,
                Groepen.CLIENTONDERSTEUNING,
                Groepen.COORDINATIEPUNT,
                Groepen.RDM_VERANTWOORDELIJKE),
            Groepen.TAFELS.keySet().stream().map(Groepen::tafel),
            Groepen.GEMEENTEN.stream().map(Groepen::gemeente))
        .flatMap(groepen -> groepen)
        .flatMap(groep -> adressen(groep).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Wie van expertgroep en stuurgroep nu geen bericht kan krijgen. */
  public List<String> onbereikbaar() {
    return hoger()
        .filter(ontvanger -> ontvanger.waarde("email").isEmpty())
        .map(Ingang::naam)
        .toList();
  }

  /**
   * Aan expertgroep en stuurgroep, en aan de themagroep zelf wie het hoorde.
   *
   * @param gemeld iemand meldde het; anders zag de themagroep het zelf bij de evaluatie
   */
  public void legVoor(String kenmerk, boolean gemeld) {
    var bereikt = hoger().filter(ontvanger -> !ontvanger.waarde("email").isEmpty()).toList();
    bereikt.forEach(
        ontvanger -> stuur(kenmerk, "knelpunt-voorgelegd", ontvanger.waarde("email"), Map.of()));
    var melding = String.valueOf(gemeld);
    var namen = bereikt.stream().map(Ingang::naam).collect(Collectors.joining(", "));
    adressen(Groepen.THEMAGROEP)
        .forEach(
            adres ->
                stuur(
                    kenmerk,
                    "knelpunt-verstuurd",
                    adres,
                    Map.of("bereikt", namen, "melding", melding)));
  }

  private Stream<Ingang> hoger() {
    var ontvangers = register.deel("ontvangers").orElseThrow();
    return HOGER.stream().map(sleutel -> register.van(ontvangers, sleutel).orElseThrow());
  }

  private List<String> adressen(String groep) {
    return accounts.inGroep(groep).stream()
        .map(Account::email)
        .filter(adres -> !adres.isBlank())
        .toList();
  }

  private void stuur(String kenmerk, String soort, String adres, Map<String, String> gegevens) {
    berichten.stuur(new Bericht(kenmerk, soort, soort, adres, gegevens, List.of()));
  }
}
