package nl.rdm.escalatie.notificatie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKey;
import nl.rdm.escalatie.dossier.Hoofdsleutel;
import nl.rdm.escalatie.dossier.Sleutelgebonden;
import nl.rdm.escalatie.notificatie.LinkOngeldig.Reden;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Persoonlijke links waarmee iemand zonder account eenmaal antwoordt op een vraag over een casus.
 *
 * <p>Wie vraagt, maakt een link en geeft het bericht haar id mee als gegeven {@link #GEGEVEN}; het
 * sjabloon krijgt er {@code antwoordadres} voor terug:
 *
 * <pre>
 * var id = links.maak(nr, "DATUM", "POLITIE", ronde, geldigTot);
 * berichten.stuur(new Bericht(nr, aanleiding, soort, adres, Map.of(Antwoordlinks.GEGEVEN, id), List.of()));
 *
 * html: &lt;th:block th:if="${g.heeft('antwoordlink')}"&gt;
 *         &lt;p th:replace="~{opmaak.html :: knop('Geef uw antwoord', ${antwoordadres})}"&gt;&lt;/p&gt;
 *       &lt;/th:block&gt;
 * txt:  [# th:if="${g.heeft('antwoordlink')}"]Geef uw antwoord:
 *       [(${antwoordadres})][/]
 * </pre>
 *
 * <p>De pagina staat op {@code /antwoord/<doel in kleine letters>/{teken}}, is er zonder inlog, en
 * laat {@link LinkOngeldig} gaan: wie die link volgt, leest dan wat eraan schort. Alleen het
 * versturen van een antwoord gebruikt de link: een mailprogramma dat haar vooraf bekijkt, doet dat
 * niet.
 *
 * <p>Het teken staat nergens: het is het id met een HMAC daarover, en ontstaat pas in de mail.
 */
@Component
public class Antwoordlinks implements Sleutelgebonden {

  /** Gegeven van een bericht met het id van de link van zijn ontvanger. */
  public static final String GEGEVEN = "antwoordlink";

  private final JdbcClient jdbc;
  private final Clock klok;
  private final Antwoordtekens tekens;

  @Autowired
  Antwoordlinks(JdbcClient jdbc, Clock klok, Hoofdsleutel hoofdsleutel) {
    this(jdbc, klok, hoofdsleutel.afgeleid("antwoordlink"));
  }

  Antwoordlinks(JdbcClient jdbc, Clock klok, SecretKey sleutel) {
    this.jdbc = jdbc;
    this.klok = klok;
    this.tekens = new Antwoordtekens(sleutel);
  }

  /**
   * Een link die nog geldt.
   *
   * @param doel wat er gevraagd wordt, zoals {@code DATUM}
   * @param voor rol van wie antwoordt
   * @param onderwerp waar het antwoord bij hoort, zoals het id van een rij
   */
  public record Link(
      String id,
      String casusnummer,
      String doel,
      String voor,
      String onderwerp,
      Instant geldigTot) {}

  /** Maakt een link en geeft haar id. */
  public String maak(
      String casusnummer, String doel, String voor, String onderwerp, Instant geldigTot) {
    var id = tekens.nieuwId();
    jdbc.sql(
            """
            insert into antwoordlink (id, casusnummer, doel, voor, onderwerp, geldig_tot)
            values (:id, :casusnummer, :doel, :voor, :onderwerp, :geldigTot)
            """)
        .param("id", id)
        .param("casusnummer", casusnummer)
        .param("doel", doel)
        .param("voor", voor)
        .param("onderwerp", onderwerp)
        .param("geldigTot", OffsetDateTime.ofInstant(geldigTot, klok.getZone()))
        .update();
    return id;
  }

  /**
   * De link, zonder haar te gebruiken.
   *
   * @param doel van de pagina; een link voor een andere vraag is hier onbekend
   * @throws LinkOngeldig wanneer zij niet (meer) geldt
   */
  public Link lees(String doel, String teken) {
    var rij = tekens.id(teken).flatMap(this::rij).filter(een -> een.link().doel().equals(doel));
    return rij.orElseThrow(() -> new LinkOngeldig()).geldig(klok.instant());
  }

  /**
   * De link, die hierna gebruikt is wanneer de transactie slaagt; van twee tegelijk lukt er één.
   *
   * @throws LinkOngeldig wanneer zij niet (meer) geldt
   */
  public Link gebruik(String doel, String teken) {
    var link = lees(doel, teken);
    var gelukt =
        jdbc.sql(
                    """
                    update antwoordlink set gebruikt_op = :nu
                    where id = :id and gebruikt_op is null and vervallen_op is null
                    """)
                .param("nu", OffsetDateTime.now(klok))
                .param("id", link.id())
                .update()
            > 0;
    return gelukt ? link : lees(doel, teken);
  }

  /** Laat de links van een vraag vervallen die nog niet gebruikt zijn. */
  public void vervallen(String casusnummer, String doel, String onderwerp) {
    jdbc.sql(
            """
            update antwoordlink set vervallen_op = :nu
            where casusnummer = :casusnummer and doel = :doel and onderwerp = :onderwerp
              and gebruikt_op is null and vervallen_op is null
            """)
        .param("nu", OffsetDateTime.now(klok))
        .param("casusnummer", casusnummer)
        .param("doel", doel)
        .param("onderwerp", onderwerp)
        .update();
  }

  /** Of dezelfde ontvanger op dezelfde vraag nu met een andere link kan antwoorden. */
  public boolean vervangen(Link link) {
    return isEr(link, "gebruikt_op is null");
  }

  /** Of dezelfde ontvanger op dezelfde vraag met een andere link antwoordde. */
  public boolean beantwoord(Link link) {
    return isEr(link, "gebruikt_op is not null");
  }

  private boolean isEr(Link link, String en) {
    return jdbc.sql(
                """
                select count(*) from antwoordlink
                where casusnummer = :casusnummer and doel = :doel and onderwerp = :onderwerp
                  and id <> :id and vervallen_op is null and\s"""
                    + en)
            .param("casusnummer", link.casusnummer())
            .param("doel", link.doel())
            .param("onderwerp", link.onderwerp())
            .param("id", link.id())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Wat er nog op te antwoorden viel vervalt: het antwoord zou nergens meer heen kunnen. */
  @Override
  public void wis(String casusnummer) {
    jdbc.sql(
            """
            update antwoordlink set vervallen_op = :nu
            where casusnummer = :casusnummer and vervallen_op is null
            """)
        .param("nu", OffsetDateTime.now(klok))
        .param("casusnummer", casusnummer)
        .update();
  }

  /**
   * Het pad van de pagina, met het teken.
   *
   * @throws Onverzendbaar wanneer er geen link is met dit id
   */
  String pad(String id) {
    return rij(id)
        .map(
            rij -> "/antwoord/" + rij.link().doel().toLowerCase(Locale.ROOT) + "/" + tekens.van(id))
        .orElseThrow(() -> new Onverzendbaar("De antwoordlink van dit bericht is er niet"));
  }

  private Optional<Rij> rij(String id) {
    return jdbc.sql("select * from antwoordlink where id = :id")
        .param("id", id)
        .query((rij, nummer) -> Rij.van(rij))
        .optional();
  }

  private record Rij(Link link, boolean gebruikt, boolean vervallen) {

    static Rij van(ResultSet rij) throws SQLException {
      return new Rij(
          new Link(
              rij.getString("id"),
              rij.getString("casusnummer"),
              rij.getString("doel"),
              rij.getString("voor"),
              rij.getString("onderwerp"),
              rij.getObject("geldig_tot", OffsetDateTime.class).toInstant()),
          rij.getObject("gebruikt_op") != null,
          rij.getObject("vervallen_op") != null);
    }

    Link geldig(Instant nu) {
      if (vervallen) {
        throw new LinkOngeldig(Reden.VERVALLEN, link);
      }
      if (gebruikt) {
        throw new LinkOngeldig(Reden.GEBRUIKT, link);
      }
      if (!nu.isBefore(link.geldigTot())) {
        throw new LinkOngeldig(Reden.VERLOPEN, link);
      }
      return link;
    }
  }
}
