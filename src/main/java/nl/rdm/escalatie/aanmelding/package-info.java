/** De voordeur: een aanmelding ontvangen, controleren en vastleggen (R17, R18). */
package nl.rdm.escalatie.aanmelding;
