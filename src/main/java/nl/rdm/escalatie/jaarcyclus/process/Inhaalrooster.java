package nl.rdm.escalatie.jaarcyclus.process;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Kijkt bij het starten en daarna elke dag wat gemist is, zolang de engine jobs uitvoert. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class Inhaalrooster {

  private final GemisteBeginnen gemist;

  Inhaalrooster(GemisteBeginnen gemist) {
    this.gemist = gemist;
  }

  @Scheduled(fixedDelayString = "P1D")
  void haalIn() {
    gemist.haalIn();
  }
}
