package nl.rdm.escalatie.casus;

import java.util.List;
import nl.rdm.escalatie.casus.Verloop.Elders;

/**
 * Wat de engine van een aangemelde casus mag weten: ja of nee, codes en lijsten van codes. De
 * inhoud staat in het dossier.
 *
 * @param gemeente naam van de woongemeente, of {@code ONBEKEND} (C10)
 * @param aanmelderRol rol van de aanmelder, een code van het contract
 * @param specialistischeZorgvraag R11
 * @param regulierBenut R12
 * @param zorgbemiddelingIngezet R12
 * @param wijkteamBetrokken R14
 * @param hoogcomplex R13
 * @param veiligheidsrisico R93
 * @param directGevaar bel eerst 112, de crisisdienst of de huisarts
 * @param spoedGevraagd de aanmelder vraagt om de spoedprocedure
 * @param financiering codes zoals {@code Zvw}
 * @param toestemming code van de toestemming van de cliënt
 * @param clientGeinformeerd de cliënt weet van de aanmelding
 * @param clientondersteuner code: {@code AANWEZIG}, {@code GEWENST} of {@code AFGEZIEN}
 * @param eldersZonderOplossing wat aan tafels elders al zonder oplossing eindigde (C3)
 */
public record Kenmerken(
    String gemeente,
    String aanmelderRol,
    boolean specialistischeZorgvraag,
    boolean regulierBenut,
    boolean zorgbemiddelingIngezet,
    boolean wijkteamBetrokken,
    boolean hoogcomplex,
    boolean veiligheidsrisico,
    boolean directGevaar,
    boolean spoedGevraagd,
    List<String> financiering,
    String toestemming,
    boolean clientGeinformeerd,
    String clientondersteuner,
    List<Elders> eldersZonderOplossing) {

  public Kenmerken {
    financiering = List.copyOf(financiering);
    eldersZonderOplossing = List.copyOf(eldersZonderOplossing);
  }

  /** De ids van de tafels elders die geen oplossing vonden, elk één keer. */
  public List<String> tafelsElders() {
    return eldersZonderOplossing.stream().map(Elders::tafel).distinct().toList();
  }

  /** Waar de casus met spoed begint. */
  public Spoedstand spoedstand() {
    return spoedGevraagd ? Spoedstand.GEVRAAGD : Spoedstand.GEEN;
  }
}
