package nl.rdm.escalatie.start;

import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Demo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Zegt na het starten op de console waar het product staat en wat u het eerst kunt proberen. */
@Component
@Profile("!productie & !test")
class Startmelding {

  private static final Logger LOG = LoggerFactory.getLogger(Startmelding.class);

  private final Demorollen rollen;
  private final Environment omgeving;

  Startmelding(Demorollen rollen, Environment omgeving) {
    this.rollen = rollen;
    this.omgeving = omgeving;
  }

  /** Als laatste, zodat geen andere melding dit wegduwt. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void meld() {
    LOG.info("{}", tekst(omgeving.getRequiredProperty("local.server.port")));
  }

  String tekst(String poort) {
    var adres = "http://localhost:" + poort;
    return """
        RDM-escalatie draait.

          Adres:     %1$s/
          Accounts:  %2$s
          Wachtwoord van elk account: %3$s (alleen om te proberen)

          Probeer eerst:
          1. Open %1$s/camunda/app/tasklist/default/ en log in als aanmeldpunt.
          2. Kies links 'Taken van mijn groepen', open een taak en klik op 'Oppakken'.
          3. Lees het tabblad 'Dossier', vul het formulier in en klik op 'Afronden'.
          4. Meld zelf een casus aan: %1$s/aanmelden (log in als aanmelder).

          Stoppen: Ctrl+C
        """
        .formatted(
            adres,
            rollen.alle().stream().map(Demorol::account).collect(Collectors.joining(", ")),
            Demo.WACHTWOORD)
        .indent(1)
        .replaceFirst("^ +", "\n\n ");
  }
}
