package nl.rdm.escalatie.termijn;

import java.time.Instant;

/**
 * Een moment waarop iemand iets hoort zolang er niets gebeurt.
 *
 * @param soort wat er gebeurt
 * @param trap het hoeveelste signaal, te beginnen bij 0; een herinnering die niet past telt mee
 * @param nummer van de periode, of bij stilte van de herhaling; te beginnen bij 1
 * @param op wanneer
 */
record Signaal(Soort soort, int trap, int nummer, Instant op) {

  enum Soort {
    /** Driekwart van de periode: wie aan de beurt is wordt herinnerd. */
    HERINNERING,
    /** Einde van een periode: de volgende krijgt de taak erbij. */
    OVERNAME,
    /** Iedereen heeft gezwegen: de hele ladder hoort het opnieuw. */
    STILTE
  }
}
