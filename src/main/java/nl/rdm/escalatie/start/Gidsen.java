package nl.rdm.escalatie.start;

import java.util.List;
import java.util.Optional;

/** De gidsen die met het product meekomen. */
public interface Gidsen {

  List<Gids> alle();

  Optional<Gids> van(String naam);
}
