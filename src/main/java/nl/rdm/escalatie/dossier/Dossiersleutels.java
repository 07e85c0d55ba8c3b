package nl.rdm.escalatie.dossier;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** De sleutels van de dossiers: een willekeurige per casus, ingepakt met de hoofdsleutel. */
@Repository
class Dossiersleutels {

  private final JdbcClient jdbc;
  private final Hoofdsleutel hoofdsleutel;
  private final Clock klok;

  Dossiersleutels(JdbcClient jdbc, Hoofdsleutel hoofdsleutel, Clock klok) {
    this.jdbc = jdbc;
    this.hoofdsleutel = hoofdsleutel;
    this.klok = klok;
  }

  boolean bestaat(String casusnummer) {
    return jdbc.sql("select count(*) from dossier_sleutel where casusnummer = :casusnummer")
            .param("casusnummer", casusnummer)
            .query(Long.class)
            .single()
        > 0;
  }

  void maak(String casusnummer) {
    if (bestaat(casusnummer)) {
      throw new IllegalStateException("Casus " + casusnummer + " heeft al een dossier");
    }
    var ingepakt =
        Versleuteling.versleutel(
            hoofdsleutel.sleutel(), Versleuteling.willekeurigeSleutel(), plek(casusnummer));
    jdbc.sql("insert into dossier_sleutel (casusnummer, sleutel) values (:casusnummer, :sleutel)")
        .param("casusnummer", casusnummer)
        .param("sleutel", ingepakt)
        .update();
  }

  /**
   * De sleutel van het dossier.
   *
   * @throws IllegalStateException wanneer de casus geen dossier heeft
   * @throws DossierVernietigd wanneer de sleutel vernietigd is
   */
  SecretKey van(String casusnummer) {
    Optional<byte[]> ingepakt =
        jdbc.sql("select sleutel from dossier_sleutel where casusnummer = :casusnummer")
            .param("casusnummer", casusnummer)
            .query((rij, nummer) -> Optional.ofNullable(rij.getBytes("sleutel")))
            .optional()
            .orElseThrow(() -> geenDossier(casusnummer));
    return Versleuteling.sleutel(
        Versleuteling.ontsleutel(
            hoofdsleutel.sleutel(),
            ingepakt.orElseThrow(() -> new DossierVernietigd(casusnummer)),
            plek(casusnummer)));
  }

  /** Vernietigt de sleutel; zegt of dat nu gebeurde en niet al eerder. */
  boolean vernietig(String casusnummer) {
    if (!bestaat(casusnummer)) {
      throw geenDossier(casusnummer);
    }
    return jdbc.sql(
                """
                update dossier_sleutel set sleutel = null, vernietigd_op = :op
                where casusnummer = :casusnummer and sleutel is not null
                """)
            .param("op", OffsetDateTime.now(klok))
            .param("casusnummer", casusnummer)
            .update()
        > 0;
  }

  private static IllegalStateException geenDossier(String casusnummer) {
    return new IllegalStateException("Casus " + casusnummer + " heeft geen dossier");
  }

  private static String[] plek(String casusnummer) {
    return new String[] {"dossier_sleutel", casusnummer};
  }
}
