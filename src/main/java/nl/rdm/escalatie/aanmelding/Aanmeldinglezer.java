package nl.rdm.escalatie.aanmelding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.rdm.escalatie.aanmelding.Aanmelding.Aanmelder;
import nl.rdm.escalatie.aanmelding.Aanmelding.Clientondersteuner;
import nl.rdm.escalatie.aanmelding.Aanmelding.Elders;
import nl.rdm.escalatie.aanmelding.Aanmelding.ExterneTermijn;
import nl.rdm.escalatie.aanmelding.Aanmelding.Situatie;
import nl.rdm.escalatie.aanmelding.Aanmelding.Spoed;
import nl.rdm.escalatie.aanmelding.Aanmelding.Toestemming;
import nl.rdm.escalatie.invoer.Invoerlezer;
import org.springframework.stereotype.Component;

/** Kijkt een aanmelding veld voor veld na en maakt er een {@link Aanmelding} van. */
@Component
class Aanmeldinglezer {

  private static final int REGEL = 200;
  private static final int TEKST = 10_000;
  private static final int RIJEN = 50;

  private final Clock klok;

  Aanmeldinglezer(Clock klok) {
    this.klok = klok;
  }

  /**
   * @throws nl.rdm.escalatie.invoer.OngeldigeInvoer met elke fout
   */
  Aanmelding lees(ObjectNode bericht) {
    var in = Invoerlezer.van(bericht);
    var aanmelding =
        new Aanmelding(
            aanmelder(in.object("aanmelder")),
            in.regel("clientreferentie", REGEL),
            in.keuze("gemeente", Codelijsten.GEMEENTEN.keySet()),
            in.tekst("zorgvraag", TEKST),
            in.tekst("overbrugging", TEKST),
            in.keuzes("leefgebieden", Codelijsten.LEEFGEBIEDEN.keySet()),
            in.minstensEen("financiering", Codelijsten.FINANCIERING.keySet()),
            situatie(in),
            toestemming(in.object("toestemming")),
            in.objecten("elders", RIJEN).stream().map(this::elders).toList(),
            in.objecten("externeTermijnen", RIJEN).stream().map(this::externeTermijn).toList(),
            spoed(in),
            clientondersteuner(in.object("clientondersteuner")));
    in.rondAf();
    return aanmelding;
  }

  private static Aanmelder aanmelder(Invoerlezer in) {
    var rol = in.keuze("rol", Codelijsten.ROLLEN.keySet());
    var organisatie = in.misschienRegel("organisatie", REGEL);
    if (organisatie.isEmpty() && !rol.equals("CLIENT")) {
      in.ontbreekt("organisatie");
    }
    var aanmelder =
        new Aanmelder(
            rol,
            organisatie,
            in.regel("naam", REGEL),
            in.email("email"),
            in.misschienTelefoon("telefoon"));
    in.sluit();
    return aanmelder;
  }

  private static Situatie situatie(Invoerlezer in) {
    return new Situatie(
        in.jaNee("specialistischeZorgvraag"),
        in.jaNee("regulierBenut"),
        in.jaNee("zorgbemiddelingIngezet"),
        in.jaNee("wijkteamBetrokken"),
        in.jaNee("hoogcomplex"),
        in.jaNee("veiligheidsrisico"),
        in.jaNee("directGevaar"),
        in.jaNee("clientGeinformeerd"));
  }

  private static Toestemming toestemming(Invoerlezer in) {
    var status = in.keuze("status", Codelijsten.TOESTEMMING.keySet());
    var grondslag = in.misschienTekst("grondslag", TEKST);
    if (grondslag.isEmpty() && !status.isEmpty() && !status.equals("GEGEVEN")) {
      in.ontbreekt("grondslag");
    }
    in.sluit();
    return new Toestemming(status, grondslag);
  }

  private Elders elders(Invoerlezer in) {
    var tafel = in.keuze("tafel", Codelijsten.TAFELS.keySet());
    var tot = in.datum("tot");
    if (tot.filter(datum -> datum.isAfter(LocalDate.now(klok))).isPresent()) {
      in.fout("tot", "Deze datum ligt in de toekomst.");
    }
    var uitkomst = in.keuze("uitkomst", Codelijsten.UITKOMSTEN.keySet());
    in.sluit();
    return new Elders(tafel, tot.orElse(LocalDate.EPOCH), uitkomst);
  }

  private ExterneTermijn externeTermijn(Invoerlezer in) {
    var soort = in.keuze("soort", Codelijsten.EXTERNE_TERMIJNEN.keySet());
    var datum = in.datum("datum");
    in.sluit();
    return new ExterneTermijn(soort, datum.orElse(LocalDate.EPOCH));
  }

  private static Spoed spoed(Invoerlezer in) {
    var gevraagd = in.misschienJaNee("spoed");
    var motivering = in.misschienTekst("spoedMotivering", TEKST);
    var gronden = in.misschienKeuzes("spoedGronden", Codelijsten.SPOEDGRONDEN.keySet());
    if (gevraagd && motivering.isEmpty()) {
      in.ontbreekt("spoedMotivering");
    }
    if (gevraagd && gronden.isEmpty()) {
      in.fout("spoedGronden", Invoerlezer.MINSTENS_EEN);
    }
    return new Spoed(gevraagd, motivering, gronden);
  }

  private static Clientondersteuner clientondersteuner(Invoerlezer in) {
    var ondersteuner =
        new Clientondersteuner(
            in.keuze("status", Codelijsten.CLIENTONDERSTEUNER.keySet()),
            in.misschienRegel("organisatie", REGEL),
            in.misschienRegel("naam", REGEL),
            in.misschienEmail("email"),
            in.misschienKeuze("afgezienDoor", List.of("CLIENT")));
    if (ondersteuner.status().equals("AANWEZIG")) {
      if (ondersteuner.naam().isEmpty() && ondersteuner.organisatie().isEmpty()) {
        in.fout("naam", "Noem de cliëntondersteuner of de organisatie.");
      }
      if (ondersteuner.email().isEmpty()) {
        in.ontbreekt("email");
      }
    }
    if (ondersteuner.status().equals("AFGEZIEN") && ondersteuner.afgezienDoor().isEmpty()) {
      in.fout(
          "afgezienDoor", "Alleen de cliënt zelf kan afzien. Bevestig dat de cliënt dit zelf zei.");
    }
    if (List.of("AANWEZIG", "GEWENST").contains(ondersteuner.status())
        && ondersteuner.afgezienDoor().isPresent()) {
      in.fout("afgezienDoor", "Dit hoort alleen bij een cliënt die geen cliëntondersteuner wil.");
    }
    in.sluit();
    return ondersteuner;
  }
}
