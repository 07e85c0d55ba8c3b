package nl.rdm.escalatie.register;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Wat voor de hele regio geldt (R7, R19, R21, R29, R45, R86, R124, R126, R130, R133, R134). */
@Component
@Order(1)
class Regiodeel implements Registerdeel {

  private static final List<Veld> VELDEN =
      List.of(
          Veld.regel("verantwoordelijke", "RDM-verantwoordelijke")
              .met("De ene persoon die in de regio verantwoordelijk is."),
          Veld.email("verantwoordelijke_email", "E-mailadres van de RDM-verantwoordelijke")
              .met("Staat op het openbare overzicht, de naam niet."),
          Veld.regel("contact_clientondersteuning", "Contactpersoon voor cliëntondersteuners"),
          Veld.email("contact_clientondersteuning_email", "E-mailadres van deze contactpersoon")
              .met("Staat op het openbare overzicht, de naam niet."),
          Veld.webadres(
                  "clientondersteuning_per_gemeente",
                  "Overzicht van cliëntondersteuning per gemeente")
              .met("Het adres van de website."),
          Veld.tekst("grondslag", "Op grond waarvan de regio werkt")
              .met(
                  "De landelijke handreiking gold voor de periode tot en met 2023. Schrijf op grond"
                      + " waarvan de regio nu werkt."),
          Veld.tekst("afwijking", "Waarin de regio afwijkt, en waarom")
              .met("Pas toe of leg uit: de regio mag afwijken als zij zegt waarom.")
              .misschien(),
          Veld.tekst("besluitvorming", "Wie erover besluit"),
          Veld.tekst("mandaatcommissie", "Mandaatcommissie").misschien(),
          Veld.tekst("verhaal", "Wat de partners samen zeggen").misschien(),
          Veld.tekst("bekendheid", "Hoe de regio dit bekendmaakt")
              .met("Bij wie kan aanmelden, bij de doelgroep en bij de procesmanagers."));

  private static final Opzet OPZET =
      new Opzet(
          "regio",
          "De regio",
          "Wie verantwoordelijk is en op grond waarvan de regio werkt.",
          "regio",
          VELDEN);

  @Override
  public Opzet opzet() {
    return OPZET;
  }

  @Override
  public boolean magNogLeeg() {
    return true;
  }
}
