/** Wat de modellen van de treden nodig hebben. */
package nl.rdm.escalatie.trede.process;
