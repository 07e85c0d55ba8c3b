package nl.rdm.escalatie.logboek;

import java.time.Clock;
import java.util.Optional;
import nl.rdm.escalatie.TestDatabase;

/** Het echte logboek op een testdatabase, voor tests van andere onderdelen. */
public final class LogboekVoorTests {

  private LogboekVoorTests() {}

  public static Logboek op(TestDatabase.Verbinding db, Clock klok, String handelende) {
    return new JdbcLogboek(db.jdbc(), klok, () -> Optional.of(handelende));
  }
}
