package nl.rdm.escalatie.clientondersteuning;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.register.Registerdeel;
import nl.rdm.escalatie.register.Veld;
import nl.rdm.escalatie.register.Veld.Vorm;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** De organisaties voor cliëntondersteuning en ervaringsdeskundigheid (R33, R34). */
@Component
@Order(4)
class Organisatiedeel implements Registerdeel {

  private static final int LENGTE = 40;

  private static final List<Veld> VELDEN =
      List.of(
          Veld.regel("naam", "Naam"),
          Veld.tekst("werk", "Wat zij doet en voor wie")
              .met("Staat op het openbare overzicht: noem een functie, geen naam."),
          Veld.email("email", "E-mailadres")
              .met(
                  "Staat op het openbare overzicht: een adres van de organisatie, niet van een persoon.")
              .misschien(),
          Veld.webadres("website", "Website"),
          Veld.van(Vorm.VINK, "actief", "Haar cliëntondersteuners nemen casussen aan")
              .met("Op het openbare overzicht staat zij hoe dan ook.")
              .misschien());

  private static final Opzet OPZET =
      new Opzet(
          "organisaties",
          "Organisaties voor cliëntondersteuning",
          "Onafhankelijke cliëntondersteuning en ervaringsdeskundigheid in de regio.",
          "ondersteuningsorganisatie",
          VELDEN);

  @Override
  public Opzet opzet() {
    return OPZET;
  }

  @Override
  public boolean uitbreidbaar() {
    return true;
  }

  @Override
  public Optional<String> nieuweSleutel(Map<String, String> waarden) {
    var code =
        Normalizer.normalize(waarden.get("naam"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]+", "_")
            .replaceAll("^_|_$", "");
    // Twee lange namen met hetzelfde begin blijven twee organisaties.
    return Optional.of(
        code.length() <= LENGTE
            ? code
            : code.substring(0, LENGTE - 9) + "_%08X".formatted(code.hashCode()));
  }

  @Override
  public List<Fout> samen(Map<String, String> waarden) {
    return nieuweSleutel(waarden).filter(String::isEmpty).isPresent()
        ? List.of(new Fout("naam", "Gebruik letters of cijfers."))
        : List.of();
  }
}
