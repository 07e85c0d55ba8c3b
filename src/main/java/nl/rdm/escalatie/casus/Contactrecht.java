package nl.rdm.escalatie.casus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/**
 * Wie vastlegt met wie er contact was, en namens wie: wie aan zet is, wie inhoud leest of de casus
 * onder zich heeft, en wie de cliënt bijstaat.
 */
@Component
class Contactrecht {

  static final String ONDERWERP = "contact";

  /** In het logboek, met wie het namens wie vastlegde. */
  static final String VASTGELEGD = "CONTACT_VASTGELEGD";

  static final String NAMENS = "namens";

  /** Wie op de ladder een taak erbij krijgt, en nooit inhoud leest. */
  private static final Set<String> ZONDER_INHOUD =
      Set.of(Groepen.PORTEFEUILLEHOUDER, Groepen.CLIENTONDERSTEUNING);

  private final CasusProces proces;
  private final Logboek logboek;
  private final NaastDeTreden naast;

  Contactrecht(CasusProces proces, Logboek logboek, NaastDeTreden naast) {
    this.proces = proces;
    this.logboek = logboek;
    this.naast = naast;
  }

  /** Namens wie dit account nu contact vastlegt, een groep of een tafel; leeg wie het niet mag. */
  Optional<String> namens(Casus casus, Account wie) {
    int trede = casus.trede().orElse(1);
    if (casus.ondersteundDoor(wie)) {
      return Optional.of(Groepen.CLIENTONDERSTEUNING);
    }
    return Stream.of(
            tafels(casus, wie),
            Stream.of(Groepen.AANMELDPUNT).filter(groep -> trede <= 2),
            Stream.of(Groepen.COORDINATIEPUNT).filter(groep -> trede >= 3),
            groepen(casus),
            casus.geregisseerdDoor(wie) ? wie.groepen().stream().sorted() : Stream.<String>of())
        .flatMap(groepen -> groepen)
        .filter(casus::ooitInhoudVoor)
        .filter(groep -> !ZONDER_INHOUD.contains(groep))
        .filter(wie::in)
        .findFirst()
        .map(groep -> groep.replaceFirst("^tafel-", ""));
  }

  /**
   * Wie aan zet is leest terug wat er namens haar is vastgelegd, ook wanneer er niets is
   * vrijgegeven; wie alleen de casus onder zich heeft, wat zij zelf schreef.
   */
  Optional<Predicate<Stuk>> eigen(Casus casus, Account lezer) {
    return namens(casus, lezer)
        .filter(namens -> casus.status() == Casus.Status.IN_BEHANDELING)
        .filter(namens -> vastgelegd(casus, namens))
        .map(
            namens -> {
              boolean aanZet =
                  NaastDeTreden.TAFELS.contains(namens)
                      || proces.aanZetInDeCasus(casus.casusnummer()).is(lezer);
              return stuk ->
                  stuk.onderwerp().equals(Stuk.onderwerp(ONDERWERP, namens))
                      && (aanZet || stuk.door().equals(lezer.id()));
            });
  }

  private boolean vastgelegd(Casus casus, String namens) {
    return logboek.van(casus.casusnummer()).stream()
        .filter(gebeurd -> gebeurd.soort().equals(VASTGELEGD))
        .anyMatch(gebeurd -> namens.equals(gebeurd.gegevens().get(NAMENS)));
  }

  /** Ook een tafel naast de treden zolang zij de casus heeft; wat zij vastlegt staat apart. */
  private Stream<String> tafels(Casus casus, Account wie) {
    return wie.groepen().stream().anyMatch(groep -> groep.startsWith("tafel-"))
        ? Stream.concat(
            NaastDeTreden.TAFELS.stream()
                .filter(tafel -> naast.aanTafel(List.of(tafel)).contains(casus.casusnummer()))
                .map(Groepen::tafel),
            groepen(casus).filter(groep -> groep.startsWith("tafel-")))
        : Stream.of();
  }

  /** Wie nu in de trede aan de casus werkt. */
  private Stream<String> groepen(Casus casus) {
    return proces.aanZetInDeCasus(casus.casusnummer()).groepen().stream().sorted();
  }
}
