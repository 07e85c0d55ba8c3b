package nl.rdm.escalatie.beveiliging.process;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * De eerste beheerder van een nieuwe omgeving; geldt alleen zolang er nog geen beheerder is.
 *
 * @param id inlognaam
 * @param naam volledige naam
 * @param email adres voor berichten
 * @param wachtwoord eerste wachtwoord, minstens twaalf tekens
 */
@ConfigurationProperties("rdm.beheerder")
record Beheerder(
    @DefaultValue("") String id,
    @DefaultValue("") String naam,
    @DefaultValue("") String email,
    @DefaultValue("") String wachtwoord) {

  private static final int MINSTENS = 12;

  List<String> fouten() {
    var fouten = new ArrayList<String>();
    if (id.isBlank() || email.isBlank()) {
      fouten.add(
          "Er is nog geen beheerder: noem de eerste met rdm.beheerder.id, .naam, .email en"
              + " .wachtwoord.");
    }
    if (wachtwoord.length() < MINSTENS) {
      fouten.add(
          "Geef de eerste beheerder met rdm.beheerder.wachtwoord een wachtwoord van minstens "
              + MINSTENS
              + " tekens.");
    }
    return fouten;
  }

  /** Een wachtwoord hoort in geen enkel log. */
  @Override
  public String toString() {
    return "Beheerder[" + id + "]";
  }
}
