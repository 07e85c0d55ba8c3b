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
 * Meldt bij de toezichthouder wie er in elk geval bij hoorde en ontbrak (R97, R103). Staat die niet
 * in het register, of gold dat voor deze rol niet, dan krijgt de gemeente de vraag om het zelf te
 * melden; het coördinatiepunt hoort dat, want hier blijkt niet of zij het deed.
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
    aanwezigheid.ontbreekt(execution).forEach(rol -> meld(execution, rol));
  }

  private void meld(DelegateExecution execution, String rol) {
    var casusnummer = Variabelen.casusnummer(execution);
    var aanleiding = "afwezigheid:" + execution.getActivityInstanceId() + ":" + rol;
    var gegevens =
        Map.of("rol", rol, "overlegOp", (String) execution.getVariable(Agendastand.OVERLEG_OP));
    boolean andereOrganisatie =
        Variabelen.lijst(execution, DeelnemersRegel.ANDER_ADRES).contains(rol);
    Optional<String> adres =
        andereOrganisatie ? Optional.empty() : functionarissen.toezichtVan(casusnummer, rol);
    adres.ifPresentOrElse(
        naar ->
            berichten.stuur(
                vraagpunt.in(
                    new Bericht(
                        casusnummer, aanleiding, "afwezigheid", naar, gegevens, List.of()))),
        () -> vraag(execution, aanleiding, gegevens));
    logboek.schrijf(
        casusnummer,
        adres.isPresent() ? "AFWEZIGHEID_GEMELD" : "AFWEZIGHEID_ZELF_MELDEN",
        Map.of("rol", rol, "aan", adres.isPresent() ? "TOEZICHTHOUDER" : "GEMEENTE"));
  }

  private void vraag(DelegateExecution execution, String aanleiding, Map<String, String> gegevens) {
    var gemeente = Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE));
    var terInformatie = new HashMap<>(gegevens);
    terInformatie.put("terInformatie", "true");
    Map.of(gemeente, gegevens, Groepen.COORDINATIEPUNT, terInformatie)
        .forEach(
            (wie, wat) ->
                betrokkenen.bericht(
                    Variabelen.casusnummer(execution),
                    aanleiding,
                    "afwezigheid-zelf-melden",
                    vraagpunt.met(Variabelen.casusnummer(execution), wat),
                    List.of(wie)));
  }
}
