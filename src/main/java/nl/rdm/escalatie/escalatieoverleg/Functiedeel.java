package nl.rdm.escalatie.escalatieoverleg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.register.Registerdeel;
import nl.rdm.escalatie.register.Veld;
import nl.rdm.escalatie.register.Veld.Vorm;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Wie welke functie heeft aan de tafel van het bestuurlijk escalatie overleg (R97, R98). */
@Component
@Order(6)
class Functiedeel implements Registerdeel {

  private static final String BESTUURDER = "GEMEENTEBESTUURDER";

  private static final Map<String, String> ROLLEN =
      List.of(
              "INSTELLING",
              "ZORGVERZEKERAAR",
              "ZORGKANTOOR",
              BESTUURDER,
              "POLITIE",
              "OFFICIER_VAN_JUSTITIE",
              "OFFICIER_WVGGZ",
              "ZVH_MANAGER")
          .stream()
          .collect(
              Collectors.toMap(rol -> rol, Functiedeel::woorden, (a, b) -> a, LinkedHashMap::new));

  private static final Map<String, String> GEMEENTEN =
      Groepen.GEMEENTEN.stream()
          .collect(Collectors.toMap(g -> g, g -> g, (a, b) -> a, LinkedHashMap::new));

  private static final List<Veld> VELDEN =
      List.of(
          Veld.van(Vorm.KEUZE, "rol", "Functie"),
          Veld.van(Vorm.KEUZE, "gemeente", "Gemeente")
              .met("Alleen als deze functie per gemeente verschilt.")
              .misschien(),
          Veld.regel("organisatie", "Organisatie")
              .met("Bij een instelling: de naam zoals zij hem bij een aanmelding schrijft."),
          Veld.regel("naam", "Naam"),
          Veld.email("email", "E-mailadres"),
          Veld.email("toezichthouder_email", "E-mailadres van de toezichthouder")
              .met("Wie een melding krijgt wanneer deze organisatie twee keer ontbreekt.")
              .misschien(),
          Veld.van(Vorm.VINK, "actief", "Heeft deze functie nu").misschien());

  private static final Opzet OPZET =
      new Opzet(
          "functies",
          "Functies aan de bestuurlijke tafel",
          "Wie wordt uitgenodigd voor een bestuurlijk escalatie overleg, per functie.",
          "functionaris",
          VELDEN);

  private static String woorden(String rol) {
    return StringUtils.capitalize(Woorden.van("rol", rol));
  }

  @Override
  public Opzet opzet() {
    return OPZET;
  }

  @Override
  public String naam(Map<String, String> waarden) {
    var gemeente = waarden.get("gemeente");
    return ROLLEN.getOrDefault(waarden.get("rol"), waarden.get("rol"))
        + (gemeente.isEmpty() ? "" : " " + gemeente)
        + ": "
        + waarden.get("organisatie");
  }

  @Override
  public Map<String, String> keuzes(String veld) {
    return veld.equals("rol") ? ROLLEN : GEMEENTEN;
  }

  @Override
  public Optional<String> eigenaar(String sleutel) {
    return Optional.of(Groepen.COORDINATIEPUNT);
  }

  @Override
  public boolean metNamen() {
    return true;
  }

  @Override
  public boolean uitbreidbaar() {
    return true;
  }

  @Override
  public List<Fout> samen(Map<String, String> waarden) {
    boolean bestuurder = BESTUURDER.equals(waarden.get("rol"));
    boolean metGemeente = !waarden.get("gemeente").isEmpty();
    if (bestuurder && !metGemeente) {
      return List.of(new Fout("gemeente", "Kies van welke gemeente deze bestuurder is."));
    }
    return List.of();
  }
}
