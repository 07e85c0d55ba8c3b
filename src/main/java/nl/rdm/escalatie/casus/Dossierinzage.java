package nl.rdm.escalatie.casus;

import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.dossier.Inzagerecht;
import nl.rdm.escalatie.dossier.Stuk;
import org.springframework.stereotype.Component;

/**
 * Wie de inhoud van een casus ziet: wie aan de beurt is, het aanmeldpunt in trede 1 en 2, het
 * coördinatiepunt vanaf trede 3 wanneer er een veiligheidsrisico is (C4), de cliëntondersteuner die
 * de casus aannam, tot hij afgesloten is, de aanmelder wat zij zelf schreef en wat aan haar gericht
 * is (besluiten, sectie 4).
 */
@Component
class Dossierinzage implements Inzagerecht {

  /** Wat zij schreef, en wat het aanmeldpunt haar vraagt of uitlegt; niet wat het zelf noteert. */
  private static final Set<String> VAN_OF_VOOR_DE_AANMELDER =
      Set.of(
          "aanmelding",
          "rdm-casus.aanvullingGeven",
          "rdm-casus.aanmeldingToetsen/vraagOmAanvulling",
          "rdm-casus.aanmeldingToetsen/toelichting");

  private final Casussen casussen;
  private final CasusProces proces;

  Dossierinzage(Casussen casussen, CasusProces proces) {
    this.casussen = casussen;
    this.proces = proces;
  }

  @Override
  public Inzagerecht.Inzage van(String casusnummer, Account lezer) {
    var casus = casussen.van(casusnummer);
    if (casus.isEmpty() || lezer.in(Groepen.CAMUNDA_ADMIN)) {
      return Inzagerecht.Inzage.GEEN;
    }
    if (heeftDeBeurt(casus.get(), lezer)
        || (casus.get().loopt() && casus.get().ondersteundDoor(lezer))) {
      return Inzagerecht.Inzage.ALLES;
    }
    return casus.get().aanmelder().equals(lezer.id())
        ? Inzagerecht.Inzage.AANMELDING
        : Inzagerecht.Inzage.GEEN;
  }

  @Override
  public boolean hoortBijAanmelding(Stuk stuk) {
    return VAN_OF_VOOR_DE_AANMELDER.contains(stuk.onderwerp())
        || VAN_OF_VOOR_DE_AANMELDER.contains(stuk.onderwerp() + "/" + stuk.veld());
  }

  @Override
  public boolean magStatusZien(String casusnummer, Account lezer) {
    return casussen.zichtbaar(casusnummer, lezer).isPresent();
  }

  private boolean heeftDeBeurt(Casus casus, Account lezer) {
    boolean loopt = casus.status() == Casus.Status.IN_BEHANDELING;
    int trede = casus.trede().orElse(1);
    return (loopt && trede <= 2 && lezer.in(Groepen.AANMELDPUNT))
        || (loopt
            && trede >= 3
            && casus.ooitInhoudVoor(Groepen.COORDINATIEPUNT)
            && lezer.in(Groepen.COORDINATIEPUNT))
        || casus.tafel().map(Groepen::tafel).filter(lezer::in).isPresent()
        || proces.aanZet(casus.casusnummer()).groepen().stream()
            .filter(casus::ooitInhoudVoor)
            .anyMatch(lezer::in);
  }
}
