package nl.rdm.escalatie.casus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;

/**
 * De casusregisseur: één mens die een casus onder zich heeft. Eerst wie hem bij het aanmeldpunt in
 * behandeling nam; daarna met naam overgedragen.
 */
public interface Regie {

  String ACCOUNT = "account";

  Dossiertekst NOTITIE = new Dossiertekst("casusregisseur", "notitie", "Notitie bij de overdracht");

  /** Hoe de casusregisseur heet, leeg zolang er geen is. */
  Optional<String> naam(Casus casus);

  /** De groepen waarvan de leden deze casus onder zich kunnen hebben. */
  List<String> groepen(Casus casus);

  /**
   * Wie deze casus onder zich kan krijgen, op naam; de huidige casusregisseur hoort er niet bij.
   */
  List<Account> kandidaten(Casus casus);

  /** Of dit account mag overdragen: de casusregisseur zelf, of de RDM-verantwoordelijke. */
  boolean magOverdragen(Casus casus, Account account);

  /** Of de casus nog geen casusregisseur heeft. */
  boolean ontbreekt(String casusnummer);

  /** Maakt dit account casusregisseur wanneer de casus er geen heeft en het er een kan zijn. */
  void neem(String casusnummer, Account account);

  /**
   * Geeft de casus aan een ander: de notitie gaat naar het dossier, beiden krijgen bericht.
   *
   * @param casus zoals de overdrager hem zag
   * @param overdracht {@code {account, notitie}}, zo nodig met {@code geenBsn}
   * @return of het gebeurd is; anders was een andere overdracht eerder en is er niets veranderd
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke fout; er is dan niets veranderd
   */
  boolean draagOver(Casus casus, ObjectNode overdracht);
}
