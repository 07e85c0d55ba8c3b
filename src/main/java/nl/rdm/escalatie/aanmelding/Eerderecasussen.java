package nl.rdm.escalatie.aanmelding;

import java.util.List;
import java.util.Locale;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.dossier.Sleutelgebonden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Herkent een cliënt die dezelfde aanmelder onder hetzelfde kenmerk eerder aanmeldde, zonder het
 * kenmerk te bewaren (besluiten, sectie 3).
 */
@Component
class Eerderecasussen implements Sleutelgebonden {

  private final JdbcClient jdbc;
  private final Vingerafdruk vingerafdruk;

  Eerderecasussen(JdbcClient jdbc, Vingerafdruk vingerafdruk) {
    this.jdbc = jdbc;
    this.vingerafdruk = vingerafdruk;
  }

  void onthoud(String casusnummer, Account aanmelder, Aanmelding aanmelding) {
    jdbc.sql("insert into clientreferentie (casusnummer, afdruk) values (?, ?)")
        .params(casusnummer, afdruk(aanmelder, aanmelding))
        .update();
  }

  /** De casussen van voor deze, oudste eerst. */
  List<String> voor(String casusnummer) {
    return jdbc.sql(
            """
            select eerder.casusnummer from clientreferentie deze
            join clientreferentie eerder on eerder.afdruk = deze.afdruk and eerder.id < deze.id
            where deze.casusnummer = ? order by eerder.id
            """)
        .param(casusnummer)
        .query(String.class)
        .list();
  }

  /** Hoofdletters en spaties maken geen andere cliënt. */
  private String afdruk(Account aanmelder, Aanmelding aanmelding) {
    var kenmerk = aanmelding.clientreferentie().replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    return vingerafdruk.van("clientreferentie", aanmelder.id() + '\n' + kenmerk);
  }

  @Override
  public void wis(String casusnummer) {
    jdbc.sql("delete from clientreferentie where casusnummer = ?").param(casusnummer).update();
  }
}
