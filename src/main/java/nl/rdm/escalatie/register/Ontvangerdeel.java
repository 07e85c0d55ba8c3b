package nl.rdm.escalatie.register;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Naar wie de verslagen van de regio gaan (R116-R119, R123). */
@Component
@Order(7)
class Ontvangerdeel implements Registerdeel {

  private static final List<Veld> VELDEN =
      List.of(
          Veld.regel("krijgt", "Krijgt"),
          Veld.regel("contactpersoon", "Contactpersoon").misschien(),
          Veld.email("email", "E-mailadres"));

  private static final Opzet OPZET =
      new Opzet(
          "ontvangers",
          "Ontvangers van verslagen",
          "Naar wie de halfjaarmonitor, de lessen en de knelpunten van de regio gaan.",
          "verslagontvanger",
          VELDEN);

  @Override
  public Opzet opzet() {
    return OPZET;
  }
}
