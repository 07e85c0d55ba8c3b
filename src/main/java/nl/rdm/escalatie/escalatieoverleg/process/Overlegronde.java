package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.process.Termijnverzetting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Eén ronde van het bestuurlijk overleg in {@code trede-3-bestuurlijk-escalatieoverleg}: haar regel
 * in het verloop, de termijn waarbinnen de casus op tafel hoort te komen, en een overleg dat op
 * zijn datum niet doorgaat.
 */
@Component("overlegronde")
public class Overlegronde {

  /** Er moet een eerdere datum komen: het overleg staat na de termijn met spoed. */
  static final String VERVROEGEN = "overlegVervroegen";

  /** De termijn waarbinnen een casus bestuurlijk op tafel komt. */
  static final String OP_TAFEL = "trede-3-op-tafel";

  private static final String TAFEL = "bestuurlijk-escalatieoverleg";

  private final Verloop verloop;
  private final Termijnen termijnen;
  private final Termijnverzetting verzetting;
  private final Uitnodigingen uitnodigingen;
  private final Overlegvragen vragen;
  private final Overlegpost post;
  private final Houddag houddag;
  private final Clock klok;

  Overlegronde(
      Verloop verloop,
      Termijnen termijnen,
      Termijnverzetting verzetting,
      Uitnodigingen uitnodigingen,
      Overlegvragen vragen,
      Overlegpost post,
      Houddag houddag,
      Clock klok) {
    this.verloop = verloop;
    this.termijnen = termijnen;
    this.verzetting = verzetting;
    this.uitnodigingen = uitnodigingen;
    this.vragen = vragen;
    this.post = post;
    this.houddag = houddag;
    this.klok = klok;
  }

  public void begint(DelegateExecution execution) {
    verloop.tafelBegint(Variabelen.casusnummer(execution), 3, TAFEL);
    Agendastand.begin(execution, execution.getActivityInstanceId());
    execution.setVariable(VERVROEGEN, false);
    Aanwezigheid.begin(execution);
    Datumvoorstellen.begin(execution);
  }

  /** Wordt de ronde afgebroken, dan zegt de trede waardoor. */
  public void eindigt(DelegateExecution execution) {
    vragen.sluit(Variabelen.casusnummer(execution));
    if (execution.isCanceled()) {
      return;
    }
    verloop.tafelEindigt(
        Variabelen.casusnummer(execution),
        3,
        TAFEL,
        (String) execution.getVariable(Variabelen.UITKOMST));
    termijnen
        .zoek(execution.getActivityInstanceId(), OP_TAFEL)
        .ifPresent(termijn -> sluit(termijn, execution));
    execution.setVariable(Agendastand.OVERLEG_OP, null);
  }

  /**
   * Een gehouden overleg was op tafel toen het begon, ook wanneer de uitkomst later is vastgelegd;
   * een geweigerd overleg kwam er nooit.
   */
  private void sluit(Termijn termijn, DelegateExecution execution) {
    if ("NIET_BIJEENGEROEPEN".equals(execution.getVariable(Variabelen.UITKOMST))) {
      termijnen.sluit(termijn.activityInstanceId(), true, klok.instant());
      return;
    }
    var gehouden = tijdstip((String) execution.getVariable(Agendastand.OVERLEG_OP));
    if (gehouden.isAfter(termijn.vervaltOp())) {
      termijnen.sluit(termijn.activityInstanceId(), false, gehouden);
    } else {
      termijnen.bereikt(termijn.activityInstanceId(), gehouden);
    }
  }

  /** Van vandaag is de tijd niet altijd bekend; het was er in elk geval al. */
  private Instant tijdstip(String overlegOp) {
    var moment = termijnen.eigenEinde(overlegOp);
    var nu = klok.instant();
    return moment.isBefore(nu) ? moment : nu;
  }

  /** De taak om de uitkomst vast te leggen eindigt: het overleg was er, of gaat niet door. */
  public void datumVoorbij(DelegateExecution execution) {
    boolean verzet = "VERZETTEN".equals(execution.getVariable(Variabelen.BESLUIT));
    if (execution.isCanceled() || verzet) {
      gaatNietDoor(execution, verzet);
    } else {
      gehouden(execution);
    }
  }

  /** Was het eerder dan gepland, dan verdwijnt de geplande datum uit de agenda's. */
  private void gehouden(DelegateExecution execution) {
    if (staatNog(execution)) {
      uitnodigingen.zegAf(Agendastand.volgende(execution), Map.of("gehouden", "true"));
    }
    houddag.legVast(execution);
  }

  /** Was het er nog niet, dan hoort ieder dat die is uitgenodigd of de datum hoorde. */
  private void gaatNietDoor(DelegateExecution execution, boolean verzet) {
    if (staatNog(execution)) {
      boolean nieuweDatum = verzet || Boolean.TRUE.equals(execution.getVariable(VERVROEGEN));
      var afspraak = Agendastand.volgende(execution);
      uitnodigingen.zegAf(afspraak, Map.of("verzet", String.valueOf(nieuweDatum)));
      post.vervalt(afspraak, nieuweDatum);
    }
    vragen.sluit(Variabelen.casusnummer(execution));
    if (!execution.isCanceled()) {
      execution.setVariable(Agendastand.OVERLEG_OP, null);
      datumGewijzigd(execution);
    }
  }

  private boolean staatNog(DelegateExecution execution) {
    return Agendastand.van(execution)
        .filter(staat -> termijnen.eigenEinde(staat.overlegOp()).isAfter(klok.instant()))
        .isPresent();
  }

  /** Wanneer de casus te laat op tafel komt, hangt van de datum van het overleg af. */
  void datumGewijzigd(DelegateExecution execution) {
    termijnen
        .zoek((String) execution.getVariable(Agendastand.RONDE), OP_TAFEL)
        .filter(termijn -> termijn.geslotenOp().isEmpty())
        .map(Termijn::id)
        .ifPresent(verzetting::herlees);
  }
}
