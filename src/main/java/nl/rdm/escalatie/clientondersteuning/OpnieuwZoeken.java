package nl.rdm.escalatie.clientondersteuning;

import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.CasusHeropend;
import nl.rdm.escalatie.casus.Casussen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Zoekt bij een heropende casus opnieuw een cliëntondersteuner, wanneer de cliënt er een wil en
 * geen heeft: het zoeken hield op toen er een oplossing was.
 */
@Component
class OpnieuwZoeken {

  private final Casussen casussen;
  private final Koppelproces proces;

  OpnieuwZoeken(Casussen casussen, Koppelproces proces) {
    this.casussen = casussen;
    this.proces = proces;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void naHeropenen(CasusHeropend heropend) {
    casussen
        .van(heropend.casusnummer())
        .filter(OpnieuwZoeken::zoektNog)
        .map(Casus::casusnummer)
        .filter(nr -> !proces.loopt(nr) && proces.kan(nr))
        .ifPresent(proces::begin);
  }

  private static boolean zoektNog(Casus casus) {
    return casus.ondersteuner().isEmpty() && !casus.clientondersteuner().equals("AFGEZIEN");
  }
}
