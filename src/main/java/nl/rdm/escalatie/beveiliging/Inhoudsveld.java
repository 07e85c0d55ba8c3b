package nl.rdm.escalatie.beveiliging;

/** Hoe een veld heet waarvan het antwoord over een persoon gaat: dat blijft buiten de engine. */
public final class Inhoudsveld {

  private static final String BEGIN = "inhoud_";

  private Inhoudsveld() {}

  public static boolean is(String sleutel) {
    return sleutel.startsWith(BEGIN);
  }

  /** De naam van het veld in het dossier. */
  public static String inDossier(String sleutel) {
    return sleutel.substring(BEGIN.length());
  }
}
