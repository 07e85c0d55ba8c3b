package nl.rdm.escalatie.notificatie;

import java.util.Map;

/** Maakt een bijlage op het moment van verzenden, zodat de uitgaande post geen inhoud bewaart. */
public interface Bijlagemaker {

  /** De verwijzing in {@link Bericht#bijlagen()} die deze maker vervult. */
  String verwijzing();

  Bijlage maak(String casusnummer, Map<String, String> gegevens);

  /** Een bijlage: bestandsnaam, mediatype en de bytes. */
  record Bijlage(String naam, String mediatype, byte[] inhoud) {}
}
