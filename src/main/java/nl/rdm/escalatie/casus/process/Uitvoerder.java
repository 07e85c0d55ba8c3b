package nl.rdm.escalatie.casus.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Uitvoering;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Voert een handeling uit in een transactie samen met de engine. */
@Component
class Uitvoerder implements Uitvoering {

  /** Ruim: wie eenmaal is ingehaald, wint bijna altijd de tweede keer. */
  private static final int POGINGEN = 5;

  private final Casussen casussen;
  private final TransactionTemplate transactie;

  Uitvoerder(Casussen casussen, PlatformTransactionManager transacties) {
    this.casussen = casussen;
    this.transactie = new TransactionTemplate(transacties);
  }

  @Override
  public void doe(Handeling handeling, String casusnummer, Account wie, ObjectNode bericht) {
    var eerst = casussen.van(casusnummer).orElseThrow();
    for (var poging = 1; ; poging++) {
      try {
        transactie.executeWithoutResult(
            status ->
                eenmaal(handeling, eerst, casussen.houdVast(casusnummer), wie, bericht.deepCopy()));
        return;
      } catch (ProcessEngineException | ConcurrencyFailureException fout) {
        if (!Ingehaald.is(fout)) {
          throw fout;
        }
        if (poging == POGINGEN) {
          throw new Botsing("Er werkte steeds iemand anders aan deze casus. Probeer het opnieuw.");
        }
      }
    }
  }

  private static void eenmaal(
      Handeling handeling, Casus eerst, Casus casus, Account wie, ObjectNode bericht) {
    if (!handeling.nogHetzelfde(eerst, casus)) {
      throw new Botsing("De casus is intussen verder. Kijk eerst hoe hij er nu voor staat.");
    }
    if (!handeling.mag(casus, wie)) {
      throw new Botsing("De casus is intussen veranderd: u kunt dit nu niet meer doen.");
    }
    handeling
        .beletsel(casus, wie)
        .ifPresent(
            waarom -> {
              throw new Botsing(waarom);
            });
    handeling.doe(casus, wie, bericht);
  }
}
