package nl.rdm.escalatie.escalatieoverleg;

import java.util.Optional;

/** Wat een organisatie met haar persoonlijke link over haar afspraak laat weten (R103). */
public interface Afspraakantwoorden {

  /**
   * De afspraak waar deze link over gaat.
   *
   * @throws nl.rdm.escalatie.notificatie.LinkOngeldig wanneer zij niet (meer) geldt
   */
  Afspraak lees(String teken);

  /**
   * Verwerkt het antwoord; een mens bevestigt het nog.
   *
   * @param toelichting komt in het dossier
   * @throws nl.rdm.escalatie.notificatie.LinkOngeldig wanneer de link niet (meer) geldt
   */
  void geef(String teken, boolean gedaan, Optional<String> toelichting);
}
