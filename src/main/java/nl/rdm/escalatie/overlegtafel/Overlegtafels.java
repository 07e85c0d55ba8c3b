package nl.rdm.escalatie.overlegtafel;

import java.util.List;
import java.util.Optional;

/** Het register van overlegtafels. */
public interface Overlegtafels {

  List<Overlegtafel> alle();

  Optional<Overlegtafel> van(String id);

  /** De tafels van een trede, op id. */
  List<Overlegtafel> inTrede(int trede);
}
