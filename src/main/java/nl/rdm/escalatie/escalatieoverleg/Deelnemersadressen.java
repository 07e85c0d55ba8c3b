package nl.rdm.escalatie.escalatieoverleg;

import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.invoer.Email;
import org.springframework.stereotype.Component;

/**
 * De adressen van de deelnemers: wat de gemeente er voor dit overleg voor opschreef, anders wie het
 * register kent. De cliënt heeft er geen: wie haar bijstaat brengt haar mee.
 */
@Component
public class Deelnemersadressen {

  /** Het formulier waarin de gemeente de deelnemers vaststelt. */
  public static final String FORMULIER =
      "trede-3-bestuurlijk-escalatieoverleg.deelnemersVaststellen";

  /** Wie uitgenodigd wordt op het account van de cliëntondersteuner. */
  private static final Set<String> LANGS_ONDERSTEUNER = Set.of("CLIENTONDERSTEUNER", "CLIENT");

  private final Dossier dossier;
  private final Functionarissen functionarissen;
  private final Betrokkenen betrokkenen;

  Deelnemersadressen(Dossier dossier, Functionarissen functionarissen, Betrokkenen betrokkenen) {
    this.dossier = dossier;
    this.functionarissen = functionarissen;
    this.betrokkenen = betrokkenen;
  }

  /**
   * @param rol code van de deelnemer, zoals {@code ZORGKANTOOR}
   */
  public Optional<String> van(String casusnummer, String rol) {
    if (LANGS_ONDERSTEUNER.contains(rol)) {
      return betrokkenen.van(casusnummer, Betrokkenen.CLIENTONDERSTEUNER).stream().findFirst();
    }
    return opgeschreven(casusnummer, rol)
        .or(() -> functionarissen.van(casusnummer, rol).map(Functionaris::email));
  }

  /**
   * Een nieuw overleg begint met wie het register kent: wat voor het vorige is opgeschreven, zoals
   * een vervanger, geldt daar niet meer.
   */
  public void beginOpnieuw(String casusnummer, String rol) {
    if (opgeschreven(casusnummer, rol).isPresent()) {
      dossier.bewaarGemaakt(
          casusnummer,
          FORMULIER,
          "email_" + rol,
          "E-mailadres",
          "Geldt niet voor het nieuwe overleg.");
    }
  }

  private Optional<String> opgeschreven(String casusnummer, String rol) {
    return dossier
        .laatste(casusnummer, FORMULIER, "email_" + rol)
        .map(Stuk::waarde)
        .filter(Email::geldig);
  }
}
