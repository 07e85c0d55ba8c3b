package nl.rdm.escalatie.rapportage;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Inzagerecht.Inzage;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.escalatieoverleg.Overleg;
import nl.rdm.escalatie.escalatieoverleg.Overleggen;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Teksten;
import nl.rdm.escalatie.termijn.Termijnen;
import org.springframework.stereotype.Service;

/** De oplegnotities, elke keer opnieuw gemaakt van het dossier en van wat is vastgelegd. */
@Service
class DossierOplegnotities implements Oplegnotities {

  private static final String FORMULIER =
      "trede-3-bestuurlijk-escalatieoverleg.oplegnotitieOpstellen";

  /** Het veld dat elke keer als eerste wordt bewaard. */
  private static final String EERSTE = "gevraagd";

  private final Dossier dossier;
  private final Casussen casussen;
  private final Overleggen overleggen;
  private final Weigeringen weigeringen;
  private final Oplegroute route;
  private final Termijnen termijnen;
  private final OplegnotitiePdf pdf;
  private final Clock klok;

  DossierOplegnotities(
      Dossier dossier,
      Casussen casussen,
      Overleggen overleggen,
      Weigeringen weigeringen,
      Oplegroute route,
      Termijnen termijnen,
      OplegnotitiePdf pdf,
      Clock klok) {
    this.dossier = dossier;
    this.casussen = casussen;
    this.overleggen = overleggen;
    this.weigeringen = weigeringen;
    this.route = route;
    this.termijnen = termijnen;
    this.pdf = pdf;
    this.klok = klok;
  }

  @Override
  public Optional<Oplegnotitie> van(String casusnummer, Inzage inzage) {
    return dossier
        .laatste(casusnummer, FORMULIER, EERSTE)
        .map(begin -> notitie(casusnummer, begin, inzage));
  }

  private Oplegnotitie notitie(String casusnummer, Stuk begin, Inzage inzage) {
    var overleg = overleggen.laatste(casusnummer).orElseThrow();
    return new Oplegnotitie(
        casusnummer,
        casussen.van(casusnummer).orElseThrow().gemeente(),
        overleg
            .overlegOp()
            .map(datum -> Woorden.tijd(termijnen.eigenEinde(datum), klok.getZone()))
            .orElse("nog geen datum"),
        begin.op().atZone(klok.getZone()),
        begin.op().isBefore(overleg.begonOp()),
        Optional.of(begin).filter(inzage.leest()).map(stuk -> teksten(casusnummer)),
        Weigeringen.leest(inzage) ? Optional.of(weigeringen.van(casusnummer)) : Optional.empty(),
        route.stappen(casusnummer),
        route.termijnen(casusnummer),
        plan(overleg));
  }

  /** Wat een eerdere keer is geschreven telt niet mee, ook niet in een veld dat nu leeg bleef. */
  private Teksten teksten(String casusnummer) {
    var stukken =
        dossier.voorVerslag(casusnummer).stream()
            .filter(stuk -> stuk.onderwerp().equals(FORMULIER))
            .toList();
    int begin = stukken.stream().map(Stuk::veld).toList().lastIndexOf(EERSTE);
    return tekstenUit(stukken.subList(begin, stukken.size()));
  }

  private static Teksten tekstenUit(List<Stuk> stukken) {
    return Teksten.van(
        veld ->
            stukken.stream()
                .filter(stuk -> stuk.veld().equals(veld))
                .map(Stuk::waarde)
                .findFirst()
                .orElse(""));
  }

  private String plan(Overleg overleg) {
    return overleg
        .planCompleetOp()
        .map(
            op -> "Het plan van aanpak is compleet sinds " + Woorden.dag(op.atZone(klok.getZone())))
        .orElse("Het plan van aanpak is er nog niet")
        .concat(".");
  }

  @Override
  public byte[] druk(Oplegnotitie notitie) {
    return pdf.maak(notitie);
  }

  @Override
  public int regelsTeVeel(String casusnummer, Teksten teksten) {
    return pdf.regelsTeVeel(casusnummer, teksten);
  }
}
