package nl.rdm.escalatie.escalatieoverleg.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.rdm.escalatie.dossier.Bestandsmaat;
import nl.rdm.escalatie.dossier.Document;

/**
 * Een versie van het plan zoals zij op een pagina staat: nooit met haar naam of inhoud.
 *
 * @param nietCompleet of zij is beoordeeld en er iets aan ontbrak
 */
record Planversie(String maat, String op, boolean nietCompleet) {

  private static final DateTimeFormatter TIJD =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'om' HH:mm 'uur'", Locale.forLanguageTag("nl-NL"));

  static List<Planversie> van(
      List<Document> documenten, Optional<Instant> nietCompleetOp, ZoneId zone) {
    return documenten.stream()
        .map(
            een ->
                new Planversie(
                    Bestandsmaat.van(een),
                    TIJD.format(een.op().atZone(zone)),
                    nietCompleetOp.filter(op -> !op.isBefore(een.op())).isPresent()))
        .toList();
  }
}
