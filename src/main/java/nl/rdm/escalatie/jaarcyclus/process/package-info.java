/** Wat de modellen van de jaarcyclus nodig hebben. */
package nl.rdm.escalatie.jaarcyclus.process;
