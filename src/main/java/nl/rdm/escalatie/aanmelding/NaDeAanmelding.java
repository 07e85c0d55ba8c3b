package nl.rdm.escalatie.aanmelding;

import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.ExterneTermijnen;
import nl.rdm.escalatie.spoed.Spoed;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Termijnwacht;
import org.springframework.stereotype.Component;

/** Zet in gang wat een aanmelding vraagt naast de casus zelf: op data letten, en spoed. */
@Component
class NaDeAanmelding implements Aanmeldvervolg {

  private final ExterneTermijnen extern;
  private final Termijnen termijnen;
  private final Termijnwacht wacht;
  private final Casussen casussen;
  private final Spoed spoed;

  NaDeAanmelding(
      ExterneTermijnen extern,
      Termijnen termijnen,
      Termijnwacht wacht,
      Casussen casussen,
      Spoed spoed) {
    this.extern = extern;
    this.termijnen = termijnen;
    this.wacht = wacht;
    this.casussen = casussen;
    this.spoed = spoed;
  }

  @Override
  public void begin(String casusnummer, Aanmelding aanmelding) {
    extern.leg(
        casusnummer,
        aanmelding.externeTermijnen().stream().map(Aanmelding.ExterneTermijn::datum).toList());
    // De eerste termijn liep al voordat de data er stonden.
    termijnen.van(casusnummer).forEach(wacht::gezet);
    if (aanmelding.spoed().gevraagd()) {
      casussen
          .van(casusnummer)
          .filter(casus -> spoed.beletsel(casus).isEmpty())
          .ifPresent(casus -> spoed.vraag(casusnummer, aanmelding.spoed().gronden()));
    }
  }
}
