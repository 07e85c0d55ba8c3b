package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Vraagpunt;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.notificatie.Postgeschiedenis;
import org.springframework.stereotype.Component;

/**
 * Uitnodigingen en afzeggingen als post, elk met een agendabestand; en uit wat er verstuurd is, wie
 * een uitnodiging heeft die staat.
 */
@Component
class Uitnodigingspost {

  private static final String UITNODIGING = "uitnodiging";
  private static final String AFZEGGING = "overleg-vervalt";
  private static final String AFGEZEGD = "afgezegd";
  private static final String DUUR = "duurMinuten";

  /** Bij welke vraag een uitnodiging hoort, en voor wie zij is. */
  private static final String VRAAG = "vraag";

  private static final String ROL = "rol";

  private final Berichten berichten;
  private final Vraagpunt vraagpunt;
  private final Postgeschiedenis verstuurd;

  Uitnodigingspost(Berichten berichten, Vraagpunt vraagpunt, Postgeschiedenis verstuurd) {
    this.berichten = berichten;
    this.vraagpunt = vraagpunt;
    this.verstuurd = verstuurd;
  }

  /** Een uitnodiging die staat: voor wie, en wat hij kreeg. */
  record Uitnodiging(String rol, Bericht bericht) {}

  /** De uitnodigingen bij deze vraag die niet zijn afgezegd, bij {@link #sleutel} van het adres. */
  Map<String, Uitnodiging> staan(Overlegvraag vraag) {
    var staan = new LinkedHashMap<String, Uitnodiging>();
    for (var bericht : verstuurd.klaargezet(vraag.casusnummer(), Set.of(UITNODIGING, AFZEGGING))) {
      var adres = sleutel(bericht.ontvanger());
      if (String.valueOf(vraag.id()).equals(bericht.gegevens().get(VRAAG))) {
        staan.put(adres, new Uitnodiging(bericht.gegevens().get(ROL), bericht));
      } else if (bericht.gegevens().containsKey(AFGEZEGD)) {
        staan.remove(adres);
      }
    }
    return staan;
  }

  /** Hetzelfde postvak, hoe het adres ook geschreven is. */
  static String sleutel(String adres) {
    return adres.toLowerCase(Locale.ROOT);
  }

  void nodigUit(
      Agendastand stand,
      Overlegvraag vraag,
      Genodigden.Genodigde genodigde,
      String duur,
      Map<String, String> erbij) {
    var gegevens = new HashMap<>(stand.gegevens());
    gegevens.put(DUUR, duur);
    gegevens.put(ROL, genodigde.rol());
    gegevens.put(VRAAG, String.valueOf(vraag.id()));
    gegevens.putAll(erbij);
    stuur(stand, UITNODIGING, genodigde.adres(), gegevens);
  }

  void zegAf(Agendastand stand, Uitnodiging uitnodiging, Map<String, String> waarom) {
    var gegevens = new HashMap<>(stand.gegevens());
    gegevens.put(DUUR, uitnodiging.bericht().gegevens().get(DUUR));
    gegevens.put(AFGEZEGD, "true");
    gegevens.putAll(waarom);
    stuur(stand, AFZEGGING, uitnodiging.bericht().ontvanger(), gegevens);
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
