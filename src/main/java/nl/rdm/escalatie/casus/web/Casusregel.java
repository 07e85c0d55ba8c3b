package nl.rdm.escalatie.casus.web;

import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.casus.web.Casusstand.Spoedlabel;

/**
 * Een casus in een lijst, in woorden.
 *
 * @param trede leeg voordat die bepaald is
 * @param spoed wat er over spoed te zeggen valt, leeg bij een gewone casus
 * @param wachtOp op welke partij de casus wacht, en tot wanneer
 * @param taken wat op de lezer wacht
 */
public record Casusregel(
    String casusnummer,
    String status,
    String gemeente,
    Optional<String> trede,
    Optional<String> tafel,
    Optional<Spoedlabel> spoed,
    Optional<String> wachtOp,
    List<String> taken) {}
