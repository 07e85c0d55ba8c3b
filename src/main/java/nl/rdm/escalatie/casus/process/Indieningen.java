package nl.rdm.escalatie.casus.process;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
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

  private static final Field AFGEROND = veld(CompleteTaskCmd.class, "variables");
  private static final Field INGEDIEND = veld(SubmitTaskFormCmd.class, "properties");

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof CompleteTaskCmd) {
      return uitvoeren(command, AFGEROND);
    }
    if (command instanceof SubmitTaskFormCmd) {
      return uitvoeren(command, INGEDIEND);
    }
    return next.execute(command);
  }

  private <T> T uitvoeren(Command<T> command, Field veld) {
    @SuppressWarnings("unchecked")
    var meegestuurd = (Map<String, Object>) ReflectionUtils.getField(veld, command);
    VariableMap alles =
        meegestuurd == null ? Variables.createVariables() : Variables.fromMap(meegestuurd);
    var indiening = Indiening.van(alles);
    ReflectionUtils.setField(veld, command, indiening.variabelen());
    Indiening.zet(indiening);
    try {
      return next.execute(command);
    } catch (ProcessEngineException fout) {
      throw geweigerd(fout);
    } finally {
      Indiening.wis();
    }
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
