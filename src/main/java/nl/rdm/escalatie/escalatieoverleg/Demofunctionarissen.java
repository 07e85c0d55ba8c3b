package nl.rdm.escalatie.escalatieoverleg;

import nl.rdm.escalatie.beveiliging.Groepen;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Vult het register om te proberen met verzonnen mensen; nooit in productie. Een register waarin al
 * iets staat blijft zoals het is.
 */
@Component
@Profile("!productie")
class Demofunctionarissen implements SmartInitializingSingleton {

  private final JdbcClient jdbc;

  Demofunctionarissen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (jdbc.sql("select count(*) from functionaris").query(Integer.class).single() > 0) {
      return;
    }
    Groepen.GEMEENTEN.forEach(
        gemeente ->
            voegToe(
                "GEMEENTEBESTUURDER", gemeente, "Gemeente " + gemeente, "B. Urgemeester", "raad"));
    voegToe("INSTELLING", null, "Instelling De Brug", "D. Irecteur", "toezicht");
    voegToe("INSTELLING", null, "Zorggroep Oost", "B. Estuurder", "toezicht");
    voegToe("ZORGVERZEKERAAR", null, "Zorgverzekeraar Noaber", "M. Andaat", "toezicht");
    voegToe("ZORGKANTOOR", null, "Zorgkantoor Noaber", "K. Antoor", "toezicht");
    voegToe("POLITIE", null, "Politie Twente", "P. Ortefeuille", "korpschef");
    voegToe("OFFICIER_VAN_JUSTITIE", null, "Openbaar Ministerie", "G. Ebied", "hoofdofficier");
    voegToe("OFFICIER_WVGGZ", null, "OM, officier Wvggz", "Z. Machtiging", "hoofdofficier");
    voegToe("ZVH_MANAGER", null, "Zorg- en Veiligheidshuis Twente", "V. Eilig", "bestuur");
  }

  private void voegToe(
      String rol, String gemeente, String organisatie, String naam, String toezicht) {
    var domein = organisatie.toLowerCase().replaceAll("[^a-z]+", "-") + "@example.org";
    jdbc.sql(
            """
            insert into functionaris (rol, gemeente, organisatie, naam, email,
              toezichthouder_email, actief)
            values (?, ?, ?, ?, ?, ?, true)
            """)
        .params(rol, gemeente, organisatie, naam, "bestuur." + domein, toezicht + "." + domein)
        .update();
  }
}
