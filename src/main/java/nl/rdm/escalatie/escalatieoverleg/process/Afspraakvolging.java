package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Nazorgcheck;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Afspraak;
import nl.rdm.escalatie.escalatieoverleg.Afspraak.Status;
import nl.rdm.escalatie.escalatieoverleg.Afspraken;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Wat {@code afspraak-volgen} met één afspraak doet: de organisatie die haar maakte aan het woord
 * laten, en vastleggen wat ervan kwam (R103).
 */
@Component("afspraakvolging")
public class Afspraakvolging {

  /** Variabele met het nummer van de rij. */
  static final String AFSPRAAK = "afspraak";

  /** Variabele met wat de organisatie liet weten; leeg zolang zij niet antwoordde. */
  static final String ANTWOORD = "antwoord";

  static final String DATUM = "datum";
  static final String KEER_VERZET = "keerVerzet";

  /** Doel van de links in de mail aan de organisatie. */
  static final String DOEL = "AFSPRAAK";

  /** Zo lang na de datum is een antwoord van de organisatie nog iets waard (aanname). */
  private static final int ANTWOORD_NOG_DAGEN = 30;

  private final Afspraken afspraken;
  private final Deelnemersadressen adressen;
  private final Betrokkenen betrokkenen;
  private final Berichten berichten;
  private final Antwoordlinks links;
  private final Termijnen termijnen;
  private final Nazorgcheck nazorgcheck;
  private final Casussen casussen;

  Afspraakvolging(
      Afspraken afspraken,
      Deelnemersadressen adressen,
      Betrokkenen betrokkenen,
      Berichten berichten,
      Antwoordlinks links,
      Termijnen termijnen,
      Nazorgcheck nazorgcheck,
      Casussen casussen) {
    this.afspraken = afspraken;
    this.adressen = adressen;
    this.betrokkenen = betrokkenen;
    this.berichten = berichten;
    this.links = links;
    this.termijnen = termijnen;
    this.nazorgcheck = nazorgcheck;
    this.casussen = casussen;
  }

  /** De organisatie hoort voor welke datum haar afspraak staat, ook wanneer die nieuw is. */
  public void meld(DelegateExecution execution) {
    var afspraak = afspraak(execution);
    stuur(afspraak, afspraak.keerVerzet() > 0 ? "VERZET" : "NIEUW", true);
  }

  /** Driekwart van de tijd is om. */
  public void herinner(DelegateExecution execution) {
    stuur(afspraak(execution), "HERINNERING", true);
  }

  /**
   * Er is een nieuwe datum afgesproken: de organisatie is weer aan zet, en de aanmelder en de
   * cliëntondersteuner horen het (besluiten, sectie 5).
   */
  public void verzet(DelegateExecution execution) {
    var datum = LocalDate.parse((String) execution.getVariable("nieuweDatum"));
    var eerder = afspraak(execution);
    var ingestemd = casus(eerder).ondersteuner().filter(ondersteuner -> eerder.keerVerzet() > 0);
    var afspraak = afspraken.verzet(eerder.id(), datum, ingestemd);
    betrokkenen.bericht(
        afspraak.casusnummer(),
        "afspraak-verzet:" + afspraak.id() + ":" + afspraak.keerVerzet(),
        "termijn-verzet",
        Map.of(
            "stap",
            "afspraak",
            "afspraak",
            String.valueOf(afspraak.volgnummer()),
            "vervaltOp",
            termijnen.eigenEinde(datum.toString()).toString(),
            "instemming",
            String.valueOf(ingestemd.isPresent())),
        List.of(Betrokkenen.AANMELDER, Betrokkenen.CLIENTONDERSTEUNER));
    execution.removeVariable(AfspraakRegel.INSTEMMING);
    execution.setVariable(DATUM, datum.toString());
    execution.setVariable(KEER_VERZET, afspraak.keerVerzet());
    execution.setVariable(ANTWOORD, null);
  }

