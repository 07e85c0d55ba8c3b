package nl.rdm.escalatie.overlegtafel.web;

import java.util.Optional;
import nl.rdm.escalatie.dossier.Inzagerecht.Omvang;

/**
 * Een regel van een agenda of besluitenlijst, in woorden.
 *
 * @param casusnummer leeg wanneer de lezer deze casus niet meer ziet; dan staat er alleen wat de
 *     tafel zelf besloot
 * @param spoed leeg bij een gewone casus
 * @param uiterlijk tot wanneer zijn uitkomst er kan zijn zonder te laat te zijn
 * @param eerst de dag waarop hij eerst gepland was
 * @param eerder hoe vaak deze tafel hem al besprak
 * @param wachtOp op wie er gewacht wordt, en tot wanneer
 * @param tredeTot tot wanneer zijn trede loopt; leeg wanneer daar geen termijn meer voor is
 * @param leest hoeveel de lezer nu van de inhoud leest
 * @param daarna waar de casus heen ging; leeg voor wie hem niet meer ziet
 */
record Besprekingsregel(
    Optional<String> casusnummer,
    String gemeente,
    Optional<String> spoed,
    String uiterlijk,
    Optional<String> eerst,
    String sinds,
    String eerder,
    Optional<String> wachtOp,
    Optional<String> tredeTot,
    Omvang leest,
    String uitkomst,
    Optional<String> daarna) {}
