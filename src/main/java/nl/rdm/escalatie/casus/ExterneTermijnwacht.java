package nl.rdm.escalatie.casus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnwacht;
import org.springframework.stereotype.Component;

/**
 * Waarschuwt de casusregisseur, of zolang die er niet is het aanmeldpunt, wanneer een termijn na
 * een datum eindigt die van buiten vastligt: één keer per termijn en datum. Welke dag dat is en
 * waarom, leest zij in het dossier; het bericht en zijn kenmerk zeggen dat niet.
 */
@Component
class ExterneTermijnwacht implements Termijnwacht {

  private static final String SOORT = "externe-termijn";

  private final ExterneTermijnen extern;
  private final Casussen casussen;
  private final Accounts accounts;
  private final Berichten berichten;

  ExterneTermijnwacht(
      ExterneTermijnen extern, Casussen casussen, Accounts accounts, Berichten berichten) {
    this.extern = extern;
    this.casussen = casussen;
    this.accounts = accounts;
    this.berichten = berichten;
  }

  @Override
  public void gezet(Termijn termijn) {
    var data = extern.van(termijn.casusnummer());
    var teLaat =
        IntStream.range(0, data.size())
            .filter(nummer -> extern.eindigtNa(termijn, data.get(nummer)))
            .boxed()
            .toList();
    if (teLaat.isEmpty()) {
      return;
    }
    casussen
        .van(termijn.casusnummer())
        .filter(casus -> casus.status() == Casus.Status.IN_BEHANDELING)
        .ifPresent(
            casus ->
                teLaat.forEach(nummer -> wie(casus).forEach(wie -> meld(termijn, nummer, wie))));
  }

  private List<Account> wie(Casus casus) {
    return casus
        .casusregisseur()
        .flatMap(accounts::account)
        .map(List::of)
        .orElseGet(() -> accounts.inGroep(Groepen.AANMELDPUNT));
  }

  /** Het nummer is dat van de datum in de rij van de aanmelding, die niet meer verandert. */
  private void meld(Termijn termijn, int nummer, Account wie) {
    Optional.of(wie.email())
        .filter(adres -> !adres.isBlank())
        .ifPresent(
            adres ->
                berichten.stuur(
                    new Bericht(
                        termijn.casusnummer(),
                        SOORT + ":" + termijn.id() + ":" + nummer,
                        SOORT,
                        adres,
                        Map.of(
                            "termijn", Termijnnaam.van(termijn),
                            "vervaltOp", termijn.vervaltOp().toString()),
                        List.of())));
  }
}
