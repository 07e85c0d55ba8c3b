package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * De uitnodigingen voor het bestuurlijk overleg, en de afzeggingen: ieder een eigen bericht, zodat
 * niemand ziet wie er verder komt (besluiten, sectie 4).
 */
@Component
class Uitnodigingen {

  private final Deelnemersadressen adressen;
  private final Betrokkenen betrokkenen;
  private final Berichten berichten;

  Uitnodigingen(Deelnemersadressen adressen, Betrokkenen betrokkenen, Berichten berichten) {
    this.adressen = adressen;
    this.betrokkenen = betrokkenen;
    this.berichten = berichten;
  }

  /** Elke vastgestelde deelnemer, en wie de cliënt bijstaat in elk geval (R22). */
  List<String> genodigden(VariableScope scope) {
    var casusnummer = Variabelen.casusnummer(scope);
    return Stream.concat(
            Variabelen.lijst(scope, "deelnemers").stream()
                .flatMap(rol -> adressen.van(casusnummer, rol).stream()),
            ondersteuner(casusnummer).stream())
        .distinct()
        .toList();
  }

  /** Wie de cliënt bijstaat: haar adres is dat van haar account. */
  List<String> ondersteuner(String casusnummer) {
    return betrokkenen.van(casusnummer, Betrokkenen.CLIENTONDERSTEUNER);
  }

  void stuur(Agendastand afspraak, Collection<String> aan) {
    stuur(afspraak, "uitnodiging", afspraak.gegevens(), aan);
  }

  /**
   * @param verzet er komt een nieuwe datum
   */
  void zegAf(Agendastand afspraak, boolean verzet, Collection<String> aan) {
    var gegevens = afspraak.gegevens();
    gegevens.put("afgezegd", "true");
    gegevens.put("verzet", String.valueOf(verzet));
    stuur(afspraak, "overleg-vervalt", gegevens, aan);
  }

  private void stuur(
      Agendastand afspraak, String soort, Map<String, String> gegevens, Collection<String> aan) {
    aan.forEach(
        adres ->
            berichten.stuur(
                new Bericht(
                    afspraak.casusnummer(),
                    soort + ":" + afspraak.ronde() + ":" + afspraak.versie(),
                    soort,
                    adres,
                    gegevens,
                    List.of("uitnodiging"))));
  }
}
