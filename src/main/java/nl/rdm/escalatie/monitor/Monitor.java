package nl.rdm.escalatie.monitor;

import java.util.List;
import java.util.Optional;

/**
 * De cijfers van een periode zoals zij naar buiten mogen.
 *
 * @param venster de jaren waarover trede 3 en 4 geteld zijn; leeg zolang er nog geen vol is
 * @param lopendVenster de jaren waarover zij de volgende keer geteld worden
 */
public record Monitor(
    Periode periode, Optional<Periode> venster, Periode lopendVenster, List<Tabel> tabellen) {}
