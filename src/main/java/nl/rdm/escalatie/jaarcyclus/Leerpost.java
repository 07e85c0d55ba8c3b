package nl.rdm.escalatie.jaarcyclus;

import java.util.LinkedHashMap;
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

/** De post over de leer- en evaluatiesessie: wie meedoet, en wie een knelpunt hoort (R116). */
@Component
public class Leerpost {

  /** Wie een knelpunt van de sessie hoort, bij het veld waarin het staat. */
  private static final Map<String, String> VOORGELEGD =
      Map.of("knelpuntExpertgroep", "expertgroep", "knelpuntStuurgroep", "stuurgroep-zvs");

  /** Wie meedoet met een account, en hoe deze heet. */
  private static final Map<String, String> GROEPEN = groepen();

  /** Wie meedoet volgens het register. */
  private static final List<String> ONTVANGERS = List.of("projectleider", "expertgroep");

  private final Berichten berichten;
  private final Accounts accounts;
  private final Register register;

  Leerpost(Berichten berichten, Accounts accounts, Register register) {
    this.berichten = berichten;
    this.accounts = accounts;
    this.register = register;
  }

  private static Map<String, String> groepen() {
    var groepen = new LinkedHashMap<String, String>();
    groepen.put(Groepen.PORTEFEUILLEHOUDER, "Portefeuillehouder");
    groepen.put(Groepen.COORDINATIEPUNT, "Coördinatiepunt");
    groepen.put(Groepen.THEMAGROEP, "Themagroep");
    groepen.put(Groepen.RDM_VERANTWOORDELIJKE, "RDM-verantwoordelijke");
    return groepen;
  }

  /** Wie meedoet en nu geen bericht kan krijgen; leeg wanneer iedereen te bereiken is. */
  public String zonderAdres() {
    return Stream.concat(
            GROEPEN.entrySet().stream()
                .filter(groep -> adressen(groep.getKey()).isEmpty())
                .map(Map.Entry::getValue),
            ONTVANGERS.stream()
                .map(this::ontvanger)
                .filter(ontvanger -> ontvanger.waarde("email").isEmpty())
                .map(Ingang::naam))
        .collect(Collectors.joining(", "));
  }

  /**
   * Nodigt ieder die meedoet uit.
   *
   * @param volgnummer de hoeveelste datum het is, vanaf 0
   */
  public void nodigUit(String kenmerk, int volgnummer, Map<String, String> afspraak) {
    var gegevens = new LinkedHashMap<>(afspraak);
    gegevens.put("volgnummer", String.valueOf(volgnummer));
    gegevens.put("titel", "Leer- en evaluatiesessie");
    deelnemers()
        .forEach(
            adres ->
                berichten.stuur(
                    new Bericht(
                        kenmerk,
                        "leersessie-uitnodiging:" + volgnummer,
                        "leersessie-uitnodiging",
                        adres,
                        gegevens,
                        List.of("uitnodiging"))));
  }

  public void deel(String kenmerk) {
    deelnemers().forEach(adres -> stuur(kenmerk, "leersessie-lessen", adres));
  }

  /** De velden waarin een knelpunt voor een ander kan staan. */
  public static Set<String> velden() {
    return VOORGELEGD.keySet();
  }

  /** Wie het knelpunt van dit veld hoort. */
  public Ingang gaatNaar(String veld) {
    return ontvanger(VOORGELEGD.get(veld));
  }

  /** Vertelt wie over dit veld gaat dat er een knelpunt is, niet welk. */
  public void legVoor(String kenmerk, String veld) {
    stuur(kenmerk, "leersessie-knelpunt", gaatNaar(veld).waarde("email"));
  }

  private Set<String> deelnemers() {
    return Stream.concat(
            GROEPEN.keySet().stream().flatMap(groep -> adressen(groep).stream()),
            ONTVANGERS.stream()
                .map(sleutel -> ontvanger(sleutel).waarde("email"))
                .filter(adres -> !adres.isEmpty()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Ingang ontvanger(String sleutel) {
    return register.van(register.deel("ontvangers").orElseThrow(), sleutel).orElseThrow();
  }

  private List<String> adressen(String groep) {
    return accounts.inGroep(groep).stream()
        .map(Account::email)
        .filter(adres -> !adres.isBlank())
        .toList();
  }

  private void stuur(String kenmerk, String soort, String adres) {
    berichten.stuur(new Bericht(kenmerk, soort, soort, adres, Map.of(), List.of()));
  }
}
