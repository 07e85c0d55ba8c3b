/** De hele keten, van buiten bekeken: over HTTP, in een browser, en in wat er achterblijft. */
package nl.rdm.escalatie.keten;
