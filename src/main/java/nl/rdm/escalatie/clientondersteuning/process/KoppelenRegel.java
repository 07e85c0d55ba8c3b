package nl.rdm.escalatie.clientondersteuning.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.clientondersteuning.Ondersteuning;
import nl.rdm.escalatie.clientondersteuning.Vragers;
import nl.rdm.escalatie.invoer.Fout;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Alleen een cliëntondersteuner van een geregistreerde organisatie (R34) neemt een casus aan, ook
 * nadat anderen de taak erbij kregen; alleen de verantwoordelijke van de regio, die hem dan erbij
 * krijgt, zegt dat zij een organisatie vroeg, zodat het zoeken doorgaat; een dag waarop de cliënt
 * iets zei ligt niet in de toekomst, en wie de cliënt al bijstaat wordt alleen afgezegd door wie
 * dat ook op de pagina van de casus mag.
 */
@Component
class KoppelenRegel implements Taakregel {

  private final Accounts accounts;
  private final Casussen casussen;
  private final Ondersteuning ondersteuning;
  private final Clock klok;

  KoppelenRegel(Accounts accounts, Casussen casussen, Ondersteuning ondersteuning, Clock klok) {
    this.accounts = accounts;
    this.casussen = casussen;
    this.ondersteuning = ondersteuning;
    this.klok = klok;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return formulier.equals("clientondersteuning-koppelen.clientondersteunerKoppelen");
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    var fouten = new ArrayList<Fout>();
    if ("AANNEMEN".equals(antwoorden.get(Variabelen.BESLUIT))
        && accounts.huidig().filter(wie -> wie.in(Groepen.CLIENTONDERSTEUNING)).isEmpty()) {
      fouten.add(new Fout(Variabelen.BESLUIT, "alleen een cliëntondersteuner neemt een casus aan"));
    }
    if ("AANNEMEN".equals(antwoorden.get(Variabelen.BESLUIT))
        && fouten.isEmpty()
        && accounts.huidig().flatMap(ondersteuning::organisatieVan).isEmpty()) {
      fouten.add(
          new Fout(
              Variabelen.BESLUIT,
              "uw account staat nog niet bij een organisatie voor cliëntondersteuning; vraag de"
                  + " beheerder het daar te registreren"));
    }
    if ("GEVRAAGD".equals(antwoorden.get(Variabelen.BESLUIT))
        && accounts.huidig().filter(wie -> wie.in(Groepen.RDM_VERANTWOORDELIJKE)).isEmpty()) {
      fouten.add(
          new Fout(
              Variabelen.BESLUIT,
              "alleen de verantwoordelijke van de regio vraagt een organisatie; neemt u de casus"
                  + " niet aan, laat de taak dan staan"));
    }
    if ("AFGEZIEN".equals(antwoorden.get(Variabelen.BESLUIT)) && zegtEenAnderAf(taak)) {
      fouten.add(
          new Fout(
              Variabelen.BESLUIT,
              "de cliënt heeft nog een cliëntondersteuner; afzien legt die zelf vast, of het"
                  + " aanmeldpunt, de gemeente of de aanmelder, op de pagina van de casus"));
    }
    if (inDeToekomst(antwoorden.get("afgezienOp"))) {
      fouten.add(new Fout("afgezienOp", "ligt in de toekomst"));
    }
    return fouten;
  }

  /** Wie gezocht wordt naast wie er al is, zegt haar niet af. */
  private boolean zegtEenAnderAf(DelegateTask taak) {
    var casus = casussen.van(Variabelen.casusnummer(taak)).orElseThrow();
    return casus.ondersteuner().isPresent()
        && accounts.huidig().filter(wie -> Vragers.mag(casus, wie)).isEmpty();
  }

  /** Wat geen datum is, weigert het formulier zelf al. */
  private boolean inDeToekomst(Object datum) {
    try {
      return datum instanceof String dag && LocalDate.parse(dag).isAfter(LocalDate.now(klok));
    } catch (DateTimeParseException geenDatum) {
      return false;
    }
  }
}
