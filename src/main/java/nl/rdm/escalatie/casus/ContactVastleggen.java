package nl.rdm.escalatie.casus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.logboek.Logboek;
import org.springframework.stereotype.Component;

/**
 * Vastleggen met wie er contact was over een casus, en op wie hij daarna wacht. Wat er gezegd is
 * komt in het dossier, bij namens wie het is vastgelegd; daarbuiten staan alleen de soort partij en
 * de data.
 */
@Component
class ContactVastleggen implements Handeling {

  /** Wie binnen deze tijd hetzelfde nog eens verstuurt, drukte tweemaal op de knop. */
  private static final Duration ZOJUIST = Duration.ofMinutes(1);

  /** Hoe laat op de laatste dag de herinnering komt. */
  private static final LocalTime OCHTEND = LocalTime.of(9, 0);

  private final Contactrecht recht;
  private final Wachtlijst wachtlijst;
  private final CasusProces proces;
  private final Betrokkenen betrokkenen;
  private final Dossier dossier;
  private final Logboek logboek;
  private final Clock klok;

  ContactVastleggen(
      Contactrecht recht,
      Wachtlijst wachtlijst,
      CasusProces proces,
      Betrokkenen betrokkenen,
      Dossier dossier,
      Logboek logboek,
      Clock klok) {
    this.recht = recht;
    this.wachtlijst = wachtlijst;
    this.proces = proces;
    this.betrokkenen = betrokkenen;
    this.dossier = dossier;
    this.logboek = logboek;
    this.klok = klok;
  }

  @Override
  public String pad() {
    return Contactrecht.ONDERWERP;
  }

  @Override
  public boolean mag(Casus casus, Account wie) {
    return recht.namens(casus, wie).isPresent();
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    return casus.loopt() ? Optional.empty() : Optional.of("Deze casus is afgesloten.");
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    return new Handelingsformulier(
        "Contact vastleggen",
        "Leg vast met wie u over deze casus contact had, en op wie u nu wacht. Wachten houdt niets"
            + " op: elke termijn loopt door.",
        "Vastleggen",
        "Het contact is vastgelegd.",
        Contactvragen.velden(wachtlijst.van(casus.casusnummer())));
  }

  @Override
  public Aanroep aanroep() {
    return Contactvragen.aanroep();
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    var contact = Contactvragen.lees(bericht, LocalDate.now(klok));
    var nr = casus.casusnummer();
    var namens = recht.namens(casus, wie).orElseThrow();
    var onderwerp = Stuk.onderwerp(Contactrecht.ONDERWERP, namens);
    var beurt = beurt(casus, namens);
    dossier.bewaar(nr, onderwerp, Contactvragen.WAT, contact.kop(), contact.wat());
    logboek.schrijf(
        nr,
        Contactrecht.VASTGELEGD,
        Map.of(
            Contactrecht.NAMENS,
            namens,
            "op",
            contact.op().toString(),
            "met",
            contact.met(),
            "hoe",
            contact.hoe()));
    contact
        .wacht()
        .ifPresent(
            wacht -> {
              contact
                  .waarop()
                  .ifPresent(
                      tekst ->
                          dossier.bewaar(
                              nr,
                              onderwerp,
                              Contactvragen.WAAROP,
                              "Wacht op " + wacht.inWoorden(),
                              tekst));
              herinner(nr, wacht, wachtlijst.begin(nr, beurt, wacht), aanZet(casus, wie, beurt));
            });
    if (contact.nietMeer()) {
      wachtlijst.beurtVoorbij(nr, beurt);
    }
  }

  private void herinner(String nr, WachtOp wacht, String aanleiding, Set<String> wie) {
    betrokkenen.berichtOp(
        wacht.tot().atTime(OCHTEND).atZone(klok.getZone()).toInstant(),
        nr,
        aanleiding,
        "wacht-op",
        Map.of("partij", wacht.partij(), "tot", wacht.tot().toString()),
        wie);
  }

  @Override
  public boolean zojuistGedaan(Casus casus, Account wie, ObjectNode bericht) {
    return recht
        .namens(casus, wie)
        .map(namens -> Stuk.onderwerp(Contactrecht.ONDERWERP, namens))
        .flatMap(onderwerp -> dossier.laatste(casus.casusnummer(), onderwerp, Contactvragen.WAT))
        .filter(stuk -> stuk.door().equals(wie.id()))
        .filter(stuk -> stuk.waarde().equals(bericht.path(Contactvragen.WAT).asText()))
        .filter(stuk -> stuk.op().isAfter(klok.instant().minus(ZOJUIST)))
        .filter(
            stuk -> isHetzelfde(casus, wie, Contactvragen.lees(bericht, LocalDate.now(klok)), stuk))
        .isPresent();
  }

  /** Dezelfde woorden over een ander contact, of met een ander wachten, zijn niet hetzelfde. */
  private boolean isHetzelfde(Casus casus, Account wie, Contact contact, Stuk stuk) {
    var beurt = beurt(casus, recht.namens(casus, wie).orElseThrow());
    return stuk.label().equals(contact.kop())
        && contact
            .wacht()
            .filter(wacht -> !wachtlijst.van(casus.casusnummer(), beurt).equals(Optional.of(wacht)))
            .isEmpty();
  }

  /** Een tafel naast de treden wacht op eigen naam. */
  private static String beurt(Casus casus, String namens) {
    return NaastDeTreden.TAFELS.contains(namens) ? namens : Wachtlijst.TREDE;
  }

  /** Wie op de laatste dag een herinnering krijgt. */
  private Set<String> aanZet(Casus casus, Account wie, String beurt) {
    if (!beurt.equals(Wachtlijst.TREDE)) {
      return Set.of(Groepen.tafel(beurt));
    }
    var aanZet = new LinkedHashSet<>(proces.aanZetInDeCasus(casus.casusnummer()).groepen());
    if (casus.ondersteundDoor(wie)) {
      aanZet.add(Betrokkenen.CLIENTONDERSTEUNER);
    }
    if (aanZet.isEmpty() || casus.geregisseerdDoor(wie)) {
      aanZet.add(Betrokkenen.CASUSREGISSEUR);
    }
    return aanZet;
  }
}
