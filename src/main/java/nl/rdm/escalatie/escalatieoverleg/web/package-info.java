/** De pagina's van trede 3: waar deelnemers antwoorden, en waar de gemeente die antwoorden ziet. */
package nl.rdm.escalatie.escalatieoverleg.web;
