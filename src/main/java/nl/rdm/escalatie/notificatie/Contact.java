package nl.rdm.escalatie.notificatie;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Wie iemand met een vraag belt of mailt; staat in de mails en onder elke pagina.
 *
 * @param aanmeldpunt voor iedereen
 * @param coordinatiepunt voor wie met het bestuurlijk escalatie overleg te maken heeft
 */
@ConfigurationProperties("rdm.contact")
public record Contact(Punt aanmeldpunt, Punt coordinatiepunt) {

  /**
   * Waar een punt te bereiken is.
   *
   * @param telefoon zoals mensen het schrijven
   */
  public record Punt(String email, String telefoon) {}
}
