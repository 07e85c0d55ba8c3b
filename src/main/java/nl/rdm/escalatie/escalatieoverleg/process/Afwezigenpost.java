package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.escalatieoverleg.Vraagpunt;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Zegt wie er in elk geval bij hoort en ontbrak dat het overleg daarom verzet is, en wat er de
 * volgende keer gebeurt: wie gemeld wordt is gewaarschuwd (R97).
 */
@Component
class Afwezigenpost {

  private static final String SOORT = "overleg-gemist";

  private final Deelnemersadressen adressen;
  private final Berichten berichten;
  private final Vraagpunt vraagpunt;

  Afwezigenpost(Deelnemersadressen adressen, Berichten berichten, Vraagpunt vraagpunt) {
    this.adressen = adressen;
    this.berichten = berichten;
    this.vraagpunt = vraagpunt;
  }

  /** Wie meer rollen heeft krijgt één bericht. */
  void eersteKeer(DelegateExecution execution, Collection<String> rollen) {
    var casusnummer = Variabelen.casusnummer(execution);
    var overlegOp = (String) execution.getVariable(Agendastand.OVERLEG_OP);
    for (var rol : rollen) {
      adressen
          .van(casusnummer, rol)
          .map(
              adres ->
                  new Bericht(
                      casusnummer,
                      SOORT + ":" + execution.getActivityInstanceId(),
                      SOORT,
                      adres,
                      Map.of("rol", rol, "overlegOp", overlegOp),
                      List.of()))
          .map(vraagpunt::in)
          .ifPresent(berichten::stuur);
    }
  }
}
