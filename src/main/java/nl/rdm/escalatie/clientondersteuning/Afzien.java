package nl.rdm.escalatie.clientondersteuning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Aanroep;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Handelingsformulier;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import nl.rdm.escalatie.invoer.Invoerlezer;
import org.springframework.stereotype.Component;

/** Vastleggen dat de cliënt zelf van een cliëntondersteuner afziet (C17). */
@Component
class Afzien implements Handeling {

  private static final String DOOR = "afgezienDoor";
  private static final String OP = "afgezienOp";

  private final Clientondersteuning clientondersteuning;
  private final Clock klok;

  Afzien(Clientondersteuning clientondersteuning, Clock klok) {
    this.clientondersteuning = clientondersteuning;
    this.klok = klok;
  }

  @Override
  public String pad() {
    return "clientondersteuning-afzien";
  }

  @Override
  public boolean mag(Casus casus, Account wie) {
    return Vragers.mag(casus, wie);
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    if (!casus.loopt()) {
      return Optional.of("Deze casus is afgesloten.");
    }
    return casus.clientondersteuner().equals("AFGEZIEN")
        ? Optional.of("Dat de cliënt afziet is al vastgelegd.")
        : Optional.empty();
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    return new Handelingsformulier(
        "Vastleggen dat de cliënt van een cliëntondersteuner afziet",
        "Alleen de cliënt zelf kan afzien. De dag en uw naam worden vastgelegd. Er wordt dan geen"
            + " cliëntondersteuner meer gezocht, en wie het was leest het dossier niet meer. De"
            + " cliënt kan er altijd op terugkomen.",
        "Vastleggen",
        "Vastgelegd is dat de cliënt van een cliëntondersteuner afziet.",
        List.of(
            Veld.keuze(DOOR, "Wie ziet af?", "", Map.of("CLIENT", "De cliënt zelf")),
            Veld.datum(OP, "Wanneer zei de cliënt dit?", "")));
  }

  @Override
  public Aanroep aanroep() {
    return Aanroep.van(
        "Leg vast dat de cliënt van een cliëntondersteuner afziet",
        "Alleen de cliënt zelf kan afzien. Wie dit aanroept is wie het opschreef.",
        Veld.keuze(DOOR, "Wie afziet: alleen de cliënt zelf", "", Map.of("CLIENT", "")),
        Veld.datum(OP, "De dag waarop de cliënt dit zei, niet in de toekomst", ""));
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    var in = Invoerlezer.van(bericht);
    in.keuze(DOOR, List.of("CLIENT"));
    var op = in.datum(OP);
    if (op.filter(dag -> dag.isAfter(LocalDate.now(klok))).isPresent()) {
      in.fout(OP, "Deze datum ligt in de toekomst.");
    }
    in.rondAf();
    clientondersteuning.zieAf(casus, op.orElseThrow(), wie);
  }
}