  /**
   * De oplossing gaat niet door zoals afgesproken. Loopt de nazorgcheck al, dan is hij er al; wie
   * erover gaat hoort het hoe dan ook. Is de casus al opgelost, dan gaat hij niet vanzelf verder en
   * hoort ook het aanmeldpunt het.
   */
  public void brengTerug(DelegateExecution execution) {
    var afspraak = sluit(execution, Status.TERUG_NAAR_TAFEL);
    boolean afgesloten = !casus(afspraak).loopt();
    var wie =
        new ArrayList<>(
            List.of(
                Groepen.COORDINATIEPUNT,
                Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE)),
                Betrokkenen.CLIENTONDERSTEUNER));
    if (afgesloten) {
      wie.add(Groepen.AANMELDPUNT);
    }
    betrokkenen.bericht(
        afspraak.casusnummer(),
        "afspraak-terug:" + afspraak.id(),
        "afspraak-terug",
        Map.of(
            "volgnummer",
            String.valueOf(afspraak.volgnummer()),
            "afgesloten",
            String.valueOf(afgesloten)),
        wie);
    if (nazorgcheck.wacht(afspraak.casusnummer())) {
      nazorgcheck.begin(afspraak.casusnummer());
    }
  }

  /**
   * Het volgen houdt op: omdat iemand het naging, of omdat de casus is heropend of ingetrokken; dan
   * hoort de organisatie dat er niets meer van haar gevraagd wordt.
   */
  public void eindigt(DelegateExecution execution) {
    if (!(execution.getVariable(AFSPRAAK) instanceof Number)
        || afspraak(execution).status() != Status.LOOPT) {
      return;
    }
    var status =
        execution.isCanceled()
            ? Status.VERVALLEN
            : Status.valueOf((String) execution.getVariable(Variabelen.BESLUIT));
    var afspraak = sluit(execution, status);
    if (status == Status.VERVALLEN) {
      stuur(afspraak, status.name(), false);
    }
  }

  private Afspraak sluit(DelegateExecution execution, Status status) {
    var afspraak = afspraken.eindigt(afspraak(execution).id(), status);
    vervallen(afspraak);
    return afspraak;
  }

  private void vervallen(Afspraak afspraak) {
    links.vervallen(afspraak.casusnummer(), DOEL, String.valueOf(afspraak.id()));
  }

  private Casus casus(Afspraak afspraak) {
    return casussen.van(afspraak.casusnummer()).orElseThrow();
  }

  private Afspraak afspraak(DelegateExecution execution) {
    return afspraken.met(((Number) execution.getVariable(AFSPRAAK)).longValue());
  }

  private void stuur(Afspraak afspraak, String stand, boolean vraagt) {
    adressen
        .van(afspraak.casusnummer(), afspraak.uitvoerder())
        .ifPresent(
            adres -> {
              var gegevens =
                  new HashMap<>(
                      Map.of(
                          "stand",
                          stand,
                          "volgnummer",
                          String.valueOf(afspraak.volgnummer()),
                          "voor",
                          afspraak.datum().toString()));
              if (vraagt) {
                gegevens.put(Antwoordlinks.GEGEVEN, link(afspraak));
              }
              berichten.stuur(
                  new Bericht(
                      afspraak.casusnummer(),
                      String.join(
                          ":",
                          "afspraak",
                          String.valueOf(afspraak.id()),
                          stand,
                          String.valueOf(afspraak.keerVerzet())),
                      "afspraak",
                      adres,
                      gegevens,
                      List.of()));
            });
  }

  /** Van een afspraak geldt één link: de laatste. */
  private String link(Afspraak afspraak) {
    vervallen(afspraak);
    return links.maak(
        afspraak.casusnummer(),
        DOEL,
        afspraak.uitvoerder(),
        String.valueOf(afspraak.id()),
        termijnen.eigenEinde(afspraak.datum().plusDays(ANTWOORD_NOG_DAGEN).toString()));
  }
}
