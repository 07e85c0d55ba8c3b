package nl.rdm.escalatie.casus;

import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import org.springframework.stereotype.Component;

/**
 * Wie ziet wat de deelnemers van het bestuurlijk overleg antwoordden: wie de datum vaststelt of de
 * uitkomst vastlegt, en het coördinatiepunt wanneer dat inhoud leest (C4). De portefeuillehouder
 * krijgt de taak op de ladder, en leest niet wie het zijn. Een deelnemer ziet niet wie er verder
 * komt.
 */
@Component
public class Overleginzage {

  /** Onderwerp in het dossier van de namen en opmerkingen bij die antwoorden. */
  public static final String ONDERWERP = "beschikbaarheid";

  private static final Set<String> TAKEN =
      Set.of("userTask_datumVaststellen", "userTask_uitkomstVastleggen");

  private final CasusProces proces;

  Overleginzage(CasusProces proces) {
    this.proces = proces;
  }

  public boolean mag(Casus casus, Account lezer) {
    return casus.status() == Casus.Status.IN_BEHANDELING
        && casus.trede().filter(trede -> trede == 3).isPresent()
        && (heeftTaak(casus, lezer)
            || lezer.in(Groepen.COORDINATIEPUNT) && casus.ooitInhoudVoor(Groepen.COORDINATIEPUNT));
  }

  /** Of er nu een overleg is dat gepland of gehouden wordt; daarna sluiten de antwoorden. */
  public boolean open(Casus casus) {
    return TAKEN.stream().anyMatch(taak -> proces.heeftTaak(casus.casusnummer(), taak));
  }

  /** Of de lezer nu het overleg plant, of vastlegt hoe het was. */
  public boolean plant(Casus casus, Account lezer) {
    return mag(casus, lezer) && heeftTaak(casus, lezer);
  }

  private boolean heeftTaak(Casus casus, Account lezer) {
    return TAKEN.stream()
        .flatMap(taak -> proces.aanZet(casus.casusnummer(), taak).groepen().stream())
        .filter(casus::ooitInhoudVoor)
        .filter(groep -> !groep.equals(Groepen.PORTEFEUILLEHOUDER))
        .anyMatch(lezer::in);
  }
}
