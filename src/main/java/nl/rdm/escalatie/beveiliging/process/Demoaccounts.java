package nl.rdm.escalatie.beveiliging.process;

import java.util.List;
import nl.rdm.escalatie.beveiliging.Demo;
import nl.rdm.escalatie.beveiliging.Groepen;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** De accounts waarmee iedereen het product kan proberen; nooit in productie. */
@Component
@Profile("!productie")
@Order(4)
class Demoaccounts implements Inrichting {

  static final List<Demoaccount> ALLE =
      List.of(
          new Demoaccount("aanmelder", "Anneke", "de Melder", Groepen.AANMELDERS),
          new Demoaccount("aanmeldpunt", "Petra", "Voordeur", Groepen.AANMELDPUNT),
          new Demoaccount("verantwoordelijke", "Rik", "Damhuis", Groepen.RDM_VERANTWOORDELIJKE),
          new Demoaccount("coordinator", "Carla", "Veiligman", Groepen.COORDINATIEPUNT),
          new Demoaccount("gemeente", "Gerda", "Enschedeman", Groepen.gemeente("Enschede")),
          new Demoaccount("burgemeester", "Bram", "Ketting", Groepen.burgemeester("Enschede")),
          new Demoaccount("clientondersteuner", "Chris", "Naast", Groepen.CLIENTONDERSTEUNING),
          new Demoaccount("transfertafel", "Tineke", "Overgang", Groepen.tafel("transfertafel")),
          new Demoaccount("regiotafel", "Roos", "Wlzema", Groepen.tafel("regiotafel")),
          new Demoaccount("crisisteam", "Kees", "Spoedman", Groepen.tafel("crisisteam")),
          new Demoaccount("topx", "Tom", "Xanders", Groepen.tafel("topx")),
          new Demoaccount("hoogcomplex", "Hanna", "Complexe", Groepen.tafel("hoogcomplex")),
          new Demoaccount("levensloopaanpak", "Leo", "Loopbaan", Groepen.tafel("levensloopaanpak")),
          new Demoaccount("vws", "Vera", "Staten", Groepen.VWS),
          new Demoaccount("portefeuillehouder", "Paul", "Wethouder", Groepen.PORTEFEUILLEHOUDER),
          new Demoaccount("themagroep", "Thea", "Groepsma", Groepen.THEMAGROEP),
          new Demoaccount("auditor", "Arda", "Nazicht", Groepen.AUDITORS),
          new Demoaccount("proceseigenaar", "Pim", "Modelaar", Groepen.PROCESEIGENAARS),
          new Demoaccount("beheerder", "Bea", "Heerder", Groepen.CAMUNDA_ADMIN));

  private final IdentityService identiteiten;

  Demoaccounts(IdentityService identiteiten) {
    this.identiteiten = identiteiten;
  }

  @Override
  public void richtIn() {
    ALLE.stream()
        .filter(demo -> identiteiten.createUserQuery().userId(demo.id()).count() == 0)
        .forEach(this::maak);
  }

  private void maak(Demoaccount demo) {
    var user = identiteiten.newUser(demo.id());
    user.setFirstName(demo.voornaam());
    user.setLastName(demo.achternaam());
    user.setEmail(demo.id() + "@example.org");
    user.setPassword(Demo.WACHTWOORD);
    identiteiten.saveUser(user);
    identiteiten.createMembership(demo.id(), demo.groep());
  }

  /** Een account om te proberen, met de groep waarin het werkt. */
  record Demoaccount(String id, String voornaam, String achternaam, String groep) {}
}
