package nl.rdm.escalatie.invoer.web;

/**
 * Welk deel van een lange lijst op een pagina staat.
 *
 * @param pagina vanaf 0
 * @param totaal hoeveel er in de hele lijst staat
 */
public record Bladeren(int pagina, long totaal) {

  /** Hoeveel er op een pagina staat. */
  public static final int GROOTTE = 20;

  public boolean vorige() {
    return pagina > 0;
  }

  public boolean volgende() {
    return (pagina + 1L) * GROOTTE < totaal;
  }
}
