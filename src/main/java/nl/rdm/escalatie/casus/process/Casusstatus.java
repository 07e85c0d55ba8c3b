package nl.rdm.escalatie.casus.process;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.BehandelingVoorbij;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casus.Status;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.NaastDeTreden;
import nl.rdm.escalatie.casus.Uitkomst;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.Verloop.Verblijf;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Zet de status van een casus waar het hoofdmodel dat zegt, en vertelt het. */
@Component("casusstatus")
public class Casusstatus {

  private final Casussen casussen;
  private final Verloop verloop;
  private final Logboek logboek;
  private final Betrokkenen betrokkenen;
  private final Opruiming opruiming;
  private final CasusProces proces;
  private final Gevaar gevaar;
  private final ApplicationEventPublisher rondroep;

  Casusstatus(
      Casussen casussen,
      Verloop verloop,
      Logboek logboek,
      Betrokkenen betrokkenen,
      Opruiming opruiming,
      CasusProces proces,
      Gevaar gevaar,
      ApplicationEventPublisher rondroep) {
    this.casussen = casussen;
    this.verloop = verloop;
    this.logboek = logboek;
    this.betrokkenen = betrokkenen;
    this.opruiming = opruiming;
    this.proces = proces;
    this.gevaar = gevaar;
    this.rondroep = rondroep;
  }

  public void doorverwezen(DelegateExecution execution) {
    zet(execution, Status.DOORVERWEZEN);
    opruiming.vervalVerslag(Variabelen.casusnummer(execution));
  }

  /**
   * Er is een oplossing: iedereen die erbij betrokken was hoort het, ook wie nog op een besluit
   * over spoed wachtte. Het gevaar dat daarmee voorbij is staat niet meer boven de nazorg.
   */
  public void oplossingAfgesproken(DelegateExecution execution) {
    gevaar.zet(execution, false);
    zet(execution, Status.OPLOSSING_AFGESPROKEN);
    var stand = casus(execution).spoedstand();
    var gegevens = new HashMap<>(Map.of("spoedOpen", String.valueOf(stand.vraagtBesluit())));
    vanBestuurders(execution).ifPresent(uitkomst -> gegevens.put(Variabelen.UITKOMST, uitkomst));
    bericht(execution, "opgelost", gegevens);
  }

  /** Hoe bestuurders tot de oplossing kwamen: dat komt in dit ene bericht. */
  private Optional<String> vanBestuurders(DelegateExecution execution) {
    return verloop.van(Variabelen.casusnummer(execution)).stream()
        .reduce((eerder, later) -> later)
        .flatMap(Verblijf::uitkomst)
        .filter(Uitkomst::vanBestuurders);
  }

  /**
   * De oplossing is uitgevoerd: de casus is klaar. Een afspraak van bestuurders wordt gevolgd tot
   * zij is nagekomen, ook daarna (R103).
   */
  public void opgelost(DelegateExecution execution) {
    sluit(execution, Status.OPGELOST, "uitgevoerd");
  }

  /** De cliënt of haar cliëntondersteuner bevestigde dat de casus stopt. */
  public void ingetrokken(DelegateExecution execution) {
    sluit(execution, Status.INGETROKKEN, "ingetrokken");
    opruiming.vervalAfspraken(Variabelen.casusnummer(execution), "De casus is ingetrokken");
  }

  /** Niemand bevestigde dat de casus stopt: wie dat vroeg hoort dat hij doorgaat. */
  public void gaatDoor(DelegateExecution execution) {
    bericht(execution, "einde-niet-bevestigd");
  }

  /** De oplossing is niet uitgevoerd: de casus loopt weer. */
  void heropend(DelegateExecution execution) {
    zet(execution, Status.IN_BEHANDELING);
    bericht(execution, "heropend");
  }

  private void sluit(DelegateExecution execution, Status status, String soort) {
    zet(execution, status);
    bericht(execution, soort);
    opruiming.vervalVerslag(Variabelen.casusnummer(execution));
  }

  private void bericht(DelegateExecution execution, String soort) {
    bericht(execution, soort, Map.of());
  }

  private void bericht(DelegateExecution execution, String soort, Map<String, String> eigen) {
    var gegevens = new HashMap<>(eigen);
    if (execution.getVariable(Variabelen.TREDE) instanceof Integer trede) {
      gegevens.put("trede", String.valueOf(trede));
    }
    betrokkenen.bericht(
        Variabelen.casusnummer(execution),
        soort + ":" + execution.getActivityInstanceId(),
        soort,
        gegevens,
        bijDeCasus(execution));
  }

  /** Ook wie nu aan de casus werkt: voor die is er straks geen taak meer. */
  private Set<String> bijDeCasus(DelegateExecution execution) {
    var wie =
        new LinkedHashSet<>(
            List.of(
                Betrokkenen.CLIENTONDERSTEUNER,
                Betrokkenen.AANMELDER,
                Groepen.AANMELDPUNT,
                Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE))));
    if (execution.getVariable(Variabelen.TREDE) instanceof Integer trede && trede >= 3) {
      wie.add(Groepen.COORDINATIEPUNT);
    }
    if (casus(execution).spoedstand().vraagtBesluit()) {
      wie.add(Betrokkenen.SPOEDVRAGER);
    }
    wie.addAll(proces.aanZet(Variabelen.casusnummer(execution)).groepen());
    // Een tafel naast de treden hoort het waar haar werk eindigt.
    NaastDeTreden.TAFELS.stream().map(Groepen::tafel).forEach(wie::remove);
    // Wie alleen gevraagd was de cliënt te ondersteunen, hoort niet bij de casus.
    wie.remove(Groepen.CLIENTONDERSTEUNING);
    return wie;
  }

  private void zet(DelegateExecution execution, Status status) {
    var casusnummer = Variabelen.casusnummer(execution);
    verloop.zetStatus(casusnummer, status);
    if (status != Status.IN_BEHANDELING) {
      rondroep.publishEvent(new BehandelingVoorbij(casusnummer));
    }
    logboek.schrijf(
        casusnummer,
        "STATUS",
        execution.getCurrentActivityId(),
        Variabelen.model(execution),
        Map.of("status", status.name()));
  }

  private Casus casus(DelegateExecution execution) {
    return casussen.van(Variabelen.casusnummer(execution)).orElseThrow();
  }
}
