package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Wie er voor het bestuurlijk overleg post krijgt, en voor welk deel van de agenda. */
@Component
class Genodigden {

  private static final String CLIENTONDERSTEUNER = "CLIENTONDERSTEUNER";

  /** Wie alleen voor het eerste deel van de agenda komt. */
  private static final String EERSTE_DEEL = "VEILIGHEID";

  private static final String EERSTE_DEEL_IN_MINUTEN = "30";
  private static final String DUUR_IN_MINUTEN = "90";

  private final Deelnemersadressen adressen;
  private final Betrokkenen betrokkenen;

  Genodigden(Deelnemersadressen adressen, Betrokkenen betrokkenen) {
    this.adressen = adressen;
    this.betrokkenen = betrokkenen;
  }

  /** Aan wie een bericht gaat: code van zijn rol, en zijn adres. */
  record Genodigde(String rol, String adres) {}

  /**
   * Elke vastgestelde deelnemer, en wie de cliënt bijstaat in elk geval (R22); wie meer rollen
   * heeft krijgt één bericht.
   */
  List<Genodigde> deelnemers(VariableScope scope) {
    var casusnummer = Variabelen.casusnummer(scope);
    var zij = ondersteuner(casusnummer);
    var perAdres = new HashMap<String, Genodigde>();
    zij.forEach(wie -> perAdres.put(wie.adres(), wie));
    return Stream.concat(
            Variabelen.lijst(scope, Deelnemerskring.DEELNEMERS).stream()
                .filter(rol -> !rol.equals(CLIENTONDERSTEUNER))
                .flatMap(
                    rol ->
                        adressen.van(casusnummer, rol).stream()
                            .map(adres -> new Genodigde(rol, adres)))
                .filter(wie -> perAdres.putIfAbsent(wie.adres(), wie) == null),
            zij.stream())
        .toList();
  }

  /** Wie de cliënt bijstaat: haar adres is dat van haar account. */
  List<Genodigde> ondersteuner(String casusnummer) {
    return betrokkenen.van(casusnummer, Betrokkenen.CLIENTONDERSTEUNER).stream()
        .map(adres -> new Genodigde(CLIENTONDERSTEUNER, adres))
        .toList();
  }

  /** Hoeveel minuten van het overleg voor hem zijn; een vervanger komt voor hetzelfde deel. */
  String duur(VariableScope scope, Genodigde genodigde) {
    var stoel = Overlegvraag.stoel(genodigde.rol());
    return scope.getVariable(Deelnemerskring.AGENDADELEN) instanceof SpinJsonNode delen
            && delen.hasProp(stoel)
            && EERSTE_DEEL.equals(delen.prop(stoel).stringValue())
        ? EERSTE_DEEL_IN_MINUTEN
        : DUUR_IN_MINUTEN;
  }
}
