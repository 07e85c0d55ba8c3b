package nl.rdm.escalatie.dossier.keuring;

/**
 * Een document dat door de {@link Documentkeuring} is: wat het zegt te zijn, en zonder iets dat
 * vanzelf iets doet.
 *
 * @param naam opgeschoond, met de uitgang van de soort; nooit een pad
 */
public record Gekeurd(String naam, Documentsoort soort, byte[] inhoud) {}
