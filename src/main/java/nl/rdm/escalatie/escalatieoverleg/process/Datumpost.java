package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.escalatieoverleg.Vraagpunt;
import nl.rdm.escalatie.escalatieoverleg.process.Genodigden.Genodigde;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** De vraag aan iedere deelnemer wanneer hij kan, met een eigen link (R96). */
@Component
class Datumpost {

  private static final String SOORT = "datum-gevraagd";

  private final Genodigden genodigden;
  private final Overlegvragen vragen;
  private final Vraagpunt vraagpunt;
  private final Berichten berichten;

  Datumpost(Genodigden genodigden, Overlegvragen vragen, Vraagpunt vraagpunt, Berichten berichten) {
    this.genodigden = genodigden;
    this.vragen = vragen;
    this.vraagpunt = vraagpunt;
    this.berichten = berichten;
  }

  /**
   * Legt elke deelnemer deze data voor.
   *
   * @param uiterlijk tot wanneer een antwoord zeker meetelt; leeg wanneer dat al voorbij is
   */
  void legVoor(VariableScope scope, List<LocalDateTime> momenten, Optional<Instant> uiterlijk) {
    var vraag = vragen.stel(Variabelen.casusnummer(scope), Soort.DATUM, momenten);
    for (var genodigde : genodigden.deelnemers(scope)) {
      var erbij = new HashMap<String, String>();
      erbij.put("gemeente", (String) scope.getVariable(Variabelen.GEMEENTE));
      erbij.put("duurMinuten", genodigden.duur(scope, genodigde));
      uiterlijk.ifPresent(moment -> erbij.put("vervaltOp", moment.toString()));
      legVoor(vraag, genodigde, erbij);
    }
  }

  /** Legt de data van een open vraag ook voor aan wie er later bij komt. */
  void legVoor(Overlegvraag vraag, Genodigde genodigde, Map<String, String> erbij) {
    var gegevens = new HashMap<>(erbij);
    gegevens.put(Antwoordlinks.GEGEVEN, vragen.link(vraag, genodigde.rol()));
    for (int i = 0; i < vraag.momenten().size(); i++) {
      gegevens.put("moment" + (i + 1), vraag.momenten().get(i).toString());
    }
    berichten.stuur(
        vraagpunt.in(
            new Bericht(
                vraag.casusnummer(),
                SOORT + ":" + vraag.id(),
                SOORT,
                genodigde.adres(),
                gegevens,
                List.of())));
  }
}
