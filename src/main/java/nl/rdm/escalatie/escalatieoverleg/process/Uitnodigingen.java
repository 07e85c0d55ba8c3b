package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Antwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.escalatieoverleg.Vervangers;
import nl.rdm.escalatie.escalatieoverleg.Vraagpunt;
import nl.rdm.escalatie.escalatieoverleg.process.Genodigden.Genodigde;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.notificatie.Postgeschiedenis;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * De post over datum en uitnodiging van het bestuurlijk overleg, en de afzeggingen: ieder een eigen
 * bericht met een eigen link, zodat niemand ziet wie er verder komt (besluiten, sectie 4).
 */
@Component
class Uitnodigingen {

  private static final String UITNODIGING = "uitnodiging";
  private static final String AFZEGGING = "overleg-vervalt";
  private static final String AFGEZEGD = "afgezegd";

  /** Bij welke vraag een uitnodiging hoort, en voor wie zij is. */
  private static final String VRAAG = "vraag";

  private static final String ROL = "rol";

  private final Genodigden genodigden;
  private final Berichten berichten;
  private final Vraagpunt vraagpunt;
  private final Postgeschiedenis verstuurd;
  private final Overlegvragen vragen;
  private final Vervangers vervangers;
  private final Datumvoorstellen data;

  Uitnodigingen(
      Genodigden genodigden,
      Berichten berichten,
      Vraagpunt vraagpunt,
      Postgeschiedenis verstuurd,
      Overlegvragen vragen,
      Vervangers vervangers,
      Datumvoorstellen data) {
    this.genodigden = genodigden;
    this.berichten = berichten;
    this.vraagpunt = vraagpunt;
    this.verstuurd = verstuurd;
    this.vragen = vragen;
    this.vervangers = vervangers;
    this.data = data;
  }

  /**
   * Legt elke deelnemer deze data voor (R96).
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
                "datum-gevraagd:" + vraag.id(),
                "datum-gevraagd",
                genodigde.adres(),
                gegevens,
                List.of())));
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

  /** Nodigt uit wie er later bij komt; wie al een uitnodiging heeft, krijgt er geen tweede. */
  void nodigUit(VariableScope scope, Agendastand stand, Collection<Genodigde> aan) {
    var vraag = vragen.open(stand.casusnummer(), Soort.KOMST).orElseThrow();
    var adressen = new HashSet<>(uitgenodigd(vraag).keySet());
    for (var genodigde : aan) {
      if (!adressen.add(sleutel(genodigde.adres()))) {
        continue;
      }
      var gegevens = new HashMap<>(stand.gegevens());
      gegevens.put("duurMinuten", genodigden.duur(scope, genodigde));
      gegevens.put(ROL, genodigde.rol());
      gegevens.put(VRAAG, String.valueOf(vraag.id()));
      gegevens.put(Antwoordlinks.GEGEVEN, vragen.link(vraag, genodigde.rol()));
      if (Overlegvraag.isVervanger(genodigde.rol())) {
        gegevens.put("vervanger", "true");
      }
      stuur(stand, UITNODIGING, genodigde.adres(), gegevens);
    }
  }

  /**
   * Zegt af bij wie is uitgenodigd, op het adres van toen, ook als vervanger.
   *
   * @param waarom wat de ontvanger daarover leest
   */
  void zegAf(Agendastand stand, Map<String, String> waarom) {
    vragen
        .open(stand.casusnummer(), Soort.KOMST)
        .ifPresent(vraag -> uitgenodigd(vraag).values().forEach(wie -> zegAf(stand, wie, waarom)));
  }

  /** Het overleg gaat door zonder wie in een van deze rollen is uitgenodigd. */
  void zegAf(VariableScope scope, Set<String> rollen) {
    var niet =
        vragen.open(Variabelen.casusnummer(scope), Soort.KOMST).stream()
            .flatMap(vraag -> uitgenodigd(vraag).values().stream())
            .filter(wie -> rollen.contains(wie.gegevens().get(ROL)))
            .toList();
    if (!niet.isEmpty()) {
      var stand = Agendastand.volgende(scope);
      niet.forEach(wie -> zegAf(stand, wie, Map.of("nietMeer", "true")));
      // Wie toch weer wordt uitgenodigd, krijgt een hoger volgnummer dan deze afzegging.
      Agendastand.volgende(scope);
    }
  }

  private void zegAf(Agendastand stand, Bericht uitnodiging, Map<String, String> waarom) {
    var gegevens = new HashMap<>(stand.gegevens());
    gegevens.put("duurMinuten", uitnodiging.gegevens().get("duurMinuten"));
    gegevens.put(AFGEZEGD, "true");
    gegevens.putAll(waarom);
    stuur(stand, AFZEGGING, uitnodiging.ontvanger(), gegevens);
  }

  /** Wie voor deze vraag een uitnodiging heeft die niet is afgezegd, bij zijn adres. */
  private Map<String, Bericht> uitgenodigd(Overlegvraag vraag) {
    var staan = new LinkedHashMap<String, Bericht>();
    for (var bericht : verstuurd.klaargezet(vraag.casusnummer(), Set.of(UITNODIGING, AFZEGGING))) {
      var adres = sleutel(bericht.ontvanger());
      if (String.valueOf(vraag.id()).equals(bericht.gegevens().get(VRAAG))) {
        staan.put(adres, bericht);
      } else if (bericht.gegevens().containsKey(AFGEZEGD)) {
        staan.remove(adres);
      }
    }
    return staan;
  }

  private static String sleutel(String adres) {
    return adres.toLowerCase(Locale.ROOT);
  }

  List<Genodigde> vervanger(Overlegvraag vraag, String rol) {
    return vervangers.van(vraag, rol).map(Uitnodigingen::genodigde).stream().toList();
  }

  private static Genodigde genodigde(Vervangers.Vervanging vervanging) {
    return new Genodigde(
        Overlegvraag.vervangerVan(vervanging.rol()), vervanging.vervanger().email());
  }

  private void stuur(Agendastand stand, String soort, String adres, Map<String, String> gegevens) {
    berichten.stuur(
        vraagpunt.in(
            new Bericht(
                stand.casusnummer(),
                soort + ":" + stand.ronde() + ":" + stand.versie(),
                soort,
                adres,
                gegevens,
                List.of("uitnodiging"))));
  }
}
