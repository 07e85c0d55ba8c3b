package nl.rdm.escalatie.trede;

import java.util.List;
import nl.rdm.escalatie.overlegtafel.Overlegtafel;
import nl.rdm.escalatie.overlegtafel.Overlegtafels;
import nl.rdm.escalatie.overlegtafel.Tredetermijn;
import org.springframework.stereotype.Component;

/**
 * De tafels die in een trede voorgesteld kunnen worden: nog niet beproefd, en met een overleg
 * voordat de termijn van de trede eindigt (besluiten, sectie 5).
 */
@Component
public class BereikbareTafels {

  private final Overlegtafels tafels;
  private final Tredetermijn tredetermijn;

  BereikbareTafels(Overlegtafels tafels, Tredetermijn tredetermijn) {
    this.tafels = tafels;
    this.tredetermijn = tredetermijn;
  }

  public List<Overlegtafel> van(
      String casusnummer, int trede, List<String> beproefd, boolean spoed) {
    var einde = tredetermijn.van(casusnummer, trede).vervaltOp();
    return tafels.inTrede(trede).stream()
        .filter(tafel -> !beproefd.contains(tafel.id()))
        .filter(tafel -> !tredetermijn.eerstvolgend(tafel, spoed).isAfter(einde))
        .toList();
  }
}
