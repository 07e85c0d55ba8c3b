package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** De data die de gemeente in {@code datumVaststellen} kan voorleggen. */
@Component
class Datumvoorstellen {

  /** De velden waarin zij staan. */
  static final List<String> VELDEN =
      IntStream.rangeClosed(1, 5).mapToObj(nummer -> "voorstel" + nummer).toList();

  /** Vaker dan dit vraagt de gemeente het in een ronde niet, ook niet na verzetten. */
  static final int HOOGSTENS = 2;

  private static final String KEER = "keerDataVoorgelegd";

  /** Wie vroeg, houdt de taak; leeg zolang er niets gevraagd is. */
  private static final String GEVRAAGD_DOOR = "dataVoorgelegdDoor";

  private final Termijnen termijnen;
  private final Clock klok;

  Datumvoorstellen(Termijnen termijnen, Clock klok) {
    this.termijnen = termijnen;
    this.klok = klok;
  }

  /** Een ronde begint: er is nog niets gevraagd. */
  static void begin(VariableScope scope) {
    scope.setVariable(KEER, 0);
    klaar(scope);
  }

  static void gevraagd(VariableScope scope, Optional<String> door) {
    scope.setVariable(KEER, keer(scope) + 1);
    scope.setVariable(GEVRAAGD_DOOR, door.orElse(null));
  }

  /** Er staat een datum: komt de taak later terug, dan is zij weer van haar groep. */
  static void klaar(VariableScope scope) {
    scope.setVariable(GEVRAAGD_DOOR, null);
  }

  static boolean genoegGevraagd(VariableScope scope) {
    return keer(scope) >= HOOGSTENS;
  }

  private static int keer(VariableScope scope) {
    return scope.getVariable(KEER) instanceof Integer keer ? keer : 0;
  }

  /** In de tijd van de regio, vroegste eerst. */
  List<LocalDateTime> van(Map<String, ?> antwoorden) {
    return VELDEN.stream()
        .flatMap(veld -> Stream.ofNullable(antwoorden.get(veld)))
        .map(Object::toString)
        .filter(datum -> !datum.isBlank())
        .map(this::moment)
        .distinct()
        .sorted()
        .toList();
  }

  /** Een ingevulde datum in de tijd van de regio. */
  LocalDateTime moment(String datum) {
    return LocalDateTime.ofInstant(termijnen.eigenEinde(datum), klok.getZone());
  }
}
