package nl.rdm.escalatie.vrijgave.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Toestemmingen;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Toestemming is alleen een grondslag wanneer de cliënt haar gaf en niet introk; vernieuwd is zij
 * wanneer de cliënt haar daarna opnieuw gaf (besluiten, sectie 4).
 */
@Component
class VrijgaveRegel implements Taakregel {

  private static final String GRONDSLAG = "grondslag";
  private static final String TOESTEMMING_OP = "toestemmingOp";

  private final Toestemmingen toestemmingen;
  private final Clock klok;

  VrijgaveRegel(Toestemmingen toestemmingen, Clock klok) {
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
    var toestemming = toestemmingen.houdVast(Variabelen.casusnummer(taak));
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
      fouten.addAll(vernieuwd(datum, toestemming));
    }
    if (antwoorden.get("ontvangers") instanceof List<?> ontvangers
        && ontvangers.contains("BURGEMEESTER")
        && Groepen.ONBEKEND.equals(taak.getVariable(Variabelen.GEMEENTE))) {
      fouten.add(
          new Fout("ontvangers", "zonder bekende gemeente is er geen burgemeester die dit leest"));
    }
    return fouten;
  }

  private List<Fout> vernieuwd(String datum, Toestemmingen.Toestemming toestemming) {
    try {
      var op = LocalDate.parse(datum);
      if (op.isAfter(LocalDate.now(klok))) {
        return List.of(new Fout(TOESTEMMING_OP, "kies een dag die al geweest is"));
      }
      boolean voorIntrekking =
          toestemming.status().equals(Toestemmingen.INGETROKKEN)
              && toestemming
                  .sinds()
                  .map(sinds -> LocalDate.ofInstant(sinds, klok.getZone()))
                  .filter(op::isBefore)
                  .isPresent();
      return voorIntrekking
          ? List.of(new Fout(TOESTEMMING_OP, "de cliënt trok de toestemming daarna nog in"))
          : List.of();
    } catch (DateTimeParseException geenDatum) {
      return List.of();
    }
  }
}
