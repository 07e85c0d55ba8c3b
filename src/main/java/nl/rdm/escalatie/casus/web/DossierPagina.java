package nl.rdm.escalatie.casus.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.DossierVernietigd;
import nl.rdm.escalatie.dossier.GeenInzage;
import nl.rdm.escalatie.dossier.Stuk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Het dossier voor wie geen taak bij de casus heeft, zoals de cliëntondersteuner: wat zij nu mag
 * lezen, en de inzage wordt vastgelegd (R129).
 */
@Controller
class DossierPagina {

  private static final DateTimeFormatter TIJD =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.forLanguageTag("nl-NL"));

  private final Handelingsbalie balie;
  private final Dossier dossier;
  private final Accounts accounts;
  private final Clock klok;

  DossierPagina(Handelingsbalie balie, Dossier dossier, Accounts accounts, Clock klok) {
    this.balie = balie;
    this.dossier = dossier;
    this.accounts = accounts;
    this.klok = klok;
  }

  /** Een stuk zoals het op de pagina staat. */
  record Regel(String label, String waarde, String wie, String op) {}

  @GetMapping("/casussen/{casusnummer}/dossier")
  ModelAndView dossier(@PathVariable String casusnummer) {
    var casus = balie.casus(casusnummer);
    return new ModelAndView("dossier")
        .addObject("casusnummer", casus.casusnummer())
        .addObject("stukken", stukken(casus.casusnummer()).stream().map(this::regel).toList());
  }

  private List<Stuk> stukken(String casusnummer) {
    try {
      return dossier.lees(casusnummer, balie.lezer());
    } catch (GeenInzage fout) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "U mag de inhoud van deze casus niet lezen.", fout);
    } catch (DossierVernietigd fout) {
      throw new ResponseStatusException(
          HttpStatus.GONE, "De inhoud van deze casus is vernietigd.", fout);
    }
  }

  private Regel regel(Stuk stuk) {
    return new Regel(
        stuk.label(),
        stuk.waarde(),
        accounts.naam(stuk.door()),
        TIJD.format(stuk.op().atZone(klok.getZone())));
  }
}
