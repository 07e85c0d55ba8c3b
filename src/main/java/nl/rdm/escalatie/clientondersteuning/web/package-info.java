/** Om cliëntondersteuning vragen en ervan afzien, over de API. */
package nl.rdm.escalatie.clientondersteuning.web;
