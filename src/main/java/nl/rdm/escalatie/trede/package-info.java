/** De treden: welke tafel, hoe verder, en opschalen door termijn (R4, R5). */
package nl.rdm.escalatie.trede;
