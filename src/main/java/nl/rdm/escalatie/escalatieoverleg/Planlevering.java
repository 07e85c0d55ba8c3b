package nl.rdm.escalatie.escalatieoverleg;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.dossier.Document;
import nl.rdm.escalatie.dossier.Documenten;
import nl.rdm.escalatie.dossier.keuring.Documentkeuring;
import nl.rdm.escalatie.dossier.keuring.Gekeurd;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Het plan van aanpak als document: de instelling levert het aan, of wie het beoordeelt doet dat
 * voor haar; zolang het niet compleet is en het overleg geen uitkomst heeft, kan er een betere
 * versie komen (R101).
 */
@Service
public class Planlevering {

  /** De taak van wie het plan beoordeelt; haar formulier is ook het onderwerp in het dossier. */
  public static final String TAAK = "userTask_planBeoordelen";

  public static final String ONDERWERP = "trede-3-bestuurlijk-escalatieoverleg.planBeoordelen";

  /** Doel van de antwoordlink van de instelling. */
  public static final String DOEL = "PLAN";

  private static final String INSTELLING = "de instelling, met haar link";

  private static final String TAFEL = "bestuurlijk-escalatieoverleg";

  /** Meer versies neemt een ronde niet aan. */
  private static final int HOOGSTENS = 20;

  private final CasusProces proces;
  private final Documentkeuring keuring;
  private final Documenten documenten;
  private final Betrokkenen betrokkenen;
  private final Verloop verloop;
  private final Planvraag planvraag;
  private final TransactionTemplate transactie;

  Planlevering(
      CasusProces proces,
      Documentkeuring keuring,
      Documenten documenten,
      Betrokkenen betrokkenen,
      Verloop verloop,
      Planvraag planvraag,
      PlatformTransactionManager transacties) {
    this.proces = proces;
    this.keuring = keuring;
    this.documenten = documenten;
    this.betrokkenen = betrokkenen;
    this.verloop = verloop;
    this.planvraag = planvraag;
    this.transactie = new TransactionTemplate(transacties);
  }

  /** Wat iemand verstuurde, nog niet gekeurd. */
  public record Zending(String naam, String mediatype, byte[] inhoud) {

    public boolean leeg() {
      return inhoud.length == 0;
    }
  }

  /** Of er nu een plan gevraagd is dat nog niet compleet is. */
  public boolean gevraagd(String casusnummer) {
    return proces.heeftTaak(casusnummer, TAAK);
  }

  /** Of dit account nu over het plan gaat. */
  public boolean gaatErover(String casusnummer, Account wie) {
    return proces.aanZet(casusnummer, TAAK).is(wie);
  }

  /**
   * Wat er in deze ronde van het overleg is aangeleverd, oudste eerst en zonder de namen: het plan
   * van een vorige ronde is dat van deze niet.
   */
  public List<Document> versies(String casusnummer) {
    var sinds =
        verloop.van(casusnummer).stream()
            .filter(verblijf -> verblijf.tafel().filter(TAFEL::equals).isPresent())
            .map(verblijf -> verblijf.van().truncatedTo(ChronoUnit.MILLIS))
            .reduce(Instant.EPOCH, (eerder, later) -> later);
    return documenten.zonderNaam(casusnummer, ONDERWERP).stream()
        .filter(document -> !document.op().isBefore(sinds))
        .toList();
  }

  /**
   * De instelling levert een versie; wie erover gaat hoort dat zij er is.
   *
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke reden; er is dan niets bewaard
   * @throws Botsing wanneer er geen plan meer gevraagd is
   */
  public void vanInstelling(String casusnummer, Zending zending) {
    lever(casusnummer, zending, Optional.empty());
  }

  /** Als {@link #vanInstelling}, door wie erover gaat: die hoeft het niet te horen. */
  public void namensInstelling(String casusnummer, Zending zending, Account wie) {
    lever(casusnummer, zending, Optional.of(wie));
  }

  private void lever(String casusnummer, Zending zending, Optional<Account> wie) {
    eisGevraagd(casusnummer);
    var gekeurd = keuring.keur(zending.naam(), zending.mediatype(), zending.inhoud());
    transactie.executeWithoutResult(
        bezig -> {
          eisGevraagd(casusnummer);
          bewaar(casusnummer, gekeurd, wie);
        });
  }

  private void bewaar(String casusnummer, Gekeurd gekeurd, Optional<Account> wie) {
    if (versies(casusnummer).size() >= HOOGSTENS) {
      throw new OngeldigeInvoer(
          Documentkeuring.VELD, "Er zijn al " + HOOGSTENS + " versies. Bel om verder te gaan.");
    }
    var document =
        documenten.bewaar(casusnummer, ONDERWERP, gekeurd, wie.map(Account::id).orElse(INSTELLING));
    if (wie.isEmpty()) {
      betrokkenen.bericht(
          casusnummer,
          "plan-ontvangen:" + document.id(),
          "plan-ontvangen",
          Map.of(),
          proces.aanZet(casusnummer, TAAK).groepen());
    }
  }

  private void eisGevraagd(String casusnummer) {
    if (!gevraagd(casusnummer)) {
      throw new Botsing(planvraag.gesloten(casusnummer));
    }
  }
}
