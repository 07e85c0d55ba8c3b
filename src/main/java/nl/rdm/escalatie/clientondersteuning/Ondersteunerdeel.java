package nl.rdm.escalatie.clientondersteuning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.register.Registerdeel;
import nl.rdm.escalatie.register.Veld;
import nl.rdm.escalatie.register.Veld.Vorm;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Bij welke organisatie elk account van een cliëntondersteuner hoort: alleen wie hier staat neemt
 * een casus aan (R24).
 */
@Component
@Order(5)
class Ondersteunerdeel implements Registerdeel {

  private static final List<Veld> VELDEN =
      List.of(
          Veld.van(Vorm.KEUZE, "account", "Account"),
          Veld.van(Vorm.KEUZE, "organisatie", "Organisatie"),
          Veld.van(Vorm.VINK, "actief", "Neemt casussen aan").misschien());

  private static final Opzet OPZET =
      new Opzet(
          "ondersteuners",
          "Cliëntondersteuners",
          "Welke accounts een casus aannemen, en namens welke organisatie.",
          "ondersteuner",
          VELDEN);

  private final Accounts accounts;
  private final JdbcClient jdbc;

  Ondersteunerdeel(Accounts accounts, JdbcClient jdbc) {
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  @Override
  public Opzet opzet() {
    return OPZET;
  }

  @Override
  public String sleutel() {
    return "account";
  }

  @Override
  public String naam(Map<String, String> waarden) {
    return accounts.naam(waarden.get("account"));
  }

  @Override
  public Map<String, String> keuzes(String veld) {
    var keuzes = new LinkedHashMap<String, String>();
    if (veld.equals("account")) {
      for (Account wie : accounts.inGroep(Groepen.CLIENTONDERSTEUNING)) {
        keuzes.put(wie.id(), wie.naam());
      }
    } else {
      jdbc.sql("select id, naam from ondersteuningsorganisatie order by naam")
          .query(Organisatie.class)
          .list()
          .forEach(organisatie -> keuzes.put(organisatie.id(), organisatie.naam()));
    }
    return keuzes;
  }

  @Override
  public boolean metNamen() {
    return true;
  }

  @Override
  public boolean uitbreidbaar() {
    return true;
  }

  @Override
  public Optional<String> nieuweSleutel(Map<String, String> waarden) {
    return Optional.of(waarden.get("account"));
  }
}
