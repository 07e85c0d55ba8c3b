package nl.rdm.escalatie.casus;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.notificatie.Herinneringen;
import nl.rdm.escalatie.termijn.Adressen;
import org.springframework.stereotype.Component;

/** De mensen rond een casus, en hoe een bericht hen bereikt (R44). */
@Component
public class Betrokkenen implements Adressen {

  /** Wie de casus onder zich heeft. */
  public static final String CASUSREGISSEUR = "casusregisseur";

  /** Wie tijdens de casus het laatst om spoed vroeg, zolang zij de casus mag zien. */
  public static final String SPOEDVRAGER = "spoedvrager";

  private final Accounts accounts;
  private final Casussen casussen;
  private final Dossier dossier;
  private final Berichten berichten;
  private final Herinneringen herinneringen;
  private final Spoedverzoeken spoedverzoeken;

  Betrokkenen(
      Accounts accounts,
      Casussen casussen,
      Dossier dossier,
      Berichten berichten,
      Herinneringen herinneringen,
      Spoedverzoeken spoedverzoeken) {
    this.accounts = accounts;
    this.casussen = casussen;
    this.dossier = dossier;
    this.berichten = berichten;
    this.herinneringen = herinneringen;
    this.spoedverzoeken = spoedverzoeken;
  }

  @Override
  public List<String> van(String casusnummer, String verantwoordelijke) {
    if (AANMELDER.equals(verantwoordelijke)) {
      return dossier
          .laatste(casusnummer, "aanmelding", "aanmelder.email")
          .map(Stuk::waarde)
          .map(List::of)
          .orElse(List.of());
    }
    return accounts(casusnummer, verantwoordelijke)
        .map(Account::email)
        .filter(adres -> !adres.isBlank())
        .toList();
  }

  /** Wie een bericht krijgt, en of zij met een account de casus mag zien. */
  private record Ontvanger(String adres, boolean zietCasus) {}

  private List<Ontvanger> ontvangers(String casusnummer, String groep) {
    return AANMELDER.equals(groep)
        ? van(casusnummer, groep).stream().map(adres -> new Ontvanger(adres, false)).toList()
        : accounts(casusnummer, groep)
            .filter(account -> !account.email().isBlank())
            .map(
                account ->
                    new Ontvanger(
                        account.email(), casussen.zichtbaar(casusnummer, account).isPresent()))
            .toList();
  }

  private Stream<Account> accounts(String casusnummer, String verantwoordelijke) {
    return switch (verantwoordelijke) {
      case CLIENTONDERSTEUNER -> account(casusnummer, Casus::ondersteuner);
      case CASUSREGISSEUR -> account(casusnummer, Casus::casusregisseur);
      case SPOEDVRAGER ->
          spoedverzoeken
              .vrager(casusnummer)
              .flatMap(accounts::account)
              .filter(vrager -> casussen.zichtbaar(casusnummer, vrager).isPresent())
              .stream();
      default -> accounts.inGroep(verantwoordelijke).stream();
    };
  }

  private Stream<Account> account(String casusnummer, Function<Casus, Optional<String>> rol) {
    return casussen.van(casusnummer).flatMap(rol).flatMap(accounts::account).stream();
  }

  /**
   * Stuurt ieder van hen een eigen bericht, dat weet of de ontvanger de aanmelder of de
   * cliëntondersteuner is; wie er vaker bij hoort, krijgt het eerste.
   *
   * @param aanleiding uniek binnen de casus
   * @param wie groepen, {@link Adressen#AANMELDER}, {@link #CLIENTONDERSTEUNER}, {@link
   *     #CASUSREGISSEUR} of {@link #SPOEDVRAGER}
   */
  public void bericht(
      String casusnummer,
      String aanleiding,
      String soort,
      Map<String, String> gegevens,
      Collection<String> wie) {
    bericht(casusnummer, aanleiding, soort, gegevens, wie, berichten::stuur);
  }

  /** Als {@link #bericht}, maar het gaat pas op dit moment weg. */
  public void berichtOp(
      Instant moment,
      String casusnummer,
      String aanleiding,
      String soort,
      Map<String, String> gegevens,
      Collection<String> wie) {
    bericht(
        casusnummer,
        aanleiding,
        soort,
        gegevens,
        wie,
        bericht -> herinneringen.stuurOp(moment, bericht));
  }

  private void bericht(
      String casusnummer,
      String aanleiding,
      String soort,
      Map<String, String> gegevens,
      Collection<String> wie,
      Consumer<Bericht> stuur) {
    for (var groep : new LinkedHashSet<>(wie)) {
      var eigen = new HashMap<>(gegevens);
      eigen.put("aanmelder", Boolean.toString(AANMELDER.equals(groep)));
      if (SPOEDVRAGER.equals(groep)) {
        eigen.put(SPOEDVRAGER, "true");
      }
      if (CLIENTONDERSTEUNER.equals(groep)) {
        eigen.put("ondersteuner", "true");
      }
      for (var ontvanger : ontvangers(casusnummer, groep)) {
        eigen.put(Bericht.ZIET_CASUS, Boolean.toString(ontvanger.zietCasus()));
        stuur.accept(
            new Bericht(casusnummer, aanleiding, soort, ontvanger.adres(), eigen, List.of()));
      }
    }
  }
}
