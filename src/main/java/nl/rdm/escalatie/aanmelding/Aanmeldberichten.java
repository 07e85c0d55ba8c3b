package nl.rdm.escalatie.aanmelding;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Component;

/**
 * Laat weten dat een aanmelding binnen is: de aanmelder, bij gevaar het aanmeldpunt, het logboek.
 */
@Component
class Aanmeldberichten {

  /** De termijn waarbinnen het aanmeldpunt besluit, als het model die meteen opent. */
  private static final String TOETSEN = "aanmelding-toetsen";

  private final Berichten berichten;
  private final Accounts accounts;
  private final Logboek logboek;
  private final Termijnen termijnen;
  private final Toetstaak taak;

  Aanmeldberichten(
      Berichten berichten,
      Accounts accounts,
      Logboek logboek,
      Termijnen termijnen,
      Toetstaak taak) {
    this.berichten = berichten;
    this.accounts = accounts;
    this.logboek = logboek;
    this.termijnen = termijnen;
    this.taak = taak;
  }

  void meld(String casusnummer, Aanmelding aanmelding, List<String> eerder) {
    logboek.schrijf(casusnummer, "AANGEMELD", codes(aanmelding));
    if (!eerder.isEmpty()) {
      logboek.schrijf(
          casusnummer, "EERDER_AANGEMELD", Map.of("casussen", String.join(",", eerder)));
    }
    stuur(casusnummer, "ontvangstbevestiging", aanmelding.aanmelder().email(), aanmelding);
    if (aanmelding.situatie().directGevaar()) {
      accounts.inGroep(Groepen.AANMELDPUNT).stream()
          .filter(account -> !account.email().isBlank())
          .forEach(account -> stuur(casusnummer, "spoed-en-gevaar", account.email(), aanmelding));
    }
  }

  private void stuur(String casusnummer, String soort, String ontvanger, Aanmelding aanmelding) {
    var gegevens = new HashMap<String, String>();
    gegevens.put("gemeente", aanmelding.gemeente());
    gegevens.put("directGevaar", Boolean.toString(aanmelding.situatie().directGevaar()));
    gegevens.put("spoed", Boolean.toString(aanmelding.spoed().gevraagd()));
    gegevens.put("hoogcomplex", Boolean.toString(aanmelding.situatie().hoogcomplex()));
    gegevens.put(
        "elders", Boolean.toString(!aanmelding.kenmerken().eldersZonderOplossing().isEmpty()));
    taak.van(casusnummer).ifPresent(id -> gegevens.put("taakId", id));
    // Het nummer zelf is inhoud en blijft in het dossier.
    gegevens.put("telefoon", Boolean.toString(aanmelding.aanmelder().telefoon().isPresent()));
    termijnen.van(casusnummer).stream()
        .filter(termijn -> termijn.stap().equals(TOETSEN))
        .findFirst()
        .ifPresent(
            termijn ->
                gegevens.put("vervaltOp", termijn.vervaltOp().atOffset(ZoneOffset.UTC).toString()));
    berichten.stuur(
        new Bericht(casusnummer, "aanmelding:" + soort, soort, ontvanger, gegevens, List.of()));
  }

  private static Map<String, String> codes(Aanmelding aanmelding) {
    return Map.of(
        "gemeente", aanmelding.gemeente(),
        "rol", aanmelding.aanmelder().rol(),
        "toestemming", aanmelding.toestemming().status(),
        "clientondersteuner", aanmelding.clientondersteuner().status(),
        "hoogcomplex", Boolean.toString(aanmelding.situatie().hoogcomplex()),
        "directGevaar", Boolean.toString(aanmelding.situatie().directGevaar()),
        "spoedGevraagd", Boolean.toString(aanmelding.spoed().gevraagd()));
  }
}
