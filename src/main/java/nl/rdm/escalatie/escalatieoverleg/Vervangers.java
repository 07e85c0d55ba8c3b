package nl.rdm.escalatie.escalatieoverleg;

import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.casus.Overleginzage;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.escalatieoverleg.Overlegantwoord.Vervanger;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.stereotype.Component;

/** Wie er in de plaats van een deelnemer komt; naam en adres staan in het dossier. */
@Component
public class Vervangers {

  /** Staat in het dossier in plaats van wat niet meer geldt. */
  public static final String VERVALLEN = "Geldt niet meer.";

  private final Dossier dossier;

  Vervangers(Dossier dossier) {
    this.dossier = dossier;
  }

  /**
   * Een vervanger die genoemd is.
   *
   * @param rol die van de deelnemer zelf
   */
  public record Vervanging(String rol, Vervanger vervanger) {}

  /** Wie bij deze vraag als vervanger een eigen uitnodiging kreeg. */
  public List<Vervanging> van(Overlegvraag vraag) {
    return vraag.gevraagden().stream()
        .map(Overlegvraag.Gevraagde::rol)
        .filter(Overlegvraag::isVervanger)
        .flatMap(rol -> van(vraag, Overlegvraag.stoel(rol)).stream())
        .toList();
  }

  /** Wie deze deelnemer bij deze vraag noemde. */
  public Optional<Vervanging> van(Overlegvraag vraag, String rol) {
    return stuk(vraag, "naam", rol)
        .flatMap(
            naam ->
                stuk(vraag, "email", rol)
                    .map(email -> new Vervanging(rol, new Vervanger(naam, email))));
  }

  /** De vervanger die op een eerdere vraag genoemd is, geldt ook bij deze. */
  public Optional<Vervanging> neemOver(Overlegvraag eerder, Overlegvraag vraag, String rol) {
    var vervanging = van(eerder, rol);
    vervanging.ifPresent(wie -> bewaar(vraag, wie));
    return vervanging;
  }

  /** Wat bij deze vraag over een deelnemer is opgeschreven geldt niet meer. */
  public void vergeet(Overlegvraag vraag, String rol) {
    for (var wat : List.of("naam", "email", "opmerking")) {
      if (stuk(vraag, wat, rol).isPresent()) {
        bewaar(vraag, rol, wat, wat, VERVALLEN);
      }
    }
  }

  void bewaar(Overlegvraag vraag, Vervanging wie) {
    bewaar(vraag, wie.rol(), "naam", "naam van de vervanger", wie.vervanger().naam());
    bewaar(vraag, wie.rol(), "email", "e-mailadres van de vervanger", wie.vervanger().email());
  }

  void bewaar(Overlegvraag vraag, String rol, String wat, String label, String waarde) {
    dossier.bewaarGemaakt(
        vraag.casusnummer(),
        Overleginzage.ONDERWERP,
        vraag.veld(wat, rol),
        Woorden.van("rol", rol) + ", " + label,
        waarde);
  }

  private Optional<String> stuk(Overlegvraag vraag, String wat, String rol) {
    return dossier
        .laatste(vraag.casusnummer(), Overleginzage.ONDERWERP, vraag.veld(wat, rol))
        .map(Stuk::waarde)
        .filter(waarde -> !waarde.equals(VERVALLEN));
  }
}
