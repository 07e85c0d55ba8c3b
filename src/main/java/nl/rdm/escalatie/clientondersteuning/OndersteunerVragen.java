package nl.rdm.escalatie.clientondersteuning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Aanroep;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Handelingsformulier;
import nl.rdm.escalatie.invoer.Invoerlezer;
import org.springframework.stereotype.Component;

/**
 * Om een cliëntondersteuner vragen: alsnog, na afzien, of om een andere (R135). De
 * cliëntondersteuner zelf trekt zich hiermee terug.
 */
@Component
class OndersteunerVragen implements Handeling {

  private final Clientondersteuning clientondersteuning;
  private final Koppelproces proces;

  OndersteunerVragen(Clientondersteuning clientondersteuning, Koppelproces proces) {
    this.clientondersteuning = clientondersteuning;
    this.proces = proces;
  }

  @Override
  public String pad() {
    return "clientondersteuning";
  }

  @Override
  public boolean mag(Casus casus, Account wie) {
    return Vragers.mag(casus, wie);
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    if (proces.loopt(casus.casusnummer())) {
      return Optional.of("Er wordt al een cliëntondersteuner gezocht.");
    }
    return proces.kan(casus.casusnummer())
        ? Optional.empty()
        : Optional.of("Deze casus is niet meer in behandeling.");
  }

  /** Terugtrekken kan de cliëntondersteuner altijd, ook tijdens het zoeken en in de nazorg. */
  @Override
  public Optional<String> beletsel(Casus casus, Account wie) {
    return casus.ondersteundDoor(wie) && casus.loopt() ? Optional.empty() : beletsel(casus);
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    var titel =
        casus.ondersteuner().isPresent()
            ? "Andere cliëntondersteuner vragen"
            : "Cliëntondersteuner vragen";
    return new Handelingsformulier(
        titel,
        "De organisaties voor cliëntondersteuning en de gemeente horen dat de cliënt een"
            + " cliëntondersteuner wil. De casus wacht daar niet op. Is er al een, dan blijft zij"
            + " tot een ander aanneemt. Bent u het zelf, dan trekt u zich hiermee terug: u kunt het"
            + " dossier dan niet meer lezen. Is er een oplossing afgesproken, dan wordt er alleen"
            + " weer gezocht wanneer de casus opnieuw begint.",
        titel,
        casus.status() == Casus.Status.IN_BEHANDELING
            ? "Er wordt een cliëntondersteuner gezocht."
            : "U bent niet meer de cliëntondersteuner van deze casus.",
        List.of());
  }

  @Override
  public Aanroep aanroep() {
    return Aanroep.van(
        "Vraag om een cliëntondersteuner, of om een andere",
        """
        Voor de aanmelder, het aanmeldpunt, de casusregisseur, de gemeente van de casus en de
        cliëntondersteuner zelf, die zich hiermee terugtrekt. Ook om terug te komen op afzien.""");
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    Invoerlezer.van(bericht).rondAf();
    clientondersteuning.vraag(casus, wie);
  }
}
