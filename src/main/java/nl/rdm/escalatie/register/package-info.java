/**
 * Het register van de regio: wie wat doet en hoe zij te bereiken zijn, met wie wat wanneer wijzigde
 * (R16, R19, R20, R29, R127). Elk onderdeel van het product legt met een {@link
 * nl.rdm.escalatie.register.Registerdeel} vast welke gegevens het daarin bijhoudt.
 */
package nl.rdm.escalatie.register;
