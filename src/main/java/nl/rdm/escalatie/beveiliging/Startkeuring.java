package nl.rdm.escalatie.beveiliging;

import java.util.List;

/** Zoekt bij de start wat niet veilig is; het product start dan niet. */
public interface Startkeuring {

  /** Wat er mis is, in zinnen voor de beheerder; leeg wanneer het goed is. */
  List<String> fouten();
}
