package nl.rdm.escalatie.overlegtafel;

import java.util.List;
import java.util.Optional;

/** Het register van overlegtafels. */
public interface Overlegtafels {

  List<Overlegtafel> alle();

  Optional<Overlegtafel> van(String id);

  /** De tafels waar het aanmeldpunt in deze trede een casus kan brengen, op id. */
  List<Overlegtafel> inTrede(int trede);
}
