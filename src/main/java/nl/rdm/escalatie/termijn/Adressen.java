package nl.rdm.escalatie.termijn;

import java.util.List;

/** De e-mailadressen van een verantwoordelijke ({@code casus} vult dit in). */
public interface Adressen {

  /** De aanmelder zelf: geen groep, en bereikbaar op het adres uit de aanmelding. */
  String AANMELDER = "aanmelder";

  /** De cliëntondersteuner die deze casus aannam: geen groep, en niemand zolang zij er niet is. */
  String CLIENTONDERSTEUNER = "clientondersteuner";

  /**
   * De adressen van een groep, van {@link #AANMELDER} of {@link #CLIENTONDERSTEUNER}; leeg wanneer
   * er geen zijn.
   */
  List<String> van(String casusnummer, String verantwoordelijke);
}
