package nl.rdm.escalatie.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import nl.rdm.escalatie.beveiliging.Startkeuring;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Demo-accounts hebben een bekend wachtwoord: buiten productie is alleen de eigen machine goed. */
@Component
@Profile("!productie")
class Adreskeuring implements Startkeuring {

  private final String adres;

  Adreskeuring(@Value("${server.address}") String adres) {
    this.adres = adres;
  }

  @Override
  public List<String> fouten() {
    return alleenDezeMachine()
        ? List.of()
        : List.of(
            "Zonder profiel productie luistert het product alleen op deze machine:"
                + " haal server.address weg of zet het op 127.0.0.1.");
  }

  private boolean alleenDezeMachine() {
    try {
      return InetAddress.getByName(adres).isLoopbackAddress();
    } catch (UnknownHostException onbekend) {
      return false;
    }
  }
}
