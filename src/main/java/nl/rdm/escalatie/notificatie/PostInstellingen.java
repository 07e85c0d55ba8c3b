package nl.rdm.escalatie.notificatie;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * De instellingen van de uitgaande post.
 *
 * @param afzender het adres waarvan alle post komt
 */
@ConfigurationProperties("rdm.post")
record PostInstellingen(@DefaultValue("rdm@example.org") String afzender) {

  /** Het deel na het apenstaartje, waarin de nummers van de berichten uniek zijn. */
  String domein() {
    return afzender.substring(afzender.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
  }
}
