package nl.rdm.escalatie.overlegtafel.process;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.casus.Betrokkenen;
import nl.rdm.escalatie.casus.Uitkomst;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.process.Gevaar;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Maakt de uitkomst van een tafel bekend en onthoudt dat deze tafel beproefd is (R44). */
@Component
class UitkomstBekendmakenDelegate implements JavaDelegate {

  private final Verloop verloop;
  private final Overlegtafels tafels;
  private final Betrokkenen betrokkenen;
  private final Gevaar gevaar;

  UitkomstBekendmakenDelegate(
      Verloop verloop, Overlegtafels tafels, Betrokkenen betrokkenen, Gevaar gevaar) {
    this.verloop = verloop;
    this.tafels = tafels;
    this.betrokkenen = betrokkenen;
    this.gevaar = gevaar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var casusnummer = Variabelen.casusnummer(execution);
    var tafel = (String) execution.getVariable(Variabelen.TAFEL);
    var uitkomst = (String) execution.getVariable(Variabelen.UITKOMST);
    var aan = tafels.van(tafel).orElseThrow();
    if (aan.naastDeTreden()) {
      // Wie haar aanroept maakt het bekend; de trede blijft zoals zij is (C7).
      return;
    }
    int trede = (Integer) execution.getVariable(Variabelen.TREDE);
    verloop.tafelEindigt(casusnummer, trede, tafel, uitkomst);
    Variabelen.voegToe(execution, "beproefdeTafels", tafel);
    if (Overlegtafel.CRISISTEAM.equals(tafel)) {
      // Wie over het gevaar gaat heeft geoordeeld: het staat niet meer boven elke taak, tenzij
      // niemand op tijd crisiszorg kon geven. Dan is het er nog.
      gevaar.zet(execution, zonderCrisiszorg(tafel, uitkomst));
    }
    execution.setVariable("adviesGegeven", adviesGegeven(execution, uitkomst));
    if (Uitkomst.isOplossing(uitkomst)) {
      // Wie erbij hoort krijgt zo dadelijk het bericht dat er een oplossing is.
      return;
    }
    betrokkenen.bericht(
        casusnummer,
        "uitkomst:" + execution.getActivityInstanceId(),
        zonderCrisiszorg(tafel, uitkomst) ? "geen-crisiszorg" : "uitkomst",
        gegevens(execution, aan.naam(), uitkomst),
        Stream.of(
                Betrokkenen.CLIENTONDERSTEUNER,
                Betrokkenen.AANMELDER,
                Groepen.AANMELDPUNT,
                Groepen.gemeente((String) execution.getVariable(Variabelen.GEMEENTE)))
            .filter(aan::vertelt)
            .toList());
  }

  private static boolean zonderCrisiszorg(String tafel, String uitkomst) {
    return Overlegtafel.CRISISTEAM.equals(tafel) && "GEEN_OPLOSSING".equals(uitkomst);
  }

  /** Bij een weigering hoort hoe het verder kan, in de woorden van de tabel. */
  private static Map<String, String> gegevens(
      DelegateExecution execution, String tafel, String uitkomst) {
    var gegevens = new HashMap<>(Map.of("tafel", tafel, "uitkomst", uitkomst));
    if ("NIET_TOEGELATEN".equals(uitkomst)) {
      boolean crisis = NietToegelatenDelegate.crisis(execution);
      gegevens.put("crisis", String.valueOf(crisis));
      gegevens.putAll(crisis ? Map.of() : hoeVerder(execution));
    }
    return gegevens;
  }

  /** Hoe het verder kan na een weigering, in de woorden van de tabel. */
  static Map<String, String> hoeVerder(DelegateExecution execution) {
    var gemist = (SpinJsonNode) execution.getVariable(InstroomNagaanDelegate.GEMIST);
    return Instroomadvies.hoeVerder(
        (String) execution.getVariable(Variabelen.TAFEL),
        gemist.elements().stream().map(Instroomadvies.Gemis::van).toList());
  }

  /** Een advies dat eenmaal gegeven is blijft gegeven: trede 3 kan het accorderen (R104). */
  private static boolean adviesGegeven(DelegateExecution execution, String uitkomst) {
    return "ADVIES".equals(uitkomst) || Boolean.TRUE.equals(execution.getVariable("adviesGegeven"));
  }
}
