package nl.rdm.escalatie.escalatieoverleg;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stuurt een deelnemer een nieuwe link: om zijn antwoord te veranderen, of alsnog een vervanger te
 * noemen (R97). Wat hij eerder antwoordde geldt tot hij dat doet.
 */
@Component
public class NieuweLink {

  private static final String SOORT = "nieuwe-link";

  private final Overlegvragen vragen;
  private final Deelnemersadressen adressen;
  private final Vervangers vervangers;
  private final Berichten berichten;
  private final Vraagpunt vraagpunt;
  private final Logboek logboek;
  private final Clock klok;

  NieuweLink(
      Overlegvragen vragen,
      Deelnemersadressen adressen,
      Vervangers vervangers,
      Berichten berichten,
      Vraagpunt vraagpunt,
      Logboek logboek,
      Clock klok) {
    this.vragen = vragen;
    this.adressen = adressen;
    this.vervangers = vervangers;
    this.berichten = berichten;
    this.vraagpunt = vraagpunt;
    this.logboek = logboek;
    this.klok = klok;
  }

  /** Of op deze vraag nog te antwoorden is. */
  public boolean kan(Overlegvraag vraag) {
    return !vraag.gesloten() && !komend(vraag).isEmpty();
  }

  /** Op verzoek van wie het overleg plant; hij stelde de vraag aan deze rol. */
  @Transactional
  public void stuur(Overlegvraag vraag, String rol) {
    stuur(vraag, rol, Map.of());
  }

  /** Zijn vervanger komt niet. */
  void naNeeVanVervanger(Overlegvraag vraag, String rol) {
    stuur(vraag, rol, Map.of("vervangerKomtNiet", "true"));
  }

  private void stuur(Overlegvraag vraag, String rol, Map<String, String> waarom) {
    adres(vraag, rol)
        .ifPresent(
            adres -> {
              var link = vragen.nogEenLink(vraag, rol);
              var gegevens = new HashMap<>(waarom);
              gegevens.put(Antwoordlinks.GEGEVEN, link);
              gegevens.put("rol", rol);
              gegevens.putAll(momenten(vraag));
              berichten.stuur(
                  vraagpunt.in(
                      new Bericht(
                          vraag.casusnummer(),
                          SOORT + ":" + link,
                          SOORT,
                          adres,
                          gegevens,
                          List.of())));
              logboek.schrijf(vraag.casusnummer(), "NIEUWE_LINK", Map.of("rol", rol));
            });
  }

  private Optional<String> adres(Overlegvraag vraag, String rol) {
    return Overlegvraag.isVervanger(rol)
        ? vervangers.van(vraag, Overlegvraag.stoel(rol)).map(wie -> wie.vervanger().email())
        : adressen.van(vraag.casusnummer(), rol);
  }

  private Map<String, String> momenten(Overlegvraag vraag) {
    var komend = komend(vraag);
    if (vraag.soort() == Soort.KOMST) {
      return Map.of("overlegOp", komend.get(0).toString());
    }
    var momenten = new HashMap<String, String>();
    for (int i = 0; i < komend.size(); i++) {
      momenten.put("moment" + (i + 1), komend.get(i).toString());
    }
    return momenten;
  }

  private List<LocalDateTime> komend(Overlegvraag vraag) {
    var nu = LocalDateTime.ofInstant(klok.instant(), klok.getZone());
    return vraag.momenten().stream().filter(moment -> moment.isAfter(nu)).toList();
  }
}
