package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Antwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.escalatieoverleg.Vervangers;
import nl.rdm.escalatie.escalatieoverleg.process.Genodigden.Genodigde;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * De post over datum en uitnodiging van het bestuurlijk overleg, en de afzeggingen: ieder een eigen
 * bericht met een eigen link, zodat niemand ziet wie er verder komt (besluiten, sectie 4).
 */
@Component
class Uitnodigingen {

  private final Genodigden genodigden;
  private final Berichten berichten;
  private final Overlegvragen vragen;
  private final Vervangers vervangers;
  private final Datumvoorstellen data;

  Uitnodigingen(
      Genodigden genodigden,
      Berichten berichten,
      Overlegvragen vragen,
      Vervangers vervangers,
      Datumvoorstellen data) {
    this.genodigden = genodigden;
    this.berichten = berichten;
    this.vragen = vragen;
    this.vervangers = vervangers;
    this.data = data;
  }

  /**
   * Legt elke deelnemer deze data voor (R96).
   *
   * @param uiterlijk tot wanneer een antwoord zeker meetelt
   */
  void legVoor(VariableScope scope, List<LocalDateTime> momenten, Instant uiterlijk) {
    var vraag = vragen.stel(Variabelen.casusnummer(scope), Soort.DATUM, momenten);
    for (var genodigde : genodigden.deelnemers(scope)) {
      legVoor(
          vraag,
          genodigde,
          Map.of(
              "gemeente", (String) scope.getVariable(Variabelen.GEMEENTE),
              "duurMinuten", genodigden.duur(scope, genodigde),
              "vervaltOp", uiterlijk.toString()));
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
        new Bericht(
            vraag.casusnummer(),
            "datum-gevraagd:" + vraag.id(),
            "datum-gevraagd",
            genodigde.adres(),
            gegevens,
            List.of()));
  }

  /**
   * Nodigt elke deelnemer uit voor de datum die nu staat, en wie volgens een antwoord op dat moment
   * in iemands plaats komt.
   */
  void nodigUit(VariableScope scope, Agendastand stand) {
    var moment = data.moment(stand.overlegOp());
    var gevraagd =
        vragen
            .open(stand.casusnummer(), Soort.DATUM)
            .filter(vraag -> vraag.momenten().contains(moment));
    var vraag = vragen.stel(stand.casusnummer(), Soort.KOMST, List.of(moment));
    nodigUit(scope, stand, genodigden.deelnemers(scope));
    gevraagd.stream()
        .flatMap(
            eerder ->
                eerder.gevraagden().stream()
                    .filter(wie -> wie.antwoorden().get(moment) == Antwoord.VERVANGER)
                    .map(wie -> vervangers.neemOver(eerder, vraag, wie.rol())))
        .flatMap(Optional::stream)
        .forEach(wie -> nodigUit(scope, stand, List.of(genodigde(wie))));
  }

  /** Nodigt uit wie er later bij komt. */
  void nodigUit(VariableScope scope, Agendastand stand, Collection<Genodigde> aan) {
    var vraag = vragen.open(stand.casusnummer(), Soort.KOMST).orElseThrow();
    for (var genodigde : aan) {
      var gegevens = gegevens(scope, stand, genodigde);
      gegevens.put(Antwoordlinks.GEGEVEN, vragen.link(vraag, genodigde.rol()));
      if (Overlegvraag.isVervanger(genodigde.rol())) {
        gegevens.put("vervanger", "true");
      }
      stuur(stand, "uitnodiging", genodigde.adres(), gegevens);
    }
  }

  /**
   * Zegt af bij wie is uitgenodigd, ook als vervanger.
   *
   * @param verzet er komt een nieuwe datum
   */
  void zegAf(VariableScope scope, Agendastand stand, boolean verzet) {
    Stream.concat(
            genodigden.deelnemers(scope).stream(),
            vragen.open(stand.casusnummer(), Soort.KOMST).stream()
                .flatMap(vraag -> vervangers.van(vraag).stream())
                .map(Uitnodigingen::genodigde))
        .forEach(
            genodigde -> {
              var gegevens = gegevens(scope, stand, genodigde);
              gegevens.put("afgezegd", "true");
              gegevens.put("verzet", String.valueOf(verzet));
              stuur(stand, "overleg-vervalt", genodigde.adres(), gegevens);
            });
  }

  List<Genodigde> vervanger(Overlegvraag vraag, String rol) {
    return vervangers.van(vraag, rol).map(Uitnodigingen::genodigde).stream().toList();
  }

  private static Genodigde genodigde(Vervangers.Vervanging vervanging) {
    return new Genodigde(
        Overlegvraag.vervangerVan(vervanging.rol()), vervanging.vervanger().email());
  }

  private Map<String, String> gegevens(
      VariableScope scope, Agendastand stand, Genodigde genodigde) {
    var gegevens = new HashMap<>(stand.gegevens());
    gegevens.put("duurMinuten", genodigden.duur(scope, genodigde));
    return gegevens;
  }

  private void stuur(Agendastand stand, String soort, String adres, Map<String, String> gegevens) {
    berichten.stuur(
        new Bericht(
            stand.casusnummer(),
            soort + ":" + stand.ronde() + ":" + stand.versie(),
            soort,
            adres,
            gegevens,
            List.of("uitnodiging")));
  }
}
