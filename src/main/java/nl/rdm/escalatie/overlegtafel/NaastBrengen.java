package nl.rdm.escalatie.overlegtafel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Aanroep;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.CasusProces;
import nl.rdm.escalatie.casus.Dossiertekst;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Handelingsformulier;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import nl.rdm.escalatie.casus.NaastDeTreden;
import nl.rdm.escalatie.casus.NaastDeTreden.Naast;
import nl.rdm.escalatie.casus.Naastinzage;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.invoer.Invoerlezer;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/**
 * Een casus naar TopX of de Levensloopaanpak brengen, terwijl hij in zijn trede gewoon doorgaat
 * (C7). De gemeente overlegt daar eerst over met haar procesmanager (R51, R89).
 */
@Component
class NaastBrengen implements Handeling {

  private static final String PAD = "naast";
  private static final String BERICHT = "NaastDeTredeBrengen";
  private static final String TAFEL = "tafel";
  private static final String REDEN = "reden";

  private static final Map<String, String> TAFELS = tafels();

  private final CasusProces proces;
  private final NaastDeTreden naast;
  private final Naastinzage inzage;
  private final Dossier dossier;
  private final Logboek logboek;

  NaastBrengen(
      CasusProces proces,
      NaastDeTreden naast,
      Naastinzage inzage,
      Dossier dossier,
      Logboek logboek) {
    this.proces = proces;
    this.naast = naast;
    this.inzage = inzage;
    this.dossier = dossier;
    this.logboek = logboek;
  }

  private static Map<String, String> tafels() {
    var tafels = new LinkedHashMap<String, String>();
    NaastDeTreden.TAFELS.forEach(id -> tafels.put(id, Groepen.TAFELS.get(id)));
    return tafels;
  }

  @Override
  public String pad() {
    return PAD;
  }

  @Override
  public boolean mag(Casus casus, Account wie) {
    return wie.in(Groepen.AANMELDPUNT)
        || wie.in(Groepen.COORDINATIEPUNT)
        || wie.in(Groepen.gemeente(casus.gemeente()))
        || casus.aanmelder().equals(wie.id())
        || casus.tafel().map(Groepen::tafel).filter(wie::in).isPresent();
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    if (casus.trede().isEmpty() || !proces.vangt(casus.casusnummer(), BERICHT)) {
      return Optional.of("Deze casus is nog niet of niet meer in behandeling.");
    }
    return Optional.empty();
  }

  private boolean loopt(Casus casus, String tafel) {
    return naast.van(casus.casusnummer()).stream()
        .filter(Naast::loopt)
        .anyMatch(keer -> keer.tafel().equals(tafel));
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    return new Handelingsformulier(
        "Naar TopX of de Levensloopaanpak brengen",
        "De casus gaat in zijn trede gewoon door. De gemeente overlegt eerst met haar procesmanager;"
            + " stemt die ermee in, dan komt de casus aan tafel. Inhoud leest de tafel pas na een"
            + " vrijgave.",
        "Brengen",
        "De gemeente is gevraagd met haar procesmanager te overleggen.",
        List.of(
            Veld.keuze(
                TAFEL,
                "Waarheen?",
                "TopX: zorg en justitie samen rond een verdachte. Levensloopaanpak: langdurig, bij"
                    + " een hoog veiligheidsrisico.",
                TAFELS),
            Veld.tekst(
                REDEN,
                "Waarom?",
                "Komt in het dossier. Wat u over TopX schrijft leest alleen de gemeente nu, en TopX"
                    + " na een vrijgave.")));
  }

  @Override
  public Aanroep aanroep() {
    return Aanroep.van(
        "Breng de casus naar TopX of de Levensloopaanpak",
        """
        Voor de aanmelder, de tafel die de casus heeft, het aanmeldpunt, de gemeente van de casus en
        het coördinatiepunt. De casus gaat in zijn trede gewoon door; de gemeente overlegt eerst met
        haar procesmanager. De reden gaat naar het dossier. 409: de casus is al naar die tafel
        gebracht en u mag dat zien, of hij is niet in behandeling.""",
        Veld.keuze(TAFEL, "De tafel naast de treden", "", TAFELS),
        Veld.tekst(REDEN, "Waarom; komt alleen in het dossier", ""));
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    var in = Invoerlezer.van(bericht);
    var tafel = in.keuze(TAFEL, TAFELS.keySet());
    var reden = in.tekst(REDEN, Dossiertekst.LENGTE);
    in.rondAf();
    boolean loopt = loopt(casus, tafel);
    if (loopt && inzage.ziet(tafel, casus, wie)) {
      throw new Botsing("De casus is al naar " + TAFELS.get(tafel) + " gebracht; dat loopt nog.");
    }
    var nr = casus.casusnummer();
    dossier.bewaar(
        nr, Stuk.onderwerp(PAD, tafel), REDEN, "Waarom naar " + TAFELS.get(tafel), reden);
    if (loopt) {
      // Wie niet mag zien dat de casus daar al ligt, hoort dat hier ook niet; haar reden telt mee.
      return;
    }
    logboek.schrijf(nr, "NAAST_GEBRACHT", Map.of(TAFEL, tafel));
    naast.gebracht(nr, tafel);
    proces.stuur(nr, BERICHT, Map.of("naastTafel", tafel));
  }
}
