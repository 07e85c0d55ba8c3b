package nl.rdm.escalatie.notificatie;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rdm.escalatie.notificatie.Bijlagemaker.Bijlage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Verzendt de post die klaarstaat, buiten de engine en zonder transactie tijdens het verzenden. Er
 * mogen meer exemplaren tegelijk draaien. Een bericht gaat ten minste één keer weg, met bij elke
 * poging hetzelfde Message-ID.
 */
@Component
public class Verzender {

  private static final Logger LOG = LoggerFactory.getLogger(Verzender.class);

  private final Postbus postbus;
  private final Opmaak opmaak;
  private final Envelop envelop;
  private final Bezorger bezorger;
  private final Map<String, Bijlagemaker> makers;
  private final List<Aanvulling> aanvullingen;

  Verzender(
      Postbus postbus,
      Opmaak opmaak,
      Envelop envelop,
      Bezorger bezorger,
      List<Bijlagemaker> makers,
      List<Aanvulling> aanvullingen) {
    this.postbus = postbus;
    this.opmaak = opmaak;
    this.envelop = envelop;
    this.bezorger = bezorger;
    this.makers =
        makers.stream().collect(Collectors.toMap(Bijlagemaker::verwijzing, Function.identity()));
    this.aanvullingen = List.copyOf(aanvullingen);
  }

  /**
   * Doet met elk bericht dat aan de beurt is één poging.
   *
   * @return hoeveel berichten nu verzonden zijn
   * @throws IllegalStateException binnen een transactie: die zou zo lang duren als de mailserver
   */
  public int verzend() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Post verzenden kan niet binnen een transactie");
    }
    int verzonden = 0;
    for (var bericht = postbus.claim(); bericht.isPresent(); bericht = postbus.claim()) {
      verzonden += verzend(bericht.get()) ? 1 : 0;
    }
    return verzonden;
  }

  private boolean verzend(Uitgaand bericht) {
    try {
      var volledig = vulAan(bericht);
      var mail = envelop.sluit(volledig, opmaak.brief(volledig), bijlagen(volledig));
      bezorger.bezorg(bericht, mail);
    } catch (Onverzendbaar fout) {
      LOG.warn("Bericht {} ({}) geparkeerd: {}", bericht.id(), bericht.soort(), fout.getMessage());
      postbus.parkeer(bericht, fout.getMessage());
      return false;
    } catch (MessagingException | IOException | RuntimeException fout) {
      LOG.warn(
          "Bericht {} ({}): poging {} mislukt", bericht.id(), bericht.soort(), bericht.poging());
      postbus.mislukt(bericht, omschrijving(fout));
      return false;
    }
    if (!postbus.verzonden(bericht)) {
      bezorger.wis(bericht.id(), bericht.gemaaktOp());
    }
    return true;
  }

  /** De melding van een aanvulling komt nergens: zij kan inhoud bevatten. */
  private Uitgaand vulAan(Uitgaand bericht) {
    var gegevens = new HashMap<>(bericht.gegevens());
    try {
      aanvullingen.forEach(
          een -> gegevens.putAll(een.bij(bericht.casusnummer(), bericht.gegevens())));
    } catch (RuntimeException fout) {
      throw new IllegalStateException("Aanvullen mislukte: " + fout.getClass().getSimpleName());
    }
    return bericht.met(gegevens);
  }

  private List<Bijlage> bijlagen(Uitgaand bericht) {
    return bericht.bijlagen().stream().map(verwijzing -> bijlage(bericht, verwijzing)).toList();
  }

  /** De melding van een maker komt nergens: zij kan inhoud bevatten. */
  private Bijlage bijlage(Uitgaand bericht, String verwijzing) {
    var maker = makers.get(verwijzing);
    if (maker == null) {
      throw new Onverzendbaar("Niemand maakt bijlage " + verwijzing);
    }
    try {
      return maker.maak(bericht.casusnummer(), bericht.gegevens());
    } catch (RuntimeException fout) {
      throw new IllegalStateException(
          "Bijlage " + verwijzing + " maken mislukte: " + fout.getClass().getSimpleName());
    }
  }

  private static String omschrijving(Exception fout) {
    return fout.getClass().getSimpleName() + ": " + fout.getMessage();
  }
}
