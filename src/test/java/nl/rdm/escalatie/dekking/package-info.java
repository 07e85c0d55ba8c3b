/** Meet welke elementen van de processen de tests doorlopen en eist ze allemaal. */
package nl.rdm.escalatie.dekking;
