package nl.rdm.escalatie.monitor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.rdm.escalatie.notificatie.Bijlagemaker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** De bevroren PDF en spreadsheet als bijlagen bij de mail. */
@Configuration
class Monitorbijlagen {

  static final String PDF = "monitor-pdf";
  static final String XLSX = "monitor-xlsx";

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Bean
  Bijlagemaker monitorPdf(Monitors monitors) {
    return new Bevroren(PDF, ".pdf", "application/pdf", monitors::pdf);
  }

  @Bean
  Bijlagemaker monitorXlsx(Monitors monitors) {
    return new Bevroren(XLSX, ".xlsx", SPREADSHEET, monitors::xlsx);
  }

  private record Bevroren(
      String verwijzing,
      String extensie,
      String mediatype,
      Function<String, Optional<byte[]>> bytes)
      implements Bijlagemaker {

    @Override
    public Bijlage maak(String kenmerk, Map<String, String> gegevens) {
      return new Bijlage(
          kenmerk + extensie,
          mediatype,
          bytes
              .apply(kenmerk)
              .orElseThrow(() -> new IllegalStateException("Niet bevroren: " + kenmerk)));
    }
  }
}
