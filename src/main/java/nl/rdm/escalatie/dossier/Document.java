package nl.rdm.escalatie.dossier;

import java.time.Instant;

/**
 * Een document dat bij een dossier bewaard is; de inhoud staat apart.
 *
 * @param onderwerp waar het bij hoort: de id van een formulier, zoals bij een {@link Stuk}
 * @param naam van het bestand, opgeschoond
 * @param grootte in bytes
 * @param door inlognaam van wie het aanleverde, of in woorden wie dat zonder account deed
 */
public record Document(
    long id,
    String onderwerp,
    String naam,
    String mediatype,
    int grootte,
    String door,
    Instant op) {

  /** Het document als stuk van het dossier: wie dat leest, leest ook het document. */
  Stuk alsStuk() {
    return new Stuk(onderwerp, "document", "Document", naam, door, op);
  }
}
