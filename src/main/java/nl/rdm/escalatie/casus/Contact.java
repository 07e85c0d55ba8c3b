package nl.rdm.escalatie.casus;

import java.time.LocalDate;
import java.util.Optional;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.util.StringUtils;

/**
 * Een contact over een casus.
 *
 * @param met code van de soort partij
 * @param hoe code
 * @param wat wat er gezegd is, voor het dossier
 * @param wacht op wie er daarna gewacht wordt
 * @param nietMeer er wordt op niemand meer gewacht
 * @param waarop waarop er gewacht wordt, voor het dossier
 */
record Contact(
    LocalDate op,
    String met,
    String hoe,
    String wat,
    Optional<WachtOp> wacht,
    boolean nietMeer,
    Optional<String> waarop) {

  /** Hoe het in het dossier heet, zoals {@code Telefoon met de aanbieder, 2 februari 2026}. */
  String kop() {
    return StringUtils.capitalize(Woorden.van("contact", hoe))
        + " met "
        + Woorden.van("partij", met)
        + ", "
        + Woorden.dag(op);
  }
}
