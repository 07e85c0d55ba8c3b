package nl.rdm.escalatie.casus;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  private final Accounts accounts;
  private final Dossier dossier;
  private final Berichten berichten;

  Betrokkenen(Accounts accounts, Dossier dossier, Berichten berichten) {
    this.accounts = accounts;
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
    return accounts.inGroep(verantwoordelijke).stream()
        .map(Account::email)
        .filter(adres -> !adres.isBlank())
        .toList();
  }

  /**
   * Stuurt ieder van hen een eigen bericht, dat weet of de ontvanger de aanmelder is; wie er vaker
   * bij hoort, krijgt het eerste.
   *
   * @param aanleiding uniek binnen de casus
   * @param wie groepen, of {@link Adressen#AANMELDER}
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
