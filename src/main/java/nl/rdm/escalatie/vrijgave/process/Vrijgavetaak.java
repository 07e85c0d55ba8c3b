package nl.rdm.escalatie.vrijgave.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.dossier.Dossierdeel;
import nl.rdm.escalatie.dossier.Grondslag;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.dossier.Verstrekkingen;
import nl.rdm.escalatie.vrijgave.Vrijgeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Wat er gebeurt rond de taak waarin iemand met naam over vrijgave besluit. */
@Component
class Vrijgavetaak {

  /** Of er inhoud is vrijgegeven; elk formulier van dezelfde beurt zegt het bovenaan. */
  static final String VRIJGAVE = "vrijgave";

  private static final Set<String> BESLOTEN = Set.of("OPEN", "NIET");

  private final Vrijgeven vrijgeven;
  private final Verstrekkingen verstrekkingen;

  Vrijgavetaak(@Lazy Vrijgeven vrijgeven, Verstrekkingen verstrekkingen) {
    this.vrijgeven = vrijgeven;
    this.verstrekkingen = verstrekkingen;
  }

  void gevraagd(DelegateTask taak) {
    var eerder = (String) taak.getVariable(VRIJGAVE);
    if (eerder == null) {
      zet(taak, "WACHT");
    } else if (BESLOTEN.contains(eerder)) {
      zet(taak, "OPNIEUW");
    }
  }

  void besloten(DelegateTask taak) {
    if (!"VRIJGEVEN".equals(taak.getVariable(Variabelen.BESLUIT))) {
      zet(taak, ietsOpen(taak) ? "OPEN" : "NIET");
      return;
    }
    vrijgeven.doe(
        new Vrijgeven.Besluit(
            Variabelen.casusnummer(taak),
            taak.getProcessInstanceId(),
            ontvangers(taak),
            Grondslag.valueOf((String) taak.getVariable("grondslag")),
            delen(taak),
            Stuk.onderwerp(
                model(taak) + ".inhoudVrijgeven", (String) taak.getVariable("dossierdeel"))));
    zet(taak, "OPEN");
  }

  /** Wat eerder in deze beurt is vrijgegeven, blijft open wanneer er niets bij komt. */
  private boolean ietsOpen(DelegateTask taak) {
    return verstrekkingen.open(Variabelen.casusnummer(taak)).stream()
        .anyMatch(
            verstrekking ->
                verstrekkingen.beurten(verstrekking).contains(taak.getProcessInstanceId()));
  }

  void beurtVoorbij(DelegateExecution instantie) {
    verstrekkingen.beurtVoorbij(instantie.getProcessInstanceId());
  }

  /** Trede 1 en 2: de tafel; daarna wie het formulier noemt. */
  private static List<String> ontvangers(DelegateTask taak) {
    if (model(taak).equals("overlegtafel")) {
      return List.of(Groepen.tafel((String) taak.getVariable(Variabelen.TAFEL)));
    }
    var gemeente = (String) taak.getVariable(Variabelen.GEMEENTE);
    return Variabelen.lijst(taak, "ontvangers").stream().map(wie -> groep(wie, gemeente)).toList();
  }

  private static String groep(String wie, String gemeente) {
    return switch (wie) {
      case "GEMEENTE" -> Groepen.gemeente(gemeente);
      case "BURGEMEESTER" -> Groepen.burgemeester(gemeente);
      default -> Groepen.VWS;
    };
  }

  private static Set<Dossierdeel> delen(DelegateTask taak) {
    return Variabelen.lijst(taak, "delen").stream()
        .map(Dossierdeel::valueOf)
        .collect(Collectors.toSet());
  }

  private static void zet(DelegateTask taak, String vrijgave) {
    taak.getExecution().getProcessInstance().setVariable(VRIJGAVE, vrijgave);
  }

  private static String model(DelegateTask taak) {
    return Variabelen.model(taak.getExecution()).replaceFirst(":.*", "");
  }
}
