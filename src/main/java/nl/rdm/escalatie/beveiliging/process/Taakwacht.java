package nl.rdm.escalatie.beveiliging.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Laat een taak alleen door haar formulier eindigen: wie aan een taak werkt kan geen fout of
 * escalatie het model in sturen, en niet met {@code resolve} variabelen om het formulier heen
 * zetten.
 */
class Taakwacht extends Wachter {

  @Override
  Optional<String> bekijk(Command<?> opdracht) {
    return opdracht instanceof HandleTaskBpmnErrorCmd
            || opdracht instanceof HandleTaskEscalationCmd
            || opdracht instanceof ResolveTaskCmd
        ? Optional.of("Een taak wordt alleen met haar formulier afgerond.")
        : Optional.empty();
  }
}
