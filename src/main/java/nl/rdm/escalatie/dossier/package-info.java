/** De inhoud over een persoon: versleuteld, buiten de engine, elke inzage vastgelegd (R129). */
package nl.rdm.escalatie.dossier;
