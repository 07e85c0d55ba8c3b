package nl.rdm.escalatie.casus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.invoer.Invoerlezer;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** De casusregisseur in de tabel casus; wie het was en werd staat in het logboek. */
@Component
class JdbcRegie implements Regie {

  private static final String SOORT = "casusregisseur";

  private final JdbcClient jdbc;
  private final Casussen casussen;
  private final Accounts accounts;
  private final Dossier dossier;
  private final Logboek logboek;
  private final Berichten berichten;

  JdbcRegie(
      JdbcClient jdbc,
      Casussen casussen,
      Accounts accounts,
      Dossier dossier,
      Logboek logboek,
      Berichten berichten) {
    this.jdbc = jdbc;
    this.casussen = casussen;
    this.accounts = accounts;
    this.dossier = dossier;
    this.logboek = logboek;
    this.berichten = berichten;
  }

  @Override
  public Optional<String> naam(Casus casus) {
    return casus.casusregisseur().map(accounts::naam);
  }

  @Override
  public List<String> groepen(Casus casus) {
    return Stream.of(
            Groepen.AANMELDPUNT,
            Groepen.COORDINATIEPUNT,
            Groepen.RDM_VERANTWOORDELIJKE,
            Groepen.gemeente(casus.gemeente()))
        .distinct()
        .toList();
  }

  @Override
  public List<Account> kandidaten(Casus casus) {
    return kunnenHebben(casus).filter(account -> !casus.geregisseerdDoor(account)).toList();
  }

  @Override
  public boolean magOverdragen(Casus casus, Account account) {
    return casus.geregisseerdDoor(account) || account.in(Groepen.RDM_VERANTWOORDELIJKE);
  }

  @Override
  public boolean ontbreekt(String casusnummer) {
    return casussen.van(casusnummer).flatMap(Casus::casusregisseur).isEmpty();
  }

  @Override
  @Transactional
  public void neem(String casusnummer, Account account) {
    casussen
        .van(casusnummer)
        .filter(casus -> casus.casusregisseur().isEmpty())
        .filter(casus -> groepen(casus).stream().anyMatch(account::in))
        .ifPresent(casus -> wissel(casus, account.id()));
  }

  @Override
  @Transactional
  public boolean draagOver(Casus casus, ObjectNode overdracht) {
    var in = Invoerlezer.van(overdracht);
    var naar = in.keuze(ACCOUNT, kunnenHebben(casus).map(Account::id).toList());
    if (casus.casusregisseur().equals(Optional.of(naar))) {
      in.fout(ACCOUNT, "Dit is nu al de casusregisseur. Kies een ander.");
    }
    var notitie = NOTITIE.lees(in);
    in.rondAf();
    if (!wissel(casus, naar)) {
      return false;
    }
    NOTITIE.bewaar(dossier, casus, notitie);
    var aanleiding = SOORT + ":" + UUID.randomUUID();
    bericht(casus, aanleiding, naar, "nieuw");
    casus.casusregisseur().ifPresent(vorige -> bericht(casus, aanleiding, vorige, "vorige"));
    return true;
  }

  /** Alleen wanneer de casusregisseur nog dezelfde is als in deze casus. */
  private boolean wissel(Casus casus, String naar) {
    var vorige = casus.casusregisseur().orElse("");
    var gewisseld =
        jdbc.sql(
                "update casus set casusregisseur = ?"
                    + " where casusnummer = ? and coalesce(casusregisseur, '') = ?")
            .params(naar, casus.casusnummer(), vorige)
            .update();
    if (gewisseld == 1) {
      logboek.schrijf(
          casus.casusnummer(), "CASUSREGISSEUR", Map.of("vorige", vorige, "nieuwe", naar));
    }
    return gewisseld == 1;
  }

  private Stream<Account> kunnenHebben(Casus casus) {
    return groepen(casus).stream()
        .flatMap(groep -> accounts.inGroep(groep).stream())
        .distinct()
        .sorted(Comparator.comparing(Account::naam).thenComparing(Account::id));
  }

  private void bericht(Casus casus, String aanleiding, String account, String rol) {
    accounts
        .account(account)
        .map(Account::email)
        .filter(adres -> !adres.isBlank())
        .ifPresent(
            adres ->
                berichten.stuur(
                    new Bericht(
                        casus.casusnummer(),
                        aanleiding,
                        SOORT,
                        adres,
                        Map.of(rol, "true"),
                        List.of())));
  }
}
