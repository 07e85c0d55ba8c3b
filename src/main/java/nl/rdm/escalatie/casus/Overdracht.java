package nl.rdm.escalatie.casus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.stereotype.Component;

/** De casus overdragen aan een andere casusregisseur. */
@Component
class Overdracht implements Handeling {

  private final Regie regie;
  private final Dossier dossier;

  Overdracht(Regie regie, Dossier dossier) {
    this.regie = regie;
    this.dossier = dossier;
  }

  @Override
  public String pad() {
    return "casusregisseur";
  }

  @Override
  public boolean mag(Casus casus, Account wie) {
    return regie.magOverdragen(casus, wie);
  }

  @Override
  public Optional<String> beletsel(Casus casus) {
    return casus.loopt() ? Optional.empty() : Optional.of("Deze casus is afgesloten.");
  }

  @Override
  public Handelingsformulier formulier(Casus casus) {
    var titel =
        casus.casusregisseur().isPresent() ? "Casus overdragen" : "Casusregisseur aanwijzen";
    return new Handelingsformulier(
        titel,
        "De nieuwe casusregisseur krijgt een e-mail met het casusnummer. De vorige hoort het ook."
            + " De notitie staat niet in die e-mail.",
        titel,
        "De casus is overgedragen.",
        List.of(
            Veld.keuze(Regie.ACCOUNT, "Nieuwe casusregisseur", "", kandidaten(casus)),
            Regie.NOTITIE.vraag(
                "Wat moet de ander weten? De notitie komt in het dossier; wie de inhoud van de"
                    + " casus mag lezen, leest haar daar.")));
  }

  @Override
  public Aanroep aanroep() {
    return Aanroep.van(
        "Draag de casus over aan een andere casusregisseur",
        """
        Voor de casusregisseur zelf en de RDM-verantwoordelijke. De ander werkt bij het
        aanmeldpunt, het coördinatiepunt of de gemeente van de casus, of is
        RDM-verantwoordelijke. De notitie gaat naar het dossier; beiden krijgen bericht zonder de
        notitie.""",
        Veld.keuze(
            Regie.ACCOUNT,
            "Inlognaam van de nieuwe casusregisseur, zoals coordinator",
            "",
            Map.of()),
        Regie.NOTITIE.inAanroep("Wat de ander moet weten"));
  }

  @Override
  public void doe(Casus casus, Account wie, ObjectNode bericht) {
    if (!regie.draagOver(casus, bericht)) {
      throw new Botsing("De casus is net aan een ander overgedragen.");
    }
  }

  @Override
  public boolean zojuistGedaan(Casus casus, Account wie, ObjectNode bericht) {
    return casus.casusregisseur().filter(bericht.path(Regie.ACCOUNT).asText()::equals).isPresent()
        && Regie.NOTITIE.isNetGeschreven(dossier, casus, wie, bericht);
  }

  /** Inlognaam en hoe iemand op de pagina heet: {@code Carla Veiligman, coördinatiepunt}. */
  private Map<String, String> kandidaten(Casus casus) {
    var namen = new LinkedHashMap<String, String>();
    regie
        .kandidaten(casus)
        .forEach(
            account -> namen.put(account.id(), account.naam() + ", " + functie(casus, account)));
    return namen;
  }

  private String functie(Casus casus, Account account) {
    return regie.groepen(casus).stream()
        .filter(account::in)
        .findFirst()
        .map(
            groep ->
                groep.startsWith("gemeente-")
                    ? "gemeente " + casus.gemeente()
                    : Woorden.van("functie", groep))
        .orElse("");
  }
}
