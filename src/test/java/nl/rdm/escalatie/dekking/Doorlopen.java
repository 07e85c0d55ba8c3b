package nl.rdm.escalatie.dekking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Onthoudt welke knopen en stromen van elk proces een test van deze run heeft doorlopen, in alle
 * testklassen samen. Zit vanzelf in elke Spring-context van de tests.
 */
@Component
public class Doorlopen extends AbstractProcessEnginePlugin {

  private static final String MAP = "rdm.dekking";
  private static final Set<String> DOORLOPEN = ConcurrentHashMap.newKeySet();
  private static final ThreadLocal<Rondgang> RONDGANG = ThreadLocal.withInitial(Rondgang::new);

  /** Wat er tot nu toe doorlopen is, als {@code proces#element}. */
  public static Set<String> totNu() {
    return Set.copyOf(DOORLOPEN);
  }

  /**
   * Bewaart wat deze JVM doorliep: de tests van een run zijn over JVM's verdeeld. Alleen waar Maven
   * met {@value #MAP} zegt waar.
   */
  public static void bewaar(String database) throws IOException {
    if (System.getProperty(MAP) != null && !DOORLOPEN.isEmpty()) {
      var map = Files.createDirectories(Path.of(System.getProperty(MAP), database));
      Files.write(map.resolve(ProcessHandle.current().pid() + ".txt"), DOORLOPEN);
    }
  }

  /** Wat alle JVM's van deze run doorliepen; zonder {@value #MAP} alleen deze. */
  static Set<String> vanDeRun(String database) throws IOException {
    if (System.getProperty(MAP) == null) {
      return totNu();
    }
    var doorlopen = new HashSet<String>();
    try (var bestanden = Files.list(Path.of(System.getProperty(MAP), database))) {
      for (var bestand : bestanden.toList()) {
        doorlopen.addAll(Files.readAllLines(bestand));
      }
    }
    return doorlopen;
  }

  /** Begint opnieuw te meten. */
  public static void wis() {
    DOORLOPEN.clear();
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuratie) {
    if (configuratie.getCustomPostBPMNParseListeners() == null) {
      configuratie.setCustomPostBPMNParseListeners(new ArrayList<BpmnParseListener>());
    }
    configuratie.getCustomPostBPMNParseListeners().add(new Meter());
  }

  /** Breekt een proces af dat rondloopt zonder ergens te wachten; anders raakt het geheugen vol. */
  private static final class Rondgang {

    private static final int TE_VEEL = 2_000;

    private CommandContext opdracht;
    private int stappen;

    void stap(String element) {
      if (opdracht != Context.getCommandContext()) {
        opdracht = Context.getCommandContext();
        stappen = 0;
      }
      if (++stappen > TE_VEEL) {
        throw new IllegalStateException("loopt rond zonder te wachten bij " + element);
      }
    }
  }

  /** Luistert bij elke knoop en stroom van een proces dat de engine inleest. */
  private static final class Meter extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity proces) {
      meet(proces.getKey(), proces);
    }

    private void meet(String proces, ScopeImpl bereik) {
      for (var knoop : bereik.getActivities()) {
        knoop.addListener(ExecutionListener.EVENTNAME_START, noteer(proces, knoop.getId()));
        for (var stroom : knoop.getOutgoingTransitions()) {
          ((TransitionImpl) stroom)
              .addListener(ExecutionListener.EVENTNAME_TAKE, noteer(proces, stroom.getId()));
        }
        meet(proces, knoop);
      }
    }

    private static ExecutionListener noteer(String proces, String element) {
      return uitvoering -> {
        DOORLOPEN.add(proces + "#" + element);
        RONDGANG.get().stap(proces + "#" + element);
      };
    }
  }
}
