package nl.rdm.escalatie.dossier.keuring;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * De bytes van een PDF, die niet eindeloos opnieuw gelezen kunnen worden: een bestand dat de
 * ontleder in een kring laat lopen, houdt daarmee niemand op.
 */
final class Leesgrens extends RandomAccessReadBuffer {

  private static final int KEER = 50;
  private static final long ALTIJD = 10_000_000;

  private long over;

  Leesgrens(byte[] bytes) {
    super(bytes);
    this.over = ALTIJD + (long) KEER * bytes.length;
  }

  @Override
  public int read() throws IOException {
    neem(1);
    return super.read();
  }

  @Override
  public int read(byte[] naar, int vanaf, int aantal) throws IOException {
    neem(aantal);
    return super.read(naar, vanaf, aantal);
  }

  private void neem(int aantal) throws IOException {
    over -= Math.max(aantal, 1);
    if (over < 0) {
      throw new IOException("De ontleder leest te vaak hetzelfde");
    }
  }
}
