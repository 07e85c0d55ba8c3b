package nl.rdm.escalatie.escalatieoverleg;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;

/** Hoe het staat met de vraag aan de instelling om een plan van aanpak (R101). */
@Component
public class Planvraag {

  /** Wanneer de instelling aanlevert, voor wie het plan beoordeelt. */
  public static final String AANLEVEREN = "plan-aanleveren";

  private static final String BEOORDELEN = "trede-3-plan";

  private final Termijnen termijnen;
  private final Overleggen overleggen;
  private final Clock klok;

  Planvraag(Termijnen termijnen, Overleggen overleggen, Clock klok) {
    this.termijnen = termijnen;
    this.overleggen = overleggen;
    this.klok = klok;
  }

  /** Wanneer het plan, of de aanvulling, voor het laatst gevraagd is; leeg als dat niet loopt. */
  public Optional<Instant> gevraagdOp(String casusnummer) {
    return termijn(casusnummer).map(Termijn::begin);
  }

  /**
   * Tot wanneer de instelling kan aanleveren en er nog tijd is om te beoordelen; leeg wanneer dat
   * al voorbij is.
   */
  public Optional<Instant> uiterlijk(String casusnummer) {
    return termijn(casusnummer).map(this::aanleveren).filter(klok.instant()::isBefore);
  }

  /** Wanneer het plan in deze ronde voor het laatst niet compleet was. */
  public Optional<Instant> nietCompleetOp(String casusnummer) {
    return overleggen.laatste(casusnummer).flatMap(Overleg::planNietCompleetOp);
  }

  /** Waarom er geen plan meer gevraagd wordt, in een zin. */
  public String gesloten(String casusnummer) {
    var overleg = overleggen.laatste(casusnummer);
    if (overleg.flatMap(Overleg::planCompleetOp).isPresent()) {
      return "Het plan is compleet.";
    }
    return overleg.filter(Overleg::gehouden).isPresent()
        ? "Het overleg is geweest."
        : "Het overleg is nog niet bijeengeroepen, of gaat niet door.";
  }

  private Optional<Termijn> termijn(String casusnummer) {
    return termijnen.van(casusnummer).stream()
        .filter(termijn -> termijn.stap().equals(BEOORDELEN))
        .filter(termijn -> termijn.geslotenOp().isEmpty())
        .findFirst();
  }

  private Instant aanleveren(Termijn termijn) {
    return termijn.status() == Termijn.Status.VERZET
        ? termijnen.werkdagVoor(termijn.vervaltOp())
        : termijnen.moment(AANLEVEREN, termijn.spoed(), termijn.begin().toString());
  }
}
