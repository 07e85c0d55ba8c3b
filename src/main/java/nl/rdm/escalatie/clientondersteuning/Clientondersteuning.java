package nl.rdm.escalatie.clientondersteuning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.OndersteunerGekoppeld;
import nl.rdm.escalatie.casus.OndersteunerVertrokken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Om een cliëntondersteuner vragen en ervan afzien: bij de aanmelding, en later door wie bij de
 * casus hoort (R23, R135; C17).
 */
@Service
@Transactional
public class Clientondersteuning implements Koppelbalie {

  private final Casussen casussen;
  private final Ondersteuning ondersteuning;
  private final Koppelproces proces;
  private final Ondersteuningspost post;
  private final ApplicationEventPublisher rondroep;
  private final Clock klok;

  Clientondersteuning(
      Casussen casussen,
      Ondersteuning ondersteuning,
      Koppelproces proces,
      Ondersteuningspost post,
      ApplicationEventPublisher rondroep,
      Clock klok) {
    this.casussen = casussen;
    this.ondersteuning = ondersteuning;
    this.proces = proces;
    this.post = post;
    this.rondroep = rondroep;
    this.klok = klok;
  }

  @Override
  public void bijAanmelding(Casus casus) {
    if (casus.clientondersteuner().equals("AFGEZIEN")) {
      ondersteuning.afgezien(casus.casusnummer(), LocalDate.now(klok), casus.aanmelder());
    } else if (proces.kan(casus.casusnummer())) {
      proces.begin(casus.casusnummer());
    }
  }

  /**
   * Zoekt een cliëntondersteuner, of een andere, wanneer dat kan en nog niet gebeurt. De
   * cliëntondersteuner die dit zelf doet trekt zich terug en heeft meteen geen toegang meer.
   */
  public void vraag(Casus casus, Account door) {
    if (casus.ondersteundDoor(door)) {
      post.meldAf(casus.casusnummer(), aanleiding());
      ondersteuning.teruggetreden(casus.casusnummer(), door);
      post.meld(casus.casusnummer(), aanleiding(), Stap.Soort.TERUGGETREDEN);
    } else {
      ondersteuning.gevraagd(casus.casusnummer(), door);
    }
    proces.zetStand(casus.casusnummer());
    if (casus.ondersteundDoor(door)) {
      rondroep.publishEvent(new OndersteunerVertrokken(casus.casusnummer()));
    }
    if (!proces.loopt(casus.casusnummer()) && proces.kan(casus.casusnummer())) {
      proces.begin(casus.casusnummer());
    }
  }

  /** De cliënt ziet er zelf van af; wordt er nog gezocht, dan hoeft dat niet meer. */
  public void zieAf(Casus casus, LocalDate op, Account door) {
    if (proces.loopt(casus.casusnummer())) {
      proces.zieAf(casus.casusnummer(), op);
    } else {
      legAfzienVast(casus.casusnummer(), op, door.id(), aanleiding());
    }
  }

  /**
   * Legt vast dat de cliënt ervan afziet en vertelt het.
   *
   * @param door wie het opschreef
   */
  public void legAfzienVast(String casusnummer, LocalDate op, String door, String aanleiding) {
    post.meldAf(casusnummer, aanleiding + ":vorige");
    boolean vertrekt = bijgestaan(casusnummer);
    ondersteuning.afgezien(casusnummer, op, door);
    proces.zetStand(casusnummer);
    if (vertrekt) {
      rondroep.publishEvent(new OndersteunerVertrokken(casusnummer));
    }
    post.meld(casusnummer, aanleiding, Stap.Soort.AFGEZIEN);
  }

  /** Een cliëntondersteuner neemt de casus aan; een vorige hoort dat en heeft geen toegang meer. */
  public void neemAan(
      String casusnummer,
      Account ondersteuner,
      String organisatie,
      boolean ervaringsdeskundig,
      String aanleiding) {
    boolean nieuw = !casussen.van(casusnummer).orElseThrow().ondersteundDoor(ondersteuner);
    boolean vertrekt = nieuw && bijgestaan(casusnummer);
    if (nieuw) {
      post.meldAf(casusnummer, aanleiding + ":vorige");
    }
    ondersteuning.aangenomen(casusnummer, ondersteuner, organisatie, ervaringsdeskundig);
    proces.zetStand(casusnummer);
    post.meld(casusnummer, aanleiding, Stap.Soort.AANGENOMEN);
    if (vertrekt) {
      rondroep.publishEvent(new OndersteunerVertrokken(casusnummer));
    }
    if (nieuw) {
      rondroep.publishEvent(new OndersteunerGekoppeld(casusnummer));
    }
  }

  private boolean bijgestaan(String casusnummer) {
    return casussen.van(casusnummer).orElseThrow().ondersteuner().isPresent();
  }

  private static String aanleiding() {
    return "clientondersteuning:" + UUID.randomUUID();
  }
}
