package nl.rdm.escalatie.escalatieoverleg;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.notificatie.Aanvulling;
import org.springframework.stereotype.Component;

/**
 * Het adres met de zaal, of de link van het videogesprek, voor in de uitnodiging.
 *
 * <p>De plaats zegt niets over de cliënt, en wie komt moet haar weten: daarom mag zij in een mail
 * aan een genodigde. Wie haar typt kan zich vergissen, en een link laat binnen: daarom staat zij
 * als vrije tekst in het dossier en nergens anders, ook niet in de uitgaande post (besluiten,
 * sectie 4).
 */
@Component
public class Overlegplaats implements Aanvulling {

  /** Gegeven van een bericht over een overleg waarvan de plaats bekend is. */
  public static final String BEKEND = "plaatsBekend";

  static final String PLAATS = "plaats";

  private static final String FORMULIER = "trede-3-bestuurlijk-escalatieoverleg.datumVaststellen";

  private final Dossier dossier;

  Overlegplaats(Dossier dossier) {
    this.dossier = dossier;
  }

  /** Of er sinds een moment een plaats is ingevuld: die van een vorige datum geldt niet meer. */
  public boolean bekendSinds(String casusnummer, Instant begin) {
    return stuk(casusnummer).filter(stuk -> !stuk.op().isBefore(begin)).isPresent();
  }

  @Override
  public Map<String, String> bij(String casusnummer, Map<String, String> gegevens) {
    return Boolean.parseBoolean(gegevens.get(BEKEND))
        ? stuk(casusnummer).map(stuk -> Map.of(PLAATS, stuk.waarde())).orElse(Map.of())
        : Map.of();
  }

  private Optional<Stuk> stuk(String casusnummer) {
    return dossier.laatste(casusnummer, FORMULIER, PLAATS);
  }
}
