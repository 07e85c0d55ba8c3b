package nl.rdm.escalatie.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.escalatieoverleg.Overlegtoegang;
import nl.rdm.escalatie.jaarcyclus.Leerrecht;
import nl.rdm.escalatie.monitor.Monitorrecht;
import nl.rdm.escalatie.overlegtafel.Tafeltoegang;
import nl.rdm.escalatie.register.Registerrecht;

/** Waar iemand heen kan: wat bij zijn rol hoort, het meest gebruikte eerst. */
public final class Wegen {

  private static final Weg TAKENLIJST =
      new Weg("Takenlijst", "/camunda/app/tasklist/default/", "Uw taken, met de termijn erbij.");
  private static final Weg AANMELDEN =
      new Weg(
          "Casus aanmelden",
          "/aanmelden",
          "Voor verwijzers, cliëntondersteuners en het aanmeldpunt.");
  private static final Weg CASUSSEN =
      new Weg(
          "Mijn casussen",
          "/casussen",
          "Hoe elke casus ervoor staat die u mag zien, en wat u eraan kunt doen. Zoeken gaat op"
              + " casusnummer.");
  private static final Weg OVERLEGGEN =
      new Weg(
          "Bestuurlijke overleggen",
          "/overleggen",
          "De overleggen van trede 3 over de jaren, met agenda en besluitenlijst.");
  private static final Weg TAFELS =
      new Weg(
          "Agenda", "/tafels", "Wat er op de agenda van uw tafel staat, en wat er besloten is.");
  private static final Weg WEGWIJZER =
      new Weg(
          "Wegwijzer",
          "/wegwijzer",
          "Een paar vragen, en u weet waar u met iemand terechtkunt. Zonder inloggen.");
  private static final Weg OVERZICHT =
      new Weg(
          "Overzicht",
          "/overzicht",
          "Per tafel wie er zitten, waarvoor zij is en wie u mailt. Zonder inloggen.");
  private static final Weg REGISTER =
      new Weg(
          "Register",
          "/register",
          "Wie wat doet in de regio: tafels, gemeenten, organisaties en functies.");
  private static final Weg JAARCYCLUS =
      new Weg(
          "Jaarcyclus",
          "/jaarcyclus",
          "Wat de jaarlijkse rondes langs het register opleverden, en of het overzicht helpt.");
  private static final Weg KNELPUNTEN =
      new Weg(
          "Knelpunten",
          "/knelpunten",
          "Meld waar u op vastloopt, of wat niet klopt in het overzicht. De themagroep kijkt ernaar.");
  private static final Weg MONITOR =
      new Weg(
          "Monitor", "/monitor", "De cijfers die twee keer per jaar naar stuurgroep en VWS gaan.");
  private static final Weg LEREN =
      new Weg("Leren", "/leren", "Wat de regio elk jaar leert, en wat zij anders gaat doen.");
  private static final Weg COCKPIT =
      new Weg("Cockpit", "/camunda/app/cockpit/default/", "De modellen en wat er loopt.");
  private static final Weg POSTVAK =
      new Weg("Postvak", "/postvak", "De post die het product verstuurde of nog moet versturen.");
  private static final Weg ACCOUNTS =
      new Weg(
          "Accounts",
          "/camunda/app/admin/default/",
          "Wie er een account heeft, en in welke groep.");

  /** Groepen zonder taken in de Takenlijst. */
  private static final Set<String> ZONDER_TAKEN =
      Set.of(Groepen.AANMELDERS, Groepen.AUDITORS, Groepen.PROCESEIGENAARS, Groepen.CAMUNDA_ADMIN);

  /** Groepen die van geen enkele casus de status zien. */
  private static final Set<String> ZONDER_CASUSSEN =
      Set.of(Groepen.THEMAGROEP, Groepen.PROCESEIGENAARS);

  private Wegen() {}

  /** Voor wie nog niet is ingelogd: wat de meeste mensen komen doen. */
  public static List<Weg> bezoeker() {
    return List.of(WEGWIJZER, OVERZICHT, AANMELDEN, TAKENLIJST, CASUSSEN);
  }

  public static List<Weg> voor(Account lezer) {
    var wegen = new ArrayList<Weg>();
    if (heeftMeerDan(ZONDER_TAKEN, lezer)) {
      wegen.add(TAKENLIJST);
    }
    if (lezer.in(Groepen.AANMELDERS)
        || lezer.in(Groepen.AANMELDPUNT)
        || lezer.in(Groepen.CLIENTONDERSTEUNING)) {
      wegen.add(AANMELDEN);
    }
    if (heeftMeerDan(ZONDER_CASUSSEN, lezer)) {
      wegen.add(CASUSSEN);
    }
    if (Tafeltoegang.zietEen(lezer)) {
      wegen.add(TAFELS);
    }
    if (Overlegtoegang.lijst(lezer)) {
      wegen.add(OVERLEGGEN);
    }
    if (Registerrecht.ziet(lezer)) {
      wegen.add(REGISTER);
    }
    if (Registerrecht.zietJaarcyclus(lezer)) {
      wegen.add(JAARCYCLUS);
    }
    wegen.add(KNELPUNTEN);
    if (Leerrecht.leest(lezer)) {
      wegen.add(LEREN);
    }
    if (Monitorrecht.ziet(lezer)) {
      wegen.add(MONITOR);
    }
    if (lezer.in(Groepen.AUDITORS) || lezer.in(Groepen.CAMUNDA_ADMIN)) {
      wegen.add(COCKPIT);
    }
    if (lezer.in(Groepen.CAMUNDA_ADMIN)) {
      wegen.addAll(List.of(POSTVAK, ACCOUNTS));
    }
    return wegen;
  }

  private static boolean heeftMeerDan(Set<String> groepen, Account lezer) {
    return !groepen.containsAll(lezer.groepen());
  }
}
