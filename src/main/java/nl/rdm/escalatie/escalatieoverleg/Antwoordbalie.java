package nl.rdm.escalatie.escalatieoverleg;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Antwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Vervangers.Vervanging;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Neemt aan wat deelnemers langs hun persoonlijke link antwoorden. Het antwoord verandert de weg
 * van de casus niet: de gemeente ziet het, en hoort wanneer iedereen antwoordde of iemand niet
 * komt.
 */
@Component
public class Antwoordbalie {

  private final Antwoordlinks links;
  private final Overlegvragen vragen;
  private final Deelvragen deelvragen;
  private final Deelnemersadressen adressen;
  private final Casussen casussen;
  private final Deelname deelname;
  private final Vervangers vervangers;
  private final NieuweLink nieuweLink;
  private final Betrokkenen betrokkenen;
  private final Logboek logboek;
  private final ApplicationEventPublisher gebeurtenissen;

  Antwoordbalie(
      Antwoordlinks links,
      Overlegvragen vragen,
      Deelvragen deelvragen,
      Deelnemersadressen adressen,
      Casussen casussen,
      Deelname deelname,
      Vervangers vervangers,
      NieuweLink nieuweLink,
      Betrokkenen betrokkenen,
      Logboek logboek,
      ApplicationEventPublisher gebeurtenissen) {
    this.links = links;
    this.vragen = vragen;
    this.deelvragen = deelvragen;
    this.adressen = adressen;
    this.casussen = casussen;
    this.deelname = deelname;
    this.vervangers = vervangers;
    this.nieuweLink = nieuweLink;
    this.betrokkenen = betrokkenen;
    this.logboek = logboek;
    this.gebeurtenissen = gebeurtenissen;
  }

  /**
   * Wat er met deze link te beantwoorden is.
   *
   * @throws nl.rdm.escalatie.notificatie.LinkOngeldig wanneer zij niet (meer) geldt
   */
  public Deelvraag gevraagd(Soort soort, String teken) {
    return deelvragen.van(links.lees(soort.name(), teken));
  }

  /**
   * Neemt het antwoord aan; bij een fout is er niets bewaard en geldt de link nog.
   *
   * @throws nl.rdm.escalatie.notificatie.LinkOngeldig wanneer zij niet (meer) geldt
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke fout
   */
  @Transactional
  public Overlegantwoord antwoord(Soort soort, String teken, ObjectNode bericht) {
    var link = links.gebruik(soort.name(), teken);
    var vraag = vragen.van(link);
    vragen.houdVast(vraag);
    links.vervallen(link.casusnummer(), link.doel(), link.onderwerp());
    var rol = link.voor();
    var antwoord =
        Overlegantwoord.lees(
            deelvragen.van(link).momenten(), rol, adressen.van(vraag.casusnummer(), rol), bericht);
    laatVervallen(vraag, rol, antwoord);
    var nu = vragen.beantwoord(vraag, rol, antwoord.antwoorden());
    antwoord.vervanger().ifPresent(wie -> vervangers.bewaar(nu, new Vervanging(rol, wie)));
    antwoord
        .opmerking()
        .ifPresent(tekst -> vervangers.bewaar(nu, rol, "opmerking", "opmerking", tekst));
    logboek.schrijf(
        vraag.casusnummer(), "OVERLEGVRAAG_BEANTWOORD", Map.of("vraag", soort.name(), "rol", rol));
    gebeurtenissen.publishEvent(new OverlegvraagBeantwoord(nu));
    if (soort == Soort.KOMST) {
      naDeUitnodiging(nu, rol, antwoord);
    }
    if (nu.iederAntwoordde()) {
      meld(nu, "antwoorden-binnen", "", Map.of("soort", soort.name()));
    }
    return antwoord;
  }

  /** Zegt wie nu antwoordt iets anders dan eerder, dan komt zijn vorige vervanger niet meer. */
  private void laatVervallen(Overlegvraag vraag, String rol, Overlegantwoord antwoord) {
    var blijft = antwoord.vervanger().map(Overlegantwoord.Vervanger::email);
    vervangers
        .van(vraag, rol)
        .map(eerder -> eerder.vervanger().email())
        .filter(adres -> blijft.filter(adres::equalsIgnoreCase).isEmpty())
        .ifPresent(
            weg -> {
              vragen.neemTerug(vraag, Overlegvraag.vervangerVan(rol));
              vervangers.vergeet(vraag, rol);
              gebeurtenissen.publishEvent(new VervangerVervalt(vraag, rol));
            });
  }

  private void naDeUitnodiging(Overlegvraag vraag, String rol, Overlegantwoord antwoord) {
    if (antwoord.vervanger().isPresent()) {
      gebeurtenissen.publishEvent(new VervangerGenoemd(vraag, rol));
    }
    if (antwoord.antwoorden().containsValue(Antwoord.NEE)) {
      boolean verplicht = deelname.verplicht(vraag.casusnummer()).contains(Overlegvraag.stoel(rol));
      meld(
          vraag,
          "deelnemer-komt-niet",
          ":" + rol,
          Map.of("rol", rol, "verplicht", String.valueOf(verplicht)));
      if (Overlegvraag.isVervanger(rol)) {
        nieuweLink.naNeeVanVervanger(vraag, Overlegvraag.stoel(rol));
      }
    }
  }

  private void meld(
      Overlegvraag vraag, String soort, String aanleiding, Map<String, String> gegevens) {
    var gemeente = casussen.van(vraag.casusnummer()).orElseThrow().gemeente();
    betrokkenen.bericht(
        vraag.casusnummer(),
        soort + ":" + vraag.id() + aanleiding,
        soort,
        gegevens,
        List.of(Groepen.gemeente(gemeente)));
  }
}
