package nl.rdm.escalatie.notificatie;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Verzendt elke paar seconden wat klaarstaat; uit met {@code rdm.post.verzenden=false}. */
@Component
@ConditionalOnProperty(name = "rdm.post.verzenden", matchIfMissing = true)
class Verzendrooster {

  private final Verzender verzender;

  Verzendrooster(Verzender verzender) {
    this.verzender = verzender;
  }

  @Scheduled(fixedDelayString = "${rdm.post.elke:PT5S}")
  void verzend() {
    verzender.verzend();
  }
}
