package nl.rdm.escalatie.rapportage;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Optional;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.Verloop.Verblijf;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Inzagerecht.Inzage;
import nl.rdm.escalatie.escalatieoverleg.Route;
import org.springframework.stereotype.Service;

/** De dossiers voor het departement, versleuteld bewaard als stukken van het dossier. */
@Service
class BewaardeDepartementsdossiers implements Departementsdossiers {

  private static final String VOLLEDIG = "departementsdossier";
  private static final String ZONDER_INHOUD = "departementsdossier-zonder-inhoud";

  private final Casussen casussen;
  private final Verloop verloop;
  private final Route route;
  private final Termijnoverzicht termijnen;
  private final Weigeringen weigeringen;
  private final Toegangsbesluiten besluiten;
  private final DepartementsdossierPdf pdf;
  private final Dossier dossier;
  private final Clock klok;

  BewaardeDepartementsdossiers(
      Casussen casussen,
      Verloop verloop,
      Route route,
      Termijnoverzicht termijnen,
      Weigeringen weigeringen,
      Toegangsbesluiten besluiten,
      DepartementsdossierPdf pdf,
      Dossier dossier,
      Clock klok) {
    this.casussen = casussen;
    this.verloop = verloop;
    this.route = route;
    this.termijnen = termijnen;
    this.weigeringen = weigeringen;
    this.besluiten = besluiten;
    this.pdf = pdf;
    this.dossier = dossier;
    this.klok = klok;
  }

  @Override
  public void maak(String casusnummer) {
    var casus = casussen.van(casusnummer).orElseThrow();
    var gemaakt =
        new Departementsdossier(
            casusnummer,
            casus.gemeente(),
            casus.financiering(),
            ZonedDateTime.now(klok),
            uitkomstVanTrede3(casusnummer),
            besluiten.laatste(casusnummer),
            weigeringen.van(casusnummer),
            route.stappen(casusnummer),
            termijnen.van(casusnummer),
            true);
    bewaar(VOLLEDIG, "Dossier voor het departement (PDF)", gemaakt);
    bewaar(ZONDER_INHOUD, "Dossier zonder inhoud (PDF)", gemaakt.zonderInhoud());
  }

  @Override
  public boolean leest(Inzage inzage) {
    return Weigeringen.leest(inzage);
  }

  @Override
  public Optional<byte[]> volledig(String casusnummer) {
    return lees(casusnummer, VOLLEDIG);
  }

  @Override
  public Optional<byte[]> zonderInhoud(String casusnummer) {
    return lees(casusnummer, ZONDER_INHOUD);
  }

  private Optional<String> uitkomstVanTrede3(String casusnummer) {
    return verloop.van(casusnummer).stream()
        .filter(verblijf -> verblijf.trede() == 3 && verblijf.tafel().isEmpty())
        .reduce((eerder, later) -> later)
        .flatMap(Verblijf::uitkomst);
  }

  private void bewaar(String veld, String label, Departementsdossier inhoud) {
    var bytes = Base64.getEncoder().encodeToString(pdf.maak(inhoud));
    dossier.bewaarGemaakt(inhoud.casusnummer(), Dossier.BESTAND, veld, label, bytes);
  }

  private Optional<byte[]> lees(String casusnummer, String veld) {
    return dossier
        .laatste(casusnummer, Dossier.BESTAND, veld)
        .map(stuk -> Base64.getDecoder().decode(stuk.waarde()));
  }
}
