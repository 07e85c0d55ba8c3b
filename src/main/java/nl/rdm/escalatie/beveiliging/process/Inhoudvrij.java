package nl.rdm.escalatie.beveiliging.process;

import java.util.List;
import nl.rdm.escalatie.beveiliging.Inhoudsveld;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Weigert elke variabele met inhoud, langs welke weg zij ook in de engine kwam: een start, een
 * wijziging van een instantie, een bericht (R129). Wat de historie niet in mag, rolt alles terug.
 */
class Inhoudvrij implements HistoryEventHandler {

  @Override
  public void handleEvent(HistoryEvent gebeurtenis) {
    if (gebeurtenis instanceof HistoricVariableUpdateEventEntity variabele
        && Inhoudsveld.is(variabele.getVariableName())
        && !variabele.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_DELETE)) {
      throw new AuthorizationException(Inhoudwacht.REDEN);
    }
  }

  @Override
  public void handleEvents(List<HistoryEvent> gebeurtenissen) {
    gebeurtenissen.forEach(this::handleEvent);
  }
}
