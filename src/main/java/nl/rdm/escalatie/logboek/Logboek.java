package nl.rdm.escalatie.logboek;

import java.util.List;
import java.util.Map;

/** Het logboek van een casus: alleen toevoegen, in de transactie van wat er gebeurde. */
public interface Logboek {

  /** Wie een automatische stap deed. */
  String SYSTEEM = "systeem";

  /** Voegt een gebeurtenis toe buiten een model; wie en wanneer vult het logboek zelf in. */
  void schrijf(String casusnummer, String soort, Map<String, String> gegevens);

  /** Voegt een gebeurtenis op een element van een model toe. */
  void schrijf(
      String casusnummer,
      String soort,
      String onderdeel,
      String model,
      Map<String, String> gegevens);

  /** Alle gebeurtenissen van de casus, oudste eerst. */
  List<Gebeurtenis> van(String casusnummer);
}
