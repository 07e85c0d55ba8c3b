package nl.rdm.escalatie.trede.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.trede.Escalatieloop;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Stuurt de escalatie naar het model van de casus. Wat het bestuurlijk overleg al besliste gaat
 * mee: een afgebroken trede geeft haar variabelen niet door.
 */
@Component
class EngineEscalatieloop implements Escalatieloop {

  private static final String BERICHT = "CasusEscaleren";

  private final CasusProces proces;
  private final RuntimeService runtime;
  private final Systeemhandeling systeem;

  EngineEscalatieloop(CasusProces proces, @Lazy RuntimeService runtime, Systeemhandeling systeem) {
    this.proces = proces;
    this.runtime = runtime;
    this.systeem = systeem;
  }

  @Override
  public boolean kan(String casusnummer) {
    return proces.vangt(casusnummer, BERICHT);
  }

  @Override
  public void escaleer(String casusnummer, int trede, String door) {
    systeem.doe(
        () -> {
          var gegevens = new HashMap<String, Object>();
          gegevens.put(TredeListener.ESCALATIE_DOOR, door);
          besloten(casusnummer).ifPresent(besluit -> gegevens.put(Variabelen.UITKOMST, besluit));
          stuur(wachtend(casusnummer, trede), gegevens);
          return null;
        });
  }

  /** Wie onderweg ingehaald wordt, mist opeens een deel van wat er liep: dat is een botsing. */
  private void stuur(String wachtend, Map<String, Object> gegevens) {
    try {
      runtime.messageEventReceived(BERICHT, wachtend, gegevens);
    } catch (NullValueException ingehaald) {
      throw new ConcurrencyFailureException("De trede eindigde intussen", ingehaald);
    }
  }

  /** Alleen wat op deze trede wacht: een casus die intussen verder is, stijgt niet nog eens. */
  private String wachtend(String casusnummer, int trede) {
    return runtime
        .createExecutionQuery()
        .processInstanceBusinessKey(casusnummer)
        .messageEventSubscriptionName(BERICHT)
        .list()
        .stream()
        .map(ExecutionEntity.class::cast)
        .filter(wacht -> ("callActivity_trede" + trede).equals(wacht.getActivityId()))
        .map(ExecutionEntity::getId)
        .findFirst()
        .orElseThrow(
            () -> new ConcurrencyFailureException(casusnummer + " is niet meer in trede " + trede));
  }

  /** Wat het bestuurlijk overleg van deze ronde al besliste. */
  private Optional<Object> besloten(String casusnummer) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(casusnummer)
        .processDefinitionKey("trede-3-bestuurlijk-escalatieoverleg")
        .list()
        .stream()
        .map(overleg -> runtime.getVariable(overleg.getId(), Variabelen.UITKOMST))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
