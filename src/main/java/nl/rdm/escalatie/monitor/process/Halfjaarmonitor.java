package nl.rdm.escalatie.monitor.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.monitor.Monitorcijfers;
import nl.rdm.escalatie.monitor.Monitordruk;
import nl.rdm.escalatie.monitor.Monitorpost;
import nl.rdm.escalatie.monitor.Monitors;
import nl.rdm.escalatie.monitor.Periode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.stereotype.Component;

/** Wat het model {@code halfjaarmonitor} vraagt (R35, R117-R119). */
@Component("halfjaarmonitor")
public class Halfjaarmonitor {

  /** Wie de lessen allebei vrijgeven voordat zij eruit gaan. */
  private static final List<String> VRIJGEVERS =
      List.of(Groepen.COORDINATIEPUNT, Groepen.CLIENTONDERSTEUNING);

  private static final String VRIJGAVEN = "vrijgaven";

  private final Monitors monitors;
  private final Monitorcijfers cijfers;
  private final Monitordruk druk;
  private final Monitorpost post;
  private final Clock klok;

  Halfjaarmonitor(
      Monitors monitors, Monitorcijfers cijfers, Monitordruk druk, Monitorpost post, Clock klok) {
    this.monitors = monitors;
    this.cijfers = cijfers;
    this.druk = druk;
    this.post = post;
    this.klok = klok;
  }

  /**
   * Geeft de ronde haar kenmerk en een dossier, tenzij zij met een kenmerk begon. Gaat de timer te
   * vroeg of dubbel af, dan valt er niets te maken; het logboek van dat halfjaar zegt dat.
   */
  public void begint(DelegateExecution execution) {
    boolean metKenmerk = execution.getVariable(Variabelen.CASUSNUMMER) != null;
    var periode = Periode.vorigHalfjaar(dag());
    boolean teMaken = metKenmerk || monitors.ontbreekt(periode);
    execution.setVariable("teMaken", teMaken);
    if (!metKenmerk) {
      var kenmerk = teMaken ? monitors.begin(periode) : Monitors.kenmerk(periode);
      execution.setProcessBusinessKey(kenmerk);
      execution.setVariable(Variabelen.CASUSNUMMER, kenmerk);
    }
  }

  /** De dag waarop de timer hoort af te gaan, ook als het vandaag een andere dag is. */
  private LocalDate dag() {
    return Context.getCommandContext().getCurrentJob() instanceof TimerEntity timer
        ? LocalDate.ofInstant(timer.getDuedate().toInstant(), klok.getZone())
        : LocalDate.now(klok);
  }

  /** Zet het concept klaar: de periode in woorden, en niemand gaf nog iets vrij. */
  public void maakConcept(DelegateExecution execution) {
    var ronde = ronde(execution);
    execution.setVariable("periode", Monitordruk.periode(ronde.periode()));
    execution.setVariable(VRIJGAVEN, 0);
  }

  public List<String> vrijgevers() {
    return VRIJGEVERS;
  }

  /** Een van beiden gaf vrij. */
  public void vrijgegeven(DelegateExecution execution) {
    execution.setVariable(VRIJGAVEN, (Integer) execution.getVariable(VRIJGAVEN) + 1);
  }

  /** Bevriest de monitor; met de lessen alleen wanneer beiden ze vrijgaven. */
  public void legVast(DelegateExecution execution) {
    var ronde = ronde(execution);
    boolean vrij = VRIJGEVERS.size() == (Integer) execution.getVariable(VRIJGAVEN);
    var lessen = monitors.lessen(ronde.kenmerk()).filter(tekst -> vrij);
    var monitor = cijfers.van(ronde.periode());
    monitors.bevries(
        ronde.kenmerk(),
        lessen.isPresent(),
        druk.pdf(ronde.kenmerk(), monitor, lessen),
        druk.xlsx(ronde.kenmerk(), monitor));
  }

  /** Stuurt hem aan wie een adres heeft, en onthoudt wie niet. */
  public void verstuur(DelegateExecution execution) {
    execution.setVariable("nietBereikt", String.join(" en ", post.verstuur(ronde(execution))));
  }

  private Monitors.Ronde ronde(DelegateExecution execution) {
    return monitors.van(Variabelen.casusnummer(execution)).orElseThrow();
  }
}
