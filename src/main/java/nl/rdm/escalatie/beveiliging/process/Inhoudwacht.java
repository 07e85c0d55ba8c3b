package nl.rdm.escalatie.beveiliging.process;

import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Inhoudsveld;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Houdt inhoud over een persoon buiten de engine (R129): geen variabele {@code inhoud_...} buiten
 * een formulier om, en geen opmerkingen of bijlagen, waarvoor de engine geen rechten kent.
 */
class Inhoudwacht extends Wachter {

  static final String REDEN =
      "Inhoud gaat alleen met het formulier van een taak mee, naar het dossier.";

  @Override
  Optional<String> bekijk(Command<?> opdracht) {
    if (opdracht instanceof AddCommentCmd
        || opdracht instanceof UpdateCommentCmd
        || opdracht instanceof CreateAttachmentCmd
        || opdracht instanceof SaveAttachmentCmd) {
      return Optional.of("Opmerkingen en bijlagen horen in het dossier, niet bij de taak.");
    }
    var variabelen =
        opdracht instanceof AbstractSetVariableCmd
                || opdracht instanceof AbstractPatchVariablesCmd
                || opdracht instanceof SetVariablesToProcessInstancesBatchCmd
            ? veld(opdracht, "variables")
            : null;
    return variabelen instanceof Map<?, ?> namen
            && namen.keySet().stream().anyMatch(naam -> Inhoudsveld.is(String.valueOf(naam)))
        ? Optional.of(REDEN)
        : Optional.empty();
  }
}
