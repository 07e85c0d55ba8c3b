package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Antwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Gevraagde;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.escalatieoverleg.Vervangers;
import nl.rdm.escalatie.escalatieoverleg.process.Genodigden.Genodigde;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * Wie voor het bestuurlijk overleg wordt uitgenodigd en wie wordt afgezegd: ieder met een eigen
 * bericht en een eigen link, zodat niemand ziet wie er verder komt (besluiten, sectie 4).
 */
@Component
class Uitnodigingen {

  private final Genodigden genodigden;
  private final Uitnodigingspost post;
  private final Overlegvragen vragen;
  private final Vervangers vervangers;
  private final Datumvoorstellen data;

  Uitnodigingen(
      Genodigden genodigden,
      Uitnodigingspost post,
      Overlegvragen vragen,
      Vervangers vervangers,
      Datumvoorstellen data) {
    this.genodigden = genodigden;
    this.post = post;
    this.vragen = vragen;
    this.vervangers = vervangers;
    this.data = data;
  }

  /**
   * Nodigt elke deelnemer uit voor de datum die nu staat, en wie volgens een antwoord op dat moment
   * in iemands plaats komt. Wie al zei dat hij of zijn vervanger komt, hoeft dat niet nog eens.
   */
  void nodigUit(VariableScope scope, Agendastand stand) {
    var moment = data.moment(stand.overlegOp());
    var vraag = vragen.stel(stand.casusnummer(), Soort.KOMST, List.of(moment));
    nodigUit(scope, stand, genodigden.deelnemers(scope));
    vragen.vorige(vraag).ifPresent(eerder -> neemOver(scope, stand, eerder, vraag));
  }

  private void neemOver(
      VariableScope scope, Agendastand stand, Overlegvraag eerder, Overlegvraag vraag) {
    var moment = vraag.momenten().get(0);
    for (var wie : eerder.gevraagden()) {
      if (wie.komt(moment)) {
        vragen.neemOver(vraag, wie);
      }
      if (wie.antwoorden().get(moment) == Antwoord.VERVANGER) {
        vervangers
            .neemOver(eerder, vraag, wie.rol())
            .ifPresent(vervanging -> nodigUit(scope, stand, List.of(genodigde(vervanging))));
      }
    }
  }

  /** Nodigt uit wie er later bij komt; wie al een uitnodiging heeft, krijgt er geen tweede. */
  void nodigUit(VariableScope scope, Agendastand stand, Collection<Genodigde> aan) {
    var vraag = vragen.open(stand.casusnummer(), Soort.KOMST).orElseThrow();
    var adressen = new HashSet<>(post.staan(vraag).keySet());
    for (var genodigde : aan) {
      if (adressen.add(Uitnodigingspost.sleutel(genodigde.adres()))) {
        post.nodigUit(
            stand,
            vraag,
            genodigde,
            genodigden.duur(scope, genodigde),
            erbij(scope, vraag, genodigde));
      }
    }
  }

  private Map<String, String> erbij(VariableScope scope, Overlegvraag vraag, Genodigde genodigde) {
    var erbij = new HashMap<String, String>();
    erbij.put(Antwoordlinks.GEGEVEN, vragen.link(vraag, genodigde.rol()));
    if (Overlegvraag.isVervanger(genodigde.rol())) {
      erbij.put("vervanger", "true");
    }
    if (genodigde.rol().equals("CLIENTONDERSTEUNER")
        && scope.getVariable(EngineDeelname.ADVIES) instanceof String advies) {
      erbij.put(EngineDeelname.ADVIES, advies);
    }
    vragen
        .toenGevraagd(vraag, genodigde.rol())
        .ifPresent(toen -> erbij.put("eerder", eerder(toen, vraag)));
    return erbij;
  }

  private static String eerder(Gevraagde toen, Overlegvraag vraag) {
    var antwoord = toen.antwoorden().get(vraag.momenten().get(0));
    return antwoord == null ? "GEEN" : antwoord.name();
  }

  /**
   * Zegt af bij wie is uitgenodigd, op het adres van toen, ook als vervanger.
   *
   * @param waarom wat de ontvanger daarover leest
   */
  void zegAf(Agendastand stand, Map<String, String> waarom) {
    vragen
        .open(stand.casusnummer(), Soort.KOMST)
        .ifPresent(
            vraag -> post.staan(vraag).values().forEach(wie -> post.zegAf(stand, wie, waarom)));
  }

  /** Het overleg gaat door zonder wie in een van deze rollen is uitgenodigd. */
  void zegAf(VariableScope scope, Set<String> rollen) {
    var niet =
        vragen.open(Variabelen.casusnummer(scope), Soort.KOMST).stream()
            .flatMap(vraag -> post.staan(vraag).values().stream())
            .filter(wie -> rollen.contains(wie.rol()))
            .toList();
    if (!niet.isEmpty()) {
      var stand = Agendastand.volgende(scope);
      niet.forEach(wie -> post.zegAf(stand, wie, Map.of("nietMeer", "true")));
      // Wie toch weer wordt uitgenodigd, krijgt een hoger volgnummer dan deze afzegging.
      Agendastand.volgende(scope);
    }
  }

  List<Genodigde> vervanger(Overlegvraag vraag, String rol) {
    return vervangers.van(vraag, rol).map(Uitnodigingen::genodigde).stream().toList();
  }

  private static Genodigde genodigde(Vervangers.Vervanging vervanging) {
    return new Genodigde(
        Overlegvraag.vervangerVan(vervanging.rol()), vervanging.vervanger().email());
  }
}
