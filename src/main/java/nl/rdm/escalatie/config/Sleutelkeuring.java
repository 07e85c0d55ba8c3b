package nl.rdm.escalatie.config;

import java.util.List;
import nl.rdm.escalatie.beveiliging.Startkeuring;
import nl.rdm.escalatie.dossier.Hoofdsleutel;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keurt een sleutel af die het product zelf maakte: die staat naast wat hij versleutelt. */
@Component
@Profile("productie")
class Sleutelkeuring implements Startkeuring {

  private final Hoofdsleutel sleutel;

  Sleutelkeuring(Hoofdsleutel sleutel) {
    this.sleutel = sleutel;
  }

  @Override
  public List<String> fouten() {
    return sleutel.gegenereerd()
        ? List.of("Geef een eigen sleutel voor de dossiers in rdm.dossier.sleutel.")
        : List.of();
  }
}
