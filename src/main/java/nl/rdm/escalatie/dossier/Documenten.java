package nl.rdm.escalatie.dossier;

import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.dossier.keuring.Gekeurd;

/**
 * De documenten bij een dossier, versleuteld met zijn sleutel en te lezen voor wie de stukken van
 * hetzelfde onderwerp leest. Na het vernietigen van die sleutel is er niets meer van over.
 */
public interface Documenten {

  /** Een document met zijn inhoud. */
  record Bestand(Document document, byte[] inhoud) {}

  /**
   * Bewaart een document; wat er al was blijft staan, de laatste telt.
   *
   * @param door inlognaam van wie het aanlevert, of in woorden wie dat zonder account doet
   * @throws DossierVernietigd wanneer het dossier vernietigd is
   */
  Document bewaar(String casusnummer, String onderwerp, Gekeurd document, String door);

  /** Wat er van dit onderwerp is, oudste eerst en zonder de namen: dat is geen inzage. */
  List<Document> zonderNaam(String casusnummer, String onderwerp);

  /**
   * De documenten die de lezer mag openen, oudste eerst. Hoort bij {@link Dossier#lees}, dat de
   * inzage vastlegt en haar weigert.
   *
   * @throws DossierVernietigd wanneer het dossier vernietigd is
   */
  List<Document> van(String casusnummer, Account lezer);

  /**
   * Een document, leeg wanneer het er niet is of deze lezer het niet mag openen. De inzage komt in
   * het logboek, ook de geweigerde, in een eigen transactie.
   *
   * @throws GeenInzage wanneer deze lezer niets van de inhoud mag zien, of er geen dossier is
   * @throws DossierVernietigd wanneer het dossier vernietigd is
   */
  Optional<Bestand> lees(String casusnummer, long id, Account lezer);
}
