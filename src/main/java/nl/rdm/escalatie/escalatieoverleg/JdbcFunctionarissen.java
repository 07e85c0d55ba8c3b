package nl.rdm.escalatie.escalatieoverleg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.ExterneTermijnen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Het register in zijn eigen tabel. */
@Component
class JdbcFunctionarissen implements Functionarissen {

  private final JdbcClient jdbc;
  private final Casussen casussen;
  private final Dossier dossier;
  private final ExterneTermijnen externeTermijnen;

  JdbcFunctionarissen(
      JdbcClient jdbc, Casussen casussen, Dossier dossier, ExterneTermijnen externeTermijnen) {
    this.jdbc = jdbc;
    this.casussen = casussen;
    this.dossier = dossier;
    this.externeTermijnen = externeTermijnen;
  }

  @Override
  public Optional<Functionaris> van(String casusnummer, String rol) {
    return switch (rol) {
      case "INSTELLING" -> instelling(casusnummer);
      case "OFFICIER_VAN_JUSTITIE" ->
          officier(casusnummer).stream()
              .flatMap(functie -> functie(casusnummer, functie).stream())
              .findFirst();
      default -> functie(casusnummer, rol);
    };
  }

  /** Bij een zorgmachtiging de officier die daarover gaat, zo die er is (N:117). */
  private List<String> officier(String casusnummer) {
    return externeTermijnen.zorgmachtiging(casusnummer)
        ? List.of("OFFICIER_WVGGZ", "OFFICIER_VAN_JUSTITIE")
        : List.of("OFFICIER_VAN_JUSTITIE");
  }

  private Optional<Functionaris> functie(String casusnummer, String rol) {
    return jdbc
        .sql(
            """
            select * from functionaris
            where actief and rol = ? and (gemeente = ? or gemeente is null)
            order by gemeente nulls last, id
            """)
        .params(rol, casussen.van(casusnummer).map(Casus::gemeente).orElse(""))
        .query(JdbcFunctionarissen::lees)
        .list()
        .stream()
        .findFirst();
  }

  /** De instelling die aanmeldde, wanneer het register haar onder die naam kent. */
  private Optional<Functionaris> instelling(String casusnummer) {
    return casussen
        .van(casusnummer)
        .filter(Casus::doorInstelling)
        .flatMap(casus -> dossier.laatste(casusnummer, "aanmelding", "aanmelder.organisatie"))
        .map(Stuk::waarde)
        .flatMap(
            organisatie ->
                jdbc
                    .sql(
                        """
                        select * from functionaris
                        where actief and rol = 'INSTELLING' and lower(organisatie) = lower(?)
                        order by id
                        """)
                    .param(organisatie.strip())
                    .query(JdbcFunctionarissen::lees)
                    .list()
                    .stream()
                    .findFirst());
  }

  private static Functionaris lees(ResultSet rij, int nummer) throws SQLException {
    return new Functionaris(
        rij.getString("organisatie"),
        rij.getString("naam"),
        rij.getString("email"),
        Optional.ofNullable(rij.getString("toezichthouder_email")));
  }
}
