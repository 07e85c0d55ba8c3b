package nl.rdm.escalatie.vrijgave.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Toestemmingen;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Toestemming is alleen een grondslag wanneer de cliënt haar gaf en niet introk; vernieuwd is zij
 * wanneer de cliënt haar na de aanmelding, en na een laatste intrekking, opnieuw gaf (besluiten,
 * sectie 4).
 */
@Component
class VrijgaveRegel implements Taakregel {

  private static final String GRONDSLAG = "grondslag";
  private static final String TOESTEMMING_OP = "toestemmingOp";

  private final Casussen casussen;
  private final Toestemmingen toestemmingen;
  private final Clock klok;

  VrijgaveRegel(Casussen casussen, Toestemmingen toestemmingen, Clock klok) {
    this.casussen = casussen;
    this.toestemmingen = toestemmingen;
    this.klok = klok;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return formulier.endsWith(".inhoudVrijgeven");
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    if (!"VRIJGEVEN".equals(antwoorden.get(Variabelen.BESLUIT))) {
      return List.of();
    }
    var fouten = new ArrayList<Fout>();
    var casusnummer = Variabelen.casusnummer(taak);
    var toestemming = toestemmingen.houdVast(casusnummer);
    if ("TOESTEMMING_AANMELDING".equals(antwoorden.get(GRONDSLAG))
        && !toestemming.status().equals(Toestemmingen.GEGEVEN)) {
      fouten.add(
          new Fout(
              GRONDSLAG,
              "de toestemming van de aanmelding is er niet of geldt niet meer: kies een andere"
                  + " grondslag"));
    }
    if ("TOESTEMMING_VERNIEUWD".equals(antwoorden.get(GRONDSLAG))
        && antwoorden.get(TOESTEMMING_OP) instanceof String datum) {
      fouten.addAll(
          vernieuwd(datum, casussen.van(casusnummer).orElseThrow().aangemeldOp(), toestemming));
    }
    if (antwoorden.get("ontvangers") instanceof List<?> ontvangers
        && ontvangers.contains("BURGEMEESTER")
        && Groepen.ONBEKEND.equals(taak.getVariable(Variabelen.GEMEENTE))) {
      fouten.add(
          new Fout("ontvangers", "zonder bekende gemeente is er geen burgemeester die dit leest"));
    }
    return fouten;
  }

  private List<Fout> vernieuwd(
      String datum, Instant aangemeldOp, Toestemmingen.Toestemming toestemming) {
    try {
      var op = LocalDate.parse(datum);
      if (op.isAfter(LocalDate.now(klok))) {
        return fout("kies een dag die al geweest is");
      }
      if (op.isBefore(dag(aangemeldOp))) {
        return fout("kies een dag sinds de aanmelding: daarvoor was er nog geen casus");
      }
      // Een dag zegt niet of het voor of na de intrekking van diezelfde dag was.
      return toestemming.ingetrokkenOp().map(this::dag).filter(dag -> !op.isAfter(dag)).isPresent()
          ? fout("de cliënt trok de toestemming die dag of later nog in: kies een dag daarna")
          : List.of();
    } catch (DateTimeParseException geenDatum) {
      return List.of();
    }
  }

  private static List<Fout> fout(String melding) {
    return List.of(new Fout(TOESTEMMING_OP, melding));
  }

  private LocalDate dag(Instant moment) {
    return LocalDate.ofInstant(moment, klok.getZone());
  }
}
