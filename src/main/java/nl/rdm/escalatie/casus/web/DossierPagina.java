package nl.rdm.escalatie.casus.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Dossierbijlage;
import nl.rdm.escalatie.casus.web.Dossierblok.Regel;
import nl.rdm.escalatie.dossier.Bestandsmaat;
import nl.rdm.escalatie.dossier.Documenten;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.GeenInzage;
import nl.rdm.escalatie.dossier.Herkomst;
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
  private final Documenten documenten;
  private final Herkomst herkomst;
  private final Geslotenheid geslotenheid;
  private final List<Dossierbijlage> bijlagen;
  private final Accounts accounts;
  private final Clock klok;

  DossierPagina(
      Handelingsbalie balie,
      Dossier dossier,
      Documenten documenten,
      Herkomst herkomst,
      Geslotenheid geslotenheid,
      List<Dossierbijlage> bijlagen,
      Accounts accounts,
      Clock klok) {
    this.balie = balie;
    this.dossier = dossier;
    this.documenten = documenten;
    this.herkomst = herkomst;
    this.geslotenheid = geslotenheid;
    this.bijlagen = bijlagen;
    this.accounts = accounts;
    this.klok = klok;
  }

  @GetMapping("/casussen/{casusnummer}/dossier")
  ModelAndView dossier(@PathVariable String casusnummer) {
    var casus = balie.casus(casusnummer);
    var stukken = stukken(casus);
    return new ModelAndView("dossier")
        .addObject("casusnummer", casus.casusnummer())
        .addObject(
            "bijlagen",
            bijlagen.stream()
                .flatMap(bijlage -> bijlage.voor(casus, balie.lezer()).stream())
                .toList())
        .addObject("documenten", documenten(casus.casusnummer()))
        .addObject(
            "blokken",
            blokken(
                herkomst.geordend(casus.casusnummer(), stukken), herkomst.in(casus.casusnummer())));
  }

  /**
   * Een document zoals het op de pagina staat.
   *
   * @param soort en grootte, zoals {@code PDF, 1,2 MB}
   */
  record Documentregel(long id, String naam, String soort, String wie, String op) {}

  private List<Documentregel> documenten(String casusnummer) {
    return documenten.van(casusnummer, balie.lezer()).stream()
        .map(
            document ->
                new Documentregel(
                    document.id(),
                    document.naam(),
                    Bestandsmaat.van(document),
                    accounts.naam(document.door()),
                    TIJD.format(document.op().atZone(klok.getZone()))))
        .toList();
  }

  private List<Stuk> stukken(Casus casus) {
    try {
      return dossier.lees(casus.casusnummer(), balie.lezer());
    } catch (GeenInzage fout) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, geslotenheid.waarom(casus, balie.lezer()), fout);
    }
  }

  /** Wat iemand op één moment bij één stap schreef hoort bij elkaar. */
  private List<Dossierblok> blokken(List<Stuk> stukken, Function<Stuk, String> koppen) {
    var blokken = new LinkedHashMap<Dossierblok, List<Regel>>();
    for (var stuk : stukken) {
      var op = TIJD.format(stuk.op().atZone(klok.getZone()));
      blokken
          .computeIfAbsent(
              new Dossierblok(koppen.apply(stuk), accounts.naam(stuk.door()), op, List.of()),
              nieuw -> new ArrayList<>())
          .add(Regel.van(stuk));
    }
    return blokken.entrySet().stream().map(blok -> blok.getKey().met(blok.getValue())).toList();
  }
}
