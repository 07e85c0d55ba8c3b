package nl.rdm.escalatie.dossier.keuring;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Schrijft een zip byte voor byte, zodat een proef er ook een kan maken die liegt. */
final class Zip {

  private final ByteArrayOutputStream uit = new ByteArrayOutputStream();
  private final List<Opgave> opgaven = new ArrayList<>();

  private record Opgave(
      String naam, int vlag, int soort, int crc, int ingepakt, int grootte, int kop) {}

  /** Elk deel ingepakt, in deze volgorde. */
  static byte[] van(Map<String, byte[]> delen) {
    var zip = new Zip();
    delen.forEach(zip::deel);
    return zip.bytes();
  }

  Zip deel(String naam, byte[] inhoud) {
    return deel(naam, naam, inhoud, Deflater.DEFAULT_COMPRESSION, 0, inhoud.length);
  }

  Zip nietIngepakt(String naam, byte[] inhoud) {
    return deel(naam, naam, inhoud, Deflater.NO_COMPRESSION, 0, inhoud.length);
  }

  /** Met in de kop een andere naam dan in de inhoudsopgave. */
  Zip tweeNamen(String opgave, String kop, byte[] inhoud) {
    return deel(opgave, kop, inhoud, Deflater.DEFAULT_COMPRESSION, 0, inhoud.length);
  }

  Zip versleuteld(String naam, byte[] inhoud) {
    return deel(naam, naam, inhoud, Deflater.DEFAULT_COMPRESSION, 1, inhoud.length);
  }

  /** Zegt dat het uitgepakt zo groot is. */
  Zip liegend(String naam, byte[] inhoud, int grootte) {
    return deel(naam, naam, inhoud, Deflater.DEFAULT_COMPRESSION, 0, grootte);
  }

  /** Nog een naam voor het vorige deel: zo past een bom in een paar bytes. */
  Zip nogEens(String naam) {
    var vorige = opgaven.get(opgaven.size() - 1);
    opgaven.add(
        new Opgave(
            naam,
            vorige.vlag(),
            vorige.soort(),
            vorige.crc(),
            vorige.ingepakt(),
            vorige.grootte(),
            vorige.kop()));
    return this;
  }

  Zip ertussen(byte[] bytes) {
    uit.writeBytes(bytes);
    return this;
  }

  private Zip deel(
      String naam, String naamInKop, byte[] inhoud, int niveau, int vlag, int grootte) {
    int soort = niveau == Deflater.NO_COMPRESSION ? 0 : 8;
    var gegevens = soort == 0 ? inhoud : ingepakt(inhoud);
    var som = new CRC32();
    som.update(inhoud);
    opgaven.add(
        new Opgave(naam, vlag, soort, (int) som.getValue(), gegevens.length, grootte, uit.size()));
    var kop = naamInKop.getBytes(StandardCharsets.UTF_8);
    uit.writeBytes(
        klein(30)
            .putInt(0x04034b50)
            .putShort((short) 20)
            .putShort((short) vlag)
            .putShort((short) soort)
            .putInt(0)
            .putInt((int) som.getValue())
            .putInt(gegevens.length)
            .putInt(grootte)
            .putShort((short) kop.length)
            .putShort((short) 0)
            .array());
    uit.writeBytes(kop);
    uit.writeBytes(gegevens);
    return this;
  }

  byte[] bytes() {
    int begin = uit.size();
    for (var opgave : opgaven) {
      var naam = opgave.naam().getBytes(StandardCharsets.UTF_8);
      uit.writeBytes(
          klein(46)
              .putInt(0x02014b50)
              .putShort((short) 20)
              .putShort((short) 20)
              .putShort((short) opgave.vlag())
              .putShort((short) opgave.soort())
              .putInt(0)
              .putInt(opgave.crc())
              .putInt(opgave.ingepakt())
              .putInt(opgave.grootte())
              .putShort((short) naam.length)
              .putInt(0)
              .putInt(0)
              .putInt(0)
              .putInt(opgave.kop())
              .array());
      uit.writeBytes(naam);
    }
    int lengte = uit.size() - begin;
    uit.writeBytes(
        klein(22)
            .putInt(0x06054b50)
            .putInt(0)
            .putShort((short) opgaven.size())
            .putShort((short) opgaven.size())
            .putInt(lengte)
            .putInt(begin)
            .putShort((short) 0)
            .array());
    return uit.toByteArray();
  }

  static byte[] ingepakt(byte[] inhoud) {
    return ingepakt(inhoud, new Deflater(Deflater.BEST_COMPRESSION, true));
  }

  static byte[] ingepakt(byte[] inhoud, Deflater inpakker) {
    inpakker.setInput(inhoud);
    inpakker.finish();
    var klaar = new ByteArrayOutputStream();
    var stuk = new byte[64 * 1024];
    while (!inpakker.finished()) {
      klaar.write(stuk, 0, inpakker.deflate(stuk));
    }
    inpakker.end();
    return klaar.toByteArray();
  }

  private static ByteBuffer klein(int lengte) {
    return ByteBuffer.allocate(lengte).order(ByteOrder.LITTLE_ENDIAN);
  }
}
