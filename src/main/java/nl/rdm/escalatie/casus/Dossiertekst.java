package nl.rdm.escalatie.casus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.invoer.Invoerlezer;

/**
 * De tekst die een {@link Handeling} vraagt en die alleen in het dossier komt.
 *
 * @param onderwerp waar zij in het dossier bij hoort
 * @param veld de naam in het bericht, en in het dossier
 * @param label hoe zij in het dossier heet
 */
public record Dossiertekst(String onderwerp, String veld, String label) {

  /** Hoeveel tekens er hoogstens in passen. */
  public static final int LENGTE = 10_000;

  /** Als vraag op de pagina, wanneer die hetzelfde heet als in het dossier. */
  public Veld vraag(String uitleg) {
    return Veld.tekst(veld, label, uitleg);
  }

  /** In de beschrijving van de API. */
  public Veld inAanroep(String wat) {
    return Veld.tekst(veld, wat + "; komt alleen in het dossier", "");
  }

  /** De tekst in een bericht waarin meer staat. */
  public String lees(Invoerlezer in) {
    return in.tekst(veld, LENGTE);
  }

  public void bewaar(Dossier dossier, Casus casus, String tekst) {
    dossier.bewaar(casus.casusnummer(), onderwerp, veld, label, tekst);
  }

  /**
   * Bewaart de tekst uit een bericht waarin verder niets staat.
   *
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke fout; er is dan niets bewaard
   */
  public void bewaar(Dossier dossier, Casus casus, ObjectNode bericht) {
    var in = Invoerlezer.van(bericht);
    var tekst = lees(in);
    in.rondAf();
    bewaar(dossier, casus, tekst);
  }

  /** Of dit account deze tekst als laatste bij deze casus schreef. */
  public boolean isNetGeschreven(Dossier dossier, Casus casus, Account wie, ObjectNode bericht) {
    return dossier
        .laatste(casus.casusnummer(), onderwerp, veld)
        .filter(stuk -> stuk.door().equals(wie.id()))
        .filter(stuk -> stuk.waarde().equals(bericht.path(veld).asText()))
        .isPresent();
  }
}
