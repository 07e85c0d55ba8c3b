package nl.rdm.escalatie.termijn;

import java.util.Optional;

/** De beslistabel {@code verantwoordelijken}: de ladder boven een groep, nieuwste versie. */
public interface Verantwoordelijken {

  /**
   * De ladder die begint bij een groep.
   *
   * @param veiligheidsrisico of de casus dat heeft: zonder leest niet iedereen de inhoud (C4); leeg
   *     wanneer het proces het niet weet
   */
  Ladder ladder(
      String groep, Optional<Integer> trede, String stap, Optional<Boolean> veiligheidsrisico);
}
