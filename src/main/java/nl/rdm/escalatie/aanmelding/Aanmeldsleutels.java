package nl.rdm.escalatie.aanmelding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Onthoudt welke casus bij een Idempotency-Key hoort, zonder iets van de inhoud te bewaren. */
@Component
class Aanmeldsleutels {

  /** Velden op volgorde: dezelfde aanmelding in een andere volgorde blijft dezelfde. */
  private static final ObjectWriter GEORDEND =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build().writer();

  private final JdbcClient jdbc;
  private final Vingerafdruk vingerafdruk;
  private final Clock klok;

  Aanmeldsleutels(JdbcClient jdbc, Vingerafdruk vingerafdruk, Clock klok) {
    this.jdbc = jdbc;
    this.vingerafdruk = vingerafdruk;
    this.klok = klok;
  }

  /** Een sleutel van een account met de vingerafdruk van de aanmelding die erbij hoort. */
  record Sleutel(String account, String sleutel, String inhoud) {}

  Sleutel van(Account account, String sleutel, ObjectNode aanmelding) {
    try {
      return new Sleutel(
          account.id(),
          vingerafdruk.van("sleutel", sleutel),
          vingerafdruk.van("inhoud", GEORDEND.writeValueAsString(aanmelding)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Een JSON-boom is altijd te schrijven");
    }
  }

  /**
   * De casus die al bij deze sleutel hoort.
   *
   * @throws SleutelHergebruikt wanneer zij bij een andere aanmelding hoort
   */
  Optional<String> casusnummer(Sleutel sleutel) {
    return jdbc.sql(
            "select casusnummer, inhoud from aanmelding_sleutel where account = ? and sleutel = ?")
        .params(sleutel.account(), sleutel.sleutel())
        .query(
            (rij, nummer) -> {
              if (!rij.getString("inhoud").equals(sleutel.inhoud())) {
                throw new SleutelHergebruikt(rij.getString("casusnummer"));
              }
              return rij.getString("casusnummer");
            })
        .optional();
  }

  /**
   * Legt de sleutel vast in de lopende transactie.
   *
   * @throws org.springframework.dao.DuplicateKeyException wanneer een ander sneller was
   */
  void onthoud(Sleutel sleutel, String casusnummer) {
    jdbc.sql(
            """
            insert into aanmelding_sleutel (account, sleutel, inhoud, casusnummer, op)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            sleutel.account(),
            sleutel.sleutel(),
            sleutel.inhoud(),
            casusnummer,
            OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC))
        .update();
  }
}
