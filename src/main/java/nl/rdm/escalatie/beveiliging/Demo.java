package nl.rdm.escalatie.beveiliging;

/** Wat iedereen van de proefopstelling weet, en wat in productie dus nergens mag gelden. */
public final class Demo {

  /** Het wachtwoord van elk demo-account. */
  public static final String WACHTWOORD = "demo";

  private Demo() {}
}
