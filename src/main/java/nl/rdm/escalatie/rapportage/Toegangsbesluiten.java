package nl.rdm.escalatie.rapportage;

import java.time.Clock;
import java.util.Optional;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.rapportage.Departementsdossier.Toegangsbesluit;
import org.springframework.stereotype.Component;

/** Wie een casus naar trede 4 bracht: dat is altijd een mens met naam (besluiten, sectie 1). */
@Component
class Toegangsbesluiten {

  private static final String TREDE_3 = "trede-3-bestuurlijk-escalatieoverleg.";

  private final Logboek logboek;
  private final Dossier dossier;
  private final Clock klok;

  Toegangsbesluiten(Logboek logboek, Dossier dossier, Clock klok) {
    this.logboek = logboek;
    this.dossier = dossier;
    this.klok = klok;
  }

  /** Het laatste besluit, leeg wanneer er geen is vastgelegd. */
  Optional<Toegangsbesluit> laatste(String casusnummer) {
    return logboek.van(casusnummer).stream()
        .filter(gebeurtenis -> "NAAR_TREDE_4".equals(gebeurtenis.gegevens().get("besluit")))
        .reduce((eerder, later) -> later)
        .map(this::vanTaak);
  }

  /** De naam en de motivering staan in het dossier, bij het formulier van de taak. */
  private Toegangsbesluit vanTaak(Gebeurtenis taak) {
    var formulier = TREDE_3 + taak.onderdeel().substring("userTask_".length());
    return new Toegangsbesluit(
        Departementsblad.DAG.format(taak.op().atZone(klok.getZone())),
        Woorden.van("besluiter", taak.gegevens().getOrDefault("besluiterFunctie", "onbekend")),
        tekst(taak.casusnummer(), formulier, "naamBesluiter"),
        tekst(taak.casusnummer(), formulier, "motivering"));
  }

  private Optional<String> tekst(String casusnummer, String formulier, String veld) {
    return dossier.laatste(casusnummer, formulier, veld).map(Stuk::waarde);
  }
}
