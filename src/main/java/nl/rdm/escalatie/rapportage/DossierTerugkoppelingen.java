package nl.rdm.escalatie.rapportage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.springframework.stereotype.Service;

/** De terugkoppelingen, versleuteld bewaard als stukken van het dossier. */
@Service
class DossierTerugkoppelingen implements Terugkoppelingen {

  private static final String FORMULIER = "terugkoppeling.terugkoppelingOpstellen";
  private static final String VOLLEDIG = "terugkoppeling";
  private static final String AFSCHRIFT = "terugkoppeling-afschrift";

  private final Dossier dossier;
  private final TerugkoppelingPdf pdf;
  private final Overlegblok overleg;
  private final Afsprakenblok afspraken;
  private final Accounts accounts;
  private final Berichten berichten;
  private final Casussen casussen;
  private final Betrokkenen betrokkenen;
  private final Clock klok;

  DossierTerugkoppelingen(
      Dossier dossier,
      TerugkoppelingPdf pdf,
      Overlegblok overleg,
      Afsprakenblok afspraken,
      Accounts accounts,
      Berichten berichten,
      Casussen casussen,
      Betrokkenen betrokkenen,
      Clock klok) {
    this.dossier = dossier;
    this.pdf = pdf;
    this.overleg = overleg;
    this.afspraken = afspraken;
    this.accounts = accounts;
    this.berichten = berichten;
    this.casussen = casussen;
    this.betrokkenen = betrokkenen;
    this.klok = klok;
  }

  @Override
  public void stelVast(
      String casusnummer, String verslag, String gemeente, Optional<LocalDate> overlegOp) {
    var volledig = terugkoppeling(casusnummer, verslag, gemeente, overlegOp);
    bewaar(casusnummer, VOLLEDIG, "Terugkoppeling (PDF)", volledig);
    bewaar(
        casusnummer, Stuk.onderwerp(AFSCHRIFT, verslag), "Afschrift (PDF)", volledig.afschrift());
  }

  private Terugkoppeling terugkoppeling(
      String casusnummer, String verslag, String gemeente, Optional<LocalDate> overlegOp) {
    return new Terugkoppeling(
        casusnummer,
        gemeente,
        overlegOp,
        ZonedDateTime.now(klok),
        Optional.of(tekst(casusnummer, verslag, "casusbeschrijving")),
        tekst(casusnummer, verslag, "uitkomsten"),
        tekst(casusnummer, verslag, "signalering"),
        tekst(casusnummer, verslag, "lobby"),
        overleg.bij(casusnummer, verslag),
        afspraken.bij(casusnummer, verslag));
  }

  @Override
  public void verstuur(String casusnummer, String verslag, String gemeente) {
    var ontvangers =
        accounts.inGroep(Groepen.PORTEFEUILLEHOUDER).stream()
            .filter(account -> !account.email().isBlank())
            .toList();
    if (ontvangers.isEmpty()) {
      throw new IllegalStateException(
          "Geen account met e-mailadres in de groep " + Groepen.PORTEFEUILLEHOUDER);
    }
    for (var ontvanger : ontvangers) {
      berichten.stuur(
          new Bericht(
              casusnummer,
              "terugkoppeling:" + verslag,
              "terugkoppeling",
              ontvanger.email(),
              Map.of("gemeente", gemeente, AfschriftBijlage.VERSLAG, verslag),
              List.of(AfschriftBijlage.VERWIJZING)));
    }
  }

  @Override
  public void meldVastgesteld(String casusnummer, String verslag) {
    var casus = casussen.van(casusnummer).orElseThrow();
    var lezers =
        Stream.of(
                Betrokkenen.CLIENTONDERSTEUNER,
                Groepen.gemeente(casus.gemeente()),
                Groepen.COORDINATIEPUNT)
            .filter(casus::ooitInhoudVoor)
            .filter(wie -> casus.loopt() || !wie.equals(Betrokkenen.CLIENTONDERSTEUNER))
            .toList();
    betrokkenen.bericht(
        casusnummer,
        "terugkoppeling-vastgesteld:" + verslag,
        "terugkoppeling-vastgesteld",
        Map.of(),
        lezers);
  }

  @Override
  public Optional<byte[]> volledig(String casusnummer) {
    return lees(casusnummer, VOLLEDIG);
  }

  @Override
  public Optional<byte[]> afschrift(String casusnummer, String verslag) {
    return lees(casusnummer, Stuk.onderwerp(AFSCHRIFT, verslag));
  }

  private String tekst(String casusnummer, String verslag, String veld) {
    return dossier
        .laatste(casusnummer, Stuk.onderwerp(FORMULIER, verslag), veld)
        .map(Stuk::waarde)
        .orElseThrow(
            () ->
                new IllegalStateException("Terugkoppeling van " + casusnummer + " zonder " + veld));
  }

  private void bewaar(String casusnummer, String veld, String label, Terugkoppeling inhoud) {
    var bytes = Base64.getEncoder().encodeToString(pdf.maak(inhoud));
    dossier.bewaar(casusnummer, Dossier.BESTAND, veld, label, bytes);
  }

  private Optional<byte[]> lees(String casusnummer, String veld) {
    return dossier
        .laatste(casusnummer, Dossier.BESTAND, veld)
        .map(stuk -> Base64.getDecoder().decode(stuk.waarde()));
  }
}
