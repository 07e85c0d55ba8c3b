package nl.rdm.escalatie.register;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Waar een professional in elke gemeente begint (R14, R16). */
@Component
@Order(3)
class Gemeentedeel implements Registerdeel {

  private static final List<Veld> VELDEN =
      List.of(
          Veld.regel("procesmanager", "Bij wie een professional begint")
              .met(
                  "Zoals procesmanager Zorg en Veiligheid. Staat op het openbare overzicht: noem een functie, geen naam."),
          Veld.email("email", "E-mailadres").met("Staat op het openbare overzicht."),
          Veld.tekst("lokaal_overleg", "Lokaal overleg")
              .met("Welk overleg de gemeente zelf heeft en waar dat voor is.")
              .misschien(),
          Veld.webadres("website", "Website"));

  private static final Opzet OPZET =
      new Opzet(
          "gemeenten",
          "Gemeenten",
          "Waar iemand begint die zich zorgen maakt: de procesmanager of het wijkteam.",
          "gemeentecontact",
          VELDEN);

  @Override
  public Opzet opzet() {
    return OPZET;
  }

  @Override
  public Optional<String> eigenaar(String sleutel) {
    return Optional.of("gemeente-" + sleutel);
  }
}
