package nl.rdm.escalatie.casus;

/** Het kan niet, zoals de casus er nu voor staat; de melding is een zin voor wie het probeert. */
public class Botsing extends RuntimeException {

  public Botsing(String melding) {
    super(melding);
  }
}
