package nl.rdm.escalatie.keten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.aanmelding.Voorbeeldaanmelding;

/** Antwoorden die in meer dan één rit gegeven worden. */
public final class Antwoorden {

  /**
   * Een maandag in een jaar waarin geen andere test aanmeldt: de nummers zijn van deze casussen.
   */
  static final LocalDateTime BEGIN = LocalDateTime.of(2029, 2, 5, 10, 0);

  /** Elk demo-account van het contract. */
  public static final List<String> ACCOUNTS =
      List.of(
          "aanmelder",
          "aanmeldpunt",
          "verantwoordelijke",
          "coordinator",
          "gemeente",
          "burgemeester",
          "clientondersteuner",
          "transfertafel",
          "regiotafel",
          "crisisteam",
          "topx",
          "hoogcomplex",
          "levensloopaanpak",
          "vws",
          "portefeuillehouder",
          "themagroep",
          "auditor",
          "proceseigenaar",
          "beheerder");

  /** Elke rol die aan het overleg kan deelnemen. */
  static final List<String> ROLLEN =
      List.of(
          "INSTELLING",
          "INSTELLING_2",
          "INSTELLING_3",
          "ZORGVERZEKERAAR",
          "ZORGKANTOOR",
          "GEMEENTEBESTUURDER",
          "POLITIE",
          "OFFICIER_VAN_JUSTITIE",
          "ZVH_MANAGER",
          "ANDERS");

  static final List<String> DEELNEMERS =
      List.of("INSTELLING", "ZORGVERZEKERAAR", "GEMEENTEBESTUURDER", "POLITIE");

  private Antwoorden() {}

  /** De aanmelding van het contract, nog bij geen tafel besproken: zij begint in trede 1. */
  static ObjectNode aanmelding() {
    return Voorbeeldaanmelding.met("elders", "[]");
  }

  /** De verplichte deelnemers, met een naam en een adres bij hun rol. */
  static Map<String, Object> deelnemers(String naam) {
    var antwoorden =
        new HashMap<String, Object>(
            Map.of(
                "deelnemers",
                DEELNEMERS,
                "afwijkend",
                true,
                "anderAdres",
                DEELNEMERS,
                "metZvh",
                true));
    for (var rol : DEELNEMERS) {
      antwoorden.put("inhoud_naam_" + rol, naam);
      antwoorden.put("inhoud_email_" + rol, rol.toLowerCase() + "@example.org");
    }
    return antwoorden;
  }

  /** Alles op de toestemming van de aanmelding; in trede 3 hoort er nog bij aan wie. */
  static Map<String, Object> vrijgave() {
    return Map.of(
        "besluit", "VRIJGEVEN",
        "grondslag", "TOESTEMMING_AANMELDING",
        "delen", Etappes.DELEN);
  }

  /** De vier delen van de terugkoppeling; {@code erbij} staat in elk. */
  static Map<String, Object> terugkoppeling(String erbij) {
    return Map.of(
        "inhoud_casusbeschrijving", "Beschrijving van de casus." + erbij,
        "inhoud_uitkomsten", "Afspraken van de bestuurders." + erbij,
        "inhoud_signalering", "Leerpunt voor de regio." + erbij,
        "inhoud_lobby", "Advies voor Den Haag." + erbij);
  }
}
