package nl.rdm.escalatie.casus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.notificatie.Herinneringen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Op wie casussen wachten: hoogstens één partij per beurt. Het houdt niets op (besluiten, sectie 1)
 * en eindigt vanzelf met de beurt; op de laatste dag krijgt wie aan zet is een herinnering, die tot
 * dan bij de post klaarstaat.
 */
@Component
public class Wachtlijst {

  /** De beurt van wie in de trede aan zet is; anders is het een tafel naast de treden. */
  public static final String TREDE = "";

  private final JdbcClient jdbc;
  private final Herinneringen herinneringen;

  Wachtlijst(JdbcClient jdbc, Herinneringen herinneringen) {
    this.jdbc = jdbc;
    this.herinneringen = herinneringen;
  }

  /** Op wie deze casus nu wacht, voor ieder die zijn status ziet. */
  public Optional<WachtOp> van(String casusnummer) {
    return van(casusnummer, TREDE);
  }

  /** Op wie deze lezer ziet dat er gewacht wordt: ook zijn eigen tafel naast de treden. */
  public List<WachtOp> van(String casusnummer, Account lezer) {
    return Stream.concat(
            Stream.of(TREDE),
            NaastDeTreden.TAFELS.stream().filter(tafel -> lezer.in(Groepen.tafel(tafel))))
        .flatMap(tafel -> van(casusnummer, tafel).stream())
        .toList();
  }

  /** Op wie een tafel naast de treden wacht; dat is aan haar. */
  public Optional<WachtOp> van(String casusnummer, String tafel) {
    return jdbc.sql("select * from wacht_op where casusnummer = ? and tafel = ? and not voorbij")
        .params(casusnummer, tafel)
        .query(
            (rij, nummer) ->
                new WachtOp(
                    rij.getString("partij"),
                    rij.getObject("sinds", LocalDate.class),
                    rij.getObject("tot", LocalDate.class)))
        .optional();
  }

  /**
   * Vanaf nu wacht deze beurt op een ander dan tot nu toe.
   *
   * @return de aanleiding van de herinnering; met de beurt verdwijnt ook zij
   */
  String begin(String casusnummer, String tafel, WachtOp wacht) {
    beurtVoorbij(casusnummer, tafel);
    var sleutel = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into wacht_op (casusnummer, tafel, partij, sinds, tot, voorbij)"
                + " values (?, ?, ?, ?, ?, false)")
        .params(casusnummer, tafel, wacht.partij(), wacht.sinds(), wacht.tot())
        .update(sleutel, "id");
    return aanleiding(sleutel.getKeyAs(Number.class).longValue());
  }

  /** De beurt is voorbij, of er wordt niet meer gewacht: niemand hoeft nog herinnerd te worden. */
  void beurtVoorbij(String casusnummer, String tafel) {
    var open =
        jdbc.sql("select id from wacht_op where casusnummer = ? and tafel = ? and not voorbij")
            .params(casusnummer, tafel)
            .query(Long.class)
            .list();
    for (var id : open) {
      jdbc.sql("update wacht_op set voorbij = true where id = ?").param(id).update();
      herinneringen.trekIn(casusnummer, aanleiding(id));
    }
  }

  private static String aanleiding(long id) {
    return "wacht-op:" + id;
  }
}
