package nl.rdm.escalatie.start;

import static nl.rdm.escalatie.start.Demorol.Plek.AANMELDEN;
import static nl.rdm.escalatie.start.Demorol.Plek.BEHEER;
import static nl.rdm.escalatie.start.Demorol.Plek.COCKPIT;
import static nl.rdm.escalatie.start.Demorol.Plek.REGISTER;
import static nl.rdm.escalatie.start.Demorol.Plek.TAKENLIJST;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** De accounts om mee te proberen, in de volgorde waarin een casus ze tegenkomt. */
@Component
@Profile("!productie")
public class Demorollen {

  private static final List<Demorol> ALLE =
      List.of(
          new Demorol("aanmelder", "Verwijzer", "meldt een casus aan en vult hem aan", AANMELDEN),
          new Demorol(
              "aanmeldpunt", "Aanmeldpunt", "toetst aanmeldingen en kiest een tafel", TAKENLIJST),
          new Demorol(
              "transfertafel",
              "Voorzitter Transfertafel (trede 1)",
              "legt de uitkomst van het overleg vast",
              TAKENLIJST),
          new Demorol(
              "regiotafel",
              "Voorzitter Regiotafel Wlz (trede 1)",
              "toetst of een zorgaanbieder genoeg probeerde en legt de uitkomst vast",
              TAKENLIJST),
          new Demorol(
              "crisisteam",
              "Voorzitter crisisteam (trede 1)",
              "beoordeelt een crisis en regelt zorg binnen 24 of 48 uur",
              TAKENLIJST),
          new Demorol(
              "hoogcomplex",
              "Voorzitter tafel hoogcomplex (trede 2)",
              "toetst de instroom en legt de uitkomst vast",
              TAKENLIJST),
          new Demorol(
              "topx",
              "Voorzitter TopX (naast de treden)",
              "bespreekt een casus met zorg en justitie",
              TAKENLIJST),
          new Demorol(
              "levensloopaanpak",
              "Voorzitter Levensloopaanpak (naast de treden)",
              "maakt een trajectplan",
              TAKENLIJST),
          new Demorol(
              "coordinator",
              "Coördinatiepunt, Zorg- en Veiligheidshuis",
              "vraagt de gemeente om het bestuurlijk overleg (trede 3)",
              TAKENLIJST),
          new Demorol(
              "gemeente",
              "Gemeente Enschede",
              "roept bijeen, kiest deelnemers en legt de uitkomst vast",
              TAKENLIJST),
          new Demorol(
              "burgemeester",
              "Burgemeester van Enschede",
              "krijgt de taak erbij wanneer de gemeente zwijgt",
              TAKENLIJST),
          new Demorol(
              "verantwoordelijke",
              "RDM-verantwoordelijke",
              "krijgt de taken erbij die te lang blijven liggen",
              TAKENLIJST),
          new Demorol("vws", "Ministerie van VWS", "beslist in trede 4", TAKENLIJST),
          new Demorol(
              "portefeuillehouder",
              "Portefeuillehouder",
              "staat boven gemeente en burgemeester wanneer die zwijgen",
              TAKENLIJST),
          new Demorol(
              "clientondersteuner",
              "Cliëntondersteuner",
              "neemt een casus aan, leest mee en kan hem naar de volgende trede brengen",
              TAKENLIJST),
          new Demorol(
              "themagroep",
              "Themagroep",
              "houdt bij wie wat doet in de regio: tafels, gemeenten, functies",
              REGISTER),
          new Demorol("auditor", "Auditor", "bekijkt modellen en casussen", COCKPIT),
          new Demorol("proceseigenaar", "Proceseigenaar", "leest de modellen in Cockpit", COCKPIT),
          new Demorol(
              "beheerder", "Beheerder", "ziet het postvak, incidenten en accounts", BEHEER));

  public List<Demorol> alle() {
    return ALLE;
  }
}
