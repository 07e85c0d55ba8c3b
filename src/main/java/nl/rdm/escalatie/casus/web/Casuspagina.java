package nl.rdm.escalatie.casus.web;

import java.util.List;

/**
 * Een pagina met casussen.
 *
 * @param totaal hoeveel casussen de aanroeper in alle pagina's samen mag zien
 */
record Casuspagina(List<Casusantwoord> casussen, int pagina, int grootte, int totaal) {}
