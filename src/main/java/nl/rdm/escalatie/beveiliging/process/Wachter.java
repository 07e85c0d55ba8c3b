package nl.rdm.escalatie.beveiliging.process;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.PropertyAccessorFactory;

/** Bekijkt een opdracht voordat de engine hem uitvoert, en weigert hem zo nodig. */
abstract class Wachter extends CommandInterceptor {

  @Override
  public final <T> T execute(Command<T> opdracht) {
    bekijk(opdracht).ifPresent(Wachter::weiger);
    return next.execute(opdracht);
  }

  /** Waarom de opdracht niet mag; leeg wanneer hij mag. */
  abstract Optional<String> bekijk(Command<?> opdracht);

  /** Een veld van een opdracht; de opdrachten van de engine tonen hun velden zelf niet. */
  static Object veld(Object opdracht, String naam) {
    return PropertyAccessorFactory.forDirectFieldAccess(opdracht).getPropertyValue(naam);
  }

  private static void weiger(String reden) {
    throw new AuthorizationException(reden);
  }
}
