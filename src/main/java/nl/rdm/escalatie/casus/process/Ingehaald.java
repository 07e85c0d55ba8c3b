package nl.rdm.escalatie.casus.process;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Herkent een fout die alleen zegt dat een ander op hetzelfde moment aan dezelfde casus werkte. */
final class Ingehaald {

  private Ingehaald() {}

  /**
   * De engine meldt een verloren wedloop zelf, maar geeft een klem van de database als gewone fout
   * door: SQLSTATE 40 (teruggedraaid), of een rij die te lang vast stond.
   */
  static boolean is(Throwable fout) {
    return Stream.iterate(fout, oorzaak -> oorzaak != null, Throwable::getCause)
        .anyMatch(
            oorzaak ->
                oorzaak instanceof OptimisticLockingException
                    || oorzaak instanceof ConcurrencyFailureException
                    || oorzaak instanceof SQLException sql && wedloop(sql.getSQLState()));
  }

  private static boolean wedloop(String sqlstate) {
    return sqlstate != null
        && (sqlstate.startsWith("40") || sqlstate.equals("55P03") || sqlstate.equals("HYT00"));
  }
}
