package nl.rdm.escalatie.aanmelding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nl.rdm.escalatie.aanmelding.Aanmeldsleutels.Sleutel;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.clientondersteuning.Koppelbalie;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Neemt een aanmelding aan: nakijken, dan alles in één transactie vastleggen. */
@Component
class Aanmeldbalie implements Aanmeldingen {

  /** Zo vaak, omdat een gelijktijdige aanmelding een rij vast kan houden of zelf kan mislukken. */
  private static final int POGINGEN = 5;

  private final Aanmeldinglezer lezer;
  private final Aanmeldsleutels sleutels;
  private final Eerderecasussen eerdere;
  private final Casussen casussen;
  private final Aanmeldingsdossier dossier;
  private final Koppelbalie koppelbalie;
  private final Aanmeldberichten berichten;
  private final Aanmeldvervolg vervolg;
  private final TransactionTemplate inTransactie;

  Aanmeldbalie(
      Aanmeldinglezer lezer,
      Aanmeldsleutels sleutels,
      Eerderecasussen eerdere,
      Casussen casussen,
      Aanmeldingsdossier dossier,
      Koppelbalie koppelbalie,
      Aanmeldberichten berichten,
      Aanmeldvervolg vervolg,
      PlatformTransactionManager transacties) {
    this.lezer = lezer;
    this.sleutels = sleutels;
    this.eerdere = eerdere;
    this.casussen = casussen;
    this.dossier = dossier;
    this.koppelbalie = koppelbalie;
    this.berichten = berichten;
    this.vervolg = vervolg;
    this.inTransactie = new TransactionTemplate(transacties);
  }

  @Override
  public Ontvangst dienIn(ObjectNode bericht, Account aanmelder, Optional<String> sleutel) {
    var mijn = sleutel.map(tekst -> sleutels.van(aanmelder, tekst, bericht));
    return zelfde(mijn, bericht)
        .orElseGet(() -> eenKeer(lezer.lees(bericht), aanmelder, mijn, bericht));
  }

  /**
   * Legt vast, of geeft de casus van wie met dezelfde sleutel sneller was. Een poging die mislukt
   * laat niets achter: nog eens proberen geeft nooit een tweede casus.
   */
  private Ontvangst eenKeer(
      Aanmelding aanmelding, Account aanmelder, Optional<Sleutel> sleutel, ObjectNode bericht) {
    for (int poging = 1; ; poging++) {
      try {
        return inTransactie.execute(
            x -> {
              var ontvangst = legVast(aanmelding, aanmelder);
              sleutel.ifPresent(mijn -> sleutels.onthoud(mijn, ontvangst.casusnummer()));
              return ontvangst;
            });
      } catch (DuplicateKeyException | ConcurrencyFailureException e) {
        var winnaar = zelfde(sleutel, bericht);
        if (winnaar.isPresent()) {
          return winnaar.get();
        }
        if (poging == POGINGEN) {
          throw e;
        }
      }
    }
  }

  private Optional<Ontvangst> zelfde(Optional<Sleutel> sleutel, ObjectNode bericht) {
    return sleutel
        .flatMap(sleutels::casusnummer)
        .map(
            casusnummer ->
                new Ontvangst(
                    casusnummer,
                    bericht.path("gemeente").asText(),
                    bericht.path("directGevaar").asBoolean(),
                    eerdere.voor(casusnummer)));
  }

  private Ontvangst legVast(Aanmelding aanmelding, Account aanmelder) {
    var casus = casussen.neemOp(aanmelding.kenmerken(), aanmelder.id());
    var casusnummer = casus.casusnummer();
    eerdere.onthoud(casusnummer, aanmelder, aanmelding);
    var eerder = eerdere.voor(casusnummer);
    dossier.leg(casusnummer, aanmelding, eerder);
    koppelbalie.bijAanmelding(casus);
    berichten.meld(casusnummer, aanmelding, eerder);
    vervolg.begin(casusnummer, aanmelding);
    return new Ontvangst(
        casusnummer, aanmelding.gemeente(), aanmelding.situatie().directGevaar(), eerder);
  }
}
