/** De taak inhoudVrijgeven in de modellen, en wat vrijgeven van de engine nodig heeft. */
package nl.rdm.escalatie.vrijgave.process;
