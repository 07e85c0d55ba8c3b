package nl.rdm.escalatie.rapportage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.dossier.Document;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Inzagerecht.Inzage;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.escalatieoverleg.Overleg;
import nl.rdm.escalatie.escalatieoverleg.Overleggen;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import nl.rdm.escalatie.notificatie.Woorden;
import nl.rdm.escalatie.rapportage.Oplegnotitie.Planstand;
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
  private final Planlevering planlevering;
  private final OplegnotitiePdf pdf;
  private final Clock klok;

  DossierOplegnotities(
      Dossier dossier,
      Casussen casussen,
      Overleggen overleggen,
      Weigeringen weigeringen,
      Oplegroute route,
      Termijnen termijnen,
      Planlevering planlevering,
      OplegnotitiePdf pdf,
      Clock klok) {
    this.dossier = dossier;
    this.casussen = casussen;
    this.overleggen = overleggen;
    this.weigeringen = weigeringen;
    this.route = route;
    this.termijnen = termijnen;
    this.planlevering = planlevering;
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

  private Planstand plan(Overleg overleg) {
    return overleg
        .planCompleetOp()
        .map(op -> stand(false, "compleet sinds " + dag(op)))
        .or(() -> ontvangenOp(overleg).map(op -> stand(true, nogNietCompleet(op, overleg))))
        .orElseGet(() -> stand(true, "er nog niet"));
  }

  private Optional<Instant> ontvangenOp(Overleg overleg) {
    return planlevering.versies(overleg.casusnummer()).stream()
        .map(Document::op)
        .reduce((eerder, later) -> later);
  }

  private String nogNietCompleet(Instant ontvangenOp, Overleg overleg) {
    boolean beoordeeld =
        overleg.planNietCompleetOp().filter(op -> !op.isBefore(ontvangenOp)).isPresent();
    return "ontvangen op "
        + dag(ontvangenOp)
        + (beoordeeld ? ", maar nog niet compleet" : " en wordt nog beoordeeld");
  }

  private static Planstand stand(boolean ontbreekt, String hoe) {
    return new Planstand(ontbreekt, "Het plan van aanpak is " + hoe + ".");
  }

  private String dag(Instant op) {
    return Woorden.dag(op.atZone(klok.getZone()));
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
