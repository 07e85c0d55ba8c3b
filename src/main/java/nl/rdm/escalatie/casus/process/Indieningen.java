package nl.rdm.escalatie.casus.process;

import jakarta.ws.rs.core.Response;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.util.ReflectionUtils;

/**
 * Neemt bij het afronden van een taak de inhoud uit de opdracht voordat de engine haar uitvoert, en
 * geeft een geweigerde invoer terug als iets waarop Camunda's REST-API met 400 en woorden
 * antwoordt.
 *
 * <p>De engine biedt geen andere plek waar nog te zien is wat er met een taak is meegestuurd: in
 * een listener zijn dat al variabelen tussen alle andere.
 */
class Indieningen extends CommandInterceptor {

  private static final String INGEHAALD =
      "Iemand anders werkte op hetzelfde moment aan deze casus. Uw antwoord is niet verwerkt."
          + " Ververs de takenlijst; staat de taak er nog, rond haar dan opnieuw af.";
  private static final String WEG =
      "Deze taak is er niet meer: de casus is intussen verder. Uw antwoord is niet verwerkt.";

  private static final Field AFGEROND = veld(CompleteTaskCmd.class, "variables");
  private static final Field AFGERONDE_TAAK = veld(CompleteTaskCmd.class, "taskId");
  private static final Field INGEDIEND = veld(SubmitTaskFormCmd.class, "properties");
  private static final Field INGEDIENDE_TAAK = veld(SubmitTaskFormCmd.class, "taskId");

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof CompleteTaskCmd) {
      return uitvoeren(command, AFGEROND, AFGERONDE_TAAK);
    }
    if (command instanceof SubmitTaskFormCmd) {
      return uitvoeren(command, INGEDIEND, INGEDIENDE_TAAK);
    }
    return next.execute(command);
  }

  private <T> T uitvoeren(Command<T> command, Field veld, Field taak) {
    @SuppressWarnings("unchecked")
    var meegestuurd = (Map<String, Object>) ReflectionUtils.getField(veld, command);
    VariableMap alles =
        meegestuurd == null ? Variables.createVariables() : Variables.fromMap(meegestuurd);
    var indiening = Indiening.van(alles);
    ReflectionUtils.setField(veld, command, indiening.variabelen());
    Indiening.zet(indiening);
    try {
      return next.execute(command);
    } catch (ConcurrencyFailureException fout) {
      throw new RestException(Response.Status.CONFLICT, fout, INGEHAALD);
    } catch (AuthorizationException fout) {
      throw bestaat((String) ReflectionUtils.getField(taak, command))
          ? fout
          : new RestException(Response.Status.NOT_FOUND, fout, WEG);
    } catch (ProcessEngineException fout) {
      if (Ingehaald.is(fout)) {
        throw new RestException(Response.Status.CONFLICT, fout, INGEHAALD);
      }
      throw verdwenen(fout).<RuntimeException>orElseGet(() -> geweigerd(fout));
    } finally {
      Indiening.wis();
    }
  }

  /** Met de taak verdwijnen de rechten erop: wie te laat is lijkt dan iemand die niet mag. */
  private boolean bestaat(String taak) {
    return next.execute(context -> context.getTaskManager().findTaskById(taak) != null);
  }

  /** De taak was al weg, of verdween terwijl iemand haar afrondde. */
  private static Optional<RuntimeException> verdwenen(ProcessEngineException fout) {
    var melding = String.valueOf(fout.getMessage());
    if (!(fout instanceof NullValueException)) {
      return Optional.empty();
    }
    if (melding.contains("task is null")) {
      return Optional.of(new RestException(Response.Status.NOT_FOUND, fout, WEG));
    }
    return melding.contains("Cannot restore state")
        ? Optional.of(new RestException(Response.Status.CONFLICT, fout, INGEHAALD))
        : Optional.empty();
  }

  private static ProcessEngineException geweigerd(ProcessEngineException fout) {
    return Stream.<Throwable>iterate(fout, oorzaak -> oorzaak != null, Throwable::getCause)
        .filter(OngeldigeInvoer.class::isInstance)
        .map(OngeldigeInvoer.class::cast)
        .findFirst()
        .<ProcessEngineException>map(
            invoer -> new FormFieldValidationException(invoer.fouten(), melding(invoer), invoer))
        .orElse(fout);
  }

  private static String melding(OngeldigeInvoer invoer) {
    return invoer.fouten().stream().map(Fout::regel).collect(Collectors.joining("\n"));
  }

  private static Field veld(Class<?> soort, String naam) {
    var veld = ReflectionUtils.findField(soort, naam);
    if (veld == null) {
      throw new IllegalStateException(soort.getSimpleName() + " heeft geen veld " + naam);
    }
    ReflectionUtils.makeAccessible(veld);
    return veld;
  }
}
