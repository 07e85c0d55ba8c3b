package nl.rdm.escalatie.dossier;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.dossier.Inzagerecht.Inzage;
import nl.rdm.escalatie.dossier.Inzagerecht.Omvang;
import nl.rdm.escalatie.dossier.keuring.Gekeurd;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** De documenten in eigen tabellen, met vastgelegde inzage. */
@Service
class VersleuteldeDocumenten implements Documenten, Sleutelgebonden {

  private final Dossiersleutels sleutels;
  private final Sleutelslot slot;
  private final Documentrijen rijen;
  private final ObjectProvider<Inzagerecht> inzagerecht;
  private final Logboek logboek;
  private final Clock klok;
  private final TransactionTemplate eigenTransactie;

  /** Het inzagerecht wordt pas bij gebruik gezocht: wie het bepaalt, kent zelf het dossier. */
  VersleuteldeDocumenten(
      Dossiersleutels sleutels,
      Sleutelslot slot,
      Documentrijen rijen,
      ObjectProvider<Inzagerecht> inzagerecht,
      Logboek logboek,
      Clock klok,
      PlatformTransactionManager transacties) {
    this.sleutels = sleutels;
    this.slot = slot;
    this.rijen = rijen;
    this.inzagerecht = inzagerecht;
    this.logboek = logboek;
    this.klok = klok;
    this.eigenTransactie = new TransactionTemplate(transacties);
    this.eigenTransactie.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  @Transactional
  public Document bewaar(String casusnummer, String onderwerp, Gekeurd document, String door) {
    var sleutel = sleutels.van(casusnummer);
    var bewaard =
        rijen.bewaar(
            casusnummer,
            new Document(
                0,
                onderwerp,
                document.naam(),
                document.soort().mediatype(),
                document.inhoud().length,
                door,
                klok.instant().truncatedTo(ChronoUnit.MILLIS)),
            document.inhoud(),
            sleutel);
    logboek.schrijf(
        casusnummer,
        "DOCUMENT_ONTVANGEN",
        Map.of(
            "document",
            String.valueOf(bewaard.id()),
            "onderwerp",
            onderwerp,
            "soort",
            document.soort().name(),
            "door",
            door));
    if (slot.vernietigd(casusnummer)) {
      throw new DossierVernietigd(casusnummer);
    }
    return bewaard;
  }

  @Override
  public List<Document> zonderNaam(String casusnummer, String onderwerp) {
    return rijen.zonderNaam(casusnummer).stream()
        .filter(document -> document.onderwerp().equals(onderwerp))
        .toList();
  }

  @Override
  public List<Document> van(String casusnummer, Account lezer) {
    if (!sleutels.bestaat(casusnummer)) {
      return List.of();
    }
    return leesbaar(casusnummer, inzagerecht.getObject().van(casusnummer, lezer));
  }

  @Override
  public Optional<Bestand> lees(String casusnummer, long id, Account lezer) {
    var inzage =
        sleutels.bestaat(casusnummer)
            ? inzagerecht.getObject().van(casusnummer, lezer)
            : Inzage.GEEN;
    var gevonden =
        inzage.omvang() == Omvang.GEEN
            ? Optional.<Document>empty()
            : leesbaar(casusnummer, inzage).stream().filter(een -> een.id() == id).findFirst();
    legVast(casusnummer, gevonden.isPresent(), id, lezer, inzage);
    if (inzage.omvang() == Omvang.GEEN) {
      throw new GeenInzage(casusnummer, inzagerecht.getObject().magStatusZien(casusnummer, lezer));
    }
    return gevonden.map(
        document ->
            new Bestand(document, rijen.inhoud(casusnummer, document, sleutels.van(casusnummer))));
  }

  @Override
  public void wis(String casusnummer) {
    rijen.wis(casusnummer);
  }

  private List<Document> leesbaar(String casusnummer, Inzage inzage) {
    return rijen.alle(casusnummer, sleutels.van(casusnummer)).stream()
        .filter(document -> inzage.leest().test(document.alsStuk()))
        .toList();
  }

  /** Wie kijkt heeft gekeken, wat er verder ook teruggedraaid wordt. */
  private void legVast(String casusnummer, boolean gelezen, long id, Account lezer, Inzage inzage) {
    if (!sleutels.bestaat(casusnummer)) {
      return;
    }
    eigenTransactie.executeWithoutResult(
        status ->
            logboek.schrijf(
                casusnummer,
                gelezen ? "DOCUMENT_INGEZIEN" : "INZAGE_GEWEIGERD",
                Map.of(
                    "lezer", lezer.id(),
                    "inzage", inzage.omvang().name(),
                    "document", String.valueOf(id))));
  }
}
