package nl.rdm.escalatie.casus;

import java.util.List;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/** Vragen of een casus ingetrokken wordt. */
@Component
class Intrekking extends Beeindiging {

  Intrekking(CasusProces proces, Dossier dossier, Logboek logboek, Betrokkenen betrokkenen) {
    super(proces, dossier, logboek, betrokkenen);
  }

  @Override
  public String pad() {
    return "intrekking";
  }

  @Override
  String bericht() {
    return "CasusIntrekken";
  }

  @Override
  String taak() {
    return "userTask_intrekkenBevestigen";
  }

  @Override
  Dossiertekst tekst() {
    return new Dossiertekst(pad(), "reden", "Waarom moet de casus stoppen?");
  }

  @Override
  String samenvatting() {
    return "Vraag de casus in te trekken";
  }

  @Override
  String wat() {
    return "Waarom";
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    return new Handelingsformulier(
        "Casus intrekken",
        "De casus stopt pas wanneer de cliënt of de cliëntondersteuner dat bevestigt. Tot die tijd gaat alles door.",
        "Intrekken vragen",
        "Uw verzoek om de casus in te trekken is ontvangen. De cliënt of de cliëntondersteuner moet het nog bevestigen.",
        List.of(tekst().vraag("De tekst komt in het dossier.")));
  }
}
