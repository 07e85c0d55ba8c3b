package nl.rdm.escalatie.casus;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** De toestemming van de cliënt zoals zij nu is, met wat er na de aanmelding veranderde. */
@Repository
public class Toestemmingen {

  public static final String GEGEVEN = "GEGEVEN";
  public static final String VERNIEUWD = "VERNIEUWD";
  public static final String INGETROKKEN = "INGETROKKEN";

  private final JdbcClient jdbc;
  private final Clock klok;

  Toestemmingen(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /**
   * De toestemming van een casus.
   *
   * @param status code van de aanmelding, {@link #VERNIEUWD} of {@link #INGETROKKEN}
   * @param ingetrokkenOp wanneer zij het laatst werd ingetrokken, ook als zij daarna vernieuwd is
   */
  public record Toestemming(String status, Optional<Instant> ingetrokkenOp) {

    /** Of er toestemming is, zoals bij de aanmelding of later gegeven. */
    public boolean is() {
      return status.equals(GEGEVEN) || status.equals(VERNIEUWD);
    }
  }

  public Toestemming van(String casusnummer) {
    return lees(casusnummer, "");
  }

  /**
   * De toestemming, vastgehouden tot het einde van de transactie: wie intrekt wacht op wie op haar
   * vrijgeeft, en andersom.
   */
  public Toestemming houdVast(String casusnummer) {
    return lees(casusnummer, " for update");
  }

  public void trekIn(String casusnummer) {
    jdbc.sql(
            "update casus set toestemming = ?, toestemming_ingetrokken_op = ?"
                + " where casusnummer = ?")
        .params(INGETROKKEN, OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC), casusnummer)
        .update();
  }

  /**
   * De cliënt gaf haar opnieuw. Was zij bij de aanmelding gegeven en nooit ingetrokken, dan blijft
   * dat zo staan: dan is ook die eerste nog een grondslag.
   *
   * @return de status die nu geldt
   */
  public String vernieuw(String casusnummer) {
    jdbc.sql("update casus set toestemming = ? where casusnummer = ? and toestemming <> ?")
        .params(VERNIEUWD, casusnummer, GEGEVEN)
        .update();
    return van(casusnummer).status();
  }

  private Toestemming lees(String casusnummer, String slot) {
    return jdbc.sql(
            "select toestemming, toestemming_ingetrokken_op from casus where casusnummer = ?"
                + slot)
        .param(casusnummer)
        .query(
            (rij, nummer) ->
                new Toestemming(
                    rij.getString("toestemming"),
                    Optional.ofNullable(
                            rij.getObject("toestemming_ingetrokken_op", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .single();
  }
}
