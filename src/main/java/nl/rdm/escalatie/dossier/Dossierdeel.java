package nl.rdm.escalatie.dossier;

import java.util.Optional;

/** Een deel van het dossier zoals het vrijgegeven wordt, ook met wat er later nog bij komt. */
public enum Dossierdeel {
  AANMELDING,
  AANVULLING,
  /** De route, en wat treden en tafels opschreven. */
  UITKOMSTEN,
  /** Het plan van aanpak, en de oplegnotitie die ernaar vraagt. */
  PLAN,
  /** Al het andere: notities, verzoeken en wat bij een handeling is opgeschreven. */
  NOTITIES;

  /** Wie de cliënt bijstaat kreeg beloofd dat deze uitleg nooit wordt vrijgegeven. */
  private static final String BESLOTEN = "deelname-client";

  /** Het deel waar een stuk bij hoort; leeg voor wat nooit wordt vrijgegeven. */
  public static Optional<Dossierdeel> van(Stuk stuk) {
    return Optional.of(stuk.onderwerp())
        .filter(onderwerp -> !onderwerp.equals(BESLOTEN))
        .map(Dossierdeel::deel);
  }

  private static Dossierdeel deel(String onderwerp) {
    if (onderwerp.contains(".inhoudVrijgeven")) {
      return NOTITIES;
    }
    return switch (onderwerp) {
      case "aanmelding" -> AANMELDING;
      case "rdm-casus.aanvullingGeven" -> AANVULLING;
      case "trede-3-bestuurlijk-escalatieoverleg.planBeoordelen",
          "trede-3-bestuurlijk-escalatieoverleg.oplegnotitieOpstellen" ->
          PLAN;
      case "route" -> UITKOMSTEN;
      default ->
          onderwerp.matches("(overlegtafel|trede-|terugkoppeling).*") ? UITKOMSTEN : NOTITIES;
    };
  }
}
