package nl.rdm.escalatie.casus;

import java.util.List;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/** Een oplossing melden die buiten de overlegtafels om gevonden is. */
@Component
class Oplossing extends Beeindiging {

  Oplossing(CasusProces proces, Dossier dossier, Logboek logboek, Betrokkenen betrokkenen) {
    super(proces, dossier, logboek, betrokkenen);
  }

  @Override
  public String pad() {
    return "oplossing";
  }

  @Override
  String bericht() {
    return "OplossingGevonden";
  }

  @Override
  String taak() {
    return "userTask_oplossingBevestigen";
  }

  @Override
  Dossiertekst tekst() {
    return new Dossiertekst(pad(), "oplossing", "Wat is de oplossing?");
  }

  @Override
  String samenvatting() {
    return "Meld een oplossing die buiten de overlegtafels om gevonden is";
  }

  @Override
  String wat() {
    return "Wat de oplossing is";
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    return new Handelingsformulier(
        "Oplossing melden",
        "Is er buiten de overlegtafels om een oplossing? De casus stopt pas wanneer de cliënt of de cliëntondersteuner bevestigt dat het een oplossing is.",
        "Oplossing melden",
        "De oplossing is gemeld. De cliënt of de cliëntondersteuner moet haar nog bevestigen.",
        List.of(tekst().vraag("De tekst komt in het dossier.")));
  }
}
