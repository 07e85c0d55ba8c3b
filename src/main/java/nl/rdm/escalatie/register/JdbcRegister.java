package nl.rdm.escalatie.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Het register: elk deel in zijn eigen tabel, en alle wijzigingen in één. */
@Component
@Transactional
class JdbcRegister implements Register {

  private final List<Registerdeel> delen;
  private final JdbcClient jdbc;
  private final Clock klok;
  private final ApplicationEventPublisher rondroep;

  JdbcRegister(
      List<Registerdeel> delen, JdbcClient jdbc, Clock klok, ApplicationEventPublisher rondroep) {
    this.delen = List.copyOf(delen);
    this.jdbc = jdbc;
    this.klok = klok;
    this.rondroep = rondroep;
  }

  @Override
  public List<Registerdeel> delen() {
    return delen;
  }

  @Override
  public Optional<Registerdeel> deel(String id) {
    return delen.stream().filter(deel -> deel.id().equals(id)).findFirst();
  }

  @Override
  public List<Ingang> ingangen(Registerdeel deel) {
    return jdbc
        .sql(lezen(deel))
        .param("deel", deel.id())
        .query((rij, nummer) -> ingang(deel, rij))
        .list()
        .stream()
        .sorted(Comparator.comparing(Ingang::naam, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  @Override
  public Optional<Ingang> van(Registerdeel deel, String sleutel) {
    return jdbc.sql(lezen(deel) + " where cast(t." + deel.sleutel() + " as varchar(64)) = :sleutel")
        .param("deel", deel.id())
        .param("sleutel", sleutel)
        .query((rij, nummer) -> ingang(deel, rij))
        .optional();
  }

  @Override
  public List<Wijziging> geschiedenis(Registerdeel deel, String sleutel) {
    return jdbc.sql(
            """
            select * from registerwijziging where deel = :deel and sleutel = :sleutel
            order by id desc
            """)
        .param("deel", deel.id())
        .param("sleutel", sleutel)
        .query(
            (rij, nummer) ->
                new Wijziging(
                    rij.getString("veld"),
                    rij.getString("oud"),
                    rij.getString("nieuw"),
                    rij.getString("door"),
                    op(rij, "op")))
        .list();
  }

  @Override
  public void wijzig(
      Registerdeel deel,
      String sleutel,
      Map<String, List<String>> ingevuld,
      long versie,
      Account door) {
    houdVast(deel, sleutel);
    var nu = van(deel, sleutel).orElseThrow();
    // Wat een ingang aanwijst blijft zoals het is.
    var velden =
        deel.velden().stream().filter(veld -> !veld.naam().equals(deel.sleutel())).toList();
    var nieuw = Registerlezer.lees(deel, velden, ingevuld, nu.waarden());
    var fouten = deel.bijIngang(sleutel, nieuw);
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    var anders =
        velden.stream()
            .filter(veld -> !nieuw.get(veld.naam()).equals(nu.waarde(veld.naam())))
            .toList();
    if (anders.isEmpty()) {
      return;
    }
    if (nu.versie() != versie) {
      throw new Ingehaald();
    }
    var zet = anders.stream().map(veld -> veld.naam() + " = :" + veld.naam());
    var opdracht =
        jdbc.sql(
                "update %s set %s where cast(%s as varchar(64)) = :_sleutel"
                    .formatted(deel.tabel(), zet.collect(Collectors.joining(", ")), deel.sleutel()))
            .param("_sleutel", sleutel);
    for (var veld : anders) {
      opdracht = opdracht.param(veld.naam(), kolom(veld, nieuw.get(veld.naam())));
    }
    opdracht.update();
    anders.forEach(
        veld ->
            schrijf(
                deel, sleutel, veld, nu.waarde(veld.naam()), nieuw.get(veld.naam()), door.id()));
    rondroep.publishEvent(
        new Gewijzigd(
            deel.id(), sleutel, anders.stream().map(Veld::naam).collect(Collectors.toSet())));
  }

  @Override
  public String voegToe(Registerdeel deel, Map<String, List<String>> ingevuld, Account door) {
    var waarden = Registerlezer.lees(deel, deel.velden(), ingevuld, Map.of());
    var eigen = deel.nieuweSleutel(waarden);
    var kolommen = new LinkedHashMap<String, Object>();
    deel.velden().forEach(veld -> kolommen.put(veld.naam(), kolom(veld, waarden.get(veld.naam()))));
    eigen.ifPresent(sleutel -> kolommen.put(deel.sleutel(), sleutel));
    var gemaakt = new GeneratedKeyHolder();
    try {
      jdbc.sql(
              "insert into %s (%s) values (:%s)"
                  .formatted(
                      deel.tabel(),
                      String.join(", ", kolommen.keySet()),
                      String.join(", :", kolommen.keySet())))
          .params(kolommen)
          .update(gemaakt, deel.sleutel());
    } catch (DuplicateKeyException bestaat) {
      throw new OngeldigeInvoer(
          deel.velden().get(0).naam(),
          "Dit staat al in het register, misschien onder niet actief.");
    }
    var sleutel = eigen.orElseGet(() -> String.valueOf(gemaakt.getKey()));
    deel.velden().stream()
        .filter(veld -> !waarden.get(veld.naam()).isEmpty())
        .forEach(veld -> schrijf(deel, sleutel, veld, "", waarden.get(veld.naam()), door.id()));
    return sleutel;
  }

  @Override
  public void bevestig(Registerdeel deel, String sleutel, boolean klopt, String door) {
    jdbc.sql(
            """
            insert into registerbevestiging (deel, sleutel, klopt, door, op)
            values (:deel, :sleutel, :klopt, :door, :op)
            """)
        .param("deel", deel.id())
        .param("sleutel", sleutel)
        .param("klopt", klopt)
        .param("door", door)
        .param("op", OffsetDateTime.now(klok))
        .update();
  }

  @Override
  public List<Ingang> gewijzigdSinds(Instant moment) {
    return delen.stream()
        .flatMap(deel -> ingangen(deel).stream())
        .filter(
            ingang -> ingang.laatst().filter(laatst -> !laatst.op().isBefore(moment)).isPresent())
        .toList();
  }

  /** Laat wie tegelijk wijzigt wachten, zodat de tweede de versie van de eerste ziet. */
  private void houdVast(Registerdeel deel, String sleutel) {
    jdbc.sql(
            "select 1 from %s where cast(%s as varchar(64)) = :sleutel for update"
                .formatted(deel.tabel(), deel.sleutel()))
        .param("sleutel", sleutel)
        .query(Integer.class)
        .single();
  }

  private void schrijf(
      Registerdeel deel, String sleutel, Veld veld, String oud, String nieuw, String door) {
    jdbc.sql(
            """
            insert into registerwijziging (deel, sleutel, veld, oud, nieuw, door, op)
            values (:deel, :sleutel, :veld, :oud, :nieuw, :door, :op)
            """)
        .param("deel", deel.id())
        .param("sleutel", sleutel)
        .param("veld", veld.naam())
        .param("oud", oud)
        .param("nieuw", nieuw)
        .param("door", door)
        .param("op", OffsetDateTime.now(klok))
        .update();
  }

  private static String lezen(Registerdeel deel) {
    return """
        select t.*, w.id as versie, w.door, w.op, b.klopt, b.door as nagegaan_door, b.op as nagegaan_op
        from %1$s t
        left join registerwijziging w on w.id = (
          select max(id) from registerwijziging
          where deel = :deel and sleutel = cast(t.%2$s as varchar(64)))
        left join registerbevestiging b on b.id = (
          select max(id) from registerbevestiging
          where deel = :deel and sleutel = cast(t.%2$s as varchar(64)))
        """
        .formatted(deel.tabel(), deel.sleutel());
  }

  private static Ingang ingang(Registerdeel deel, ResultSet rij) throws SQLException {
    var waarden = new LinkedHashMap<String, String>();
    for (int kolom = 1; kolom <= rij.getMetaData().getColumnCount(); kolom++) {
      var waarde = rij.getObject(kolom);
      waarden.put(
          rij.getMetaData().getColumnLabel(kolom).toLowerCase(Locale.ROOT),
          waarde == null ? "" : waarde.toString());
    }
    var versie = rij.getLong("versie");
    return new Ingang(
        deel.id(),
        rij.getString(deel.sleutel()),
        deel.naam(waarden),
        Optional.of(waarden.get("bron")).filter(bron -> !bron.isEmpty()),
        waarden,
        versie,
        versie == 0 ? Optional.empty() : Optional.of(moment(rij, "")),
        Boolean.TRUE.equals(rij.getObject("klopt"))
            ? Optional.of(moment(rij, "nagegaan_"))
            : Optional.empty(),
        nietBevestigd(rij));
  }

  private static Optional<Instant> nietBevestigd(ResultSet rij) throws SQLException {
    if (!Boolean.FALSE.equals(rij.getObject("klopt"))) {
      return Optional.empty();
    }
    var nagegaan = op(rij, "nagegaan_op");
    boolean daarnaGewijzigd = rij.getLong("versie") > 0 && op(rij, "op").isAfter(nagegaan);
    return daarnaGewijzigd ? Optional.empty() : Optional.of(nagegaan);
  }

  private static Ingang.Moment moment(ResultSet rij, String soort) throws SQLException {
    return new Ingang.Moment(rij.getString(soort + "door"), op(rij, soort + "op"));
  }

  private static Instant op(ResultSet rij, String kolom) throws SQLException {
    return rij.getObject(kolom, OffsetDateTime.class).toInstant();
  }

  private static Object kolom(Veld veld, String waarde) {
    if (waarde.isEmpty()) {
      return null;
    }
    return switch (veld.vorm()) {
      case GETAL -> Integer.valueOf(waarde);
      case DATUM -> LocalDate.parse(waarde);
      case VINK -> Boolean.valueOf(waarde);
      default -> waarde;
    };
  }
}
