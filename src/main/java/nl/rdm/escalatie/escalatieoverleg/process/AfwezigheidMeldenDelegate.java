package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Functionarissen;
import nl.rdm.escalatie.escalatieoverleg.Vraagpunt;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Meldt bij de toezichthouder wie er in elk geval bij hoorde en beide keren ontbrak (R97, R103).
 * Staat die niet in het register, of gold dat voor deze rol niet, dan krijgt de gemeente de vraag
 * om het zelf te melden; het coördinatiepunt hoort dat, want hier blijkt niet of zij het deed. Wie
 * nu voor het eerst ontbrak wordt niet gemeld; dat leest de gemeente.
 */
@Component
class AfwezigheidMeldenDelegate implements JavaDelegate {

  private final Aanwezigheid aanwezigheid;
  private final Functionarissen functionarissen;
  private final Betrokkenen betrokkenen;
  private final Berichten berichten;
  private final Vraagpunt vraagpunt;
  private final Logboek logboek;

  AfwezigheidMeldenDelegate(
      Aanwezigheid aanwezigheid,
      Functionarissen functionarissen,
      Betrokkenen betrokkenen,
      Berichten berichten,
      Vraagpunt vraagpunt,
      Logboek logboek) {
    this.aanwezigheid = aanwezigheid;
    this.functionarissen = functionarissen;
    this.betrokkenen = betrokkenen;
    this.berichten = berichten;
    this.vraagpunt = vraagpunt;
    this.logboek = logboek;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var eerder = Aanwezigheid.eerder(execution);
    for (var rol : aanwezigheid.ontbreekt(execution)) {
      if (eerder.contains(rol)) {
        meld(execution, rol);
      } else {
        eersteKeer(execution, rol);
      }
    }
  }

  private void meld(DelegateExecution execution, String rol) {
    var casusnummer = Variabelen.casusnummer(execution);
    var gegevens = gegevens(execution, rol);
    boolean andereOrganisatie =
        Variabelen.lijst(execution, DeelnemersRegel.ANDER_ADRES).contains(rol);
    Optional<String> adres =
        andereOrganisatie ? Optional.empty() : functionarissen.toezichtVan(casusnummer, rol);
    adres.ifPresentOrElse(
        naar ->
            berichten.stuur(
                vraagpunt.in(
                    new Bericht(
                        casusnummer,
                        aanleiding(execution, rol),
                        "afwezigheid",
                        naar,
                        gegevens,
                        List.of()))),
        () -> vraag(execution, rol));
    logboek.schrijf(
        casusnummer,
        adres.isPresent() ? "AFWEZIGHEID_GEMELD" : "AFWEZIGHEID_ZELF_MELDEN",
        Map.of("rol", rol, "aan", adres.isPresent() ? "TOEZICHTHOUDER" : "GEMEENTE"));
  }

  private void vraag(DelegateExecution execution, String rol) {
    zeg(execution, rol, gemeente(execution), Map.of());
    zeg(execution, rol, Groepen.COORDINATIEPUNT, Map.of("terInformatie", "true"));
  }

  private void eersteKeer(DelegateExecution execution, String rol) {
    zeg(execution, rol, gemeente(execution), Map.of("eersteKeer", "true"));
    logboek.schrijf(
        Variabelen.casusnummer(execution), "AFWEZIGHEID_EERSTE_KEER", Map.of("rol", rol));
  }

  private void zeg(DelegateExecution execution, String rol, String wie, Map<String, String> erbij) {
    var casusnummer = Variabelen.casusnummer(execution);
    var gegevens = new HashMap<>(gegevens(execution, rol));
    gegevens.putAll(erbij);
    betrokkenen.bericht(
        casusnummer,
        aanleiding(execution, rol),
        "afwezigheid-zelf-melden",
        vraagpunt.met(casusnummer, gegevens),
        List.of(wie));
  }

  private static Map<String, String> gegevens(DelegateExecution execution, String rol) {
    return Map.of("rol", rol, "overlegOp", (String) execution.getVariable(Agendastand.OVERLEG_OP));
  }

  private static String aanleiding(DelegateExecution execution, String rol) {
    return "afwezigheid:" + execution.getActivityInstanceId() + ":" + rol;
  }

  private static String gemeente(DelegateExecution execution) {
    return Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE));
  }
}
