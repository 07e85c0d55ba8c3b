package nl.rdm.escalatie.termijn;

import java.util.List;

/** De e-mailadressen van een verantwoordelijke ({@code casus} vult dit in). */
public interface Adressen {

  /** De aanmelder zelf: geen groep, en bereikbaar op het adres uit de aanmelding. */
  String AANMELDER = "aanmelder";

  /** De adressen van een groep, of van {@link #AANMELDER}; leeg wanneer er geen zijn. */
  List<String> van(String casusnummer, String verantwoordelijke);
}
