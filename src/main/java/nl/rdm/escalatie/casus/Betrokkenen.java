package nl.rdm.escalatie.casus;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.termijn.Adressen;
import org.springframework.stereotype.Component;

/** De mensen rond een casus, en hoe een bericht hen bereikt (R44). */
@Component
public class Betrokkenen implements Adressen {

  /** De cliëntondersteuner die deze casus aannam: geen groep, en niemand zolang zij er niet is. */
  public static final String CLIENTONDERSTEUNER = "clientondersteuner";

  private final Accounts accounts;
  private final Casussen casussen;
  private final Dossier dossier;
  private final Berichten berichten;

  Betrokkenen(Accounts accounts, Casussen casussen, Dossier dossier, Berichten berichten) {
    this.accounts = accounts;
    this.casussen = casussen;
    this.dossier = dossier;
    this.berichten = berichten;
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

  private Stream<Account> accounts(String casusnummer, String verantwoordelijke) {
    return CLIENTONDERSTEUNER.equals(verantwoordelijke)
        ? casussen.van(casusnummer).flatMap(Casus::ondersteuner).flatMap(accounts::account).stream()
        : accounts.inGroep(verantwoordelijke).stream();
  }

  /**
   * Stuurt ieder van hen een eigen bericht, dat weet of de ontvanger de aanmelder is; wie er vaker
   * bij hoort, krijgt het eerste.
   *
   * @param aanleiding uniek binnen de casus
   * @param wie groepen, {@link Adressen#AANMELDER} of {@link #CLIENTONDERSTEUNER}
   */
  public void bericht(
      String casusnummer,
      String aanleiding,
      String soort,
      Map<String, String> gegevens,
      Collection<String> wie) {
    for (var groep : new LinkedHashSet<>(wie)) {
      var eigen = new HashMap<>(gegevens);
      eigen.put("aanmelder", Boolean.toString(AANMELDER.equals(groep)));
      van(casusnummer, groep)
          .forEach(
              adres ->
                  berichten.stuur(
                      new Bericht(casusnummer, aanleiding, soort, adres, eigen, List.of())));
    }
  }
}
