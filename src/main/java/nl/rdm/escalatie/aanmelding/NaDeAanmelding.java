package nl.rdm.escalatie.aanmelding;

import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.spoed.Spoed;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Termijnwacht;
import org.springframework.stereotype.Component;

/** Zet in gang wat een aanmelding vraagt naast de casus zelf: op data letten, en spoed. */
@Component
class NaDeAanmelding implements Aanmeldvervolg {

  private final Termijnen termijnen;
  private final Termijnwacht wacht;
  private final Casussen casussen;
  private final Spoed spoed;

  NaDeAanmelding(Termijnen termijnen, Termijnwacht wacht, Casussen casussen, Spoed spoed) {
    this.termijnen = termijnen;
    this.wacht = wacht;
    this.casussen = casussen;
    this.spoed = spoed;
  }

  @Override
  public void begin(String casusnummer, Aanmelding aanmelding) {
    // De eerste termijn liep al voordat de data in het dossier stonden.
    termijnen.van(casusnummer).forEach(wacht::gezet);
    if (aanmelding.spoed().gevraagd()) {
      casussen
          .van(casusnummer)
          .filter(casus -> spoed.beletsel(casus).isEmpty())
          .ifPresent(casus -> spoed.vraag(casusnummer, aanmelding.spoed().gronden()));
    }
  }
}
