package nl.rdm.escalatie.escalatieoverleg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Antwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Gevraagde;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * De vragen aan de deelnemers van een bestuurlijk overleg, en de links waarmee zij antwoorden. Een
 * casus heeft hoogstens één open vraag: wie een nieuwe stelt, sluit de vorige.
 */
@Repository
public class Overlegvragen {

  private final JdbcClient jdbc;
  private final Antwoordlinks links;
  private final Clock klok;

  Overlegvragen(JdbcClient jdbc, Antwoordlinks links, Clock klok) {
    this.jdbc = jdbc;
    this.links = links;
    this.klok = klok;
  }

  /** Stelt een vraag, die daarna aan elke deelnemer te sturen is met {@link #link}. */
  public Overlegvraag stel(String casusnummer, Soort soort, List<LocalDateTime> momenten) {
    sluit(casusnummer);
    var sleutel = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into overlegvraag (casusnummer, soort, momenten, gesteld_op)
            values (:casusnummer, :soort, :momenten, :nu)
            """)
        .param("casusnummer", casusnummer)
        .param("soort", soort.name())
        .param(
            "momenten",
            momenten.stream().sorted().map(Object::toString).collect(Collectors.joining(",")))
        .param("nu", OffsetDateTime.now(klok))
        .update(sleutel, "id");
    return met(sleutel.getKey().longValue());
  }

  /** Het id van een verse link voor deze deelnemer; een eerdere van deze vraag vervalt. */
  public String link(Overlegvraag vraag, String rol) {
    links.vervallen(vraag.casusnummer(), vraag.soort().name(), onderwerp(vraag, rol));
    if (met(vraag.id()).gevraagden().stream().noneMatch(d -> d.rol().equals(rol))) {
      jdbc.sql("insert into overlegantwoord (vraag, rol, antwoorden) values (:vraag, :rol, '')")
          .param("vraag", vraag.id())
          .param("rol", rol)
          .update();
    }
    return nogEenLink(vraag, rol);
  }

  /** Het id van nog een link: de vorige en zijn antwoord gelden tot hij opnieuw antwoordt. */
  String nogEenLink(Overlegvraag vraag, String rol) {
    return links.maak(
        vraag.casusnummer(),
        vraag.soort().name(),
        rol,
        onderwerp(vraag, rol),
        laatste(vraag).atZone(klok.getZone()).toInstant());
  }

  private static LocalDateTime laatste(Overlegvraag vraag) {
    return vraag.momenten().get(vraag.momenten().size() - 1);
  }

  private static String onderwerp(Overlegvraag vraag, String rol) {
    return vraag.id() + ":" + rol;
  }

  /** Aan deze deelnemer is niets meer gevraagd: zijn link vervalt, en wat hij antwoordde. */
  public void neemTerug(Overlegvraag vraag, String rol) {
    links.vervallen(vraag.casusnummer(), vraag.soort().name(), vraag.id() + ":" + rol);
    jdbc.sql("delete from overlegantwoord where vraag = :vraag and rol = :rol")
        .param("vraag", vraag.id())
        .param("rol", rol)
        .update();
  }

  /** De vraag waarop een link antwoordt. */
  public Overlegvraag van(Antwoordlinks.Link link) {
    return met(Long.parseLong(link.onderwerp().split(":")[0]));
  }

  /** De vraag waarop nu te antwoorden is. */
  public Optional<Overlegvraag> open(String casusnummer, Soort soort) {
    return van(casusnummer).stream()
        .filter(vraag -> !vraag.gesloten() && vraag.soort() == soort)
        .findFirst();
  }

  /** Alle vragen van een casus, laatste eerst. */
  public List<Overlegvraag> van(String casusnummer) {
    return jdbc
        .sql("select * from overlegvraag where casusnummer = :casusnummer order by id desc")
        .param("casusnummer", casusnummer)
        .query((rij, nummer) -> vraag(rij))
        .list()
        .stream()
        .map(this::metDeelnames)
        .toList();
  }

  /**
   * Wat een deelnemer over het moment van zijn uitnodiging al zei toen naar data is gevraagd; leeg
   * wanneer hem daarvoor niets gevraagd is.
   */
  public Optional<Gevraagde> toenGevraagd(Overlegvraag uitnodiging, String rol) {
    return vorige(uitnodiging).stream()
        .flatMap(vraag -> vraag.gevraagden().stream())
        .filter(wie -> wie.rol().equals(rol))
        .findFirst();
  }

  /**
   * Wie toen naar data gevraagd is al zei dat hij op het moment van deze uitnodiging niet kan; dat
   * is geen antwoord op haar.
   */
  public Set<String> zeiEerderNee(Overlegvraag uitnodiging) {
    var moment = uitnodiging.momenten().get(0);
    return vorige(uitnodiging).stream()
        .flatMap(vraag -> vraag.gevraagden().stream())
        .filter(wie -> wie.antwoorden().get(moment) == Antwoord.NEE)
        .map(Gevraagde::rol)
        .collect(Collectors.toSet());
  }

  /** De vraag naar data waarop deze uitnodiging volgt. */
  public Optional<Overlegvraag> vorige(Overlegvraag uitnodiging) {
    return van(uitnodiging.casusnummer()).stream()
        .filter(vraag -> uitnodiging.soort() == Soort.KOMST && vraag.id() < uitnodiging.id())
        .limit(1)
        .filter(vraag -> vraag.soort() == Soort.DATUM)
        .filter(vraag -> vraag.momenten().containsAll(uitnodiging.momenten()))
        .findFirst();
  }

  /** Wat iemand op een eerdere vraag zei, geldt ook op deze; hij kan nog iets anders zeggen. */
  public void neemOver(Overlegvraag vraag, Gevraagde eerder) {
    beantwoord(vraag, eerder.rol(), eerder.antwoorden());
  }

  /** Laat wie tegelijk antwoordt wachten, zodat één van hen ziet dat hij de laatste is. */
  void houdVast(Overlegvraag vraag) {
    jdbc.sql("select id from overlegvraag where id = :id for update")
        .param("id", vraag.id())
        .query(Long.class)
        .single();
  }

  /** Legt een antwoord vast en geeft de vraag zoals zij er dan voor staat. */
  Overlegvraag beantwoord(Overlegvraag vraag, String rol, Map<LocalDateTime, Antwoord> antwoorden) {
    jdbc.sql(
            """
            update overlegantwoord set antwoorden = :antwoorden, geantwoord_op = :nu
            where vraag = :vraag and rol = :rol
            """)
        .param(
            "antwoorden",
            vraag.momenten().stream()
                .map(moment -> Optional.ofNullable(antwoorden.get(moment)))
                .map(antwoord -> antwoord.map(Antwoord::name).orElse(""))
                .collect(Collectors.joining(",")))
        .param("nu", OffsetDateTime.now(klok))
        .param("vraag", vraag.id())
        .param("rol", rol)
        .update();
    return met(vraag.id());
  }

  /**
   * Sluit wat er nog openstaat. Eerst de links: wie op dit moment antwoordt houdt de zijne vast.
   */
  public void sluit(String casusnummer) {
    for (var vraag : van(casusnummer).stream().filter(een -> !een.gesloten()).toList()) {
      vraag
          .gevraagden()
          .forEach(
              gevraagde ->
                  links.vervallen(
                      casusnummer, vraag.soort().name(), vraag.id() + ":" + gevraagde.rol()));
      jdbc.sql("update overlegvraag set gesloten_op = :nu where id = :id")
          .param("nu", OffsetDateTime.now(klok))
          .param("id", vraag.id())
          .update();
    }
  }

  private Overlegvraag met(long id) {
    return metDeelnames(
        jdbc.sql("select * from overlegvraag where id = :id")
            .param("id", id)
            .query((rij, nummer) -> vraag(rij))
            .single());
  }

  private Overlegvraag metDeelnames(Overlegvraag vraag) {
    return vraag.met(gevraagden(vraag.id(), vraag.momenten()));
  }

  private static Overlegvraag vraag(ResultSet rij) throws SQLException {
    var momenten =
        Stream.of(rij.getString("momenten").split(",")).map(LocalDateTime::parse).toList();
    return new Overlegvraag(
        rij.getLong("id"),
        rij.getString("casusnummer"),
        Soort.valueOf(rij.getString("soort")),
        momenten,
        rij.getObject("gesteld_op", OffsetDateTime.class).toInstant(),
        rij.getObject("gesloten_op") != null,
        List.of());
  }

  private List<Gevraagde> gevraagden(long vraag, List<LocalDateTime> momenten) {
    return jdbc.sql("select * from overlegantwoord where vraag = :vraag order by volgorde")
        .param("vraag", vraag)
        .query(
            (rij, nummer) ->
                new Gevraagde(
                    rij.getString("rol"),
                    antwoorden(momenten, rij.getString("antwoorden")),
                    Optional.ofNullable(rij.getObject("geantwoord_op", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .list();
  }

  private static Map<LocalDateTime, Antwoord> antwoorden(
      List<LocalDateTime> momenten, String codes) {
    var lijst = codes.split(",", -1);
    var antwoorden = new TreeMap<LocalDateTime, Antwoord>();
    for (int i = 0; i < lijst.length; i++) {
      if (!lijst[i].isEmpty()) {
        antwoorden.put(momenten.get(i), Antwoord.valueOf(lijst[i]));
      }
    }
    return antwoorden;
  }
}
