package nl.rdm.escalatie.casus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** De casussen in hun eigen tabel, met de engine achter {@link CasusProces}. */
@Component
class JdbcCasussen implements Casussen {

  private final JdbcClient jdbc;
  private final Casusnummers nummers;
  private final CasusProces proces;
  private final Zichtbaarheid zichtbaarheid;
  private final Clock klok;

  JdbcCasussen(
      JdbcClient jdbc,
      Casusnummers nummers,
      CasusProces proces,
      Zichtbaarheid zichtbaarheid,
      Clock klok) {
    this.jdbc = jdbc;
    this.nummers = nummers;
    this.proces = proces;
    this.zichtbaarheid = zichtbaarheid;
    this.klok = klok;
  }

  @Override
  @Transactional
  public Casus neemOp(Kenmerken k, String aanmelder) {
    String casusnummer = nummers.volgende(LocalDate.now(klok).getYear());
    jdbc.sql(
            """
            insert into casus (casusnummer, gemeente, aanmelder, aanmelder_rol, financiering,
              toestemming, clientondersteuner, hoogcomplex, veiligheidsrisico, direct_gevaar,
              spoedstand, status, aangemeld_op)
            values (:casusnummer, :gemeente, :aanmelder, :rol, :financiering, :toestemming,
              :clientondersteuner, :hoogcomplex, :veiligheidsrisico, :directGevaar,
              :spoedstand, :status, :op)
            """)
        .param("casusnummer", casusnummer)
        .param("gemeente", k.gemeente())
        .param("aanmelder", aanmelder)
        .param("rol", k.aanmelderRol())
        .param("financiering", String.join(",", k.financiering()))
        .param("toestemming", k.toestemming())
        .param("clientondersteuner", k.clientondersteuner())
        .param("hoogcomplex", k.hoogcomplex())
        .param("veiligheidsrisico", k.veiligheidsrisico())
        .param("directGevaar", k.directGevaar())
        .param("spoedstand", k.spoedstand().name())
        .param("status", Casus.Status.IN_BEHANDELING.name())
        .param("op", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC))
        .update();
    k.eldersZonderOplossing()
        .forEach(
            elders ->
                jdbc.sql(
                        "insert into casus_elders (casusnummer, tafel, tot, uitkomst, nagegaan)"
                            + " values (?, ?, ?, ?, false)")
                    .params(casusnummer, elders.tafel(), elders.tot(), elders.uitkomst())
                    .update());
    proces.start(casusnummer, k);
    return van(casusnummer).orElseThrow();
  }

  @Override
  public Optional<Casus> van(String casusnummer) {
    return jdbc.sql("select * from casus where casusnummer = ?")
        .param(casusnummer)
        .query(JdbcCasussen::lees)
        .optional();
  }

  @Override
  public Casus houdVast(String casusnummer) {
    jdbc.sql("update casus set status = status where casusnummer = ?").param(casusnummer).update();
    return van(casusnummer).orElseThrow();
  }

  @Override
  public Optional<Casus> zichtbaar(String casusnummer, Account lezer) {
    return van(casusnummer).filter(casus -> zichtbaarheid.statusVan(casus, lezer));
  }

  @Override
  public List<Casus> zichtbaar(Account lezer, int pagina, int grootte) {
    var waar = zichtbaarheid.voorwaarde(lezer);
    return jdbc.sql(
            "select * from casus where "
                + waar.sql()
                + " order by aangemeld_op desc, casusnummer desc limit :aantal offset :vanaf")
        .params(waar.waarden())
        .param("aantal", grootte)
        .param("vanaf", (long) pagina * grootte)
        .query(JdbcCasussen::lees)
        .list();
  }

  @Override
  public int aantalZichtbaar(Account lezer) {
    var waar = zichtbaarheid.voorwaarde(lezer);
    return jdbc.sql("select count(*) from casus where " + waar.sql())
        .params(waar.waarden())
        .query(Integer.class)
        .single();
  }

  private static Casus lees(ResultSet rij, int nummer) throws SQLException {
    return new Casus(
        rij.getString("casusnummer"),
        rij.getString("gemeente"),
        rij.getString("aanmelder"),
        rij.getString("aanmelder_rol"),
        List.of(rij.getString("financiering").split(",")),
        rij.getBoolean("veiligheidsrisico"),
        rij.getString("clientondersteuner"),
        Spoedstand.valueOf(rij.getString("spoedstand")),
        Casus.Status.valueOf(rij.getString("status")),
        Optional.ofNullable(rij.getObject("trede", Integer.class)),
        Optional.ofNullable(rij.getString("tafel")),
        Optional.ofNullable(rij.getString("uitkomst")),
        Optional.ofNullable(rij.getString("casusregisseur")),
        Optional.ofNullable(rij.getString("ondersteuner")),
        rij.getObject("aangemeld_op", OffsetDateTime.class).toInstant());
  }
}
