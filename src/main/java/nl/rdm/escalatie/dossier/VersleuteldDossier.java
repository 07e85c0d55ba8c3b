package nl.rdm.escalatie.dossier;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.dossier.Inzagerecht.Inzage;
import nl.rdm.escalatie.dossier.Inzagerecht.Omvang;
import nl.rdm.escalatie.logboek.Handelende;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Het dossier in eigen tabellen, met vastgelegde inzage. */
@Service
class VersleuteldDossier implements Dossier {

  private final Dossiersleutels sleutels;
  private final Stukken stukken;
  private final Logboek logboek;
  private final Clock klok;
  private final Handelende handelende;
  private final ObjectProvider<Inzagerecht> inzagerecht;
  private final List<Sleutelgebonden> gebonden;
  private final TransactionTemplate eigenTransactie;

  /** Het inzagerecht wordt pas bij gebruik gezocht: wie het bepaalt, kent zelf het dossier. */
  VersleuteldDossier(
      Dossiersleutels sleutels,
      Stukken stukken,
      Logboek logboek,
      Clock klok,
      Handelende handelende,
      ObjectProvider<Inzagerecht> inzagerecht,
      List<Sleutelgebonden> gebonden,
      PlatformTransactionManager transacties) {
    this.sleutels = sleutels;
    this.stukken = stukken;
    this.logboek = logboek;
    this.klok = klok;
    this.handelende = handelende;
    this.inzagerecht = inzagerecht;
    this.gebonden = gebonden;
    this.eigenTransactie = new TransactionTemplate(transacties);
    this.eigenTransactie.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  @Transactional
  public void open(String casusnummer) {
    sleutels.maak(casusnummer);
  }

  @Override
  @Transactional
  public void bewaar(
      String casusnummer, String onderwerp, String veld, String label, String waarde) {
    bewaar(
        casusnummer,
        onderwerp,
        veld,
        label,
        waarde,
        handelende.inlognaam().orElse(Logboek.SYSTEEM));
  }

  @Override
  @Transactional
  public void bewaarGemaakt(
      String casusnummer, String onderwerp, String veld, String label, String waarde) {
    bewaar(casusnummer, onderwerp, veld, label, waarde, Logboek.SYSTEEM);
  }

  private void bewaar(
      String casusnummer, String onderwerp, String veld, String label, String waarde, String door) {
    var op = klok.instant().truncatedTo(ChronoUnit.MILLIS);
    stukken.bewaar(
        casusnummer, new Stuk(onderwerp, veld, label, waarde, door, op), sleutels.van(casusnummer));
  }

  @Override
  public List<Stuk> lees(String casusnummer, Account lezer) {
    if (!sleutels.bestaat(casusnummer)) {
      throw new GeenInzage(casusnummer, magStatusZien(casusnummer, lezer));
    }
    var inzage = inzagerecht.getObject().van(casusnummer, lezer);
    if (inzage.omvang() == Omvang.GEEN) {
      legVast(casusnummer, "INZAGE_GEWEIGERD", lezer, inzage);
      throw new GeenInzage(casusnummer, magStatusZien(casusnummer, lezer));
    }
    var sleutel = sleutels.van(casusnummer);
    legVast(casusnummer, "INZAGE", lezer, inzage);
    return stukken.alle(casusnummer, sleutel).stream().filter(inzage.leest()).toList();
  }

  @Override
  public List<Stuk> voorVerslag(String casusnummer) {
    return stukken.alle(casusnummer, sleutels.van(casusnummer)).stream()
        .filter(stuk -> !stuk.besloten())
        .toList();
  }

  @Override
  public Optional<Stuk> laatste(String casusnummer, String onderwerp, String veld) {
    return sleutels.bestaat(casusnummer)
        ? stukken.laatste(casusnummer, onderwerp, veld, sleutels.van(casusnummer))
        : Optional.empty();
  }

  @Override
  @Transactional
  public void vernietig(String casusnummer) {
    var nuPas = sleutels.vernietig(casusnummer);
    gebonden.forEach(iets -> iets.wis(casusnummer));
    if (nuPas) {
      logboek.schrijf(casusnummer, "DOSSIER_VERNIETIGD", Map.of());
    }
  }

  private boolean magStatusZien(String casusnummer, Account lezer) {
    return inzagerecht.getObject().magStatusZien(casusnummer, lezer);
  }

  /** Wie kijkt kan een ander zijn dan wie handelt; daarom staat de lezer er apart bij. */
  private void legVast(String casusnummer, String soort, Account lezer, Inzage inzage) {
    eigenTransactie.executeWithoutResult(
        status ->
            logboek.schrijf(
                casusnummer, soort, Map.of("lezer", lezer.id(), "inzage", inzage.omvang().name())));
  }
}
