package nl.rdm.escalatie.jaarcyclus;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.notificatie.Aanvulling;
import org.springframework.stereotype.Component;

/**
 * Het adres of de link van de leersessie, voor in de uitnodiging. Een link laat binnen: hij staat
 * alleen in het dossier van de sessie en komt er bij het verzenden bij.
 */
@Component
public class Leerplaats implements Aanvulling {

  /** Gegeven van een uitnodiging voor een sessie waarvan de plaats bekend is. */
  public static final String BEKEND = "leerplaatsBekend";

  private static final String PLAATS = "plaats";

  private final Dossier dossier;

  Leerplaats(Dossier dossier) {
    this.dossier = dossier;
  }

  /** Of er na dit moment een plaats is ingevuld: die van een vorige datum geldt niet meer. */
  public boolean bekendNa(String kenmerk, Instant vorige) {
    return stuk(kenmerk).filter(stuk -> stuk.op().isAfter(vorige)).isPresent();
  }

  @Override
  public Map<String, String> bij(String kenmerk, Map<String, String> gegevens) {
    return Boolean.parseBoolean(gegevens.get(BEKEND))
        ? stuk(kenmerk).map(stuk -> Map.of(PLAATS, stuk.waarde())).orElse(Map.of())
        : Map.of();
  }

  private Optional<Stuk> stuk(String kenmerk) {
    return Stream.of(Leersessies.VOORBEREIDING, Leersessies.VASTGELEGD)
        .flatMap(formulier -> dossier.laatste(kenmerk, formulier, PLAATS).stream())
        .max(Comparator.comparing(Stuk::op));
  }
}
