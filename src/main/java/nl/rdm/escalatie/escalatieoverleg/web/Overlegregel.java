package nl.rdm.escalatie.escalatieoverleg.web;

import java.util.List;
import java.util.Optional;

/**
 * Een overleg in woorden.
 *
 * @param bijeengeroepenOp dag, of dat het niet of nog niet gebeurde
 * @param data elke datum die werd vastgesteld, de laatste eerst
 * @param vorm leeg zolang er geen datum is
 * @param uitkomst in woorden, of dat de ronde loopt
 * @param gehouden of de bestuurders aan tafel zaten, in woorden
 * @param deelnemers functies
 * @param afwezig functies
 * @param aanbod of er aanbod ontbreekt; leeg wanneer dat niet bleek
 * @param afspraken hoe het met de afspraken staat, leeg zonder afspraken
 * @param verslag hoe het met de terugkoppeling staat
 */
public record Overlegregel(
    String casusnummer,
    int ronde,
    String gemeente,
    String bijeengeroepenOp,
    List<String> data,
    int keerVerzet,
    Optional<String> vorm,
    String uitkomst,
    String gehouden,
    List<String> deelnemers,
    List<String> afwezig,
    Optional<String> aanbod,
    Optional<String> afspraken,
    String verslag) {}
