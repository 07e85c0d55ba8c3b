package nl.rdm.escalatie.spoed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Spoedstand;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Service;

/**
 * Verleent een casus spoed en neemt haar terug, en vertelt het de aanmelder, de cliëntondersteuner
 * en iedereen die aan zet is (R41). Wie dat mag beslist de aanroeper.
 */
@Service
public class Spoed {

  private final Casussen casussen;
  private final Verloop verloop;
  private final Spoedloop loop;
  private final CasusProces proces;
  private final Betrokkenen betrokkenen;
  private final Logboek logboek;

  Spoed(
      Casussen casussen,
      Verloop verloop,
      Spoedloop loop,
      CasusProces proces,
      Betrokkenen betrokkenen,
      Logboek logboek) {
    this.casussen = casussen;
    this.verloop = verloop;
    this.loop = loop;
    this.proces = proces;
    this.betrokkenen = betrokkenen;
    this.logboek = logboek;
  }

  /** Waarom er nu geen spoed gevraagd kan worden, als zin; leeg wanneer het kan. */
  public Optional<String> beletsel(Casus casus) {
    if (casus.spoed()) {
      return Optional.of("Deze casus heeft al spoed.");
    }
    if (loop.loopt(casus.casusnummer())) {
      return Optional.of("Er is al om spoed gevraagd. Het besluit daarover komt nog.");
    }
    return proces.vangt(casus.casusnummer(), Spoedloop.BERICHT)
        ? Optional.empty()
        : Optional.of("Voor deze casus kan nu geen spoed gevraagd worden.");
  }

  /**
   * Brengt een verzoek om spoed bij het aanmeldpunt.
   *
   * @param gronden codes van {@link Spoedgronden}
   * @throws Botsing wanneer het nu niet kan; van twee verzoeken tegelijk is er een te laat
   */
  public void vraag(String casusnummer, List<String> gronden) {
    // Houdt de casus vast: een tweede verzoek wacht hier en ziet daarna dat er al een is.
    beletsel(casussen.houdVast(casusnummer))
        .ifPresent(
            waarom -> {
              throw new Botsing(waarom);
            });
    zet(casusnummer, Spoedstand.GEVRAAGD);
    logboek.schrijf(casusnummer, "SPOED_GEVRAAGD", Map.of());
    loop.vraag(casusnummer, gronden);
  }

  /** Over een verzoek van een casus waaraan niemand meer werkt besluit ook niemand meer. */
  void blijftOnbeslist(String casusnummer) {
    if (casus(casusnummer).spoedstand() == Spoedstand.GEVRAAGD) {
      zet(casusnummer, Spoedstand.ONBESLIST);
    }
  }

  /** Legt een verzoek waarover niemand besloot voordat de casus klaar leek opnieuw voor. */
  void legOpnieuwVoor(String casusnummer) {
    var stand = casus(casusnummer).spoedstand();
    if (stand.vraagtBesluit() && !loop.loopt(casusnummer)) {
      zet(casusnummer, stand.geldt() ? stand : Spoedstand.GEVRAAGD);
      loop.vraagOpnieuw(casusnummer);
    }
  }

  /** Verleent spoed omdat niemand op tijd besloot, tot iemand dat bevestigt of terugneemt. */
  public void verleenVoorlopig(String casusnummer) {
    zet(casusnummer, Spoedstand.VOORLOPIG);
    loop.bespoedig(casusnummer);
    meld(casusnummer, "spoed-verleend", "SPOED_VERLEEND", Map.of("voorlopig", "true"));
  }

  /** Verleent spoed, of bevestigt wat voorlopig verleend was. */
  public void verleenOfBevestig(String casusnummer) {
    boolean bevestigd = casus(casusnummer).spoed();
    zet(casusnummer, Spoedstand.TOEGEKEND);
    if (!bevestigd) {
      loop.bespoedig(casusnummer);
    }
    meld(
        casusnummer,
        "spoed-verleend",
        "SPOED_VERLEEND",
        Map.of("bevestigd", String.valueOf(bevestigd)));
  }

  /** Wijst af; wat voorlopig verleend was wordt teruggenomen. */
  public void wijsAf(String casusnummer) {
    boolean voorlopig = casus(casusnummer).spoed();
    zet(casusnummer, Spoedstand.AFGEWEZEN);
    if (voorlopig) {
      loop.beeindig(casusnummer);
    }
    meld(
        casusnummer,
        "spoed-afgewezen",
        "SPOED_AFGEWEZEN",
        Map.of("voorlopig", String.valueOf(voorlopig)));
  }

  /** Neemt verleende spoed terug omdat de grond weg is. */
  public void beeindig(String casusnummer) {
    zet(casusnummer, Spoedstand.BEEINDIGD);
    loop.beeindig(casusnummer);
    meld(casusnummer, "spoed-beeindigd", "SPOED_BEEINDIGD", Map.of());
  }

  private void zet(String casusnummer, Spoedstand stand) {
    verloop.zetSpoed(casusnummer, stand);
    loop.zet(casusnummer, stand);
  }

  private void meld(
      String casusnummer, String bericht, String gebeurtenis, Map<String, String> gegevens) {
    logboek.schrijf(casusnummer, gebeurtenis, gegevens);
    var casus = casus(casusnummer);
    var wie =
        new LinkedHashSet<>(
            List.of(
                Betrokkenen.AANMELDER,
                Betrokkenen.SPOEDVRAGER,
                Betrokkenen.CLIENTONDERSTEUNER,
                Groepen.AANMELDPUNT,
                Groepen.gemeente(casus.gemeente())));
    wie.addAll(proces.aanZet(casusnummer).groepen());
    // Wie alleen gevraagd was de cliënt te ondersteunen, hoort niet bij de casus.
    wie.remove(Groepen.CLIENTONDERSTEUNING);
    betrokkenen.bericht(casusnummer, bericht + ":" + UUID.randomUUID(), bericht, gegevens, wie);
  }

  private Casus casus(String casusnummer) {
    return casussen.van(casusnummer).orElseThrow();
  }
}
