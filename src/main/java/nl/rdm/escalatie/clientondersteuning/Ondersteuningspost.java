package nl.rdm.escalatie.clientondersteuning;

import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.springframework.stereotype.Component;

/** De post over cliëntondersteuning: zonder namen, alleen dat er iets te weten of te doen is. */
@Component
public class Ondersteuningspost {

  private static final String SOORT = "clientondersteuning";
  private static final String UITNODIGING = "clientondersteuner-uitnodiging";

  private final Casussen casussen;
  private final Betrokkenen betrokkenen;
  private final Dossier dossier;
  private final Berichten berichten;

  Ondersteuningspost(
      Casussen casussen, Betrokkenen betrokkenen, Dossier dossier, Berichten berichten) {
    this.casussen = casussen;
    this.betrokkenen = betrokkenen;
    this.dossier = dossier;
    this.berichten = berichten;
  }

  /**
   * Betrekt de gemeente: er wordt voor haar inwoner een cliëntondersteuner gezocht (R24).
   *
   * @param aanleiding uniek binnen de casus
   */
  public void gezocht(String casusnummer, String aanleiding) {
    betrokkenen.bericht(
        casusnummer, aanleiding, SOORT, Map.of("stand", "GEZOCHT"), List.of(gemeente(casusnummer)));
  }

  /** Nodigt wie de aanmelding noemt uit; de uitnodiging geeft geen toegang. */
  public void nodigUit(String casusnummer, String aanleiding) {
    dossier
        .laatste(casusnummer, "aanmelding", "clientondersteuner.email")
        .ifPresent(
            adres ->
                berichten.stuur(
                    new Bericht(
                        casusnummer,
                        aanleiding,
                        UITNODIGING,
                        adres.waarde(),
                        Map.of(),
                        List.of())));
  }

  /** Vertelt iedereen hoe het nu met de cliëntondersteuner staat. */
  public void meld(String casusnummer, String aanleiding, Stap.Soort stand) {
    betrokkenen.bericht(
        casusnummer,
        aanleiding,
        SOORT,
        Map.of("stand", stand.name()),
        List.of(
            Betrokkenen.CLIENTONDERSTEUNER,
            Betrokkenen.AANMELDER,
            gemeente(casusnummer),
            Groepen.AANMELDPUNT,
            Betrokkenen.CASUSREGISSEUR));
  }

  /** Vertelt wie de cliënt niet meer bijstaat dat zij geen toegang meer heeft. */
  public void meldAf(String casusnummer, String aanleiding) {
    betrokkenen.bericht(
        casusnummer,
        aanleiding,
        SOORT,
        Map.of("stand", "GEWISSELD"),
        List.of(Betrokkenen.CLIENTONDERSTEUNER));
  }

  private String gemeente(String casusnummer) {
    return Groepen.gemeente(casussen.van(casusnummer).orElseThrow().gemeente());
  }
}
