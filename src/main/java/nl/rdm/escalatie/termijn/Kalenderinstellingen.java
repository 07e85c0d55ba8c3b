package nl.rdm.escalatie.termijn;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Wat een regio aan de kalender toevoegt ({@code rdm}).
 *
 * @param vrijeDagen dagen die in de regio geen werkdag zijn, zoals {@code 2026-12-24}
 */
@ConfigurationProperties("rdm")
record Kalenderinstellingen(
    @DefaultValue @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) List<LocalDate> vrijeDagen) {

  Kalenderinstellingen {
    vrijeDagen = List.copyOf(vrijeDagen);
  }
}
