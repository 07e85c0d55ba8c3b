package nl.rdm.escalatie.termijn;

import java.util.Optional;

/** De beslistabel {@code verantwoordelijken}: de ladder boven een groep, nieuwste versie. */
public interface Verantwoordelijken {

  /** De ladder die begint bij een groep. */
  Ladder ladder(String groep, Optional<Integer> trede, String stap);
}
