package nl.rdm.escalatie.notificatie;

import java.time.Instant;

/** Post die pas op een later moment weggaat, tenzij zij dan niet meer nodig is. */
public interface Herinneringen {

  /** Als {@link Berichten#stuur}; het bericht gaat niet eerder weg dan op dit moment. */
  void stuurOp(Instant moment, Bericht bericht);

  /** Wat om deze aanleiding klaarstaat en nog niet weg is, gaat niet meer weg. */
  void trekIn(String casusnummer, String aanleiding);
}
